#!/usr/bin/env bash
# How well the search finds: two tasks with known answers on 55,000 clauses, imported through the product's own import and
# asked through its own API; by words, and again when the meaning of all clauses is known. Prints a table.
#   core/e2e/bench/search.sh FOLDER      articles, documents, any *stard* and *knownitem* questions, as .jsonl.gz
# Builds the distribution without running tests and starts it with demo content. Takes an hour, most of it for vectors.
set -euo pipefail

collection="$(realpath "$1")"
cd "$(dirname "$0")/../../.."
exec mvn -B -q -Psearch -DskipTests -Dcollection="$collection" -pl core/e2e -am package
