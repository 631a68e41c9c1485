"""What nobody asks for costs nothing, and a million answers come from one array."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import numpy as np
import pytest

from chinhquyen_sdk import law


def test_importing_the_sdk_and_the_law_reads_no_data_and_no_holidays() -> None:
    code = (
        "import sys, chinhquyen_sdk, chinhquyen_sdk.law\n"
        "print({'holidays', 'tomllib', 'numpy', 'django', 'zoneinfo'} & set(sys.modules))"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        == "set()\n"
    )


@pytest.mark.parametrize(
    "rule_id", ["KN-27-ACCEPT", "DIALOG-NOTICE", "DCCS-16-CONSENT-VALID", "PLAN-REPORT-2026"]
)
def test_many_due_dates_are_the_same_as_one_by_one(rule_id: str) -> None:
    starts = np.arange("2025-03-01", "2027-09-01", dtype="datetime64[D]")
    due = law.due_dates(rule_id, starts)
    one_by_one = [law.deadline(rule_id, start).due for start in starts.tolist()]
    assert due.tolist() == one_by_one
    assert law.due_dates(rule_id, starts.tolist()) == one_by_one


def test_many_due_dates_refuse_what_one_refuses() -> None:
    with pytest.raises(law.NotInForce, match="LTCTT26-26-REQUEST"):
        law.due_dates("LTCTT-31-POST-SIMPLE", np.array(["2026-08-31", "2026-09-01"], dtype="datetime64[D]"))
    with pytest.raises(law.OutsideCalendar):
        law.due_dates("KN-32-SEND", np.array(["1890-01-01"], dtype="datetime64[D]"))
    with pytest.raises(law.LawError, match="trống"):
        law.due_dates("KN-32-SEND", np.array(["NaT"], dtype="datetime64[D]"))
    with pytest.raises(law.UnknownRule):
        law.due_dates("NOPE", [date(2026, 1, 5)])
