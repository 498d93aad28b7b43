"""Runs two commands in turn, A B A B ..., and prints the ratio A/B of numbers that both report.

In turn, because a machine's speed drifts: each A is compared with the B right after it.
The number is the wall time, or with --key NAME (repeatable) the last `NAME: number` a command prints.
"""

import argparse
import re
import shlex
import statistics
import subprocess
import sys
import time


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("a", help="first command, as one argument (no shell)")
    parser.add_argument("b", help="second command")
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--warmup", type=int, default=0, help="pairs run first and not counted")
    parser.add_argument("--key", action="append", help="for example median_us; repeatable; default: wall time in seconds")
    options = parser.parse_args()
    if options.times < 1 or options.warmup < 0:
        parser.error("--times must be at least 1 and --warmup not negative")
    pairs = {key: [] for key in options.key or [None]}
    for number in range(1 - options.warmup, options.times + 1):
        a = measure(options.a, pairs)
        b = measure(options.b, pairs)
        for key in pairs:
            ratio = f"{label(key)}A {a[key]:.6g}  B {b[key]:.6g}  A/B {a[key] / b[key]:.4f}"
            print(f"{number if number > 0 else 'warm-up'}: {ratio}", flush=True)
            if number > 0:
                pairs[key].append((a[key], b[key]))
    for key, values in pairs.items():
        report(f"{label(key)}A", [a for a, _ in values])
        report(f"{label(key)}B", [b for _, b in values])
        report(f"{label(key)}A/B", [a / b for a, b in values])


def label(key):
    return "" if key is None else f"{key} "


def measure(command, keys):
    """The number for each key that one run of the command gives."""
    start = time.perf_counter()
    done = subprocess.run(shlex.split(command), capture_output=True, text=True)
    seconds = time.perf_counter() - start
    if done.returncode != 0:
        sys.exit(f"exit {done.returncode} from: {command}\n{done.stdout}{done.stderr}")
    output = done.stdout + done.stderr
    return {key: seconds if key is None else reported(key, output, command) for key in keys}


def reported(key, output, command):
    found = re.findall(rf"\b{re.escape(key)}\b\s*[:=]?\s*([0-9.]+(?:[eE][-+]?[0-9]+)?)", output)
    if not found:
        sys.exit(f"no '{key}: number' in the output of: {command}\n{output}")
    return float(found[-1])


def report(name, values):
    print(f"{name}: median {statistics.median(values):.5g} (min {min(values):.5g}, max {max(values):.5g}, n {len(values)})")


if __name__ == "__main__":
    main()
