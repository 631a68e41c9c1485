"""Lengthening a period: which of the law's tests of "phức tạp" hold, and how often it may be done."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from datetime import date

from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.law import Extension

from .clocks import Clock
from .kinds import PetitionKind
from .tables import read_table


class ComplexityTest(Record):
    """One test of the law: when it holds, the case is complex."""

    id: str
    kinds: frozenset[PetitionKind]
    text: str
    basis: str
    valid_from: date | None = None
    confidence: str
    source: str

    @property
    def verified(self) -> bool:
        return self.confidence == "verified"


class Rung(Record):
    """How many tests the ``times``-th extension needs."""

    kind: PetitionKind
    times: int
    tests: int
    basis: str


@functools.cache
def _tests() -> tuple[ComplexityTest, ...]:
    return read_table("complexity", "test", ComplexityTest)


@functools.cache
def _ladder() -> tuple[Rung, ...]:
    return read_table("complexity", "ladder", Rung)


def complexity_tests(kind: PetitionKind, on: date) -> tuple[ComplexityTest, ...]:
    """Return the tests in force for a case of ``kind`` accepted on day ``on``; empty before the law named any."""
    return tuple(t for t in _tests() if kind in t.kinds and (t.valid_from is None or t.valid_from <= on))


def extended(clock: Clock, kind: PetitionKind, tests: Iterable[str], *, reason: str, document: str) -> Clock:
    """Return ``clock`` lengthened once more. Raises ``Refused`` when the law allows no more for these tests."""
    known = {test.id: test for test in complexity_tests(kind, clock.started)}
    held = tuple(dict.fromkeys(tests))
    if any(test not in known for test in held):
        raise field_error("tests", "test_unknown", "Tiêu chí này không dùng được cho loại đơn này.")
    times = (clock.extension.times if clock.extension else 0) + 1
    _require_rung(kind, times, len(held), tested=bool(known))
    return clock.model_copy(
        update={
            "extension": Extension(document=document, reason=reason, times=times, kind=_diet(clock, times))
        }
    )


def _require_rung(kind: PetitionKind, times: int, held: int, *, tested: bool) -> None:
    rung = next((r for r in _ladder() if r.kind is kind and r.times == times), None)
    if rung is None:
        most = max((r for r in _ladder() if r.kind is kind), key=lambda r: r.times, default=None)
        raise Refused(
            "Thời hạn này đã được gia hạn hết số lần luật cho phép.",
            basis=most.basis if most else "", code="extended_already",
        )  # fmt: skip
    if not tested or held >= rung.tests:
        return
    if rung.tests == 1:
        raise field_error("tests", "tests_needed", "Mời đánh dấu ít nhất một tiêu chí vụ việc phức tạp.")
    raise Refused(
        f"Gia hạn lần thứ {times} chỉ khi vụ việc đặc biệt phức tạp: có từ {rung.tests} tiêu chí trở lên.",
        basis=rung.basis, code="not_complex_enough", field="tests",
    )  # fmt: skip


def _diet(clock: Clock, times: int) -> str:
    """Return the kind of allowance: the first that allows this many times."""
    allowed = clock.deadline().version.allowances
    return next((a.kind for a in allowed if times <= a.times), "")


def texts_of(tests: Iterable[str], kind: PetitionKind, on: date) -> tuple[str, ...]:
    """Return the words of ``tests``, in the law's order."""
    held = set(tests)
    return tuple(test.text for test in complexity_tests(kind, on) if test.id in held)
