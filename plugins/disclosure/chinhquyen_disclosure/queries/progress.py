"""How far a posting is made known: counted from its proofs, in the villages the commune has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wagtail.models import Site

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.disclosure import Board, Completeness, Form, Posting, Proof, completeness
from chinhquyen_sdk.domain.places import Village


class Told(NamedTuple):
    """One way it was made known, as everybody reads it."""

    label: str
    sentence: str


def progress_of(
    site: Site, posting: Posting, proofs: Sequence[Proof], known: Sequence[Village]
) -> Completeness:
    """Return how far ``posting`` is made known."""
    return completeness(posting, proofs, [village.id for village in known])


def told_of(posting: Posting, proofs: Sequence[Proof], known: Sequence[Village]) -> list[Told]:
    """Return how it was made known, in sentences; who brought a proof is nobody's business."""
    found = [Told(Form.WEBSITE.label, f"Trang này, từ {spoken_day(posting.day)}.")]
    if posting.board_from:
        end = f" đến hết {spoken_day(posting.ends_on)}" if posting.ends_on else ""
        gone = f" Đã gỡ {spoken_day(posting.removed_on)}." if posting.removed_on else ""
        found.append(
            Told(Form.BOARD.label, f"Trụ sở Ủy ban, từ {spoken_day(posting.board_from)}{end}.{gone}")
        )
    for form in posting.forms:
        mine = [proof for proof in proofs if proof.form is form and proof.board is not Board.OFFICE]
        if mine and form is not Form.WEBSITE:
            found.append(Told(form.label, _sentence(form, mine, known)))
    return found


def _sentence(form: Form, proofs: Sequence[Proof], known: Sequence[Village]) -> str:
    if form in (Form.VILLAGE_HEAD, Form.BOARD):
        names = {village.id: village.name for village in known}
        told = sorted({names[proof.village] for proof in proofs if proof.village in names})
        return (
            f"{len(told)} trên {len(names)} xóm, tổ đã báo và niêm yết ở nhà văn hóa." if told else "Đã báo."
        )
    days = sorted({proof.on for proof in proofs})
    if form is Form.LOUDSPEAKER:
        return f"{len(days)} ngày, từ {spoken_day(days[0])} đến {spoken_day(days[-1])}."
    places = "; ".join(dict.fromkeys(proof.place for proof in proofs if proof.place))
    day = spoken_day(days[-1])
    return f"{day[:1].upper()}{day[1:]}{f': {places}' if places else ''}."
