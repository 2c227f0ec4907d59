#!/bin/bash
# The portal's benchmark, from the project's folder after a build:
#
#   src/bench/run.sh [start] [pages] [downloads] [works] [search]      all five when none is named
#
#   start   time to the first page, with and without the AOT cache, and resident memory
#   pages   a ready page per second beside nginx with the same bytes, and a change to visible and searchable
#   downloads  a file of 1 GiB beside nginx: MB/s, CPU seconds per GiB and memory, whole, in ranges and by 8 readers;
#           what 100 readers who do not read cost; and heap and memory while 5 GiB are sent, as a file and as a ZIP
#   works   N generated texts until served and searchable, time and peak memory, beside Hugo and Pagefind
#   search  N generated texts: index time and size, searches over HTTP and inside beside a plain Lucene loop, memory
#
# SAMSPEL_PEERS  the folder of peers that are measured beside it (../shared/bench); what needs it is left out without
# SAMSPEL_WORKS  N of works (10000)
# SAMSPEL_SEARCHED  N of search (50000)
# SAMSPEL_PORT   a free port (8300)
#
# Needs Python 3, and for the peers wrk, nginx, hugo and npm. Memory is that of all processes together: PSS counts
# what they share once, RSS each time. Everything made lies in a temporary folder and is removed at the end.
set -euo pipefail

jar=${SAMSPEL_JAR:-target/samspel.jar}
[ -f "$jar" ] || { echo "There is no $jar: build it first, mvn -DskipTests package" >&2; exit 1; }

work=$(mktemp -d)
chmod 755 "$work" # nginx reads its pages under an account of its own
trap 'rm -rf "$work"' EXIT

peers=()
if [ -d "${SAMSPEL_PEERS:=../shared/bench}" ]; then
    # A copy, since the peers keep what they install beside their scripts.
    cp -r "$SAMSPEL_PEERS" "$work/peers"
    chmod -R u+w "$work/peers"
    export BASE=$work/peers DATA=${DATA:-$work/peers/data} RUN=$work/run LOG=$work/log RES=$work/results
    export SITE=$work/site
    mkdir -p "$DATA" "$RUN" "$LOG" "$RES" "$SITE"
    peers=(--peers "$BASE")
else
    echo "No peers in $SAMSPEL_PEERS (SAMSPEL_PEERS): the portal is measured alone."
fi

echo "$(nproc) processors, $(java -version 2>&1 | head -1), load $(cut -d' ' -f1 /proc/loadavg)"
python3 "$(dirname "$0")/bench.py" --jar "$jar" --work "$work" --port "${SAMSPEL_PORT:-8300}" \
    --works "${SAMSPEL_WORKS:-10000}" --searched "${SAMSPEL_SEARCHED:-50000}" "${peers[@]}" "$@" &
trap 'kill $!' INT TERM # it ends what it started
wait $! || { wait $!; exit 1; }
