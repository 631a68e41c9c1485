"""What may be done to a document, as pure functions: a document and a wish in, the next document and its event out."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple
from uuid import uuid4

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused

from . import events
from .effect import Ending, ended_by
from .records import DocumentFacts, KeepDocument, LegalDocument, RemoveDocument
from .symbols import slug_of

HOUSE = "quy tắc của thư viện văn bản"


class Outcome(NamedTuple):
    """What an act leads to."""

    document: LegalDocument
    event: Event


def add_document(wish: KeepDocument, *, actor: Actor, at: datetime) -> Outcome:
    """Enter a document."""
    facts = _facts(wish)
    document = LegalDocument(id=uuid4(), slug=slug_of(wish.symbol, wish.issued_on), **facts)
    return Outcome(document, events.DocumentAdded(**frame(document, actor, at)))


def change_document(
    document: LegalDocument, wish: KeepDocument, *, body: str = "", actor: Actor, at: datetime
) -> Outcome:
    """Change what is known of a document whose text was ``body``; its address stays, links to it too."""
    _stands(document)
    facts = _facts(wish)
    changed = [n for n in facts if facts[n] != getattr(document, n)]
    after = document.model_copy(update={name: facts[name] for name in changed})
    titles = tuple(str(DocumentFacts.model_fields[name].title).lower() for name in changed)
    titles += ("nội dung",) if wish.body != body else ()
    return Outcome(after, events.DocumentChanged(changed=titles, **frame(after, actor, at)))


def remove_document(document: LegalDocument, wish: RemoveDocument, *, actor: Actor, at: datetime) -> Outcome:
    """Take a document out; it is kept, and shown to nobody but those who look after the library."""
    _stands(document)
    gone = document.model_copy(update={"removed": True, "note": wish.reason})
    return Outcome(gone, events.DocumentRemoved(**frame(gone, actor, at)))


def mark_ended(
    document: LegalDocument, endings: list[Ending], *, actor: Actor, at: datetime
) -> Outcome | None:
    """Return the document with what others did to its effect, or None when nothing changes."""
    on, by = ended_by(endings)
    if (on, by) == (document.ended_on, document.ended_by):
        return None
    after = document.model_copy(update={"ended_on": on, "ended_by": by})
    if on is None:
        return Outcome(after, events.DocumentChanged(changed=("hiệu lực",), **frame(after, actor, at)))
    return Outcome(after, events.DocumentEnded(on=on, by=by, **frame(after, actor, at)))


def frame(document: LegalDocument, actor: Actor, at: datetime) -> dict[str, Any]:
    """Return what every event about ``document`` says."""
    return {"title": document.title, "slug": document.slug, "subject": document.id, "actor": actor, "at": at}


def _facts(wish: DocumentFacts) -> dict[str, Any]:
    return {name: getattr(wish, name) for name in DocumentFacts.model_fields}


def _stands(document: LegalDocument) -> None:
    if document.removed:
        raise Refused(
            "Văn bản này đã rút khỏi thư viện, không sửa được nữa.", basis=HOUSE, code="document_removed"
        )
