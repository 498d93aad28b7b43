"""The tutorial's pictures as the Python stack makes them: scipy's density, matplotlib's drawing, the curves."""

import matplotlib

matplotlib.use("Agg")

import numpy as np
from matplotlib import pyplot
from PIL import Image
from scipy import stats


def heatmap(x, y, size):
    """Gaussian kernel density (Scott's rule) at x = j/(size-1), y = i/(size-1); None where all points lie on a line."""
    rows, columns = np.meshgrid(np.linspace(0, 1, size), np.linspace(0, 1, size), indexing="ij")
    if len(x) < 3:
        return None
    try:
        density = stats.gaussian_kde(np.stack([x, y]))
    except np.linalg.LinAlgError:
        return None
    return density(np.stack([columns.ravel(), rows.ravel()])).reshape(1, size, size)


def drawing(x, y, size):
    """Green path and blue discs on a 256x256 figure, fitted to the data, y downward, shrunk; RGB in [0, 1]."""
    figure, axes = pyplot.subplots(figsize=(2.56, 2.56), dpi=100)
    axes.plot(x, y, color="green", linewidth=1)
    axes.scatter(x, y, s=30, color="blue", edgecolors="black", zorder=2)
    axes.invert_yaxis()
    axes.axis("off")
    figure.canvas.draw()
    image = Image.fromarray(np.asarray(figure.canvas.buffer_rgba())[..., :3])
    pyplot.close(figure)
    small = image.resize((size, size), Image.Resampling.LANCZOS)
    return np.asarray(small, dtype=np.float32).transpose(2, 0, 1) / 255


def bare_drawing(x, y, size):
    """The same picture on a figure of its final size, without layout or shrinking: the least matplotlib can do."""
    figure = pyplot.figure(figsize=(size / 100, size / 100), dpi=100)
    axes = figure.add_axes([0, 0, 1, 1])
    axes.plot(x, y, color="green", linewidth=0.5)
    axes.scatter(x, y, s=2, color="blue", edgecolors="black", linewidths=0.3, zorder=2)
    axes.invert_yaxis()
    axes.axis("off")
    figure.canvas.draw()
    pixels = np.asarray(figure.canvas.buffer_rgba())[..., :3]
    pyplot.close(figure)
    return pixels.astype(np.float32).transpose(2, 0, 1) / 255


def curves(rows, path):
    """Losses above, accuracy and macro metrics below, over the epochs."""
    figure, panels = pyplot.subplots(2, 1, figsize=(8, 8), sharex=True)
    for name in rows[0]:
        if "class" not in name:
            panels[0 if name.endswith("loss") else 1].plot([row[name] for row in rows], label=name)
    for panel in panels:
        panel.legend()
    panels[1].set_xlabel("epoch")
    figure.savefig(path)
    pyplot.close(figure)
