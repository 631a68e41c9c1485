"""Letters as work that waits: for approval, for rewording, for the road. The days are the commune's own rule and say so."""

from __future__ import annotations

from datetime import date

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.letters.life_events import LifeEvent
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.states import LetterState
from chinhquyen_sdk.domain.letters.waiting import OWN_RULE, waits_until
from chinhquyen_sdk.domain.office import DueItem, NextMove
from chinhquyen_sdk.host import access
from chinhquyen_sdk.host.staff import name_of

from .. import queries
from ..module import APPROVE, KIND, manifest
from ..queries import OpenLetter

NOBODY = ("", "")
_READY = (LetterState.DRAFT, LetterState.CHECKED)


def due_letters(site: Site, until: date, *, officer: str, since: date | None, most: int) -> list[DueItem]:
    """Return letters that should be approved reworded or sent by ``until``; a draft is the work of who may approve it."""
    approvers = {str(user.pk): name_of(user) for user in access.staff_of(site, APPROVE)}
    approver = _approver(approvers, officer)
    to_approve = officer in ("", approver[0]) or (officer == "none" and not approvers)
    waiting = queries.open_letters(
        site, drafter=officer, drafts=to_approve, since=since, until=until, most=most
    )
    items = [_item(each, *(approver if each.letter.state in _READY else (each.letter.drafted_by, "")))
             for each in waiting]  # fmt: skip
    items += [
        _unsent(letter)
        for letter in queries.unsent(site, drafter=officer, until=until, since=since, most=most)
    ]
    unwritten = queries.unwritten(site, officer=officer, since=since, until=until, most=most)
    items += [_unwritten(site, event) for event in unwritten]
    return [i for i in items if i.due is None or (i.due <= until and (since is None or i.due >= since))]


def letters_of(site: Site, officer: str) -> list[DueItem]:
    """Return the letters that ``officer`` has to reword and the life events to see to.

    Approving goes with the post and is not handed over.
    """
    waiting = queries.open_letters(site, drafter=officer, drafts=False)
    unwritten = queries.unwritten(site, officer=officer, since=None, until=date.max, most=None)
    return [*(_item(each, officer, "") for each in waiting), *(_unwritten(site, each) for each in unwritten)]


def _approver(approvers: dict[str, str], officer: str) -> tuple[str, str]:
    """Return whose work an unapproved draft is, seen by ``officer``: one's own, else that of the first who may approve."""
    if officer in approvers:
        return officer, approvers[officer]
    return next(iter(approvers.items()), NOBODY) if officer == "" else NOBODY


def _unwritten(site: Site, event: LifeEvent) -> DueItem:
    """Return a life event whose letter is not drafted yet; the list says whether it may still be written."""
    url = reverse("letters_day")
    return DueItem(
        module=manifest.slug, id=event.id, title=queries.form_of(site, event.template).label, url=url, due=event.latest,
        officer_id=event.officer, kind=KIND, kind_label="Thư", village=event.village,
        step=f"{event.state.label} ({OWN_RULE})", next_move=NextMove(label="Xem thư cần gửi", url=url),
    )  # fmt: skip


def _item(each: OpenLetter, officer: str, name: str) -> DueItem:
    letter = each.letter
    url = reverse("letters_letter", args=[letter.id])
    draft = letter.state in _READY
    return DueItem(
        module=manifest.slug, id=letter.id, code=letter.about_code, title=letter.subject, url=url,
        due=waits_until(letter.state, local_day(each.since)), officer_id=officer, officer_name=name,
        kind=KIND, kind_label="Thư", step=f"{letter.state.label} ({OWN_RULE})",
        next_move=NextMove(label="Xem và duyệt", url=url) if draft
        else NextMove(label="Sửa lời thư", url=reverse("letters_edit", args=[letter.id])),
        decides=APPROVE if draft else "",
    )  # fmt: skip


def _unsent(letter: Letter) -> DueItem:
    url = reverse("letters_letter", args=[letter.id])
    number = letter.document.number_line if letter.document else ""
    return DueItem(
        module=manifest.slug, id=letter.id, code=letter.about_code, title=letter.subject, url=url,
        due=waits_until(letter.state, letter.issued_on) if letter.issued_on else None,
        officer_id=letter.drafted_by, officer_name="", kind=KIND, kind_label="Thư",
        step=f"{letter.state.label}, chưa gửi. {number} ({OWN_RULE})", next_move=NextMove(label="Gửi thư", url=url),
    )  # fmt: skip
