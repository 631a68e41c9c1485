"""Lists, page by page, without counting: page ten thousand costs what page one costs."""

from __future__ import annotations

from rest_framework.pagination import CursorPagination


class CursorPages(CursorPagination):
    """Answers ``next``, ``previous``, ``results``; ``?size=`` up to 100. ``ordering`` must be an indexed column."""

    page_size = 25
    page_size_query_param = "size"
    max_page_size = 100
    ordering = ("-created_at", "-id")
    cursor_query_param = "cursor"
    invalid_cursor_message = "Trang này không còn. Mời xem lại từ đầu."
