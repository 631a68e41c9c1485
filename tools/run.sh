#!/bin/sh
# Runs one of the tools with a Python that is new enough: tools/run.sh setup [arguments]
tools=$(dirname "$0")
python=$(sh "$tools/find_python.sh") || exit 1
tool=$1
shift
exec "$python" "$tools/$tool.py" "$@"
