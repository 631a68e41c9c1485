"""What citizens see of letters: the letter itself, once they opened their case, and a word on whether it is real."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from chinhquyen_sdk import rendering
from chinhquyen_sdk.domain.letters.document import LetterDocument
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.states import LetterState
from chinhquyen_sdk.host.access import case_granted
from chinhquyen_sdk.host.sites import request_site

from .. import panels, queries


@require_safe
@never_cache
def shown(request: HttpRequest, id: UUID) -> HttpResponse:
    """Where the QR on a letter leads: everybody learns that it is ours, who opened the case also reads it."""
    letter, document = _sent(request, id)
    if letter.state is LetterState.CANCELLED:
        return render(
            request, "chinhquyen_letters/public/letter.html", {"document": document, "withdrawn": True}
        )
    signature = queries.signature(request_site(request), id)
    context = {"document": document, "signature": signature, "of_case": bool(letter.about_code)}
    if case_granted(request, letter.about):
        # The renderer escapes every word that a person typed.
        paper = mark_safe(rendering.letter_html(document))  # noqa: S308
        files = panels.kinds_of(request_site(request), document)
        context |= {"letter": letter, "paper": paper, "file_name": panels.file_name(letter), "files": files}
    return render(request, "chinhquyen_letters/public/letter.html", context)


@require_safe
@never_cache
def file(request: HttpRequest, id: UUID, name: str, kind: str) -> HttpResponse:
    """The letter as a file, for whoever opened the case in this browser; for others it is not there."""
    letter, _ = _sent(request, id)
    if letter.state is LetterState.CANCELLED or not case_granted(request, letter.about):
        raise Http404
    return panels.file_response(request_site(request), letter, kind)


def _sent(request: HttpRequest, id: UUID) -> tuple[Letter, LetterDocument]:
    letter = queries.letter(request_site(request), id)
    if letter is None or letter.document is None:
        raise Http404
    return letter, letter.document
