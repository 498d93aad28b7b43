"""Writes torch_13.onnx, a small random network as PyTorch 1.13 exports it, and what it makes of a random batch."""
import numpy
import torch
from torch import nn

torch.manual_seed(17)
network = nn.Sequential(
    nn.Conv2d(2, 4, 3, padding=1), nn.BatchNorm2d(4), nn.Hardswish(), nn.MaxPool2d(2),
    nn.Conv2d(4, 6, 3, stride=2), nn.LeakyReLU(0.2), nn.AdaptiveAvgPool2d(1), nn.Flatten(),
    nn.Linear(6, 5), nn.Softplus())
with torch.no_grad():
    for _ in range(3):
        network(torch.randn(8, 2, 12, 10))
network.eval()
batch = torch.randn(3, 2, 12, 10)
torch.onnx.export(network, batch, "torch_13.onnx", opset_version=13, input_names=["image"],
                  output_names=["features"], dynamic_axes={"image": {0: "n"}, "features": {0: "n"}})
with torch.no_grad():
    numpy.savez("torch_13.npz", batch=batch.numpy(), features=network(batch).numpy())
