"""Steps of a report: the rule decides, row and event are written together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import F
from pydantic import ValidationError
from pydantic_core import InitErrorDetails
from wagtail.models import Site

from chinhquyen_sdk.domain.codes import read_code
from chinhquyen_sdk.domain.feedback import (
    AssignReport,
    FieldReport,
    MoveName,
    MoveReport,
    ReopenReport,
    ShowReport,
    find_move,
)
from chinhquyen_sdk.domain.feedback import assign_report as assign_by_rule
from chinhquyen_sdk.domain.feedback import move_report as move_by_rule
from chinhquyen_sdk.domain.feedback import reopen_report as reopen_by_rule
from chinhquyen_sdk.domain.feedback import show_report as show_by_rule
from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.module_settings import settings_of

from ..module import manifest
from ..rows import NoteRow, PhotoRow, ReportRow
from .keeping import keep, locked, now
from .photos import store_photo
from .rules import duty_for


@transaction.atomic
def move_report(site: Site, code: str, wish: MoveReport, *, actor: Actor, uploads: Sequence[CleanFile] = (),
                at: datetime | None = None) -> FieldReport:  # fmt: skip
    """Take one step, with photographs of the work where the step has any; an officer's own are public at once."""
    row = locked(site, code)
    if wish.move is MoveName.MERGE and wish.original:
        wish = wish.model_copy(update={"original": _known(site, wish.original)})
    before: FieldReport = row.record()
    step = find_move(before.state, wish.move)
    moved = keep(site, row, move_by_rule(before, wish, actor=actor, at=now(at)))
    if wish.move is MoveName.MERGE:
        ReportRow.objects.filter(site=site, code=wish.original).update(me_too=F("me_too") + 1 + moved.me_too)
    for upload in uploads if step and step.photos else ():
        store_photo(site, upload, report=row, after=True, released=True)
    return moved


def _known(site: Site, typed: str) -> str:
    code = read_code(typed) or ""
    if not ReportRow.objects.filter(site=site, code=code).exists():
        wrong = InitErrorDetails(
            type=problem("not_found", "Không có việc nào mang mã này."), loc=("original",), input=""
        )
        raise ValidationError.from_exception_data("MoveReport", [wrong])
    return code


@transaction.atomic
def assign_reports(
    site: Site, codes: Sequence[str], wish: AssignReport, *, actor: Actor, at: datetime | None = None
) -> int:
    """Give several reports to one officer, all or none; return how many."""
    for code in sorted(codes):
        row = locked(site, code)
        keep(site, row, assign_by_rule(row.record(), wish, actor=actor, at=now(at)))
    return len(codes)


@transaction.atomic
def show_report(
    site: Site, code: str, wish: ShowReport, *, actor: Actor, at: datetime | None = None
) -> FieldReport:
    """Decide what the public sees; what is hidden takes its photographs with it."""
    row = locked(site, code)
    shown = keep(site, row, show_by_rule(row.record(), wish, actor=actor, at=now(at)))
    if not shown.is_public:
        PhotoRow.objects.filter(site=site, report=row).update(released=False)
    return shown


@transaction.atomic
def reopen_report(
    site: Site, code: str, wish: ReopenReport, *, actor: Actor, at: datetime | None = None
) -> FieldReport:
    """A neighbour says that it is not done; what he adds is for the officers."""
    row = locked(site, code)
    before: FieldReport = row.record()
    days = duty_for(site, before.kind, before.village).days
    within = settings_of(site, manifest.slug).reopen_days
    done = reopen_by_rule(before, wish, actor=actor, at=now(at), days=days, within=within)
    opened = keep(site, row, done)
    if wish.note:
        NoteRow.objects.create(site=site, report=row, text=wish.note, at=now(at), by="Người dân")
    return opened


@transaction.atomic
def join_report(site: Site, code: str) -> int:
    """Count one more who sees the same thing; who it was is kept nowhere. Return how many there are now."""
    row = ReportRow.objects.filter(site=site, code=code, on_list=True, is_closed=False)
    row.update(me_too=F("me_too") + 1)
    return int(row.values_list("me_too", flat=True).first() or 0)


@transaction.atomic
def note_report(site: Site, code: str, text: str, *, actor: Actor, at: datetime | None = None) -> None:
    """Write a note for colleagues."""
    NoteRow.objects.create(site=site, report=locked(site, code), text=text, at=now(at), by=actor.name)
