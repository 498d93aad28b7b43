"""Times scipy's gaussian_kde on a grid and a matplotlib drawing of a scanpath, one thread.

The counterpart of RepresentationBenchmark: 115 fixations spread evenly over the stimulus, images
of 16x16 and 100x100. Run: python3 benchmarks/compare/representations.py
"""

import os

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"

import statistics
import time

import matplotlib
import numpy as np
import scipy
from scipy.stats import gaussian_kde

matplotlib.use("Agg")
import matplotlib.pyplot as plt

FIXATIONS = 115


def heatmap(x, y, size):
    rows, columns = np.meshgrid(np.linspace(0, 1, size), np.linspace(0, 1, size), indexing="ij")
    density = gaussian_kde(np.vstack([x, y]))
    return density(np.vstack([columns.ravel(), rows.ravel()])).reshape(size, size)


def drawing(x, y, size):
    """A size x size figure without axes: lines and discs, rendered to an RGB array."""
    figure = plt.figure(figsize=(size / 100, size / 100), dpi=100)
    axes = figure.add_axes([0, 0, 1, 1])
    axes.axis("off")
    axes.plot(x, y, color="green", linewidth=0.5)
    axes.scatter(x, y, s=2, color="blue", edgecolors="black", linewidths=0.3)
    axes.invert_yaxis()
    figure.canvas.draw()
    pixels = np.asarray(figure.canvas.buffer_rgba())[..., :3].copy()
    plt.close(figure)
    return pixels


def microseconds(work, repeats):
    for _ in range(max(3, repeats // 10)):
        work()
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return 1e6 * statistics.median(times)


def main():
    generator = np.random.default_rng(1)
    x, y = generator.random(FIXATIONS), generator.random(FIXATIONS)
    print(f"numpy {np.__version__}, scipy {scipy.__version__}, matplotlib {matplotlib.__version__}")
    for name, draw, repeats in (("heatmap", heatmap, 300), ("drawing", drawing, 50)):
        for size in (16, 100):
            print(f"{name:8} {size:4} {microseconds(lambda: draw(x, y, size), repeats):10.1f} us/op")


if __name__ == "__main__":
    main()
