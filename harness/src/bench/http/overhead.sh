#!/usr/bin/env bash
# What the harness costs on top of a server: requests per second against wrk on the same mock server, CPU time of one more
# request with store and grading, memory, and the time to the first request. The two take turns, so that what else the
# machine does falls on both.
#   harness/src/bench/http/overhead.sh [IN_FLIGHT...]     default: 64 256 1024
# ROUNDS (2): how often each is measured. See mock.sh for the rest.
set -euo pipefail
. "$(dirname "$0")/mock.sh"

for n in "${@:-64 256 1024}"; do
    for in_flight in $n; do
        for _ in $(seq "${ROUNDS:-2}"); do
            contend slingshot "$in_flight" 32000 128000 "$(anchor "$in_flight")" bash -c "harness $in_flight"
        done
    done
done
