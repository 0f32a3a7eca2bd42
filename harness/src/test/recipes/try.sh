#!/usr/bin/env bash
# Trains with every recipe on a tiny model and asks what comes out for a score: no GPU, no hub.
#   try.sh TAG_FILE FOLDER      TAG_FILE: tag.jsonl; python has the recipes' requirements.txt; slingshot is on the path
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
tag=$1 out=$2
export HF_HUB_OFFLINE=1 CUDA_VISIBLE_DEVICES= OMP_NUM_THREADS=1
mkdir -p "$out"
python "$here/tiny_model.py" "$tag" "$out/tiny"
${SLINGSHOT:-slingshot} export sft "$tag" --no-balance --out "$out/sft"
${SLINGSHOT:-slingshot} export reward "$tag" --out "$out/reward"
${SLINGSHOT:-slingshot} export mtrm "$tag" --out "$out/mtrm"
python "$out/sft/sft.py" "$out/tiny" --out "$out/tuned" --epochs 3 --accumulate 4 --learning-rate 5e-3
python "$out/reward/reward.py" "$out/tiny" --out "$out/strm" --max-steps 20 --accumulate 1 --learning-rate 2e-3
python "$out/mtrm/mtrm.py" "$out/tiny" --out "$out/trm" --epochs 8 --accumulate 2 --learning-rate 2e-3
python "$out/reward/score.py" "$out/strm" "$tag" > "$out/scores.jsonl"
${SLINGSHOT:-slingshot} export sft "$tag" --no-balance --scores "$out/scores.jsonl" --out "$out/chosen"
python "$out/mtrm/serve.py" "$out/trm" --port 0 > "$out/address" &
served=$!
trap 'kill $served' EXIT
until [ -s "$out/address" ]; do kill -0 $served; sleep 1; done
python - "$(cat "$out/address")" <<'P'
import json, sys, urllib.request
asked = json.dumps({"question": "What is 2 + 2?", "steps": ["2 + 2 = 4"], "known": 0}).encode()
with urllib.request.urlopen(urllib.request.Request(sys.argv[1], asked)) as answer:
    score, = json.load(answer)["scores"]
assert 0 <= score <= 1, score
print("score:", score)
P
