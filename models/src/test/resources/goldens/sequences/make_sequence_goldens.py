"""Writes the golden values of this folder with PyTorch (1.13 or later), in 64-bit floats."""
import json

import torch
from torch import nn
from torch.nn import functional as F

torch.set_default_dtype(torch.float64)


def packed(tensor):
    return {"shape": list(tensor.shape), "data": [round(v, 9) for v in tensor.flatten().tolist()]}


def write(name, module, run, x, lengths):
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.copy_(0.4 * torch.randn_like(parameter))
    x.requires_grad_(True)
    output = run(module, x, lengths)
    output.square().sum().backward()
    named = dict(module.named_parameters())
    golden = {
        "params": {k: packed(v.detach()) for k, v in named.items()},
        "grads": {k: packed(v.grad) for k, v in named.items()},
        "input": packed(x.detach()),
        "lengths": lengths,
        "output": packed(output.detach()),
        "input_grad": packed(x.grad),
    }
    with open(name + ".json", "w") as file:
        json.dump(golden, file)


class Transformer(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Linear(3, 8)
        layer = nn.TransformerEncoderLayer(
            8, 2, 12, dropout=0.0, activation="gelu", batch_first=True, norm_first=True
        )
        self.cls_token = nn.Parameter(torch.zeros(1, 1, 8))
        encoder = nn.TransformerEncoder(layer, 2, norm=nn.LayerNorm(8))
        self.layers, self.norm = encoder.layers, encoder.norm


def transformer(m, x, lengths):
    b, t, _ = x.shape
    x = torch.cat([m.cls_token.expand(b, 1, 8), m.embedding(x)], 1)
    padding = torch.tensor([[False] + [i >= n for i in range(t)] for n in lengths])
    for layer in m.layers:
        x = layer(x, src_key_padding_mask=padding)
    return m.norm(x)[:, 0]


class Cnn(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv1d(3, 5, 3, padding="same")
        self.conv2 = nn.Conv1d(5, 4, 3, padding="same")
        self.fc1 = nn.Linear(8, 6)


def cnn(m, x, lengths):
    rows = []
    for sequence, n in zip(x, lengths):
        y = F.relu(m.conv2(F.relu(m.conv1(sequence[:n].T[None]))))
        y = F.max_pool1d(y, 2, ceil_mode=True)
        rows.append(F.relu(m.fc1(torch.cat([y.mean(2), y.amax(2)], 1))))
    return torch.cat(rows)


class Block(nn.Module):
    def __init__(self, features, channels, dilation):
        super().__init__()
        self.dilation = dilation
        self.conv1 = nn.Conv1d(features, channels, 3, dilation=dilation)
        self.norm1 = nn.LayerNorm(channels)
        self.conv2 = nn.Conv1d(channels, channels, 3, dilation=dilation)
        self.norm2 = nn.LayerNorm(channels)
        if features != channels:
            self.downsample = nn.Conv1d(features, channels, 1)

    def forward(self, x):
        y = x
        for conv, norm in ((self.conv1, self.norm1), (self.conv2, self.norm2)):
            y = conv(F.pad(y, (2 * self.dilation, 0)))
            y = F.relu(norm(y.transpose(1, 2)).transpose(1, 2))
        return F.relu(y + (self.downsample(x) if hasattr(self, "downsample") else x))


def tcn(m, x, lengths):
    return torch.cat([m(sequence[:n].T[None])[:, :, -1] for sequence, n in zip(x, lengths)])


torch.manual_seed(1)
write("transformer_0", Transformer(), transformer, torch.randn(3, 5, 3), [5, 2, 1])
write("cnn_1d_0", Cnn(), cnn, torch.randn(3, 5, 3), [5, 2, 1])
write("tcn_0", nn.Sequential(Block(3, 4, 1), Block(4, 4, 2)), tcn, torch.randn(3, 7, 3), [7, 3, 1])
