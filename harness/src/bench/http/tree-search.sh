#!/usr/bin/env bash
# What a tree search makes of llama-server: new tokens per CPU-second of the server, plain sampling and tree searches in
# turns over the same problems, all sequences wanted at all times. Needs SLINGSHOT_LLAMA_SERVER and SLINGSHOT_MODEL (see
# .ci/run) and python3.
#   harness/src/bench/http/tree-search.sh [ROUNDS] [PROBLEMS] [SEQUENCES] [SLOTS]
# SLINGSHOT names another launcher; WITHOUT_STATES=1 starts the server without --slot-save-path.
set -euo pipefail
cd "$(dirname "$0")/../../../.."
slingshot=${SLINGSHOT:-./slingshot}
rounds=${1:-2} problems=${2:-24} sequences=${3:-16} slots=${4:-64}
port=18540
work=$(mktemp -d)
trap 'kill $server 2>/dev/null || true; rm -rf "$work"' EXIT
mkdir "$work/states"
states=(--slot-save-path "$work/states/")
[ -n "${WITHOUT_STATES:-}" ] && states=()
"$SLINGSHOT_LLAMA_SERVER" -m "$SLINGSHOT_MODEL" -ngl 0 -t 1 -np "$slots" --alias smollm2 -c $((slots * 1024)) --host 127.0.0.1 \
    --port $port "${states[@]}" >"$work/server.log" 2>&1 &
server=$!
until curl -sf "http://127.0.0.1:$port/health" >/dev/null; do
    kill -0 $server || { tail -n 20 "$work/server.log"; exit 69; }
    sleep 0.5
done

ticks() { awk '{print $14 + $15}' "/proc/$server/stat"; }

measure() { # name, strategy
    cat >"$work/$1.yaml" <<YAML
suite: $1
engines:
  served: {kind: openai, url: "http://127.0.0.1:$port", model: smollm2, sequences: $sequences}
sampling: {temperature: 0.8, max_tokens: 90}
matrix:
  datasets: [{name: quickstart, limit: $problems}]
  prompts: [equations@1]
  verifiers: [grounded]
  strategies: [$2]
  budgets: [8]
  seeds: [$3]
YAML
    local before after
    before=$(ticks)
    "$slingshot" run "$work/$1.yaml" --out "$work/$1" --no-report >"$work/$1.log" 2>&1 ||
        { tail "$work/$1.log"; exit 1; }
    after=$(ticks)
    python3 - "$work/$1/run.sqlite" "$1" $((after - before)) "$(getconf CLK_TCK)" <<'PY'
import sqlite3, sys
file, name, ticks, hertz = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
new, read, cached = sqlite3.connect(file).execute(
    "SELECT sum(generated_tokens), sum(prompt_tokens), sum(cached_tokens) FROM call WHERE kind = 'policy'").fetchone()
seconds = ticks / hertz
print("%-12s %6d new tokens, %7.1f CPU-s, %6.1f new/CPU-s, %5.1f prompt tokens computed per new one"
      % (name, new, seconds, new / seconds, (read - cached) / new))
PY
}

for round in $(seq "$rounds"); do
    measure "sample-$round" "{search: sample, selections: [majority]}" "$round"
    measure "beam-$round" beam "$round"
    measure "dvts-$round" dvts "$round"
done
