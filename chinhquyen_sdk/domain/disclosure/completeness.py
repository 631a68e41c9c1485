"""Is it made known in all its forms? Counted anew from the proofs each time, never kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from .duties import rule_on
from .forms import Form, ProofKind
from .postings import Posting
from .proofs import Board, Proof, longest_run


class Progress(NamedTuple):
    """One form: how much of it is done, how much there is, what is missing in words."""

    form: Form
    required: bool
    done: int
    needed: int
    missing: str
    waived: str = ""

    @property
    def is_done(self) -> bool:
        return bool(self.waived) or self.done >= self.needed


class Completeness(NamedTuple):
    """Every form of a posting. ``choice`` is what is missing where the law asks for one of several forms."""

    forms: tuple[Progress, ...]
    choice: str = ""

    @property
    def is_complete(self) -> bool:
        return not self.choice and all(each.is_done for each in self.forms if each.required)

    @property
    def share(self) -> tuple[int, int]:
        """How many of the required forms are done, and how many there are."""
        required = [each for each in self.forms if each.required]
        return sum(each.is_done for each in required), len(required)

    @property
    def missing(self) -> tuple[str, ...]:
        """What is still to be done, in words."""
        words = [each.missing for each in self.forms if each.required and not each.is_done]
        return (*words, self.choice) if self.choice else tuple(words)


def completeness(posting: Posting, proofs: Sequence[Proof], villages: Sequence[UUID]) -> Completeness:
    """Return how far ``posting`` is made known: of the newest telling, in the villages the commune has."""
    current = [proof for proof in proofs if proof.round == posting.round]
    duty = posting.facts
    forms = tuple(_progress(posting, form, current, villages) for form in posting.forms)
    chosen = [each for each in forms if each.form in duty.one_of and each.is_done and not each.waived]
    choice = ""
    if duty.one_of and not chosen:
        choice = "Cần ít nhất một hình thức: " + ", ".join(form.label.lower() for form in duty.one_of)
    return Completeness(forms, choice)


def _progress(posting: Posting, form: Form, proofs: Sequence[Proof], villages: Sequence[UUID]) -> Progress:
    required = form in posting.facts.required
    if form in posting.waived:
        return Progress(form, required, 0, 0, "", posting.waived[form])
    mine = [proof for proof in proofs if proof.form is form]
    kind = form.facts.proof
    if kind is ProofKind.PAGE:
        return Progress(form, required, 1, 1, "")
    if kind is ProofKind.PHOTO:
        return _board(posting, required, mine, proofs, villages)
    if kind is ProofKind.DAYS:
        return _days(posting, required, mine)
    if kind is ProofKind.RECEIPT:
        return _receipts(required, form, mine, villages)
    return Progress(form, required, min(len(mine), 1), 1, form.facts.task)


def _board(
    posting: Posting, required: bool, mine: Sequence[Proof], proofs: Sequence[Proof], villages: Sequence[UUID]
) -> Progress:
    """The office's board by a photograph; each village's by a photograph or by its head's word."""
    office = any(proof.board is Board.OFFICE for proof in mine)
    halls = set(villages) if posting.facts.villages else set()
    hung = {p.village for p in proofs if p.form in (Form.BOARD, Form.VILLAGE_HEAD) and p.village in halls}
    words = [] if office else ["ảnh bảng niêm yết ở trụ sở"]
    if left := len(halls) - len(hung):
        words.append(f"niêm yết ở nhà văn hóa của {left} xóm, tổ")
    return Progress(Form.BOARD, required, office + len(hung), 1 + len(halls), "Còn " + " và ".join(words))


def _days(posting: Posting, required: bool, mine: Sequence[Proof]) -> Progress:
    rule = rule_on(posting.facts.loudspeaker, posting.day)
    needed = rule.length if rule and rule.length else 1
    run = longest_run([proof.on for proof in mine])
    return Progress(
        Form.LOUDSPEAKER,
        required,
        min(run, needed),
        needed,
        f"Còn {max(needed - run, 0)} ngày đọc loa liền nhau",
    )


def _receipts(required: bool, form: Form, mine: Sequence[Proof], villages: Sequence[UUID]) -> Progress:
    """Every village's word; a commune that has not named its villages needs one word at least."""
    if not villages:
        return Progress(form, required, min(len(mine), 1), 1, "Còn xác nhận của trưởng xóm, tổ trưởng")
    said = {proof.village for proof in mine} & set(villages)
    left = len(villages) - len(said)
    return Progress(
        form, required, len(said), len(villages), f"Còn {left} trưởng xóm, tổ trưởng chưa xác nhận"
    )


def loudspeaker_days(posting: Posting) -> tuple[date, ...]:
    """Return the days on which the loudspeaker reads it: from the day after publication on."""
    rule = rule_on(posting.facts.loudspeaker, posting.day)
    length = rule.length if rule and rule.length else 3
    return tuple(posting.day + timedelta(days=n) for n in range(1, length + 1))
