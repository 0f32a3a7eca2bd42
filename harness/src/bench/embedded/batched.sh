#!/usr/bin/env bash
# The embedded engine and llama.cpp's own llama-batched-bench in turns, one thread each: tokens per second of processor time.
#   SLINGSHOT_LLAMA_BENCH=/path/to/llama-batched-bench harness/src/bench/embedded/batched.sh [SEQUENCES...]    default: 1 8 32 64 128
# Build it from the same version, llama.cpp v0.5.0, for this processor:
#   cmake -B b -DGGML_OPENMP=OFF -DLLAMA_CURL=OFF && cmake --build b --target llama-batched-bench
# Its figure is that of a longer run less a shorter one (16 and 64 tokens behind prompts of 60), so that loading, reading prompts and
# its warming up count nowhere; it draws nothing. Ours are those of EmbeddedBenchmark: the static batch draws its tokens, independent
# answers also read their prompts and run dry at the end. Needs GNU time. ROUNDS (1) repeats all of it, SLINGSHOT_BENCH names another
# command that runs JMH, SLINGSHOT_BENCH_GGUF another model; the eight-bit one has to be in the cache otherwise.
set -euo pipefail
cd "$(dirname "$0")/../../../.."
bench=${SLINGSHOT_LLAMA_BENCH:?names llama-batched-bench, see the head of this script}
[ -x "$bench" ] || { echo "SLINGSHOT_LLAMA_BENCH: $bench is no program"; exit 66; }
[ -x /usr/bin/time ] || { echo "needs GNU time; on Debian: apt install time"; exit 69; }
cache=${SLINGSHOT_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/slingshot}
model=${SLINGSHOT_BENCH_GGUF:-$(find "$cache/models" -name 'SmolLM2-135M-Instruct.Q8_0.gguf' 2>/dev/null | head -n 1)}
[ -f "$model" ] || { echo "no model: set SLINGSHOT_BENCH_GGUF, or let ./slingshot demo or a suite fetch the built-in one"; exit 66; }
read -ra ours <<<"${SLINGSHOT_BENCH:-./slingshot bench}"
[ $# -gt 0 ] || set -- 1 8 32 64 128
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

theirs_seconds() { # sequences tokens
    /usr/bin/time -f '%U %S' -o "$work/time" "$bench" -m "$model" -t 1 -tb 1 -c $(($1 * 512)) -npp 60 -ntg "$2" -npl "$1" \
        >"$work/theirs" 2>&1 || { tail -n 20 "$work/theirs" >&2; return 1; }
    tail -n 1 "$work/time" | awk '{print $1 + $2}'
}

theirs() { # sequences
    local short long
    short=$(theirs_seconds "$1" 16)
    long=$(theirs_seconds "$1" 64)
    awk -v n="$1" -v short="$short" -v long="$long" 'BEGIN {print n * 48 / (long - short)}'
}

measure_ours() { # sequences
    SLINGSHOT_BENCH_GGUF=$model "${ours[@]}" EmbeddedBenchmark -wi 1 -i 1 -p sequences="$1" -p context=512 -p problems=ONE \
        >"$work/ours" 2>&1 || { tail -n 20 "$work/ours" >&2; return 1; }
}

found() { # name of a figure of EmbeddedBenchmark
    awk -v name="$1" 'index($0, "  " name) == 1 {split(substr($0, length(name) + 3), value, " "); print value[1]}' "$work/ours"
}

echo "| sequences | llama-batched-bench, tok/CPU-s | static batch | of it | independent answers | of it |"
echo "|---|---|---|---|---|---|"
for _ in $(seq "${ROUNDS:-1}"); do
    for sequences in "$@"; do
        before=$(theirs "$sequences")
        measure_ours "$sequences"
        after=$(theirs "$sequences")
        echo "$sequences $before $after $(found 'static batch, tokens/CPU-s') $(found 'independent answers, share')" | awk '{
            theirs = ($2 + $3) / 2
            printf "| %d | %.0f (%.0f, %.0f) | %.0f | %.0f %% | %.0f | %.0f %% |\n",
                $1, theirs, $2, $3, $4, 100 * $4 / theirs, $4 * $5, 100 * $4 * $5 / theirs }'
    done
done
