#!/usr/bin/env bash
# How fast the distribution serves a cached page, against nginx serving the same bytes as a static file in the same run.
#   core/e2e/bench/cached-page.sh [ROUNDS [SECONDS [CONNECTIONS]]]
# Needs the built distribution (mvn package), nginx and wrk. Loads loopback only; both take turns, and medians count,
# so that whatever else the machine does meets both.
set -euo pipefail

rounds=${1:-7} seconds=${2:-3} connections=${3:-16}
distribution=$(cd "$(dirname "$0")/../../launcher/target/zhijia" && pwd)
work=$(mktemp -d)
chmod 755 "$work"    # nginx reads it as nobody
port=$((20000 + RANDOM % 10000)) static=$((30000 + RANDOM % 2000))
product='' nginx=''

finish() {
    [ -z "$product" ] || kill "$product" 2>/dev/null || true
    [ -z "$nginx" ] || kill "$nginx" 2>/dev/null || true
    [ -z "$product" ] || wait "$product" 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT

ZHIJIA_HOME=$work/home ZHIJIA_HTTP_PORT=$port ZHIJIA_DEMO=true "$distribution/zhijia" serve > "$work/console" 2>&1 &
product=$!
for _ in $(seq 240); do
    curl -sf -o /dev/null "http://127.0.0.1:$port/" && break
    kill -0 "$product" || { cat "$work/console"; exit 1; }
    sleep 1
done
# Nothing may change between the copy and the comparison.
sleep "${SETTLE:-5}"

mkdir -p "$work/www" "$work/tmp"
curl -s "http://127.0.0.1:$port/" -o "$work/www/page.html"
curl -s -H 'Accept-Encoding: gzip' "http://127.0.0.1:$port/" -o "$work/www/page.html.gz"
cat > "$work/nginx.conf" <<CONF
worker_processes auto;
daemon off;
pid $work/nginx.pid;
error_log $work/error.log;
events { worker_connections 512; }
http {
    access_log off;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 1000000;
    open_file_cache max=10;
    gzip_static on;
    types { text/html html; }
    client_body_temp_path $work/tmp;
    proxy_temp_path $work/tmp;
    fastcgi_temp_path $work/tmp;
    uwsgi_temp_path $work/tmp;
    scgi_temp_path $work/tmp;
    server {
        listen 127.0.0.1:$static;
        root $work/www;
    }
}
CONF
nginx -c "$work/nginx.conf" -e "$work/error.log" &
nginx=$!
sleep 1

# encoding url -> requests per second
load() {
    wrk -t1 -c"$connections" -d"${seconds}s" -H "Accept-Encoding: $1" "$2" > "$work/wrk"
    if grep -q 'Non-2xx' "$work/wrk"; then cat "$work/wrk" >&2; exit 1; fi
    awk '/Requests\/sec/ { print $2 }' "$work/wrk"
}
median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print (NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2) }'; }

# Until the compiler is done with the way of a hit.
for _ in 1 2 3; do
    load gzip "http://127.0.0.1:$port/" > /dev/null
    load identity "http://127.0.0.1:$port/" > /dev/null
done
for encoding in identity gzip; do
    : > "$work/ours"; : > "$work/theirs"; : > "$work/ratios"
    for _ in $(seq "$rounds"); do
        theirs=$(load "$encoding" "http://127.0.0.1:$static/page.html")
        ours=$(load "$encoding" "http://127.0.0.1:$port/")
        echo "$theirs" >> "$work/theirs"; echo "$ours" >> "$work/ours"
        awk "BEGIN { print $ours / $theirs }" >> "$work/ratios"
    done
    file=$work/www/page.html; [ "$encoding" = identity ] || file=$file.gz
    printf '%-9s %7d bytes   nginx %8.0f/s   Zhijia %8.0f/s   ratio %.2f (median of rounds %.2f)\n' "$encoding" "$(stat -c %s "$file")" \
        "$(median "$work/theirs")" "$(median "$work/ours")" \
        "$(awk "BEGIN { print $(median "$work/ours") / $(median "$work/theirs") }")" "$(median "$work/ratios")"
done
echo "load average of the machine: $(cut -d' ' -f1-3 /proc/loadavg)"
