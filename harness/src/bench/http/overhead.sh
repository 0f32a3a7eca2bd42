#!/usr/bin/env bash
# What the harness costs on top of a server: requests per second against wrk on the same mock server, CPU time of one more
# request with store and grading, memory, and the time to the first request. The two take turns, so that what else the
# machine does falls on both.
#   harness/src/bench/http/overhead.sh [IN_FLIGHT...]     default: 64 256 1024
# Needs cc, wrk, GNU time and Linux. SLINGSHOT names another launcher, ROUNDS (2) how often each is measured, STREAM
# (false) whether answers come token by token.
set -euo pipefail
cd "$(dirname "$0")/../../../.."
slingshot=${SLINGSHOT:-./slingshot}
rounds=${ROUNDS:-2}
port=${PORT:-8231}
work=$(mktemp -d)
cc -O2 -o "$work/mock" harness/src/bench/http/mock.c
"$work/mock" "$port" 50 16 & mock=$!
trap 'kill $mock; rm -rf "$work"' EXIT

cat > "$work/post.lua" <<'L'
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = '{"model":"mock","add_special_tokens":false,"n":1,"repetition_penalty":1.0,"presence_penalty":0.0,' ..
    '"frequency_penalty":0.0,"return_token_ids":true,"return_tokens_as_token_ids":true,' ..
    '"prompt":[1,2,3,4,5,6,7,8,9,10,11,12],"max_tokens":2048,"temperature":0.8,"top_p":1.0,"top_k":0,"min_p":0.0,' ..
    '"seed":1234567890,"include_stop_str_in_output":true,"logprobs":0,"stop":[],"stream":false}'
L

suite() { # in-flight seeds
    cat <<S
suite: overhead
engines:
  one: {kind: openai, url: "http://127.0.0.1:$port", model: mock, sequences: $1, stream: ${STREAM:-false}}
matrix:
  datasets: [{name: simulated, limit: 250}]
  prompts: [cot-boxed@1]
  strategies: [{search: sample, selections: [majority]}]
  budgets: [64]
  seeds: $2
S
}

# Wall seconds, CPU seconds and peak KB of a run with 16,000 requests for each seed.
run() { # in-flight seeds
    suite "$1" "$2" > "$work/suite.yaml"
    rm -rf "$work/run"
    /usr/bin/time -f '%e %U %S %M' -o "$work/time" \
        "$slingshot" run "$work/suite.yaml" --out "$work/run" --no-report > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
    tail -n 1 "$work/time"
}

for n in "${@:-64 256 1024}"; do
    for in_flight in $n; do
        for round in $(seq "$rounds"); do
            wrk=$(wrk -t1 -c"$in_flight" -d5 -s "$work/post.lua" "http://127.0.0.1:$port/v1/completions" |
                awk '/Requests\/sec/ {print $2}')
            short=$(run "$in_flight" "[1]")
            long=$(run "$in_flight" "[1, 2, 3, 4]")
            echo "$short $long $wrk" | awk -v n="$in_flight" -v round="$round" '{
                rate = 48000 / ($5 - $1); cpu = 1000 * ($6 + $7 - $2 - $3) / 48000
                printf "%d in flight, round %d: wrk %.0f req/s, slingshot %.0f (%.0f %%), %.3f CPU-ms a request, %.0f MB\n",
                    n, round, $9, rate, 100 * rate / $9, cpu, $8 / 1024 }'
        done
    done
done
