"""The book of receptions on screen and on paper; a line is corrected, never overwritten."""

from __future__ import annotations

from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import TemplateView, View

from chinhquyen_sdk.domain.reception_days.book import COLUMNS, BookEntry, line_of
from chinhquyen_sdk.host.access import log_access
from chinhquyen_sdk.host.answers import attempt
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.papers import paper_file

from .. import commands, queries
from ..forms import CorrectForm
from .frame import Page, ReceiverScreen, T
from .papers import book_paper

_UNNAMED = "Danh tính được giữ kín"
_EARLIEST, _LATEST = 2000, 2200


def asked_year(request: HttpRequest) -> int:
    """Return the year in the address, or this one."""
    typed = request.GET.get("nam", "")
    year = int(typed) if typed.isdecimal() and len(typed) == len("2026") else today().year
    return year if _EARLIEST <= year <= _LATEST else today().year


def shown_line(entry: BookEntry) -> dict[str, Any]:
    """Return a line as the screen shows it: a denouncer unnamed, of an identity number its end."""
    line = line_of(entry, identity=not entry.kind.identity_protected)
    if entry.kind.identity_protected:
        line["person"] = _UNNAMED
    number = line["id_number"]
    line["id_number"] = f"•••{number[-3:]}" if number else ""
    return line


class BookView(Page, TemplateView):
    """The thirteen columns, newest first, page by page."""

    template_name = f"{T}book.html"
    page_title = "Sổ tiếp công dân (Mẫu 03/TCD)"
    header_icon = "list-ul"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        year, before = asked_year(self.request), self.request.GET.get("truoc", "")
        page = queries.book(self.site, year, int(before) if before.isdecimal() and len(before) < 9 else None)
        lines = [
            (entry, [(column, cells[column.name]) for column in COLUMNS])
            for entry in page.entries
            for cells in (shown_line(entry),)
        ]
        return super().get_context_data(
            columns=COLUMNS, lines=lines, year=year, years=range(today().year, today().year - 4, -1),
            export_url=reverse("chinhquyen_exports"),
            next_url=f"?nam={year}&truoc={page.before}" if page.before else "", **kwargs,
        )  # fmt: skip


class CorrectView(Page, TemplateView):
    """One line: what stands there, what stood there, and the form that corrects it."""

    template_name = f"{T}correct.html"
    header_icon = "edit"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        entry = self._entry()
        self.page_title = f"Đính chính sổ tiếp công dân, số {entry.number}/{entry.year}"
        kwargs.setdefault("form", CorrectForm(initial={"column": "note"}))
        shown = shown_line(entry)
        hidden = entry.kind.identity_protected
        return super().get_context_data(
            entry=entry, facts=[(column.label, shown[column.name]) for column in COLUMNS],
            corrections=[] if hidden else queries.corrections(self.site, entry.id), hidden=hidden, **kwargs,
        )  # fmt: skip

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        entry, form = self._entry(), CorrectForm(request.POST)
        if form.is_valid() and attempt(
            form, lambda wish: commands.correct_entry(self.site, entry.id, wish, actor=self.actor)
        ):
            messages.success(request, "Đã đính chính. Chữ ghi lần đầu vẫn được giữ bên dưới.")
            return redirect("reception_days_correct", id=id)
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def _entry(self) -> BookEntry:
        entry = queries.entry_by_id(self.site, self.kwargs["id"])
        if entry is None:
            raise Http404
        return entry


class BookPaperView(ReceiverScreen, View):
    """The year's book as PDF, wide; with identity numbers only when asked for, and then logged."""

    def get(self, request: HttpRequest) -> HttpResponse:
        year, full = asked_year(request), request.GET.get("cccd") == "1"
        what = f"bản in sổ tiếp công dân năm {year}" + (" có số căn cước" if full else "")
        subject = uuid5(NAMESPACE_URL, f"so-tiep-cong-dan/{self.site.pk}/{year}")
        log_access(self.site, request.user, subject, what, "in sổ")
        paper = book_paper(self.site, year, queries.year_lines(self.site, year), identity_numbers=full)
        return paper_file(paper, f"so-tiep-cong-dan-{year}")
