"""The one place where a document is looked through for people before everybody reads it."""

from __future__ import annotations

from collections.abc import Iterable

from wagtail.models import Site

from chinhquyen_sdk.domain.documents import KeepDocument
from chinhquyen_sdk.domain.privacy import OwnFacts, Review, Words
from chinhquyen_sdk.domain.privacy.words import find_in_words
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.privacy import Content, check_seen, own_facts

_READ = ("symbol", "issuer", "summary", "field", "source", "note", "body")


def content_of(wish: KeepDocument | None, files: Iterable[CleanFile] = ()) -> Content:
    """Return what everybody will read of ``wish`` and its files; without ``wish`` the files alone."""
    fields = type(wish).model_fields if wish else {}
    words = (Words(name, str(fields[name].title), getattr(wish, name)) for name in _READ if name in fields)
    return Content(tuple(words), tuple(files))


def office_of(site: Site, signer: str = "") -> OwnFacts:
    """Return what the commune may publish of itself; whoever signs a document is named for the post."""
    own = own_facts(site)
    return own.model_copy(update={"officials": (*own.officials, signer)}) if signer else own


def look_through(
    site: Site, wish: KeepDocument | None, files: Iterable[CleanFile], review: Review | None
) -> None:
    """Raise ``Unseen`` when personal data may stand in the words or the files and ``review`` is not of exactly these."""
    check_seen(content_of(wish, files), review, office_of(site, wish.signer if wish else ""))


def people_in(wish: KeepDocument, office: OwnFacts) -> str:
    """Say what keeps a row of a table out: nobody looks at each find of thousands. "" when nothing does."""
    words = content_of(wish).words
    found = find_in_words(
        words, office=office.model_copy(update={"officials": (*office.officials, wish.signer)})
    )
    if not found:
        return ""
    kinds = ", ".join(dict.fromkeys(one.finding.kind.label.lower() for one in found))
    places = ", ".join(dict.fromkeys(one.place for one in found))
    return f"có thể có thông tin riêng ({kinds}; ở {places}). Mời thêm riêng văn bản này để xem từng chỗ."
