"""Times from a table to the tutorial's pictures, one thread: prints `load_s`, `encode_s` and `total_s`.

The counterpart of Fovea's LoadBenchmark: pandas reads and groups, scipy and matplotlib make a heatmap and a drawing of
16x16 for each scanpath. Imports are not counted.
"""

import one_thread  # noqa: F401  first, before numpy

import argparse
import time

import numpy as np

import pictures
import scanpaths


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("table", help="fixations, one of the layouts that scanpaths.py knows")
    options = parser.parse_args()
    start = time.perf_counter()
    found, _, _, _ = scanpaths.load(options.table, [])
    loaded = time.perf_counter()
    made = [encode(x, y) for x, y in found]
    done = time.perf_counter()
    print(f"{len(made)} scanpaths, {np.stack(made).shape}")
    print(f"load_s: {loaded - start:.4f}\nencode_s: {done - loaded:.4f}\ntotal_s: {done - start:.4f}")


def encode(x, y):
    heatmap = pictures.heatmap(x, y, 16)
    drawing = pictures.drawing(x, y, 16)
    return np.concatenate([np.zeros((1, 16, 16)) if heatmap is None else heatmap, drawing])


if __name__ == "__main__":
    main()
