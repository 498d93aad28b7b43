"""Writes classes.json and values.json beside it: scikit-learn's and scipy's values on random tables.

Run with Debian 12's python3-sklearn 1.2.1 and python3-scipy 1.10.1: python3 metrics.py
"""
import json, math, pathlib
import numpy as np
from scipy.stats import spearmanr
from sklearn import metrics as m

HERE = pathlib.Path(__file__).parent


def ece(y, p, bins):
    guess, sure = p.argmax(1), p.max(1)
    total = 0.0
    for b in range(bins):
        inside = (sure > b / bins) & (sure <= (b + 1) / bins)
        if inside.any():
            total += inside.mean() * abs((guess[inside] == y[inside]).mean() - sure[inside].mean())
    return total


def classes(seed, n, k, steps, truths):
    r = np.random.default_rng(seed)
    y = r.choice(truths, n)
    p = r.integers(1, steps, (n, k)).astype(float)  # few steps: many ties
    p[np.arange(n), y] += r.integers(0, steps, n)
    p /= p.sum(1, keepdims=True)
    guess, labels = p.argmax(1), list(range(k))
    one = np.eye(k)[y]
    v = {
        "accuracy": m.accuracy_score(y, guess),
        "balanced_accuracy": m.balanced_accuracy_score(y, guess),
        "cohen_kappa": m.cohen_kappa_score(y, guess, labels=labels),
        "cohen_kappa_linear": m.cohen_kappa_score(y, guess, labels=labels, weights="linear"),
        "cohen_kappa_quadratic": m.cohen_kappa_score(y, guess, labels=labels, weights="quadratic"),
        "mcc": m.matthews_corrcoef(y, guess),
        "log_loss": m.log_loss(y, p, labels=labels),
        "brier": ((p - one) ** 2).sum(1).mean() if k > 2 else m.brier_score_loss(y, p[:, 1], pos_label=1),
        "ece": ece(y, p, 15),
    }
    for name, f in (("precision", m.precision_score), ("recall", m.recall_score), ("f1", m.f1_score)):
        for average in ("macro", "weighted", "micro"):
            v[f"{average}_{name}"] = f(y, guess, average=average, zero_division=0)
        for c, x in enumerate(f(y, guess, labels=labels, average=None, zero_division=0)):
            v[f"{name}_class_{c}"] = x
    for name, f in (("auroc", m.roc_auc_score), ("auprc", m.average_precision_score)):
        each = [f(one[:, c], p[:, c]) if 0 < one[:, c].sum() < n else math.nan for c in labels]
        if name == "auprc":
            each = [f(one[:, c], p[:, c]) if one[:, c].sum() > 0 else math.nan for c in labels]
        v[name] = each[1] if k == 2 else float(np.mean(each))
        for c, x in enumerate(each):
            v[f"{name}_class_{c}"] = x
    for i, row in enumerate(m.confusion_matrix(y, guess, labels=labels)):
        for j, x in enumerate(row):
            v[f"confusion_{i}_{j}"] = x
    return {"classes": k, "truth": y.tolist(), "probabilities": p.ravel().tolist(), "values": plain(v)}


def values(seed, n, k, steps):
    r = np.random.default_rng(seed)
    y = r.integers(0, steps, (n, k)) * 1.5 + 10
    p = y + r.integers(-steps, steps, (n, k))
    names = ["age", "speed"][:k]
    rho = [spearmanr(y[:, i], p[:, i])[0] for i in range(k)]
    v = {
        "r2": m.r2_score(y, p), "mse": m.mean_squared_error(y, p), "mae": m.mean_absolute_error(y, p),
        "rmse": math.sqrt(m.mean_squared_error(y, p)), "spearman": float(np.mean(rho)),
    }
    for i, name in enumerate(names if k > 1 else []):
        a, b = y[:, i], p[:, i]
        v |= {f"r2_{name}": m.r2_score(a, b), f"mse_{name}": m.mean_squared_error(a, b),
              f"rmse_{name}": math.sqrt(m.mean_squared_error(a, b)),
              f"mae_{name}": m.mean_absolute_error(a, b), f"spearman_{name}": rho[i]}
    return {"names": names, "truth": y.ravel().tolist(), "predictions": p.ravel().tolist(), "values": plain(v)}


def plain(v):
    return {name: "NaN" if math.isnan(x) else float(x) for name, x in v.items()}


def write(name, cases):
    (HERE / name).write_text("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")


write("classes.json", [
    classes(1, 40, 2, 4, [0, 1]), classes(2, 25, 2, 50, [0, 1, 1, 1]), classes(3, 30, 2, 5, [0]),
    classes(4, 50, 3, 4, [0, 1, 2]), classes(5, 40, 4, 6, [0, 2, 3]), classes(6, 60, 5, 3, [0, 1, 2, 3, 4]),
    classes(7, 12, 3, 9, [1, 2]), classes(8, 1, 2, 9, [1]),
])
write("values.json", [values(1, 30, 1, 6), values(2, 40, 2, 9), values(3, 5, 1, 100), values(4, 25, 2, 3)])
