"""A festive letter as the loudspeaker reads it: numbers and days in words."""

from __future__ import annotations

from chinhquyen_sdk.domain.letters.document import LetterDocument
from chinhquyen_sdk.domain.letters.occasions import Look
from chinhquyen_sdk.hooks import LetterRenderer
from chinhquyen_sdk.rendering import letter_script


def loudspeaker_script() -> LetterRenderer:
    """Return the kind of file; a letter that is nobody else's business is not read out to a village."""
    return LetterRenderer("loa", "Lời đọc loa", "txt", "text/plain; charset=utf-8", _script, fits=_is_festive)


def _is_festive(document: LetterDocument) -> bool:
    return document.look is Look.FESTIVE


def _script(document: LetterDocument) -> bytes:
    return letter_script(document).encode()
