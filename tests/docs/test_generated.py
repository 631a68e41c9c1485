"""What is written by a program is as new as what it was written from."""

from __future__ import annotations

import subprocess
import sys

from tests.docs.snippets import DOCS


def test_the_page_of_hooks_is_that_of_today():
    done = subprocess.run(
        [sys.executable, DOCS / "generate.py", "--check"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_every_hook_says_what_none_means_and_shows_one_who_answers():
    sections = (DOCS / "hooks.md").read_text("utf-8").split("\n### ")[1:]
    assert len(sections) > 15
    silent = [
        part.splitlines()[0]
        for part in sections
        if "| None: ..." in part and "None" not in part.split("```")[2]  # the words below the signature
    ]
    unused = [part.splitlines()[0] for part in sections if "In use: [" not in part]
    assert (silent, unused) == ([], [])
