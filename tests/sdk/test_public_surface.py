"""What others may import, and what importing costs."""

from __future__ import annotations

import difflib
import subprocess
import sys

import chinhquyen_sdk


def test_every_public_name_can_be_imported():
    missing = [name for name in chinhquyen_sdk.__all__ if not hasattr(chinhquyen_sdk, name)]
    assert missing == []


def test_importing_the_sdk_and_its_law_brings_no_django():
    code = (
        "import sys, chinhquyen_sdk as c\n"
        "[getattr(c, name) for name in c.__all__]\n"
        "c.deadline('KN-27-ACCEPT', __import__('datetime').date(2026, 2, 13))\n"
        "print(sorted(m for m in sys.modules if m.split('.')[0] in {'django', 'wagtail', 'rest_framework'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_importing_the_package_reads_no_data_and_no_holidays():
    code = "import sys, chinhquyen_sdk; print('holidays' in sys.modules, 'chinhquyen_sdk.law' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_the_public_surface_is_the_one_that_was_promised():
    """A changed line is a change for whoever builds on the SDK: docs/versions.md says which version it needs."""
    from tests.sdk.surface import KEPT, surface

    changed = "".join(
        difflib.unified_diff(
            KEPT.read_text("utf-8").splitlines(True), surface().splitlines(True), "kept", "now"
        )
    )
    assert changed == "", (
        f"{changed}\nIf this is meant: write a news fragment (docs/versions.md) and run `python -m tests.sdk.surface`."
    )
