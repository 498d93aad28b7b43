#!/bin/sh
# Writes tables of simulated scanpaths, 100 fixations each, then inspects, splits, encodes and begins to train on them.
#   benchmarks/large.sh FOLDER [SCANPATHS]   1000000 scanpaths need 20 GB there for a while; heap 2 GB
set -eu
folder=$(CDPATH='' cd -P "${1:?"large.sh FOLDER [SCANPATHS]"}" && pwd)
scanpaths=${2:-1000000}
home=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd)
measured="${PYTHON:-/usr/bin/python3} $home/benchmarks/compare/measured.py"
export FOVEA_JAVA_OPTS="-Xmx2g -Djava.io.tmpdir=$folder"

(cd "$home" && mvn -q -B -ntp -DskipTests package)
"$home/fovea" --version
for form in parquet csv; do
  table=$folder/large.$form
  [ -f "$table" ] || java -cp "$home/app/target/dist/fovea.jar:$home/benchmarks/target/classes" \
    io.fovea.benchmarks.LargeTable "$table" "$scanpaths" 100
  set -- "$home/benchmarks/large.yaml" --set "data.source.path=$table"
  printf '\n== inspect, %s\n' "$form"
  $measured "$home/fovea" inspect "$@" | tail -n 6
  for cache in none disk disk; do
    printf '\n== fit, 100 steps, %s, cache: %s\n' "$form" "$cache"
    $measured "$home/fovea" fit "$@" --set "data.cache=$cache" --set "data.cache_dir=$folder/cache" \
      --set 'loggers=[csv]' --set trainer.limit_val_batches=0 --run-dir "$folder/run-$form-$cache-$$-$(date +%s)" | tail -n 12
  done
done
