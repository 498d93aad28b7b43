"""A random forest on aggregates of each scanpath, on the folds of FoldTable: the floor for the free-viewing examples.

Arguments: fixations.csv, a folder of FoldTable's predictions (who stands in which fold is read from them).
"""

import pathlib
import re
import sys

import numpy
import pandas
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score, balanced_accuracy_score, roc_auc_score

SEEDS = (42, 43, 44)


def main():
    table, folder = sys.argv[1:]
    frame = pandas.read_csv(table).sort_values(["subject", "image", "fix_index"])
    for blinks in (False, True):
        data = frame.groupby(["subject", "image"]).apply(lambda one: aggregates(one, blinks)).reset_index()
        print("with blinks:" if blinks else "without blinks:")
        report(data, folds(pathlib.Path(folder)))


def aggregates(one, blinks):
    dx, dy = one.x.diff().iloc[1:], one.y.diff().iloc[1:]
    length = numpy.hypot(dx, dy)
    values = {"patient": one.patient.iloc[0], "count": len(one), "path": length.sum()}
    for name, column in [("duration", one.duration_ms), ("x", one.x), ("y", one.y), ("saccade", length)]:
        for measure in ("mean", "std", "min", "max"):
            values[f"{name}_{measure}"] = getattr(column, measure)()
    values["flat"] = (abs(dx) > abs(dy)).mean()
    values["right"] = (dx > 0).mean()
    if blinks:
        for code in (2, 3, 4):
            values[f"blink_{code}"] = (one.blink_code == code).mean()
    return pandas.Series(values)


def folds(folder):
    """The participants of each test fold."""
    found = {}
    for file in sorted(folder.glob("*.csv")):
        number = int(re.search(r"-fold(\d+)-", file.name).group(1))
        found[number] = set(pandas.read_csv(file, comment="#").participant.astype(float))
    return found


def report(data, parts):
    columns = [c for c in data.columns if c not in ("subject", "image", "patient")]
    data[columns] = data[columns].fillna(0)
    scanpaths, people = [], []
    for part in parts.values():
        test = data.subject.astype(float).isin(part)
        for seed in SEEDS:
            forest = RandomForestClassifier(500, min_samples_leaf=3, random_state=seed, n_jobs=1)
            forest.fit(data.loc[~test, columns], data.patient[~test])
            said = data.loc[test, ["subject", "patient"]].assign(p=forest.predict_proba(data.loc[test, columns])[:, 1])
            scanpaths.append(scores(said))
            people.append(scores(said.groupby("subject").mean()))
    for name, rows in (("scanpath", scanpaths), ("participant", people)):
        by_fold = numpy.array(rows).reshape(len(parts), len(SEEDS), 3).mean(1)
        mean, error = by_fold.mean(0), by_fold.std(0, ddof=1) / len(parts) ** 0.5
        print(f"per {name}: " + ", ".join(f"{m:.3f} +- {e:.3f}" for m, e in zip(mean, error)))


def scores(said):
    sure = said.p > 0.5
    return accuracy_score(said.patient, sure), balanced_accuracy_score(said.patient, sure), roc_auc_score(said.patient, said.p)


if __name__ == "__main__":
    main()
