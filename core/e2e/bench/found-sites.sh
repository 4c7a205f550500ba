#!/usr/bin/env bash
# How long it takes to found many sites from a workbook, from the upload to the last site's first page.
#   core/e2e/bench/found-sites.sh [SITES]
# Builds the distribution without running tests and starts it on H2. Takes a minute or two.
set -euo pipefail

cd "$(dirname "$0")/../../.."
exec mvn -B -q -Pfound-sites -DskipTests -Dsites="${1:-200}" -pl core/e2e -am package
