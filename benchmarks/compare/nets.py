"""The two networks of the comparison, in plain torch with torch's own initial values.

README.md lists both layer by layer, in the words of a Fovea experiment file.
"""

import one_thread  # noqa: F401  first, before torch

import time

import torch
from torch import nn

torch.set_num_threads(1)


class VggBlock(nn.Sequential):
    """3x3 convolution (with bias), batch normalisation, ReLU; keeps height and width."""

    def __init__(self, channels_in, channels_out):
        super().__init__(
            nn.Conv2d(channels_in, channels_out, 3, padding=1),
            nn.BatchNorm2d(channels_out),
            nn.ReLU(inplace=True),
        )


class ResidualBlock(nn.Module):
    """ReLU(conv-BN-ReLU-conv-BN + shortcut); the shortcut is a 1x1 convolution where the channels change."""

    def __init__(self, channels_in, channels_out):
        super().__init__()
        self.first = VggBlock(channels_in, channels_out)
        self.second = nn.Sequential(
            nn.Conv2d(channels_out, channels_out, 3, padding=1), nn.BatchNorm2d(channels_out)
        )
        same = channels_in == channels_out
        self.shortcut = nn.Identity() if same else nn.Conv2d(channels_in, channels_out, 1)
        self.relu = nn.ReLU(inplace=True)

    def forward(self, images):
        return self.relu(self.second(self.first(images)) + self.shortcut(images))


def tutorial_cnn(classes=3):
    """4x16x16 images; 69,143 trainable values, 69,263 with the running statistics."""
    return nn.Sequential(
        VggBlock(4, 10),
        VggBlock(10, 10),
        ResidualBlock(10, 10),
        ResidualBlock(10, 10),
        nn.Flatten(),
        nn.Linear(10 * 16 * 16, 25),
        nn.ReLU(inplace=True),
        nn.Linear(25, classes),
    )


def large_resnet(classes=3, global_pool=False):
    """1x100x100 images; `global_pool` averages each of the last 256 maps instead of flattening them."""
    backbone = nn.Sequential(
        ResidualBlock(1, 32),
        nn.MaxPool2d(2, 2),
        ResidualBlock(32, 64),
        nn.MaxPool2d(2, 2),
        ResidualBlock(64, 128),
        ResidualBlock(128, 256),
        ResidualBlock(256, 256),
    )
    if global_pool:
        return nn.Sequential(backbone, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(256, classes))
    return nn.Sequential(backbone, nn.Flatten(), nn.Linear(256 * 25 * 25, classes))


# name: (builder, image shape, batch size)
NETS = {
    "tutorial_cnn": (tutorial_cnn, (4, 16, 16), 8),
    "large_resnet": (large_resnet, (1, 100, 100), 32),
    "large_resnet_gap": (lambda: large_resnet(global_pool=True), (1, 100, 100), 32),
}


def size_of(net):
    """(trainable values, all values, trainable tensors, all tensors), batch counters left out."""
    trainable = list(net.parameters())
    running = [b for b in net.buffers() if b.is_floating_point()]
    both = trainable + running
    return sum(p.numel() for p in trainable), sum(p.numel() for p in both), len(trainable), len(both)


def adamw(net, foreach):
    """AdamW at 1e-3. `foreach`: "on", "off", "default" (torch's choice) or "auto" (the faster here, measured)."""
    value = {"on": True, "off": False, "default": None}
    choice = _faster_foreach(net) if foreach == "auto" else foreach
    return torch.optim.AdamW(net.parameters(), lr=1e-3, foreach=value[choice]), choice


def _faster_foreach(net, rounds=20):
    """Times steps of both kinds alternately on copies of the parameters; the network stays as it is."""
    optimizers, seconds = {}, {"on": [], "off": []}
    state = torch.get_rng_state()  # or "auto" would change every random number that follows
    for kind in seconds:
        copies = [nn.Parameter(p.detach().clone()) for p in net.parameters()]
        for copy in copies:
            copy.grad = torch.randn_like(copy)
        optimizers[kind] = torch.optim.AdamW(copies, lr=1e-3, foreach=kind == "on")
    for _ in range(rounds):
        for kind, optimizer in optimizers.items():
            start = time.perf_counter()
            optimizer.step()
            seconds[kind].append(time.perf_counter() - start)
    torch.set_rng_state(state)
    return min(seconds, key=lambda kind: sorted(seconds[kind])[rounds // 2])
