#!/usr/bin/env bash
# large.sh FOLDER [HEAP...]: what the report of a large run takes. Runs large.yaml into FOLDER/large where it is not there yet (about
# half an hour on two cores, 3 GB), copies the first 125 and 250 of its 500 problems, and 100 problems with longer texts, and reports
# each with every heap given (default: 1g). Wants GNU time and Python 3.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../../.." && pwd)
folder=$1
shift
[ -f "$folder/large/run.sqlite" ] || SLINGSHOT_JAVA_OPTS=-Xmx3g "$root/slingshot" run "$here/large.yaml" --out "$folder/large" --no-report
[ -d "$folder/quarter" ] || python3 "$here/longer.py" "$folder/large" "$folder/quarter" 125 0
[ -d "$folder/half" ] || python3 "$here/longer.py" "$folder/large" "$folder/half" 250 0
[ -d "$folder/longer" ] || python3 "$here/longer.py" "$folder/large" "$folder/longer" 100 1500
for heap in "${@:-1g}"; do
  for run in quarter half large longer; do
    echo "== $run, heap $heap"
    SLINGSHOT_JAVA_OPTS="-Xmx$heap -XX:+UseSerialGC" \
      /usr/bin/time -f "%U + %S CPU-s, %M KiB" "$root/slingshot" report "$folder/$run" --out "$folder/site-$run"
    du -sm "$folder/site-$run" | cut -f1 | sed 's/$/ MB/'
    find "$folder/site-$run" -type f | wc -l | sed 's/$/ files/'
  done
done
