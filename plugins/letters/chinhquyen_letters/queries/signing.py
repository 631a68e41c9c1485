"""The signed file of a letter, and what its signature is worth."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from django.conf import settings
from wagtail.models import Site

from chinhquyen_sdk.rendering.signing import SignatureReport, verify_signature

from ..rows import LetterRow


def signing_key(site: Site) -> Path | None:
    """Return where the commune's own key lies (``HOST.p12``); None: it has none."""
    folder = getattr(settings, "CHINHQUYEN_SIGNING_KEYS", "")
    key = Path(folder) / f"{site.hostname}.p12" if folder else None
    return key if key and key.is_file() else None


def signed_pdf(site: Site, id: UUID) -> bytes | None:
    """Return the file as it was signed; None: the letter is not signed."""
    row = LetterRow.objects.filter(site=site, pk=id).only("signed_pdf").first()
    if row is None or not row.signed_pdf:
        return None
    with row.signed_pdf.open("rb") as file:
        return bytes(file.read())


def signature(site: Site, id: UUID) -> SignatureReport | None:
    """Return what the signature of the letter is worth, looked at now; None: it carries none."""
    pdf = signed_pdf(site, id)
    return None if pdf is None else verify_signature(pdf, _roots())


def _roots() -> list[bytes]:
    paths = getattr(settings, "CHINHQUYEN_SIGNING_ROOTS", ())
    return [Path(path).read_bytes() for path in paths if Path(path).is_file()]
