"""Letters one by one, and those about one case. Every question names its site first."""

from __future__ import annotations

from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.letters.document import LetterDocument
from chinhquyen_sdk.domain.letters.records import Letter, compose
from chinhquyen_sdk.domain.letters.states import LetterState

from ..rows import LetterRow
from .office import office
from .templates import form_of


def letter(site: Site, id: UUID) -> Letter | None:
    """Return the letter ``id`` of ``site``, or None."""
    row = LetterRow.objects.filter(site=site, pk=id).first()
    return row.record() if row else None


def shown(site: Site, letter: Letter) -> LetterDocument:
    """Return the page ``letter`` is: what was approved, or the draft as it would look today."""
    return letter.document or compose(letter, office(site), form=form_of(site, letter.template))


def about(site: Site, case: UUID) -> list[Letter]:
    """Return the letters about ``case`` that were not cancelled, oldest first."""
    rows = LetterRow.objects.filter(site=site, about=case).exclude(state=LetterState.CANCELLED.value)
    return [row.record() for row in rows.order_by("created_at", "id")]


def sent_about(site: Site, case: UUID) -> list[Letter]:
    """Return the numbered letters about ``case``: all that its sender may see."""
    return [letter for letter in about(site, case) if letter.state.is_issued]
