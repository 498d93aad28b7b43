"""The tutorial's whole process on a bare Python stack, with the time of each phase.

A table of fixations in; scanpaths, heatmap and drawing of each, half of the participants for validation,
a CNN trained with a validation pass in each epoch, and a CSV log (and curves, if asked) out.
"""

import time

START = time.perf_counter()

import one_thread  # noqa: F401  first, before numpy and torch

import argparse
import os
import random

import numpy as np
import torch

import fitting
import pictures
import scanpaths

IMPORTED = time.perf_counter()
SIZE = 16


def main():
    options = arguments()
    random.seed(options.seed)
    torch.manual_seed(options.seed)
    clock = [time.perf_counter()]
    paths, labels, participants, classes = scanpaths.load(options.csv, options.columns)
    clock.append(time.perf_counter())
    images = represent(paths)
    clock.append(time.perf_counter())
    valid = scanpaths.held_out(participants, options.split)
    print(f"{len(paths)} scanpaths, {len(classes)} classes, {int((~valid).sum())} train, {int(valid.sum())} validation")
    rows = fitting.fit(
        (images[~valid], labels[~valid]), (images[valid], labels[valid]),
        len(classes), options.epochs, options.foreach, options.log,
    )
    clock.append(time.perf_counter())
    if options.curves:
        pictures.curves(rows, options.curves)
        clock.append(time.perf_counter())
    print(f"log in {os.path.abspath(options.log)}; last epoch: {brief(rows[-1])}")
    report(clock)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("csv")
    parser.add_argument("--columns", nargs="+", default=[], metavar="ROLE=NAME", help="key=A,B participant= x= y= label=")
    parser.add_argument("--split", default="participant", choices=["participant", "simple"])
    parser.add_argument("--epochs", type=int, default=100)
    parser.add_argument("--seed", type=int, default=42)
    parser.add_argument("--log", default="metrics.csv", help="the CSV log to write")
    parser.add_argument("--curves", metavar="PNG", help="draw losses and metrics at the end")
    parser.add_argument("--foreach", default="on", choices=["auto", "on", "off", "default"])
    options = parser.parse_args()
    if options.epochs < 1:
        parser.error("--epochs must be at least 1")
    return options


def represent(paths):
    """One heatmap channel and three of the drawing; a scanpath without a density has an empty heatmap."""
    images, empty = np.zeros((len(paths), 4, SIZE, SIZE), dtype=np.float32), 0
    for image, (x, y) in zip(images, paths):
        density = pictures.heatmap(x, y, SIZE)
        empty += density is None
        image[0] = 0 if density is None else density
        image[1:] = pictures.drawing(x, y, SIZE)
    if empty:
        print(f"{empty} scanpaths have no density (all points on a line): their heatmaps are empty")
    return torch.from_numpy(images)


def brief(row):
    return ", ".join(f"{name} {value:.4f}" for name, value in row.items() if "class" not in name)


def report(clock):
    print(f"imports_s: {IMPORTED - START:.3f}")
    for name, before, after in zip(("load", "representations", "fit", "curves"), clock, clock[1:]):
        print(f"{name}_s: {after - before:.3f}")
    print(f"total_s: {time.perf_counter() - START:.3f}")


if __name__ == "__main__":
    main()
