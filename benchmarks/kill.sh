#!/bin/bash
# Ends a run with kill -9 at random moments, again and again, and lets it go on each time. The end must be equal, byte
# by byte, to the run that nobody disturbed, and every checkpoint that was ever there must be whole.
# Usage: benchmarks/kill.sh [kills [seed]]      Needs a built ./fovea.
set -eu
kills=${1:-50} RANDOM=${2:-1}
home=$(cd -P "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat >"$work/run.yaml" <<'Y'
name: killed
seed: 3
data:
  source: {name: simulated_readers, participants: 12, texts_per_participant: 6}
  split: {name: first_category_unique, validation_size: 0.25}
  inputs:
    images: {name: heatmap, height: 16, width: 16}
  batch_size: 4
backbone: {name: cnn, layers: [{name: vgg_block, out_channels: 8}, {name: dropout, rate: 0.2}, {name: resnet_block, out_channels: 8}]}
task: {name: classifier, hidden: [16]}
lr_schedule: {name: warmup, length: 100, then: {name: reduce_on_plateau, patience: 2}}
trainer: {max_epochs: 100, log_every_n_steps: 1, accumulate_grad_batches: 2, gradient_clip_val: 1.0, num_sanity_val_steps: 0,
          model_summary: false, progress_bar: false}
callbacks: [{name: model_checkpoint, every_n_train_steps: 3}, {name: ema_weights}]
loggers: [csv, jsonl]
Y
fit() { "$home/fovea" fit "$@" >"$work/out.txt" 2>&1; }

start=$(date +%s%N)
fit "$work/run.yaml" --run-dir "$work/whole" || { cat "$work/out.txt" && exit 1; }
whole_ms=$((($(date +%s%N) - start) / 1000000))
echo "undisturbed: $whole_ms ms"

run=$work/killed done=0 anew=0 finished=0
while [ $done -lt "$kills" ]; do
  if [ -e "$run/checkpoints/last.ckpt" ]; then
    (exec "$home/fovea" fit --resume "$run/checkpoints/last.ckpt" >"$work/out.txt" 2>&1) &
  else
    rm -rf "$run" && anew=$((anew + 1))
    (exec "$home/fovea" fit "$work/run.yaml" --run-dir "$run" >"$work/out.txt" 2>&1) &
  fi
  child=$!
  # From the JVM's start to well into training, so that several kills fall into one run's length.
  sleep "$(awk -v r=$RANDOM -v w=$whole_ms 'BEGIN {printf "%.3f", 0.8 + (w / 2500 + 0.4) * r / 32768}')"
  if kill -0 $child 2>/dev/null; then
    kill -9 $child && done=$((done + 1))
    wait $child 2>/dev/null || true
  else
    wait $child || { cat "$work/out.txt" && exit 1; }
    finished=$((finished + 1))
    for file in metrics.csv epochs.csv metrics.jsonl model/weights.safetensors; do
      cmp "$run/$file" "$work/whole/$file"
    done
    rm -rf "$run"
  fi
  for file in "$run"/checkpoints/*.ckpt; do
    [ -e "$file" ] && cp "$file" "$work/seen-$done-$(basename "$file")"
  done
done
if [ -e "$run/checkpoints/last.ckpt" ]; then
  fit --resume "$run/checkpoints/last.ckpt" || { cat "$work/out.txt" && exit 1; }
  finished=$((finished + 1))
  for file in metrics.csv epochs.csv metrics.jsonl model/weights.safetensors; do
    cmp "$run/$file" "$work/whole/$file"
  done
fi
seen=$(find "$work" -maxdepth 1 -name 'seen-*' | wc -l)
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$home/app/target/dist/fovea.jar:$home/benchmarks/target/classes:$home/benchmarks/target/lib/*" \
  io.fovea.benchmarks.ReadCheckpoints "$work"/seen-*
echo "$done kills, $anew starts from nothing, $finished runs ended equal to the undisturbed one; all of $seen checkpoints are whole"
