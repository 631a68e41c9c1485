"""A table of documents that somebody brings."""

from __future__ import annotations

from typing import Any

from django import forms

from chinhquyen_sdk.host.office.tables import MOST_BYTES

_DUMP_MOST = 30_000_000


class TableForm(forms.Form):
    """The table, and who issued what names no issuer."""

    template_name = "chinhquyen/form.html"
    use_required_attribute = False
    file = forms.FileField(
        label="Tệp danh mục (Excel .xlsx, CSV) hoặc bản sao dữ liệu NukeViet (.sql)",
        help_text="Từ trang NukeViet cũ: xuất các bảng _laws_row, _laws_cat, _laws_subject, _laws_area, _laws_signer ra tệp .sql.",
        error_messages={"required": "Mời chọn tệp.", "empty": "Tệp này trống."},
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.sql", "class": "cq-input"}),
        template_name="chinhquyen/field.html",
    )
    issuer = forms.CharField(
        label="Nơi ban hành, khi tệp không ghi", required=False, max_length=200,
        widget=forms.TextInput(attrs={"class": "cq-input"}), template_name="chinhquyen/field.html",
    )  # fmt: skip

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        most = _DUMP_MOST if file.name.lower().endswith(".sql") else MOST_BYTES
        if file.size > most:
            raise forms.ValidationError(f"Tệp lớn quá {most // 1_000_000} MB. Mời chia thành nhiều tệp.")
        return file
