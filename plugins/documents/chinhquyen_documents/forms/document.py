"""Entering and changing a document, its files, its relations."""

from __future__ import annotations

from typing import Any

from django import forms

from chinhquyen_sdk.domain.documents import (
    KeepDocument,
    LegalDocument,
    Relation,
    RelationKind,
    RemoveDocument,
    kinds,
)
from chinhquyen_sdk.host.forms import FilesField, RecordForm

_FIELDS = (
    "kind", "symbol", "issued_on", "issuer", "signer", "summary", "field", "effective_on", "expires_on", "source", "verified",
    "note", "body",
)  # fmt: skip
_GROUPS = (("normative", "Quy phạm pháp luật"), ("administrative", "Hành chính"), ("party", "Khác"))
_FILES_HINT = "PDF, Word, Excel, ảnh. Nên có bản chữ để ai cũng đọc và tìm được."


def _kind_choices() -> list[Any]:
    grouped = [(label, [(k.code, k.label) for k in kinds() if k.group == group]) for group, label in _GROUPS]
    return [("", "Chọn loại"), *grouped]


class DocumentForm(RecordForm):
    """A document on one screen; relations come afterwards, when there is something to relate."""

    record_class = KeepDocument
    record_fields = _FIELDS
    stand_ins = {
        "kind": "khac",
        "symbol": "1/X",
        "issuer": "UBND",
        "summary": "Trích yếu",
        "issued_on": "2020-01-01",
    }

    kind = forms.ChoiceField(choices=_kind_choices, widget=forms.Select)
    verified = forms.BooleanField(label="Đã đối chiếu với bản ký")
    body = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 10}), strip=False,
        help_text="Số, ký hiệu văn bản được dẫn trong này tự thành liên kết.",
    )  # fmt: skip
    files = FilesField(label="Tệp", help_text=_FILES_HINT)

    def __init__(
        self,
        *args: Any,
        document: LegalDocument | None = None,
        body: str = "",
        typed: dict[str, Any] | None = None,
        **kwargs: Any,
    ) -> None:
        """``typed``: what was typed before, over what is known of ``document``."""
        self._relations = document.relations if document else ()
        if document is not None:
            kwargs["initial"] = {name: getattr(document, name) for name in _FIELDS if name != "body"} | {
                "body": body,
                **(typed or {}),
            }
        super().__init__(*args, **kwargs)
        if document is not None:
            del self.fields["files"]  # they have a place of their own on the document's screen

    def record_data(self) -> dict[str, Any]:
        return {**super().record_data(), "relations": self._relations}


class FilesForm(forms.Form):
    """More files for a document."""

    template_name = "chinhquyen/form.html"
    use_required_attribute = False
    files = FilesField(
        label="Thêm tệp", required=True, help_text=_FILES_HINT, template_name="chinhquyen/field.html"
    )


class RelationForm(RecordForm):
    """What this document does to another one."""

    record_class = Relation
    record_fields = ("kind", "symbol", "issued_on")
    kind = forms.ChoiceField(
        choices=[(k.value, k.label) for k in RelationKind], widget=forms.Select, label="Văn bản này"
    )
    symbol = forms.CharField(
        label="Số, ký hiệu văn bản kia",
        strip=False,
        help_text="Văn bản kia chưa có trong thư viện cũng ghi được.",
    )


class RemoveForm(RecordForm):
    """Why a document is taken out."""

    record_class = RemoveDocument
    record_fields = ("reason",)
