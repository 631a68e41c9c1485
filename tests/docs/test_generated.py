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
