"""Times the tutorial's pictures of one scanpath, one thread: prints `name: microseconds` for each.

The counterpart of Fovea's RepresentationTimes: 115 fixations spread evenly over the stimulus, images of 16x16 and
100x100, the median of windows of a tenth of a second after as many windows of warm-up.
`drawing` is the 256x256 figure, shrunk, that the tutorial's stack makes; `bare_drawing` the least that matplotlib can
do: a figure of the wanted size.
"""

import one_thread  # noqa: F401  first, before numpy

import argparse
import statistics
import time

import matplotlib
import numpy as np
import scipy

import pictures

FIXATIONS = 115
WINDOW_S = 0.1


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("windows", nargs="?", type=int, default=20, help="windows that count, each 0.1 s")
    windows = parser.parse_args().windows
    if windows < 1:
        parser.error("windows must be at least 1")
    generator = np.random.default_rng(1)
    x, y = generator.random(FIXATIONS), generator.random(FIXATIONS)
    print(f"numpy {np.__version__}, scipy {scipy.__version__}, matplotlib {matplotlib.__version__}")
    for size in (16, 100):
        for draw in (pictures.heatmap, pictures.drawing, pictures.bare_drawing):
            print(f"{draw.__name__}_{size}_us: {median_us(lambda: draw(x, y, size), windows):.2f}", flush=True)


def median_us(work, windows):
    for _ in range(windows):
        window_us(work)
    return statistics.median(window_us(work) for _ in range(windows))


def window_us(work):
    """The mean time of the calls that fit into a window; at least one."""
    start, calls, seconds = time.perf_counter(), 0, 0.0
    while seconds < WINDOW_S:
        work()
        calls += 1
        seconds = time.perf_counter() - start
    return 1e6 * seconds / calls


if __name__ == "__main__":
    main()
