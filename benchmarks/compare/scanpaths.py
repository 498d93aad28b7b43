"""Scanpaths from a table of fixations, and their division into a training and a validation part."""

import random

import numpy as np
import pandas as pd
import torch

# What the columns are called: in the tutorial and Fovea's sample; in a table of numbered subjects and scans.
LAYOUTS = (
    {"key": "SUBJ_NAME,TEXT", "participant": "SUBJ_NAME", "x": "norm_pos_x", "y": "norm_pos_y", "label": "TEXT_TYPE"},
    {"key": "subject,scan", "participant": "subject", "x": "norm_pos_x", "y": "norm_pos_y", "label": "label"},
)


def load(path, columns):
    """Points of each scanpath in row order, encoded labels, participants, class names.

    `columns` are ROLE=NAME pairs that go before the known layouts.
    """
    table = pd.read_csv(path)
    names = _named(table.columns, columns)
    groups = list(table.groupby(names["key"].split(","), sort=True))
    scanpaths = [(g[names["x"]].to_numpy(), g[names["y"]].to_numpy()) for _, g in groups]
    classes, labels = np.unique([g[names["label"]].iloc[0] for _, g in groups], return_inverse=True)
    participants = [g[names["participant"]].iloc[0] for _, g in groups]
    return scanpaths, torch.as_tensor(labels), participants, classes


def _named(present, columns):
    given = dict(column.partition("=")[::2] for column in columns)
    unknown = sorted(set(given) - set(LAYOUTS[0]))
    if unknown:
        raise SystemExit(f"--columns: no role {unknown}; known: {list(LAYOUTS[0])}")
    for layout in LAYOUTS:
        names = {**layout, **given}
        if all(name in present for role in names.values() for name in role.split(",")):
            return names
    raise SystemExit(f"no known layout among the columns {list(present)}; name them: --columns key=A,B participant=A ...")


def held_out(participants, split):
    """True for the validation half: half of the people ("participant"), or of the scanpaths ("simple")."""
    units = participants if split == "participant" else list(range(len(participants)))
    shuffled = sorted(set(units))
    random.shuffle(shuffled)
    chosen = set(shuffled[: len(shuffled) // 2])
    return torch.tensor([unit in chosen for unit in units])
