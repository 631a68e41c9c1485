"""A list of life events, brought as a table."""

from __future__ import annotations

from typing import Any

from django import forms

from chinhquyen_sdk.domain.letters.life_events import written_by_hand
from chinhquyen_sdk.host.office.tables import MOST_BYTES


class ListForm(forms.Form):
    """The table, and which letter its people shall get."""

    template_name = "chinhquyen/form.html"
    use_required_attribute = False
    template = forms.ChoiceField(
        label="Danh sách này để viết thư nào", widget=forms.Select(attrs={"class": "cq-input"}),
        error_messages={"required": "Mời chọn loại thư.", "invalid_choice": "Không có loại thư này."},
    )  # fmt: skip
    file = forms.FileField(
        label="Tệp danh sách (Excel .xlsx hoặc CSV)",
        error_messages={"required": "Mời chọn tệp.", "empty": "Tệp này trống."},
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv", "class": "cq-input"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["template"].choices = [(form.id, form.label) for form in written_by_hand()]
        for field in self.fields.values():
            field.template_name = "chinhquyen/field.html"

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError("Tệp lớn quá 5 MB. Mời chia thành hai danh sách.")
        return file
