"""A bare torch training loop over sequences of 5 to 15 steps, timed: the opponent of Fovea's trainer.

One step is: put a batch of 8 together (padded to its longest), forward, cross-entropy, backward, AdamW, and the loss
read as a number. Labels are fresh and random in every step. `SequenceBenchmark` draws lengths by the same rule.
"""

import sequence_nets  # first: it holds torch to one thread
import nets

import argparse
import time

import torch
from torch.nn import functional

from train_torch import report

BATCH = 8
POOL = 64  # sequences from which batches are drawn


def main():
    options = arguments()
    torch.manual_seed(options.seed)
    net = sequence_nets.NETS[options.model]().train()
    optimizer, foreach = nets.adamw(net, options.foreach)
    values = sum(p.numel() for p in net.parameters())
    print(f"{options.model}: {values:,} trainable values, torch {torch.__version__}, AdamW foreach {foreach}")
    lengths = [5 + 7 * place % 11 for place in range(POOL)]
    sequences = [torch.rand(length, sequence_nets.FEATURES) for length in lengths]
    images = torch.rand(POOL, 4, 16, 16)
    steps = [step(net, optimizer, images, sequences, options.model) for _ in range(options.steps)]
    report(steps[options.warmup :])


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", choices=sorted(sequence_nets.NETS))
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--warmup", type=int, default=0, help="first steps left out of the summary")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--foreach", default="auto", choices=["auto", "on", "off", "default"])
    options = parser.parse_args()
    if not 0 <= options.warmup < options.steps:
        parser.error("needs 0 <= warmup < steps")
    return options


def step(net, optimizer, images, sequences, model):
    labels = torch.randint(3, (BATCH,))
    drawn = torch.randint(POOL, (BATCH,))
    clock = [time.perf_counter()]
    chosen = [sequences[i] for i in drawn.tolist()]
    lengths = torch.tensor([len(sequence) for sequence in chosen])
    padded = torch.nn.utils.rnn.pad_sequence(chosen, batch_first=True)
    pictures = images[drawn] if model == "vitnet" else None
    clock.append(time.perf_counter())
    loss = functional.cross_entropy(net(pictures, padded, lengths), labels)
    clock.append(time.perf_counter())
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    clock.append(time.perf_counter())
    optimizer.step()
    if not loss.item() < float("inf"):
        raise ArithmeticError("the loss is no finite number")
    clock.append(time.perf_counter())
    return tuple(after - before for before, after in zip(clock, clock[1:]))


if __name__ == "__main__":
    main()
