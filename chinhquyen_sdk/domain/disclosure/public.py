"""What programs read of disclosure: the postings everybody may read, and what the office owes."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from pydantic import AwareDatetime

from chinhquyen_sdk.domain.privacy import Looked
from chinhquyen_sdk.domain.records import Record

from .forms import Form
from .postings import Correction, Phase
from .states import DueState, Standing
from .wishes import CorrectPosting, PublishPosting


class PublishWithLook(PublishPosting):
    """A posting; ``look`` answers the finds that a first try was refused with."""

    look: Looked | None = None


class CorrectWithLook(CorrectPosting):
    """A correction; ``look`` as in publishing."""

    look: Looked | None = None


class MadeKnown(Record):
    """One form in which a posting was made known, in a sentence."""

    form: str
    sentence: str


class PublicPosting(Record):
    """A posting as everybody may read it; ``made_known`` is told where one posting is asked for."""

    id: UUID
    duty: str
    topic: str
    term_label: str = ""
    title: str
    summary: str = ""
    text: str
    document: str = ""
    contact: str = ""
    forms: tuple[Form, ...] = ()
    published_at: AwareDatetime
    due_on: date | None = None
    board_from: date | None = None
    ends_on: date | None = None
    removed_on: date | None = None
    complete_on: date | None = None
    corrections: tuple[Correction, ...] = ()
    basis: str
    phase: Phase
    made_known: tuple[MadeKnown, ...] = ()


class PostingList(Record):
    """One page of postings, the newest first; ``next`` is the cursor of the page after."""

    results: tuple[PublicPosting, ...]
    next: str = ""


class OwedDue(Record):
    """What is owed, how it stands today and why its day is that day."""

    id: UUID
    duty: str
    year: int
    term: str
    term_label: str
    number: int
    label: str
    title: str
    basis: str
    ends_on: date | None
    starts_on: date | None
    due_on: date | None
    state: DueState
    standing: Standing
    explanation: str
    reason: str
    posting: UUID | None
    published_on: date | None


class DueList(Record):
    """What a year asks to be made public."""

    results: tuple[OwedDue, ...]
