#!/usr/bin/env bash
# How soon the search answers and how soon it knows of what was published, with 55,000 clauses; and what making the index
# costs, each beside the same work without the product around it, as a table.
#   core/e2e/bench/search-latency.sh FOLDER      documents, articles and questions as plugins/search's benchmarks read them
# Builds the distribution without running tests and starts it with demo content. Takes half an hour, most of it for vectors.
set -euo pipefail

collection="$(realpath "$1")"
cd "$(dirname "$0")/../../.."
exec mvn -B -q -Psearch-latency -DskipTests -Dcollection="$collection" -pl core/e2e -am package
