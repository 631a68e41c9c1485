"""Every address of the API that this client knows, each once: what it takes and what it answers with."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote
from uuid import UUID

from chinhquyen_sdk.domain.disclosure import PublishPosting
from chinhquyen_sdk.domain.disclosure.public import DueList, PostingList, PublicPosting
from chinhquyen_sdk.domain.feedback import SendReport
from chinhquyen_sdk.domain.feedback.public import ReportReceipt
from chinhquyen_sdk.domain.reception import AssignPetition, FilePetition, MovePetition, ReclassifyPetition
from chinhquyen_sdk.domain.reception.public import LookUp, PetitionFile, PetitionList, PublicCase, Receipt
from chinhquyen_sdk.domain.reception_days.public import (
    MoveMyVisit,
    PublicVisit,
    ReceptionDayList,
    VisitSecret,
    VisitSlip,
)
from chinhquyen_sdk.domain.reception_days.visits import BookVisit
from chinhquyen_sdk.domain.reporting.public import PeriodicReports, ToldReport

from .deeds import Deed, read, write, write_once
from .uploads import Form, Progress, Upload

API = "/api/v1"
PETITIONS = f"{API}/reception/petitions/"
VISITS = f"{API}/reception-days/"


def file(
    wish: FilePetition, *, files: Sequence[Upload] = (), progress: Progress | None = None, key: str = ""
) -> Deed[Receipt]:
    """File a petition, with ``files`` if there are any. The secret in the receipt is shown this once.

    ``progress`` is called with the bytes sent and all there are. A key of sending is made by itself; give your
    own ``key`` (at most 200 characters) where the program itself may be started again before it has the receipt.
    """
    form = Form(wish, "files", files, progress) if files else None
    return write_once(PETITIONS, Receipt, wish, key, form)


def report_place(
    wish: SendReport, *, photos: Sequence[Upload] = (), progress: Progress | None = None, key: str = ""
) -> Deed[ReportReceipt]:
    """Send quick feedback about a place, with photographs."""
    form = Form(wish, "photos", photos, progress) if photos else None
    return write_once(f"{API}/feedback/reports/", ReportReceipt, wish, key, form)


def look_up(code: str, secret: str) -> Deed[PublicCase]:
    """Return the case as its sender sees it. A wrong code and a wrong secret get the same 404."""
    wish = LookUp(code=code, secret=secret)
    return Deed("POST", f"{PETITIONS}lookup/", PublicCase, wish, reads=True)


def petitions_page(cursor: str = "", **wanted: object) -> Deed[PetitionList]:
    """Return one page of the petitions an officer may see."""
    return read(PETITIONS, PetitionList, **wanted, cursor=cursor)


def petition(code: str) -> Deed[PetitionFile]:
    """Return one petition with its history and every step that is lawful now."""
    return read(_petition(code), PetitionFile)


def move(code: str, wish: MovePetition) -> Deed[PetitionFile]:
    """Take one lawful step; a step the law does not allow now is a problem with status 409 and its basis."""
    return write(f"{_petition(code)}moves/", PetitionFile, wish)


def reclassify(code: str, wish: ReclassifyPetition) -> Deed[PetitionFile]:
    """Treat a petition as another kind; its sender is told why."""
    return write(f"{_petition(code)}kind/", PetitionFile, wish)


def assign(code: str, wish: AssignPetition) -> Deed[PetitionFile]:
    """Give a petition to an officer."""
    return write(f"{_petition(code)}officer/", PetitionFile, wish)


def reception_days() -> Deed[ReceptionDayList]:
    """Return the coming days on which the commune's head receives, with the turns that are still free."""
    return read(f"{VISITS}days/", ReceptionDayList)


def book_visit(wish: BookVisit, *, key: str = "") -> Deed[VisitSlip]:
    """Take a turn on a reception day. The secret in the slip is shown this once."""
    return write_once(f"{VISITS}visits/", VisitSlip, wish, key)


def move_visit(code: str, wish: MoveMyVisit) -> Deed[PublicVisit]:
    """Take another turn and give the old one back."""
    return write(f"{VISITS}visits/{quote(code, safe='')}/move/", PublicVisit, wish)


def cancel_visit(code: str, secret: str) -> Deed[PublicVisit]:
    """Give the turn back."""
    return write(f"{VISITS}visits/{quote(code, safe='')}/cancel/", PublicVisit, VisitSecret(secret=secret))


def dues(year: int | None = None) -> Deed[DueList]:
    """Return what the year asks to be made public, each with its day and how it stands."""
    return read(f"{API}/disclosure/dues/", DueList, year=year)


def publish(due: UUID, wish: PublishPosting, *, key: str = "") -> Deed[PublicPosting]:
    """Publish what is due. Finds of personal data are a problem 409 whose ``look`` a ``PublishWithLook`` answers."""
    return write_once(f"{API}/disclosure/dues/{due}/posting/", PublicPosting, wish, key)


def posting(id: UUID) -> Deed[PublicPosting]:
    """Return one posting and how it was made known."""
    return read(f"{API}/disclosure/postings/{id}/", PublicPosting)


def postings_page(cursor: str = "", **wanted: object) -> Deed[PostingList]:
    """Return one page of what is public."""
    return read(f"{API}/disclosure/postings/", PostingList, **wanted, cursor=cursor)


def report(id: UUID) -> Deed[ToldReport]:
    """Return one periodic report with its figures."""
    return read(f"{API}/reporting/reports/{id}/", ToldReport)


def reports_page(cursor: str = "", **wanted: object) -> Deed[PeriodicReports]:
    """Return one page of the commune's periodic reports."""
    return read(f"{API}/reporting/reports/", PeriodicReports, **wanted, cursor=cursor)


def _petition(code: str) -> str:
    return f"{PETITIONS}{quote(code, safe='')}/"
