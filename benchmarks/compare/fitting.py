"""The tutorial's training: a bare loop, a validation pass in each epoch, exact metrics, a CSV log."""

import nets  # first: it holds torch to one thread

import csv

import numpy as np
import torch
from torch.nn import functional

BATCH = 8


def fit(train, valid, classes, epochs, foreach, log_path):
    """Trains, writes one log row for each step and each epoch, and returns the rows of the epochs."""
    net = nets.tutorial_cnn(classes)
    optimizer, _ = nets.adamw(net, foreach)
    sanity = validated(net, *(part[: 2 * BATCH] for part in valid), classes)  # fails early, and names the columns
    rows, number = [], -1
    with open(log_path, "w", newline="") as file:
        log = csv.DictWriter(file, ["epoch", "step", "train_loss", *sanity])
        log.writeheader()
        for epoch in range(epochs):
            losses = []
            for loss in trained(net, optimizer, *train):
                number += 1
                losses.append(loss)
                log.writerow({"epoch": epoch, "step": number, "train_loss": loss})
            metrics = validated(net, *valid, classes)
            log.writerow({"epoch": epoch, "step": number, **metrics})
            rows.append({"train_loss": sum(losses) / len(losses), **metrics})
    return rows


def trained(net, optimizer, images, labels):
    """One epoch in a new order; yields the loss of each step."""
    net.train()
    for part in torch.randperm(len(images)).split(BATCH):
        loss = functional.cross_entropy(net(images[part]), labels[part])
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        yield loss.item()


@torch.no_grad()
def validated(net, images, labels, classes):
    """Loss and metrics of the whole part, from one confusion matrix (rows are the true classes)."""
    net.eval()
    loss, confusion = 0.0, torch.zeros(classes * classes, dtype=torch.long)
    for batch, truth in zip(images.split(BATCH), labels.split(BATCH)):
        scores = net(batch)
        loss += functional.cross_entropy(scores, truth, reduction="sum").item()
        confusion += torch.bincount(truth * classes + scores.argmax(1), minlength=classes * classes)
    return {"valid_loss": loss / len(labels), **metrics_of(confusion.reshape(classes, classes).numpy())}


def metrics_of(confusion):
    """A class that is never predicted or never there counts as 0 in the macro means."""
    hits, truths, guesses = confusion.diagonal(), confusion.sum(1), confusion.sum(0)
    each = {
        "precision": hits / np.maximum(guesses, 1),
        "recall": hits / np.maximum(truths, 1),
        "f1": 2 * hits / np.maximum(guesses + truths, 1),
    }
    return {
        "val_acc_step": hits.sum() / truths.sum(),
        **{f"val_macro_{name}": values.mean() for name, values in each.items()},
        **{f"val_{name}_class_{i}": v for name, values in each.items() for i, v in enumerate(values)},
    }
