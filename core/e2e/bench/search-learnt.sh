#!/usr/bin/env bash
# What the search learns from questions with known answers, and what that costs those whose answers were not among them:
# by words, with meaning, learnt; cross-validated, in the product's own classes without the product around them. Prints a table.
#   core/e2e/bench/search-learnt.sh FOLDER INDEX   the judged questions; where to keep the index for the next time
# Builds the distribution without running tests. The first time it takes half an hour, most of it for vectors; then a minute.
set -euo pipefail

collection="$(realpath "$1")"
index="$(realpath "$2")"
cd "$(dirname "$0")/../../.."
exec mvn -B -q -Psearch-learnt -DskipTests -Dcollection="$collection" -Dindex="$index" -pl core/e2e -am package
