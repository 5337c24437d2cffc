#!/bin/bash
# One task of an array for each chunk: sbatch --array=1-5000%200 test/machines/slurm-array.sh chunks
# After a failure the same command goes on: chunks that have a result are passed over.
#SBATCH --job-name=wpp
#SBATCH --cpus-per-task=1
#SBATCH --mem=1500M
#SBATCH --time=01:00:00
#SBATCH --requeue
set -euo pipefail
folder=$1
chunk=$(find "$folder" -name 'part-*' ! -name '*.results*' | sort | sed -n "${SLURM_ARRAY_TASK_ID}p")
[[ -n $chunk ]] || { echo "no chunk $SLURM_ARRAY_TASK_ID in $folder" >&2; exit 2; }
[[ -e $chunk.results ]] && exit 0
# 1 says that some documents are at fault: they have their lines in the results, and the task is done.
${WPP:-wpp} extract --ndjson "$chunk" -o "$chunk.results" || [[ $? -eq 1 && -e $chunk.results ]]
