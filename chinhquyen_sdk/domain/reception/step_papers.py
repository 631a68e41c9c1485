"""The papers that go with a step before a petition is taken up: words in TOML, drawn by the house's papers."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterable
from datetime import date
from importlib import resources
from typing import Literal, NamedTuple

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.letters.form import agency_lines, authority_lines, dated
from chinhquyen_sdk.domain.papers import Paper
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.sites import SiteRef

from .records import Petition

_NUMBER = re.compile(r"\s*(\d{1,6})\b")
_DEFAULT_RECIPIENTS = ("Như trên;", "Lưu: VT, hồ sơ đơn.")
# A sentence whose fact nobody wrote down is left out rather than printed with a hole.
_HOLE = "\0"
_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")  # a fact that was typed with its full stop


class StepPaper(Record):
    """One row of ``data/papers.toml``."""

    id: str
    on: str
    label: str
    form: str = ""
    form_note: str = ""
    symbol: str
    heading: str
    subject: str
    to: Literal["sender", "agency", "file"]
    paragraphs: tuple[str, ...]
    bases: tuple[str, ...] = ()
    recipients: tuple[str, ...] = _DEFAULT_RECIPIENTS
    confidence: str

    @property
    def verified(self) -> bool:
        return self.confidence == "verified"


class Signer(NamedTuple):
    """Who signs for the commune."""

    name: str
    post: str


@functools.cache
def step_papers() -> tuple[StepPaper, ...]:
    """Return every form of ``data/papers.toml``."""
    text = resources.files(__package__).joinpath("data/papers.toml").read_text("utf-8")
    return tuple(StepPaper.model_validate(row) for row in tomllib.loads(text)["paper"])


def step_papers_of(history: Iterable[Event]) -> tuple[StepPaper, ...]:
    """Return the papers that go with what happened to a petition."""
    happened = {event.hook for event in history}
    return tuple(form for form in step_papers() if form.on in happened)


def draw_step_paper(
    form: StepPaper, petition: Petition, history: Iterable[Event], site: SiteRef, signer: Signer
) -> Paper:
    """Return ``form`` filled in for ``petition``. A protected sender is never named on it."""
    event = next(one for one in reversed(list(history)) if one.hook == form.on)
    known = _facts(petition, event, site)
    addressee = {"sender": _sender(petition), "agency": known["agency"], "file": ""}[form.to]
    document = _NUMBER.match(getattr(event, "document", ""))
    return Paper(
        agency=agency_lines(site), symbol=form.symbol, number=int(document[1]) if document else None,
        place=site.name, day=local_day(event.at), form=form.form, form_note=form.form_note, heading=form.heading,
        subject=form.subject.format_map(known), addressee=addressee.replace(_HOLE, ""), bases=form.bases,
        paragraphs=tuple(text for line in form.paragraphs if (text := _filled(line, known))),
        authority=authority_lines("chair", signer.post), signer=signer.name, recipients=form.recipients,
    )  # fmt: skip


def _facts(petition: Petition, event: Event, site: SiteRef) -> dict[str, str]:
    told = {name: getattr(event, name, "") or _HOLE for name in ("agency", "reason", "ground", "basis")}
    return {
        **told, "code": petition.code, "kind": petition.kind.label, "title": petition.title, "commune": site.title,
        "received_on": dated(petition.received_on).removeprefix("ngày "), "day": f"{local_day(event.at):%d/%m/%Y}",
        "until": _short(petition.supplement_by), "kept_until": _short(petition.kept_until), "sender": _sender(petition),
    }  # fmt: skip


def _filled(line: str, known: dict[str, str]) -> str:
    sentences = re.split(r"(?<=[.:]) (?=\S)", line)
    told = [text for each in sentences if _HOLE not in (text := each.format_map(known))]
    return _TWO_STOPS.sub(".", " ".join(told))


def _short(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else _HOLE


def _sender(petition: Petition) -> str:
    if petition.kind.identity_protected or not petition.sender_name:
        return f"Người gửi đơn mã số {petition.code}"
    return f"ông/bà {petition.sender_name}" + (
        f", {petition.sender_address}" if petition.sender_address else ""
    )
