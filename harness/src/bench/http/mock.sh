# What overhead.sh and peers.sh share: the mock server, wrk, the harness, and how a client is measured. A client is run twice,
# with few and with many requests: what it costs at the margin is the difference, without its start and its warming up.
# Needs cc, wrk, curl, GNU time and Linux. SLINGSHOT names another launcher, STREAM (false) whether answers come token by token.
cd "$(dirname "$0")/../../../.."
slingshot=${SLINGSHOT:-./slingshot}
port=${PORT:-8231}
url=http://127.0.0.1:$port
for tool in cc wrk curl; do
    command -v $tool >/dev/null || { echo "needs $tool; on Debian: apt install build-essential wrk curl time"; exit 69; }
done
work=$(mktemp -d)
cc -O2 -o "$work/mock" harness/src/bench/http/mock.c
"$work/mock" "$port" 50 16 & mock=$!
trap 'kill $mock; rm -rf "$work"' EXIT
until curl -sf "$url/tally" >/dev/null; do sleep 0.1; done

cat >"$work/post.lua" <<'L'
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = '{"model":"mock","add_special_tokens":false,"n":1,"repetition_penalty":1.0,"presence_penalty":0.0,' ..
    '"frequency_penalty":0.0,"return_token_ids":true,"return_tokens_as_token_ids":true,' ..
    '"prompt":[1,2,3,4,5,6,7,8,9,10,11,12],"max_tokens":2048,"temperature":0.8,"top_p":1.0,"top_k":0,"min_p":0.0,' ..
    '"seed":1234567890,"include_stop_str_in_output":true,"logprobs":0,"stop":[],"stream":false}'
L

# Requests per second of wrk.
anchor() { # in-flight
    wrk -t1 -c"$1" -d5 -s "$work/post.lua" "$url/v1/completions" | awk '/Requests\/sec/ {print $2}'
}

# Runs a command with the number of requests it is to make; prints what the server saw of it (completions, seconds between the
# first and the last), CPU seconds, peak KB, and seconds from the command to its first completion.
observe() { # requests command...
    local requests=$1 began tally
    shift
    curl -sf "$url/tally" >/dev/null
    began=$(date +%s.%N)
    REQUESTS=$requests /usr/bin/time -f '%U %S %M' -o "$work/time" "$@" >"$work/log" 2>&1 ||
        { tail -n 20 "$work/log" >&2; return 1; }
    tally=$(curl -sf "$url/tally")
    echo "$tally $(tail -n 1 "$work/time") $began" | awk '{print $1, $3 - $2, $4 + $5, $6, $2 - $7}'
}

contend() { # name in-flight few many requests-per-second-of-wrk command...
    local name=$1 in_flight=$2 few=$3 many=$4 anchor=$5 short long
    shift 5
    short=$(observe "$few" "$@") || { echo "$name: failed"; return 0; }
    long=$(observe "$many" "$@") || { echo "$name: failed"; return 0; }
    echo "$short $long $anchor" | awk -v name="$name" -v n="$in_flight" '{
        more = $6 - $1; seconds = $7 - $2
        rate = seconds > 0 ? more / seconds : 0
        printf "%d in flight, %s: %.0f req/s (%.0f %% of wrk, %.0f), %.3f CPU-ms a request, %.0f MB after %d and %.0f after %d, first after %.2f s\n",
            n, name, rate, 100 * rate / $11, $11, 1000 * ($8 - $3) / more, $4 / 1024, $1, $9 / 1024, $6, $5 }'
}

# The harness: a suite of 250 problems with 64 samples for each seed, recorded, graded, and its table printed.
harness() { # in-flight
    local seeds
    seeds=$(seq -s ', ' $((REQUESTS / 16000)))
    cat >"$work/suite.yaml" <<S
suite: overhead
engines:
  one: {kind: openai, url: "$url", model: mock, sequences: $1, stream: ${STREAM:-false}}
matrix:
  datasets: [{name: simulated, limit: 250}]
  prompts: [cot-boxed@1]
  strategies: [{search: sample, selections: [majority]}]
  budgets: [64]
  seeds: [$seeds]
S
    rm -rf "$work/run"
    "$slingshot" run "$work/suite.yaml" --out "$work/run" --no-report
}
export -f harness
export work slingshot url STREAM
