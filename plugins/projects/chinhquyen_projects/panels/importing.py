"""A list of projects: bring it, match its columns, see each wrong row, take it in, watch how far it is."""

from __future__ import annotations

import csv
import io
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.generic import View

from chinhquyen_sdk.domain.projects.capital import planned_total
from chinhquyen_sdk.domain.projects.importing import RowRead, import_columns
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.answers import found_or_404
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.staff import StaffScreen

from .. import commands, queries
from ..forms import ListForm
from ..module import KEEP, manifest
from ..queries import BroughtList
from .office import ProjectsPage


class ImportView(ProjectsPage):
    """Bring a list; the lists taken in lately below."""

    permissions = (KEEP,)
    template_name = "chinhquyen_projects/admin/import.html"
    page_title = "Nhập danh sách dự án"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kwargs.setdefault("form", ListForm())
        return super().get_context_data(lists=queries.lists_taken(self.site), **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        form = ListForm(request.POST, request.FILES)
        if form.is_valid():
            given = form.cleaned_data["file"]
            try:
                id = commands.bring_list(self.site, given.name, given.read(), actor=self.actor)
            except Refused as refused:
                form.add_error("file", refused.text)
            else:
                return redirect("projects_import_table", id)
        return self.render_to_response(self.get_context_data(form=form), status=422)


class ImportPreviewView(ProjectsPage):
    """What the list says row by row, or how far it is."""

    permissions = (KEEP,)
    template_name = "chinhquyen_projects/admin/import_table.html"
    page_title = "Danh sách dự án"

    @property
    def brought(self) -> BroughtList:
        """The list; another site's does not exist here."""
        found: BroughtList = found_or_404(queries.brought_list(self.site, self.kwargs["table"]))
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = self.brought
        columns = _columns(found, self.request.GET)
        more: dict[str, Any] = {}
        if not (found.running or found.done_at):
            titles = import_columns()
            more["chosen"] = [(f"cot_{path}", title, columns.get(path, -1)) for path, title in titles.items()]
            more["headings"] = list(enumerate(found.headings))
            more["hidden"] = [(f"cot_{path}", at) for path, at in columns.items()]
            more |= self._looked(found, columns)
        return super().get_context_data(found=found, **more, **kwargs)

    def _looked(self, found: BroughtList, columns: dict[str, int]) -> dict[str, Any]:
        """Return what a stretch of the rows says, and where the stretches before and behind it begin."""
        size = queries.LOOKED_THROUGH
        typed = self.request.GET.get("tu", "")
        begin = int(typed) // size * size if typed.isascii() and typed.isdigit() and len(typed) < 7 else 0
        begin = begin if begin < found.total else 0
        look = queries.outlook(self.site, found.id, columns, today(), begin, size)
        asked = urlencode([(name, at) for name, at in self.request.GET.items() if name.startswith("cot_")])
        before = f"?{asked}&tu={begin - size}" if begin else ""
        behind = f"?{asked}&tu={begin + size}" if begin + size < found.total else ""
        good = [(read, planned_total(read.wish), _where(read)) for read in look.good if read.wish]
        return {
            "outlook": look,
            "good": good,
            "before": before,
            "behind": behind,
            "in_parts": found.total > size,
        }

    def post(self, request: HttpRequest, table: UUID) -> HttpResponse:
        found = self.brought
        try:
            commands.take_in_list(self.site, table, _columns(found, request.POST))
        except Refused as refused:
            messages.error(request, refused.text)
        else:
            messages.success(request, "Đang nhập. Có thể đóng trang này, việc vẫn chạy tiếp.")
        return redirect("projects_import_table", table)


def _where(read: RowRead) -> str:
    return read.wish.place if read.wish else ""


def _columns(found: BroughtList, asked: Any) -> dict[str, int]:
    """Return the columns chosen in ``asked``, else those guessed."""
    paths = import_columns()
    if not any(f"cot_{path}" in asked for path in paths):
        return found.matched
    given = {path: asked.get(f"cot_{path}", "") for path in paths}
    return {p: int(at) for p, at in given.items() if at.isdecimal() and int(at) < len(found.headings)}


class SampleView(StaffScreen, View):
    """An empty table with the right headings."""

    module = manifest.slug
    permissions = (KEEP,)

    def get(self, request: HttpRequest) -> HttpResponse:
        out = io.StringIO()
        csv.writer(out).writerow(import_columns().values())
        answer = HttpResponse("\ufeff" + out.getvalue(), content_type="text/csv; charset=utf-8")
        answer["Content-Disposition"] = 'attachment; filename="mau-du-an.csv"'
        return answer
