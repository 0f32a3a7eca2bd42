#!/usr/bin/env bash
# Other harnesses on the same mock server as overhead.sh, in turns with wrk and slingshot: requests per second, CPU time of one
# more request, memory, and the time to the first request. What is not installed is skipped and named.
#   harness/src/bench/http/peers.sh [IN_FLIGHT...]     default: 64 256
# LM_EVAL, INSPECT (full paths): their commands; ITS_HUB_PYTHON: a Python that has its_hub. A way to install each:
#   python3 -m venv lm && lm/bin/pip install 'lm-eval[api]' && LM_EVAL=lm/bin/lm_eval
#   python3 -m venv in && in/bin/pip install inspect-ai openai && INSPECT=in/bin/inspect
#   python3 -m venv it && it/bin/pip install its_hub aiohttp backoff certifi && ITS_HUB_PYTHON=it/bin/python
set -euo pipefail
. "$(dirname "$0")/mock.sh"
lm_eval=${LM_EVAL:-lm_eval} inspect=${INSPECT:-inspect} its_hub=${ITS_HUB_PYTHON:-python3}

# A task of as many rows; no samples are logged, which it can also do.
lm_evaluation_harness() { # in-flight
    mkdir -p "$work/lm"
    seq "$REQUESTS" | awk '{printf "{\"question\": \"What is %d + %d?\", \"answer\": \"42\"}\n", $1, $1}' >"$work/lm/rows.jsonl"
    cat >"$work/lm/mock.yaml" <<Y
task: mock
dataset_path: json
dataset_kwargs: {data_files: {test: $work/lm/rows.jsonl}}
test_split: test
output_type: generate_until
doc_to_text: "Question: {{question}}\nAnswer:"
doc_to_target: "{{answer}}"
generation_kwargs: {until: ["\n\n"], max_gen_toks: 2048, do_sample: true, temperature: 0.8}
metric_list: [{metric: exact_match, aggregation: mean, higher_is_better: true}]
Y
    HF_HOME="$work/lm/cache" HF_DATASETS_OFFLINE=1 "$lm_eval" --model local-completions --tasks mock --include_path "$work/lm" \
        --output_path "$work/lm/out" --model_args \
        "model=mock,base_url=$url/v1/completions,num_concurrent=$1,tokenizer_backend=None,tokenized_requests=False"
}

inspect_ai() { # in-flight
    mkdir -p "$work/inspect"
    cat >"$work/inspect/mock.py" <<'P'
import os
from inspect_ai import Task, task
from inspect_ai.dataset import MemoryDataset, Sample
from inspect_ai.scorer import includes
from inspect_ai.solver import generate

@task
def mock():
    rows = [Sample(input=f"What is {i} + {i}?", target="42") for i in range(int(os.environ["REQUESTS"]))]
    return Task(dataset=MemoryDataset(rows), solver=generate(), scorer=includes())
P
    cd "$work/inspect"
    MOCK_API_KEY=none MOCK_BASE_URL="$url/v1" "$inspect" eval mock.py --model openai-api/mock/mock \
        --max-connections "$1" --max-samples "$1" --max-tokens 2048 --temperature 0.8 --display none --log-dir logs
}

# Self-consistency with 64 answers, as many questions at once as fill the connections, its own cap of 32 calls lifted.
its_hub_self_consistency() { # in-flight
    cat >"$work/its.py" <<'P'
import asyncio, os, sys
from its_hub import SelfConsistency
from its_hub.core.lms.openai_lm import OpenAICompatibleLanguageModel
from its_hub.core.orchestrator import LMOrchestrator

async def main(url, in_flight, requests):
    lm = OpenAICompatibleLanguageModel(endpoint=url, api_key="none", model_name="mock", max_tokens=2048, temperature=0.8)
    search = SelfConsistency(orchestrator=LMOrchestrator(max_concurrency=-1))
    room = asyncio.Semaphore(max(1, in_flight // 64))

    async def ask(i):
        async with room:
            await search.ainfer(lm, f"What is {i} + {i}?", 64)

    await asyncio.gather(*(ask(i) for i in range(requests // 64)))
    await lm.close()

asyncio.run(main(sys.argv[1], int(sys.argv[2]), int(os.environ["REQUESTS"])))
P
    "$its_hub" "$work/its.py" "$url/v1" "$1"
}
export -f lm_evaluation_harness inspect_ai its_hub_self_consistency
export lm_eval inspect its_hub

peer() { # name in-flight few many function whether-installed
    if ! eval "$6" >/dev/null 2>&1; then
        echo "SKIPPED: $1 is not installed (see the head of this script)"
        return
    fi
    contend "$1" "$2" "$3" "$4" "$(anchor "$2")" bash -c "$5 $2"
}

for n in "${@:-64 256}"; do
    for in_flight in $n; do
        contend slingshot "$in_flight" 32000 128000 "$(anchor "$in_flight")" bash -c "harness $in_flight"
        peer lm-eval "$in_flight" 4000 16000 lm_evaluation_harness '"$lm_eval" --help'
        peer its_hub "$in_flight" 6400 25600 its_hub_self_consistency '"$its_hub" -c "import its_hub"'
        peer inspect "$in_flight" 200 800 inspect_ai '"$inspect" --version'
    done
done
