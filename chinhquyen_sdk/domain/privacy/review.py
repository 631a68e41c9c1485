"""The editor's look before publishing: every find is answered, and what was changed afterwards is looked at again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import Line, one_line

from .finding import OwnFacts, find_personal_data
from .kinds import PersonalData, PersonalDataFinding

BASIS = "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15"
SHORTEST = 8  # characters of a reason
_AROUND = 70  # characters shown on each side of a find


class Decision(StrEnum):
    """What the editor says to one find."""

    REPLACE = "replace"
    KEEP = "keep"
    WRONG = "wrong"

    @property
    def label(self) -> str:
        return {
            "replace": "Thay bằng chữ che",
            "keep": "Giữ lại, có lý do",
            "wrong": "Không phải thông tin riêng",
        }[self]


class Answer(Record):
    """The answer to one find: a replacement (the suggestion when empty), or the reason to keep it."""

    decision: Decision
    replacement: Line = ""
    reason: Line = ""


class Found(NamedTuple):
    """A find with its name in a form, the place in the file ("trang 2", "Sheet1!B7") and the words around it."""

    id: str
    finding: PersonalDataFinding
    place: str
    before: str
    after: str


class Look(NamedTuple):
    """What was looked at (``digest``) and found there. ``unread``: what no machine could read, in words."""

    digest: str
    found: tuple[Found, ...]
    unread: tuple[str, ...] = ()


class Review(Record):
    """That a person answered every find of exactly this content. It holds no personal data and may be kept with an event."""

    digest: str
    replaced: int = 0
    kept: int = 0
    wrong: int = 0
    kinds: tuple[str, ...] = ()
    reasons: tuple[Line, ...] = ()
    read_by_person: Line = ""

    @property
    def sentence(self) -> str:
        """What was decided, for the office's history."""
        done = [(self.replaced, "thay"), (self.kept, "giữ"), (self.wrong, "không phải thông tin riêng")]
        said = ", ".join(f"{label} {count} chỗ" for count, label in done if count)
        why = f" (lý do: {'; '.join(dict.fromkeys(self.reasons))})" if self.reasons else ""
        read = f" Phần máy không đọc được: {self.read_by_person}" if self.read_by_person else ""
        return f"Đã xem thông tin riêng: {said or 'không còn chỗ nào'}{why}.{read}"


def told(said: str, review: Review | None) -> str:
    """Return the history's sentence ``said`` with what the look before publishing decided."""
    return f"{said} {review.sentence}" if review else said


def digest_of(content: str | bytes) -> str:
    """Return the mark by which content is known again."""
    return hashlib.sha256(
        content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    ).hexdigest()


def look_at(text: str, *, office: OwnFacts | None = None, place: str = "") -> Look:
    """Return what an editor must answer before ``text`` is published."""
    finds = find_personal_data(text, office=office)
    return Look(digest_of(text), tuple(found_in(text, finds, place)))


def found_in(
    text: str, finds: Iterable[PersonalDataFinding], place: str = "", first: int = 1
) -> Iterable[Found]:
    """Yield ``finds`` with the words around them, numbered from ``first``."""
    for number, one in enumerate(finds, start=first):
        yield Found(f"f{number}", one, place, _before(text, one.start), _after(text, one.end))


def _before(text: str, end: int) -> str:
    """The line before ``end``, cut between words."""
    start = max(text.rfind("\n", 0, end) + 1, 0)
    if end - start <= _AROUND:
        return one_line(text[start:end])
    return "… " + one_line(text[end - _AROUND : end].partition(" ")[2])


def _after(text: str, start: int) -> str:
    """The line after ``start``, cut between words; a comma stays where it stands."""
    line = text[start : start + 4 * _AROUND].partition("\n")[0]
    if len(line) <= _AROUND:
        return line.rstrip()
    return line[:_AROUND].rpartition(" ")[0] + " …"


def review_of(
    look: Look, answers: Mapping[str, Answer], *, published: str | bytes, read_by_person: str = ""
) -> Review:
    """Return the review of ``published`` (the content after the answers), or raise ``Refused`` naming the first gap.

    ``answers`` go by :attr:`Found.id`. ``read_by_person`` says who read what no machine could.
    """
    for one in look.found:
        check_answer(one, answers.get(one.id))
    if look.unread and len(one_line(read_by_person)) < SHORTEST:
        raise _refused("unread", "read_by_person", f"{look.unread[0]} Mời ghi ai đã xem và thấy gì.")
    given = [(one.finding.kind, answers[one.id]) for one in look.found]
    count = {decision: sum(a.decision is decision for _, a in given) for decision in Decision}
    return Review(
        digest=digest_of(published), replaced=count[Decision.REPLACE], kept=count[Decision.KEEP], wrong=count[Decision.WRONG],
        kinds=tuple(sorted({kind.value for kind, _ in given})),
        reasons=tuple(a.reason for _, a in given if a.decision is Decision.KEEP), read_by_person=read_by_person,
    )  # fmt: skip


def check_answer(one: Found, answer: Answer | None) -> Answer:
    """Return the answer to one find when it is whole, or raise ``Refused`` with what is missing."""
    label = one.finding.kind.label.lower()
    if answer is None:
        raise _refused(
            "unanswered", one.id, f"Còn một chỗ chưa trả lời: {label}. Mời chọn một trong ba cách."
        )
    if answer.decision is Decision.KEEP and len(answer.reason) < SHORTEST:
        raise _refused(
            "no_reason", one.id, f"Giữ lại {label} thì cần ghi lý do, ví dụ điều luật buộc công khai."
        )
    if answer.decision is Decision.KEEP and _numbers(answer.reason):
        raise _refused(
            "reason_tells", one.id, "Lý do được lưu lại, xin đừng ghi số giấy tờ, điện thoại trong lý do."
        )
    if answer.decision is Decision.REPLACE and one.finding.seen in (
        answer.replacement or one.finding.suggestion
    ):
        raise _refused("same_words", one.id, "Chữ thay vẫn còn nguyên thông tin ấy. Mời sửa chữ thay.")
    return answer


def not_replaced(id: str) -> Refused:
    """Return the refusal of a replacement the machine cannot make whole."""
    return _refused(
        "not_editable", id, "Máy không tự thay được chỗ này. Mời quay lại sửa trong bài rồi xem lại."
    )


def _numbers(text: str) -> bool:
    strong = {
        PersonalData.IDENTITY,
        PersonalData.PHONE,
        PersonalData.ACCOUNT,
        PersonalData.INSURANCE,
        PersonalData.EMAIL,
    }
    return any(one.kind in strong for one in find_personal_data(text))


def _refused(code: str, field: str, text: str) -> Refused:
    return Refused(text, basis=BASIS, code=f"privacy_{code}", field=field)


def check_reviewed(content: str | bytes, review: Review | None, *, office: OwnFacts | None = None) -> None:
    """Raise ``Refused`` unless ``content`` was looked at as it is now. Text in which nothing is found needs no look."""
    if review is not None and review.digest == digest_of(content):
        return
    if isinstance(content, str) and not find_personal_data(content, office=office):
        return
    text = "Nội dung đã đổi sau lần xem trước. Mời xem lại thông tin riêng trước khi đăng."
    raise _refused(
        "changed" if review else "unseen",
        "",
        text if review else "Bài có thể có thông tin riêng, mời xem trước khi đăng.",
    )


def redact(text: str, look: Look, answers: Mapping[str, Answer]) -> str:
    """Return ``text`` with every find that is to be replaced replaced. ``look`` must be of this very text."""
    if look.digest != digest_of(text):
        raise _refused(
            "changed", "", "Nội dung đã đổi sau lần xem trước. Mời xem lại thông tin riêng trước khi đăng."
        )
    for one in sorted(look.found, key=lambda found: -found.finding.start):
        answer = answers.get(one.id)
        if answer is not None and answer.decision is Decision.REPLACE:
            text = (
                text[: one.finding.start]
                + (answer.replacement or one.finding.suggestion)
                + text[one.finding.end :]
            )
    return text
