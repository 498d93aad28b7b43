#!/bin/sh
# Scores of an experiment over five folds by participant and three seeds, as in docs/free-viewing.md.
#   benchmarks/folds.sh test|choose EXPERIMENT.yaml TABLE.csv [path=value ...]
# `choose` looks at inner validation people alone, epoch by epoch; `test` at each held-out fold, once.
# Predictions are kept in ./folds/: what is there is not done again, and refused where it comes from other settings.
set -eu

if [ $# -lt 3 ]; then
  sed -n '2,5s/^# //p' "$0" >&2
  exit 2
fi
mode=$1 experiment=$2 table=$(CDPATH='' cd -P "$(dirname "$3")" && pwd)/$(basename "$3")
shift 3
home=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd)
(cd "$home" && mvn -q -B -ntp -DskipTests package)
dist=$home/app/target/dist
case $mode in test) seeds=42,43,44 ;; *) seeds=1 ;; esac
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseSerialGC -Dorg.slf4j.simpleLogger.defaultLogLevel=error \
  -cp "$dist/fovea.jar:$home/benchmarks/target/classes:$home/benchmarks/target/lib/*" \
  io.fovea.benchmarks.folds.FoldTable "$mode" "$experiment" folds "$seeds" "data.source.path=$table" "$@"
