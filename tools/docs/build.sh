#!/bin/sh
# Builds the documentation below the folder that is named; a warning, such as a link that leads nowhere, is a failure.
set -e
cd "$(dirname "$0")/../.."
.venv/bin/python tools/docs/assemble.py "$1-source"
.venv/bin/sphinx-build -W --keep-going -q -d "$1-trees" "$1-source" "$1"
