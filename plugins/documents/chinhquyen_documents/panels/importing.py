"""A table of documents: bring it, match its columns, see each wrong row, take it in, watch how far it is."""

from __future__ import annotations

import csv
import io
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.generic import View

from chinhquyen_sdk.domain.documents import COLUMNS
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.answers import SeeOther
from chinhquyen_sdk.host.staff import StaffScreen

from .. import commands, queries
from ..forms import TableForm
from ..module import KEEP, manifest
from ..queries import BroughtTable
from .office import LibraryPage


class ImportView(LibraryPage):
    """Bring a table; those taken in lately below."""

    permissions = (KEEP,)
    template_name = "chinhquyen_documents/admin/import.html"
    page_title = "Nhập danh mục văn bản"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kwargs.setdefault("form", TableForm())
        return super().get_context_data(tables=queries.tables_taken(self.site), **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        form = TableForm(request.POST, request.FILES)
        if form.is_valid():
            given, issuer = form.cleaned_data["file"], form.cleaned_data["issuer"]
            try:
                id = commands.bring_table(
                    self.site, given.name, given.read(), issuer=issuer, actor=self.actor
                )
            except Refused as refused:
                form.add_error("file", refused.text)
            else:
                return SeeOther(reverse("documents_import_table", args=[id]))
        return self.render_to_response(self.get_context_data(form=form), status=422)


class TableView(LibraryPage):
    """What the table says row by row, or how far it is."""

    permissions = (KEEP,)
    template_name = "chinhquyen_documents/admin/import_table.html"
    page_title = "Xem trước khi nhập"

    def known(self) -> BroughtTable:
        """Return the table; another site's does not exist here."""
        found = queries.brought_table(self.site, self.kwargs["id"])
        if found is None:
            raise Http404
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = self.known()
        more: dict[str, Any] = {}
        if not (found.running or found.done_at):
            columns = _columns(found, self.request.GET)
            more = {
                "outlook": queries.outlook(self.site, found.id, columns),
                "chosen": [(f"cot_{name}", title, columns.get(name, -1)) for name, title in COLUMNS.items()],
                "headings": list(enumerate(found.headings)),
                "hidden": [(f"cot_{name}", at) for name, at in columns.items()],
            }
        return super().get_context_data(found=found, **more, **kwargs)

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        found = self.known()
        try:
            commands.take_in_table(self.site, id, _columns(found, request.POST))
        except Refused as refused:
            messages.error(request, refused.text)
        else:
            messages.success(request, "Đang nhập. Có thể đóng trang này, việc vẫn chạy tiếp.")
        return SeeOther(reverse("documents_import_table", args=[id]))


def _columns(found: BroughtTable, asked: Any) -> dict[str, int]:
    """Return the columns chosen in ``asked``, else those guessed."""
    if not any(f"cot_{name}" in asked for name in COLUMNS):
        return found.matched
    given = {name: asked.get(f"cot_{name}", "") for name in COLUMNS}
    return {n: int(at) for n, at in given.items() if at.isdecimal() and int(at[:4]) < len(found.headings)}


class SampleView(StaffScreen, View):
    """An empty table with the right headings."""

    module = manifest.slug
    permissions = (KEEP,)

    def get(self, request: HttpRequest) -> HttpResponse:
        out = io.StringIO()
        csv.writer(out).writerow(COLUMNS.values())
        answer = HttpResponse("\ufeff" + out.getvalue(), content_type="text/csv; charset=utf-8")
        answer["Content-Disposition"] = 'attachment; filename="mau-danh-muc-van-ban.csv"'
        return answer
