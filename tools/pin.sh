#!/bin/sh
# Pins requirements/*.txt anew, with hashes for every platform and no registry host.
set -e
cd "$(dirname "$0")/.."
for layer in bootstrap base dev; do
    .venv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-header "requirements/$layer.in" -o "requirements/$layer.txt"
done
