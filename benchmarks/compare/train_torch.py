"""A bare torch training loop, timed step by step: the opponent of Fovea's trainer.

One step is: gather a batch from images in memory, forward, cross-entropy, backward, AdamW, and the loss read
as a number (the tutorial logs every step). Labels are fresh and random in every step (drawn off the clock):
a net that has learned its labels by heart has gradients of zero, and zeros are not the usual speed.
"""

import nets  # first: it holds torch to one thread

import argparse
import statistics
import time

import torch
from torch.nn import functional

PARTS = ("batch", "forward", "backward", "optimizer")


def main():
    options = arguments()
    torch.manual_seed(options.seed)
    torch.set_flush_denormal(options.flush_denormal)
    build, shape, usual_batch = nets.NETS[options.model]
    net = build().train()
    optimizer, foreach = nets.adamw(net, options.foreach)
    describe(options, net, foreach)
    steps = run(net, optimizer, shape, options.batch or usual_batch, options)
    report(steps[options.warmup :])


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", choices=sorted(nets.NETS))
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--window", type=int, default=500, help="steps summarised in one line")
    parser.add_argument("--warmup", type=int, default=0, help="first steps left out of the last summary")
    parser.add_argument("--batch", type=int, help="images in a batch (default: the model's usual number)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--foreach", nargs="?", const="on", default="auto", choices=["auto", "on", "off", "default"])
    parser.add_argument("--no-item", action="store_true", help="do not read the loss as a number in each step")
    parser.add_argument("--flush-denormal", action="store_true", help="denormal numbers count as zero")
    options = parser.parse_args()
    if not 0 <= options.warmup < options.steps or options.window < 1:
        parser.error("needs 0 <= warmup < steps and window >= 1")
    return options


def describe(options, net, foreach):
    trainable, values, trainable_tensors, tensors = nets.size_of(net)
    print(f"{options.model}: {trainable:,} trainable values in {trainable_tensors} tensors, {values:,} in {tensors}")
    print(f"torch {torch.__version__}, threads {torch.get_num_threads()}, AdamW foreach {foreach}, seed {options.seed}")


def run(net, optimizer, shape, size, options):
    """Trains and returns one tuple of seconds (as PARTS) for each step."""
    images = torch.rand(4 * size, *shape)  # each batch is drawn from these
    steps = []
    for number in range(1, options.steps + 1):
        labels = torch.randint(3, (size,))
        steps.append(step(net, optimizer, images, labels, not options.no_item))
        if number % options.window == 0:
            window = steps[-options.window :]
            print(f"steps {number - len(window) + 1}-{number}: {summary(window)}", flush=True)
    return steps


def step(net, optimizer, images, labels, item):
    clock = [time.perf_counter()]
    batch = images[torch.randint(len(images), labels.shape)]
    clock.append(time.perf_counter())
    loss = functional.cross_entropy(net(batch), labels)
    clock.append(time.perf_counter())
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    clock.append(time.perf_counter())
    optimizer.step()
    if item and not loss.item() < float("inf"):
        raise ArithmeticError("the loss is no finite number")
    clock.append(time.perf_counter())
    return tuple(after - before for before, after in zip(clock, clock[1:]))


def summary(steps):
    parts = ", ".join(f"{name} {median_us(s[i] for s in steps):.0f}" for i, name in enumerate(PARTS))
    return f"{median_us(map(sum, steps)):.0f} us/step ({parts})"


def median_us(seconds):
    return 1e6 * statistics.median(seconds)


def report(steps):
    total = sum(map(sum, steps))
    print(f"all {len(steps)}: {summary(steps)}")
    print(f"total_s: {total:.3f}")
    print(f"mean_us: {1e6 * total / len(steps):.1f}")
    print(f"steps_per_s: {len(steps) / total:.3f}")
    print(f"median_us: {median_us(map(sum, steps)):.1f}")


if __name__ == "__main__":
    main()
