#!/usr/bin/env bash
# How long each page of the desk takes to answer on the demo, beside a public page made anew in the same rounds.
#   core/e2e/bench/desk-pages.sh
# Builds the distribution without running tests and starts it. Takes a minute or two.
set -euo pipefail

cd "$(dirname "$0")/../../.."
exec mvn -B -q -Pdesk-pages -DskipTests -pl core/e2e -am package
