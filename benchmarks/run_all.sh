#!/bin/sh
# Builds, then runs every comparison, one after another: Python and Fovea in turn, ratios Python/Fovea.
#   benchmarks/run_all.sh [--times N] [--quick]     N pairs each (5); --quick only tries whether all run
#   taskset -c 0 benchmarks/run_all.sh              both sides on one core
#   PYTHON   the Python to use (/usr/bin/python3), with torch, scipy, matplotlib, pandas and PIL
set -eu

times=5 windows=20 first=1300 steps=2500 warmup=1500 large=8 large_warmup=3 epochs=100
while [ $# -gt 0 ]; do
  case $1 in
    --times) times=${2:?"--times needs a number"} && shift ;;
    --quick) times=1 windows=1 first=20 steps=30 warmup=10 large=2 large_warmup=1 epochs=2 ;;
    *) printf 'run_all.sh: no option %s; known: --times N, --quick\n' "$1" >&2 && exit 2 ;;
  esac
  shift
done
python=${PYTHON:-/usr/bin/python3}
home=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd)
cd "$home/benchmarks/compare"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

printf 'building\n'
(cd "$home" && mvn -q -B -ntp -DskipTests package)
"$home/fovea" sample --out readers.csv --force # also archives the classes, off the clock

# As ./fovea fit starts Java, with its class archive; only Fovea's side gets these settings of malloc.
dist=$home/app/target/dist
java="env MALLOC_TRIM_THRESHOLD_=268435456 MALLOC_MMAP_THRESHOLD_=33554432 MALLOC_TOP_PAD_=16777216"
java="$java '${JAVA_HOME:+$JAVA_HOME/bin/}java' -XX:+UseSerialGC -Xshare:auto -XX:SharedArchiveFile='$dist/fovea.jsa'"
java="$java -cp '$dist/fovea.jar:$home/benchmarks/target/classes:$home/benchmarks/target/lib/*' io.fovea.benchmarks"

# A title, the Python command, Fovea's, and what else paired.py is to know.
compare() {
  title=$1 a=$2 b=$3
  shift 3
  printf '\n%s\n' "$title"
  "$python" paired.py --times "$times" "$@" "$a" "$b"
}

date -u +'%Y-%m-%d %H:%M UTC'
"$python" -c 'import torch, scipy, matplotlib; print(*(f"{m.__name__} {m.__version__}" for m in (torch, scipy, matplotlib)))'
"$home/fovea" doctor || printf 'fovea doctor found something amiss\n'
compare "representations" "$python representations.py $windows" "$java.RepresentationTimes $windows" \
  --key heatmap_16_us --key heatmap_100_us --key drawing_16_us --key drawing_100_us
compare "tutorial_cnn, first $first steps" "$python train_torch.py tutorial_cnn --steps $first" \
  "$java.TrainingBenchmark tutorial_cnn $first" --key total_s
compare "tutorial_cnn, steps $((warmup + 1)) to $steps" "$python train_torch.py tutorial_cnn --steps $steps --warmup $warmup" \
  "$java.TrainingBenchmark tutorial_cnn $steps $warmup" --key median_us
compare "large_resnet, steps $((large_warmup + 1)) to $large" "$python train_torch.py large_resnet --steps $large --warmup $large_warmup" \
  "$java.TrainingBenchmark large_resnet $large $large_warmup" --key median_us
for network in lstm lstm_padded vitnet transformer cnn_1d; do
  compare "$network over sequences, steps $((warmup + 1)) to $steps" \
    "$python sequence_torch.py $network --steps $steps --warmup $warmup" \
    "$java.SequenceBenchmark $network $steps $warmup" --key median_us
done
compare "from a table to pictures, JVM cold" "$python load.py readers.csv" "$java.LoadBenchmark readers.csv 1" --key total_s
compare "the whole tutorial, wall time" \
  "$python tutorial_torch.py readers.csv --epochs $epochs --log '$work/metrics.csv' --curves '$work/curves.png'" \
  "'$home/fovea' fit tutorial.yaml --set trainer.max_epochs=$epochs --set 'root_dir=$work'" --warmup 1
