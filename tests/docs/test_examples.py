"""Every example runs, and the one that needs only the SDK brings nothing else."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.rules.repository import ROOT

EXAMPLES = sorted((ROOT / "examples").glob("*.py"))
WITHOUT_DJANGO = """
import runpy, sys
sys.modules.update(dict.fromkeys(("django", "wagtail", "rest_framework", "typst")))
runpy.run_path(sys.argv[1], run_name="__main__")
"""


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda file: file.name)
def test_it_runs_where_only_the_sdk_is_installed(example):
    command = [sys.executable, "-c", WITHOUT_DJANGO, example]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Chúng tôi đã nhận đơn của ông/bà." in done.stdout
    assert "chưa làm được việc này" in done.stdout


def test_every_example_is_in_the_list():
    listed = (ROOT / "examples" / "README.md").read_text("utf-8")
    assert [file.name for file in EXAMPLES if f"({file.name})" not in listed] == []
