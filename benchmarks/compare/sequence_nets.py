"""The sequence networks of the comparison, in plain torch with torch's own initial values.

Each takes a batch of `sequence_torch.py` (images, sequences padded with zeros, lengths) and gives scores; as in Fovea
padding is never seen: packed sequences, masks. README.md lists them in the words of a Fovea experiment file.
"""

import nets  # first: it holds torch to one thread

import math

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence

FEATURES = 2


class Lstm(nn.Module):
    """Linear 32, LSTM 2 x 64, the last state at each true length: the tutorial's RNN, packed."""

    def __init__(self, features=FEATURES):
        super().__init__()
        self.pre = nn.Linear(features, 32)
        self.rnn = nn.LSTM(32, 64, 2, batch_first=True)

    def forward(self, sequences, lengths):
        packed = pack_padded_sequence(self.pre(sequences), lengths, batch_first=True, enforce_sorted=False)
        return self.rnn(packed)[1][0][-1]


class PaddedLstm(Lstm):
    """The same numbers without packing: all steps are run, the state at each last step is picked. One direction only."""

    def forward(self, sequences, lengths):
        states = self.rnn(self.pre(sequences))[0]
        return states[torch.arange(len(states)), lengths - 1]


class LstmClassifier(nn.Module):
    def __init__(self, backbone=Lstm):
        super().__init__()
        self.backbone = backbone()
        self.head = nn.Linear(64, 3)

    def forward(self, images, sequences, lengths):
        return self.head(self.backbone(sequences, lengths))


class VitNet(nn.Module):
    """The tutorial's CNN beside the LSTM, both projected to 32 numbers and concatenated."""

    def __init__(self, embed=32):
        super().__init__()
        self.cnn = nn.Sequential(
            nets.VggBlock(4, 10),
            nets.VggBlock(10, 10),
            nets.ResidualBlock(10, 10),
            nets.ResidualBlock(10, 10),
            nn.Flatten(),
        )
        self.image_proj = nn.Linear(10 * 16 * 16, embed)
        self.seq_proj = nn.Linear(FEATURES, embed)
        self.rnn = Lstm(embed)
        self.rnn_proj = nn.Linear(64, embed)
        self.head = nn.Sequential(nn.Linear(2 * embed, 25), nn.ReLU(), nn.Linear(25, 3))

    def forward(self, images, sequences, lengths):
        image = self.image_proj(self.cnn(images))
        sequence = self.rnn_proj(self.rnn(self.seq_proj(sequences), lengths))
        return self.head(torch.cat([image, sequence], 1))


class Transformer(nn.Module):
    """Tokens of 64, a class token, sinusoidal positions, 2 pre-norm layers of 4 heads."""

    def __init__(self, size=64, longest=512):
        super().__init__()
        self.embed = nn.Linear(FEATURES, size)
        self.dropout = nn.Dropout(0.1)
        self.cls = nn.Parameter(0.02 * torch.randn(1, 1, size))
        place = torch.arange(longest)[:, None]
        rate = torch.exp(torch.arange(0, size, 2) * (-math.log(1e4) / size))
        positions = torch.zeros(1, longest, size)
        positions[0, :, 0::2] = torch.sin(place * rate)
        positions[0, :, 1::2] = torch.cos(place * rate)
        self.register_buffer("positions", positions)
        layer = nn.TransformerEncoderLayer(size, 4, 128, 0.1, "gelu", batch_first=True, norm_first=True)
        self.encoder = nn.TransformerEncoder(layer, 2, nn.LayerNorm(size))
        self.head = nn.Linear(size, 3)

    def forward(self, images, sequences, lengths):
        steps = sequences.shape[1]
        tokens = self.embed(sequences) + self.positions[:, :steps]
        tokens = self.dropout(tokens)
        tokens = torch.cat([self.cls.expand(len(tokens), 1, -1), tokens], 1)
        padding = torch.arange(steps + 1)[None, :] > lengths[:, None]
        return self.head(self.encoder(tokens, src_key_padding_mask=padding)[:, 0])


class Cnn1d(nn.Module):
    """Three convolutions of 40 channels over the steps, max-pool 2, mean and largest over real steps, 50, 20."""

    def __init__(self):
        super().__init__()
        sizes = [FEATURES, 40, 40, 40]
        self.convolutions = nn.ModuleList(nn.Conv1d(a, b, 3, padding=1) for a, b in zip(sizes, sizes[1:]))
        self.dense = nn.Sequential(
            nn.Dropout(0.3), nn.Linear(80, 50), nn.ReLU(), nn.Dropout(0.3), nn.Linear(50, 20), nn.ReLU(), nn.Linear(20, 3)
        )

    def forward(self, images, sequences, lengths):
        real = (torch.arange(sequences.shape[1])[None, :] < lengths[:, None]).unsqueeze(1).float()
        x = sequences.transpose(1, 2)
        for convolution in self.convolutions:
            x = torch.relu(convolution(x)) * real  # zero again what the padding became
        x = nn.functional.max_pool1d(x, 2, ceil_mode=True)  # no value is below zero
        halves = (lengths + 1) // 2
        return self.dense(torch.cat([x.sum(2) / halves[:, None], x.amax(2)], 1))


NETS = {
    "lstm": LstmClassifier,
    "lstm_padded": lambda: LstmClassifier(PaddedLstm),
    "vitnet": VitNet,
    "transformer": Transformer,
    "cnn_1d": Cnn1d,
}
