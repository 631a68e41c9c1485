"""What waits, due first; the year's numbers; the book of recommendations."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from chinhquyen_sdk.domain.supervision import NO_DAY
from chinhquyen_sdk.host.days import today

from .. import queries
from .drawing import answers_chart
from .office import SupervisionPage, screen_of

# What falls due later is on the screen of its board.
_AHEAD = timedelta(days=90)


class FrontView(SupervisionPage):
    """Everything that waits for somebody."""

    template_name = "chinhquyen_supervision/admin/front.html"
    page_title = "Giám sát của Nhân dân"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        now = today()
        found, names = queries.dues(self.site, now + _AHEAD), queries.board_names(self.site)
        lines = [
            (
                due,
                screen_of(due.kind, id),
                due.on < now,
                due.on == NO_DAY,
                names.get(due.board, "") if due.board else "",
            )
            for id, due in found
        ]
        years = [queries.numbers_of(self.site, year, now) for year in queries.years_counted(self.site)[:3]]
        return super().get_context_data(
            lines=lines, numbers=queries.numbers_of(self.site, now.year, now), chart=answers_chart(years) if years else None,
            **kwargs,
        )  # fmt: skip


class BookView(SupervisionPage):
    """The book of recommendations, sent last on top."""

    template_name = "chinhquyen_supervision/admin/book.html"
    page_title = "Sổ kiến nghị"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found, after = queries.book_page(self.site, self.request.GET.get("sau", ""))
        names = queries.board_names(self.site)
        lines = [(one, names.get(one.board, ""), one.is_late(today())) for one in found]
        return super().get_context_data(lines=lines, next=f"?sau={after}" if after else "", **kwargs)
