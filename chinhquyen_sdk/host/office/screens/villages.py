"""The commune's list of villages and its yearly import."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.generic import TemplateView

from chinhquyen_sdk.domain.office.villages_import import FIELDS
from chinhquyen_sdk.domain.places import voters_of
from chinhquyen_sdk.domain.refusals import Refused

from ...days import today
from ..people import CHANGE_VILLAGES
from ..tables import MOST_BYTES
from ..villages import Brought, bring_table, brought, imports, take_in, villages_with_history
from .frame import DeskPage

_FIRST_YEAR = 2000


class UploadForm(forms.Form):
    """The table and the year its numbers are of."""

    use_required_attribute = False
    file = forms.FileField(
        label="Tệp danh sách (Excel .xlsx hoặc CSV)",
        error_messages={"required": "Mời chọn tệp.", "empty": "Tệp này trống."},
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv", "class": "cq-input"}),
    )
    year = forms.IntegerField(
        label="Số liệu của năm",
        error_messages={"required": "Mời ghi năm của số liệu.", "invalid": "Năm là một số, ví dụ 2026."},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "cq-input"}),
    )

    def clean_year(self) -> int:
        year = int(self.cleaned_data["year"])
        if not _FIRST_YEAR <= year <= today().year + 1:
            raise forms.ValidationError(f"Năm từ {_FIRST_YEAR} đến {today().year + 1}.")
        return year

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError("Tệp lớn quá 5 MB. Danh sách xóm không dài thế, mời xem lại.")
        return file


class VillagesView(DeskPage, TemplateView):
    """All villages with this year's numbers and those before, and the door of the import."""

    permission = CHANGE_VILLAGES
    template_name = "chinhquyen/admin/office/villages.html"
    page_title = "Xóm, tổ dân phố"
    header_icon = "home"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kwargs.setdefault("form", UploadForm(initial={"year": today().year}))
        lines = villages_with_history(self.site)
        return super().get_context_data(
            lines=lines,
            voters=voters_of(tuple(line.village for line in lines)),
            imports=imports(self.site),
            **kwargs,
        )

    def post(self, request: HttpRequest) -> HttpResponse:
        form = UploadForm(request.POST, request.FILES)
        if form.is_valid():
            given = form.cleaned_data["file"]
            try:
                id = bring_table(
                    self.site, given.name, given.read(), form.cleaned_data["year"], actor=self.actor
                )
            except Refused as refused:
                form.add_error("file", refused.text)
            else:
                return redirect("office_villages_preview", table=id)
        return self.render_to_response(self.get_context_data(form=form), status=422)


class VillagesPreviewView(DeskPage, TemplateView):
    """What taking the table in would do, row by row; the columns can be chosen otherwise."""

    permission = CHANGE_VILLAGES
    template_name = "chinhquyen/admin/office/villages_preview.html"
    page_title = "Xem trước khi nhập"
    header_icon = "home"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = self._brought(self.request.GET)
        chosen = [
            (name, label, found.matched.get(name, -1), list(enumerate(found.headings)))
            for name, label in FIELDS.items()
        ]
        return super().get_context_data(
            found=found, chosen=chosen, columns=found.matched.items(),
            counts=[(found.preview.count(s), label) for s, label in _COUNTED], **kwargs,
        )  # fmt: skip

    def _brought(self, asked: Any) -> Brought:
        found = brought(self.site, self.kwargs["table"], _columns(asked))
        if found is None or found.done:
            raise Http404
        return found

    def post(self, request: HttpRequest, table: UUID) -> HttpResponse:
        if brought(self.site, table) is None:
            raise Http404
        try:
            taken = take_in(self.site, table, _columns(request.POST) or {})
        except Refused as refused:
            messages.error(request, refused.text)
            return redirect("office_villages_preview", table=table)
        messages.success(request, f"Đã ghi số liệu của {taken} xóm, tổ dân phố.")
        return redirect("office_villages")


_COUNTED = (
    ("new", "xóm, tổ mới"),
    ("changed", "có số liệu mới"),
    ("same", "không đổi"),
    ("wrong", "dòng có lỗi"),
    ("skipped", "dòng bỏ qua"),
)


def _columns(asked: Any) -> dict[str, int] | None:
    """Return the columns chosen in ``asked``, or None when nothing was chosen."""
    if not any(f"cot_{name}" in asked for name in FIELDS):
        return None
    given = {name: asked.get(f"cot_{name}", "") for name in FIELDS}
    return {name: int(value) for name, value in given.items() if value.isdecimal() and int(value) < 40}
