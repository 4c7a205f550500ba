#!/usr/bin/env bash
# What a start and a page cost with the demo's five sites and with a thousand schools more, as a table with ratios.
#   core/e2e/bench/many-sites.sh [SCHOOLS [ENTRIES]]
# Builds the distribution without running tests, starts two of it, each with a PostgreSQL of its own, and lets them take
# turns: figures of one run may be compared with each other, whatever else the machine does. Takes some minutes.
set -euo pipefail

cd "$(dirname "$0")/../../.."
exec mvn -B -q -Pmany-sites -DskipTests -Dschools="${1:-1000}" -Dentries="${2:-20}" -pl core/e2e -am package
