#!/bin/sh
# Eight shards as a SLURM array, one GPU each: every task launches its own servers in turn, so
# nothing is shared but the file system. Build once on a node with Maven (./slingshot --version), fetch
# the models once (they are large), then:
#   sbatch docs/deploy/slurm-array.sh
#   ./slingshot merge runs/search-and-learn/shard-* --into runs/search-and-learn
# A task that ran out of time goes on when it is submitted again.
#SBATCH --job-name=slingshot
#SBATCH --array=1-8
#SBATCH --gres=gpu:1
#SBATCH --cpus-per-task=8
#SBATCH --mem=64G
#SBATCH --time=24:00:00
#SBATCH --signal=B:TERM@120
#SBATCH --output=slingshot-%A-%a.log
set -eu
cd "${SLURM_SUBMIT_DIR:-.}"

# Tasks on one node must not meet at a port.
base=$((20000 + 10 * SLURM_ARRAY_TASK_ID))
export SLINGSHOT_URL_1B="http://127.0.0.1:$base"
export SLINGSHOT_URL_3B="http://127.0.0.1:$((base + 1))"
export SLINGSHOT_URL_8B="http://127.0.0.1:$((base + 2))"
export SLINGSHOT_URL_70B="http://127.0.0.1:$((base + 3))"
export SLINGSHOT_URL_PRM="http://127.0.0.1:$((base + 4))"

# In the background, so that the signal before the end reaches it: it stops in order.
./slingshot run search-and-learn --shard "$SLURM_ARRAY_TASK_ID/8" --out runs/search-and-learn &
harness=$!
trap 'kill -TERM $harness' TERM
wait $harness || wait $harness
