"""Runs a command and prints its wall time in seconds and its largest resident memory in MiB; its exit status stays."""

import resource
import subprocess
import sys
import time


def main():
    start = time.perf_counter()
    status = subprocess.run(sys.argv[1:], check=False).returncode
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"wall_s: {seconds:.1f}\npeak_mib: {peak:.0f}", flush=True)
    return status


if __name__ == "__main__":
    sys.exit(main())
