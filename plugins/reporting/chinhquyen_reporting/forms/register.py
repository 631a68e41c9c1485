"""The province's list of communes."""

from __future__ import annotations

from typing import Any

from django import forms

from chinhquyen_sdk.domain.reporting import ListCommunes, RegisterCommune
from chinhquyen_sdk.host.forms import RecordForm


class AddCommuneForm(RecordForm):
    """One commune more."""

    record_class = RegisterCommune
    record_fields = ("kind", "name", "code")
    prefix = "them"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs.update(inputmode="numeric", maxlength="5", autocomplete="off")


class ListForm(RecordForm):
    """A list, pasted from wherever the office has it."""

    record_class = ListCommunes
    record_fields = ("text",)
    prefix = "dan"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].widget = forms.Textarea(
            attrs={"rows": 6, "class": "cq-input", "aria-required": "true"}
        )
