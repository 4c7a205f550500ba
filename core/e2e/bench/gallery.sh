#!/usr/bin/env bash
# What a page of the gallery of staff homes costs with 50 of them and with 5,000, as a table with ratios.
#   core/e2e/bench/gallery.sh [FEW [MANY]]
# Builds the distribution without running tests, starts two of it, each with a PostgreSQL of its own, and lets them take
# turns: figures of one run may be compared with each other, whatever else the machine does. Takes some minutes.
set -euo pipefail

cd "$(dirname "$0")/../../.."
exec mvn -B -q -Pgallery -DskipTests -Dfew="${1:-50}" -Dmany="${2:-5000}" -pl core/e2e -am package
