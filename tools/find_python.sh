#!/bin/sh
# Prints the path of a Python that is new enough, or one clear line on stderr and status 1.
# A name on PATH is not enough: version managers leave stubs there that cannot run, so each one is tried.
for name in python3 python3.11 python3.12 python3.13; do
    if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
        command -v "$name"
        exit 0
    fi
done
echo "Python 3.11 or newer is needed and was not found: install it (Debian, Ubuntu: apt-get install python3 python3-venv)." >&2
exit 1
