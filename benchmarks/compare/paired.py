"""Runs two commands in turn, A B A B ..., and prints the ratio A/B of a number each of them reports.

In turn, because a machine's speed drifts: each A is compared with the B right after it.
The number is the wall time, or with --key NAME the last `NAME: number` a command prints.
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
    parser.add_argument("--key", help="for example median_us; default: wall time in seconds")
    parser.add_argument("--key-b", help="where B calls it otherwise")
    options = parser.parse_args()
    if options.times < 1:
        parser.error("--times must be at least 1")
    pairs = []
    for number in range(1 - options.warmup, options.times + 1):
        a = measure(options.a, options.key)
        b = measure(options.b, options.key_b or options.key)
        counted = number > 0
        print(f"{number if counted else 'warm-up'}: A {a:.6g}  B {b:.6g}  A/B {a / b:.4f}", flush=True)
        if counted:
            pairs.append((a, b))
    report("A", [a for a, _ in pairs])
    report("B", [b for _, b in pairs])
    report("A/B", [a / b for a, b in pairs])


def measure(command, key):
    start = time.perf_counter()
    done = subprocess.run(shlex.split(command), capture_output=True, text=True)
    seconds = time.perf_counter() - start
    if done.returncode != 0:
        sys.exit(f"exit {done.returncode} from: {command}\n{done.stdout}{done.stderr}")
    if key is None:
        return seconds
    found = re.findall(rf"\b{re.escape(key)}\b\s*[:=]?\s*([0-9.]+(?:[eE][-+]?[0-9]+)?)", done.stdout + done.stderr)
    if not found:
        sys.exit(f"no '{key}: number' in the output of: {command}\n{done.stdout}{done.stderr}")
    return float(found[-1])


def report(name, values):
    print(f"{name}: median {statistics.median(values):.5g} (min {min(values):.5g}, max {max(values):.5g}, n {len(values)})")


if __name__ == "__main__":
    main()
