"""Lists: what waits for approval, and the letter book."""

from __future__ import annotations

from typing import Any

from chinhquyen_sdk.host.days import today

from .. import queries
from .approving import as_id
from .office import OfficePage


class WaitingView(OfficePage):
    """Letters without a number; a chair reads it on a telephone between two meetings."""

    template_name = "chinhquyen_letters/admin/waiting.html"
    page_title = "Thư chờ ký duyệt"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        waiting = queries.waiting(self.site, as_id(self.request.GET.get("sau")))
        last = waiting[-1].letter.id if len(waiting) == queries.PER_PAGE else None
        return super().get_context_data(waiting=waiting, last=last, **kwargs)


class BookView(OfficePage):
    """The letter books: every number of a year, without gaps."""

    template_name = "chinhquyen_letters/admin/book.html"
    page_title = "Sổ thư đi"
    header_icon = "list-ul"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        year = _number(self.request.GET.get("nam")) or today().year
        books = queries.books(self.site)
        name = self.request.GET.get("so", "")
        name = name if name in books else queries.book_in_use(self.site, year)
        page = queries.book(self.site, name, year, _number(self.request.GET.get("truoc")))
        shown = {"page_of_book": page, "year": year, "year_before": year - 1, "books": books, "book": name}
        return super().get_context_data(**shown, **kwargs)


def _number(typed: str | None) -> int | None:
    return int(typed) if typed and typed.isascii() and typed.isdigit() and len(typed) < 7 else None
