#!/bin/sh
# What csv logger, progress bar and checkpoints cost: steps per second of the tutorial's network with them and with
# nothing, in turn. Usage: benchmarks/overhead.sh [pairs [epochs [steps left out]]]. Needs script(1), for a terminal.
set -eu
pairs=${1:-5} epochs=${2:-300} warmup=${3:-1300}
home=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd)
(cd "$home" && mvn -q -B -ntp -DskipTests package)
dist=$home/app/target/dist
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export MALLOC_TRIM_THRESHOLD_=268435456 MALLOC_MMAP_THRESHOLD_=33554432 MALLOC_TOP_PAD_=16777216

once() { # mode, number
  script -qec "'${JAVA_HOME:+$JAVA_HOME/bin/}java' -XX:+UseSerialGC -Xlog:disable \
    -cp '$dist/fovea.jar:$home/benchmarks/target/classes:$home/benchmarks/target/lib/*' \
    io.fovea.benchmarks.LoopOverhead '$home/examples/reading-cnn.yaml' $1 $epochs '$work/$1$2' $warmup" /dev/null \
    >"$work/out.txt" 2>&1 || { cat "$work/out.txt" && exit 1; }
  tr -d '\r' <"$work/out.txt" | sed -n 's/.*steps_per_s: \([0-9.]*\).*/\1/p'
}

i=0
while [ $i -lt "$pairs" ]; do
  none=$(once none $i) full=$(once full $i)
  printf 'none %s  full %s  full/none %s\n' "$none" "$full" "$(awk -v a="$full" -v b="$none" 'BEGIN {printf "%.3f", a / b}')"
  i=$((i + 1))
done | tee "$work/pairs.txt"
sort -k6,6n "$work/pairs.txt" | awk '{ratio[NR] = $6} END {printf "median %.3f (%.3f to %.3f)\n", ratio[int((NR + 1) / 2)], ratio[1], ratio[NR]}'
