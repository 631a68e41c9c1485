"""What is not known to be clean is never called clean."""

from __future__ import annotations

import json
import sys

import pytest

from tests.rules.repository import ROOT

sys.path.insert(0, str(ROOT / "tools"))
from audit_packages import told


def audited(**vulns: list[str]) -> str:
    return json.dumps(
        {
            "dependencies": [
                {"name": n, "version": "1", "vulns": [{"id": i} for i in ids]} for n, ids in vulns.items()
            ]
        }
    )


@pytest.mark.parametrize(
    ("out", "errors", "status", "says"),
    [
        (audited(django=[], wagtail=[]), "", 0, "2 packages, no vulnerability known"),
        (audited(django=["PYSEC-1"], wagtail=[]), "", 1, "django 1: PYSEC-1"),
        ("", "requests.exceptions.ConnectionError: NameResolutionError", 0, "skipped: "),
        ("", "SyntaxError: no", 1, "the auditor failed"),
        ('{"dependencies": [{"name": "django", "skip_reason": "not found"}]}', "", 0, "skipped: "),
    ],
)  # fmt: skip
def test_each_answer_has_its_words(out: str, errors: str, status: int, says: str) -> None:
    code, line = told(out, errors)
    assert code == status
    assert says in line


def test_one_that_was_not_looked_at_is_named() -> None:
    out = '{"dependencies": [{"name": "django", "version": "1", "vulns": []}, {"name": "ours", "skip_reason": "?"}]}'
    assert told(out, "") == (0, "1 packages, no vulnerability known; not looked at: ours")
