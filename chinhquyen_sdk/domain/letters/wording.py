"""Looks a letter's words over before a person approves them: what is missing, what hurts, what must not stand there."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterable, Iterator
from enum import StrEnum
from importlib import resources
from typing import Any, NamedTuple

from chinhquyen_sdk.domain.text import normalise

from .placeholders import names_in
from .templates import LetterTemplate

LONG = 45  # syllables of a sentence; a house rule, from reading aloud without a breath
_FIRST = 3  # an apology stands in the opening line or one of the two paragraphs after it

_SENTENCE = re.compile(r"[^.!?…\n]+(?:[.!?…]+(?!\s|$)[^.!?…\n]*)*")
_BRACES = re.compile(r"\{(\w*)\}?|\}")
_DAY = re.compile(r"\bngày\s+\d{1,2}\s+tháng\s+\d{1,2}|\b\d{1,2}/\d{1,2}(?:/\d{4})?\b")
_IDENTITY = re.compile(
    r"(?<![\d./-])(?:\d{12}|\d{9})(?![\d/-])|(?<!\d)\d{3}[ .]\d{3}[ .]\d{3}(?:[ .]\d{3})?(?!\d)"
)
_PHONE = re.compile(r"(?<![\d/-])(?:\+84|0)(?:[ .-]?\d){8,10}(?!\d)")
_ACCOUNT = re.compile(r"(?:số tài khoản|stk|tài khoản số)\D{0,20}\d[\d .]{5,}", re.IGNORECASE)
_PROMISED = frozenset({"due", "finish_by", "help_on", "meets_on"})


class Level(StrEnum):
    """ERROR must be mended before approval; WARNING asks for a second look."""

    ERROR = "error"
    WARNING = "warning"


class Finding(NamedTuple):
    """One remark: where (``start`` to ``end`` in the normalised text), how grave, and why in plain Vietnamese."""

    code: str
    level: Level
    start: int
    end: int
    text: str


@functools.cache
def _lists() -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath("data/wording.toml").read_text("utf-8"))


def check_wording(
    text: str, form: LetterTemplate | None = None, allowed: Iterable[str] = ()
) -> tuple[Finding, ...]:
    """Return what a careful reader would stop at, in the order of the text.

    ``form`` says what the letter is for; ``allowed`` holds numbers that may stand (the office's own telephone).
    """
    clean = normalise(text)
    found = [*_hurting(clean), *_private(clean, allowed), *_long(clean), *_braces(clean, form)]
    if form is not None:
        found += [*_apology(clean, form), *_promise(clean, form)]
    return tuple(sorted(set(found), key=lambda one: (one.start, one.end, one.code)))


def _words(text: str, sayings: Iterable[str]) -> Iterator[re.Match[str]]:
    for saying in sayings:
        yield from re.finditer(rf"(?<!\w){re.escape(saying)}(?!\w)", text, re.IGNORECASE)


def _hurting(text: str) -> Iterator[Finding]:
    lists = _lists()
    for at in _words(text, lists["scolds"]):
        said = f"“{at[0]}” nghe như trách người đọc. Hãy nói việc cần làm, không nói lỗi của ai."
        yield Finding("scolds", Level.WARNING, *at.span(), said)
    for saying, better in lists["officialese"].items():
        for at in _words(text, [saying]):
            said = f"“{at[0]}” là lời công văn. Nên: {better}."
            yield Finding("officialese", Level.WARNING, *at.span(), said)
    for at in _words(text, lists["cliches"]):
        said = f"“{at[0]}” là câu sáo, người nhận đã nghe nhiều. Hãy nói một điều cụ thể."
        yield Finding("cliche", Level.WARNING, *at.span(), said)
    for at in _words(text, lists["children"]):
        said = "Thư không khuyên số con: quy định ấy không còn."
        yield Finding("children", Level.ERROR, *at.span(), said)


def _private(text: str, allowed: Iterable[str]) -> Iterator[Finding]:
    own = {re.sub(r"\D", "", number) for number in allowed}
    for at in _words(text, _lists()["illnesses"]):
        yield Finding(
            "illness", Level.ERROR, *at.span(), f"“{at[0]}” là thông tin sức khỏe, không ghi trong thư."
        )
    for code, pattern, said in (
        ("account", _ACCOUNT, "Số tài khoản ngân hàng không ghi trong thư."),
        ("phone", _PHONE, "Số điện thoại riêng không ghi trong thư; chỉ ghi số của cơ quan."),
        ("identity", _IDENTITY, "Trông như số căn cước hoặc chứng minh nhân dân: không ghi trong thư."),
    ):
        for at in pattern.finditer(text):
            if re.sub(r"\D", "", at[0]) not in own:
                yield Finding(code, Level.ERROR, *at.span(), said)


def _long(text: str) -> Iterator[Finding]:
    for at in _SENTENCE.finditer(text):
        if (length := len(re.findall(r"\w+", at[0]))) > LONG:
            said = f"Câu dài {length} chữ, đọc một hơi không hết. Nên tách thành hai, ba câu."
            yield Finding("long_sentence", Level.WARNING, *at.span(), said)


def _braces(text: str, form: LetterTemplate | None) -> Iterator[Finding]:
    known = form.placeholders if form else frozenset()
    for at in _BRACES.finditer(text):
        if form is None or at[1] not in known or not at[0].endswith("}"):
            said = f"“{at[0]}” là chỗ điền không có trong mẫu này; người nhận sẽ đọc thấy nó."
            yield Finding("placeholder", Level.ERROR, *at.span(), said)


def _apology(text: str, form: LetterTemplate) -> Iterator[Finding]:
    if not form.occasion.apologises:
        return
    first = next(iter(sorted(at.start() for at in _words(text, _lists()["apology"]))), None)
    if first is None:
        yield Finding("no_apology", Level.ERROR, 0, 0, "Thư xin lỗi mà chưa có lời xin lỗi.")
    elif text.count("\n\n", 0, first) >= _FIRST:
        said = "Lời xin lỗi đến muộn. Hãy xin lỗi trước, rồi mới giải thích."
        yield Finding("late_apology", Level.WARNING, first, first + 7, said)


def _promise(text: str, form: LetterTemplate) -> Iterator[Finding]:
    promised = _PROMISED & names_in(form.body)
    if promised and not _DAY.search(text) and not promised & names_in(text):
        yield Finding(
            "no_date", Level.WARNING, 0, 0, "Mẫu này hẹn một ngày, nhưng trong thư không có ngày nào."
        )
