"""The one place where a text is looked through for people before everybody reads it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wagtail.models import Site

from chinhquyen_sdk.domain.disclosure import CorrectPosting, PublishPosting
from chinhquyen_sdk.domain.privacy import Review, Words
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.privacy import Content, check_line, check_seen, own_facts

LAW = "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15"
_READ = {
    PublishPosting: ("title", "summary", "text", "document", "contact"),
    CorrectPosting: ("text", "reason"),
}


def content_of(wish: Record, uploads: Iterable[CleanFile] = ()) -> Content:
    """Return what everybody will read of ``wish``, a posting or a correction, and its files."""
    kind = type(wish)
    fields = next(names for known, names in _READ.items() if issubclass(kind, known))
    words = (Words(name, str(kind.model_fields[name].title), getattr(wish, name)) for name in fields)
    return Content(tuple(words), tuple(uploads))


def look_through(site: Site, wish: Any, uploads: Iterable[CleanFile], review: Review | None) -> None:
    """Refuse what nobody has looked through, so that no door (screen, API, script) leads past it.

    Raises ``Unseen`` with the finds in the words of ``wish`` and in ``uploads``, unless ``review`` is of exactly these.
    """
    if not getattr(wish, "checked", True):
        raise Refused(
            "Chưa ai đọc lại xem còn thông tin riêng của người dân không.", basis=LAW, code="not_checked"
        )
    check_seen(content_of(wish, uploads), review, own_facts(site))


def look_at_lines(site: Site, wish: Any, *fields: str) -> None:
    """Refuse a short public line of ``wish`` that tells of a person."""
    office = own_facts(site)
    for field in fields:
        check_line(getattr(wish, field, ""), field, office)
