#!/usr/bin/env bash
# What plugin jars cost at start-up: "plugins list" with JARS of them (50) and with none, in turn, PAIRS times (9).
# Each jar holds one representation of its own, with a class loader of its own. Build first: ./fovea plugins list
set -euo pipefail
jars=${1:-50} pairs=${2:-9}
home=$(cd "$(dirname "$0")/.." && pwd)
dist=$home/app/target/dist
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/jars"

for i in $(seq "$jars"); do
  services=$work/plugin$i/META-INF/services
  mkdir -p "$work/src/acme$i" "$services"
  echo "acme$i.Part" >"$services/io.fovea.representation.RepresentationSpec"
  cat >"$work/src/acme$i/Part.java" <<JAVA
package acme$i;

import io.fovea.representation.*;
import io.fovea.scanpath.Scanpath;
import java.util.List;

public record Part(int rows) implements RepresentationSpec {
  public Part() {
    this(8);
  }

  @Override
  public String name() {
    return "acme$i.part";
  }

  @Override
  public Representation create(List<Scanpath> training) {
    throw new UnsupportedOperationException();
  }
}
JAVA
done
javac -cp "$dist/lib/*" -d "$work/classes" $(find "$work/src" -name '*.java')
for i in $(seq "$jars"); do
  mv "$work/classes/acme$i" "$work/plugin$i/"
  jar --create --file "$work/jars/plugin$i.jar" -C "$work/plugin$i" .
done

# Milliseconds of the whole process, as the launcher starts it, without the launcher's own look for changes.
ms() {
  local begin end
  begin=$(date +%s%N)
  java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$dist/fovea.jar" plugins list "$@" >"$work/out"
  end=$(date +%s%N)
  echo $(((end - begin) / 1000000))
}
median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }

ms --plugin-path "$work/jars" >/dev/null
[ "$(grep -c 'acme' "$work/out")" -eq "$jars" ] || { echo "not $jars plugins were found" >&2 && exit 1; }
ms >/dev/null
for _ in $(seq "$pairs"); do
  ms >>"$work/none"
  ms --plugin-path "$work/jars" >>"$work/some"
done
none=$(median <"$work/none") some=$(median <"$work/some")
echo "without plugins $none ms ($(sort -n "$work/none" | sed -n '1p;$p' | paste -sd- -)), with $jars jars $some ms ($(sort -n "$work/some" | sed -n '1p;$p' | paste -sd- -)): $(awk -v a="$none" -v b="$some" -v n="$jars" 'BEGIN {printf "%.2f", (b - a) / n}') ms a jar"
