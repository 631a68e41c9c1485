"""A list of projects, brought as a table."""

from __future__ import annotations

from typing import Any

from django import forms

from chinhquyen_sdk.host.office.tables import MOST_BYTES


class ListForm(forms.Form):
    """The table."""

    template_name = "chinhquyen/form.html"
    use_required_attribute = False
    file = forms.FileField(
        label="Tệp danh sách (Excel .xlsx hoặc CSV)", template_name="chinhquyen/field.html",
        error_messages={"required": "Mời chọn tệp.", "empty": "Tệp này trống."},
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv", "class": "cq-input"}),
    )  # fmt: skip

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError("Tệp lớn quá 5 MB. Mời chia thành hai danh sách.")
        return file
