"""The form of an uploaded picture: it asks for a sentence about it, in words that say why."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import parse
from django.core.exceptions import ValidationError
from wagtail.images.forms import BaseImageForm

ASKED = "Mời viết một câu tả ảnh cho người không nhìn thấy: trong ảnh có ai, có gì, đang làm gì."
RUNS = "Tệp SVG này có chứa chương trình nên không nhận được. Mời lưu lại thành PNG."
# What runs something or brings in somebody else's page; a drawing needs none of them.
RUNNING = {"script", "foreignobject", "iframe", "embed", "object", "handler", "set", "animate"}
SHORTEST = 8  # letters; "ảnh" or "IMG_2041" describe nothing


class DescribedImageForm(BaseImageForm):
    """A picture without a description is kept aside by Wagtail until somebody writes one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields.get("description")
        if field:
            field.required = True
            field.label = "Lời tả ảnh"
            field.help_text = "Một câu cho người không nhìn thấy ảnh. Ví dụ: Bà con tổ 5 trồng cây bên suối."
            field.error_messages["required"] = ASKED

    def clean_description(self) -> str:
        text = " ".join(str(self.cleaned_data.get("description") or "").split())
        if len(text) < SHORTEST or text == self.data.get(self.add_prefix("title")):
            raise ValidationError(ASKED, code="not_described")
        return text

    def clean_file(self) -> Any:
        file = self.cleaned_data.get("file")
        if file and str(getattr(file, "name", "")).lower().endswith(".svg") and "file" in self.changed_data:
            file.seek(0)
            if runs_something(file):
                raise ValidationError(RUNS, code="dangerous")
            file.seek(0)
        return file


def runs_something(file: Any) -> bool:
    """Say whether an SVG carries a script, listens to events, or leads to a script; one that cannot be read counts."""
    try:
        elements = list(parse(file).iter())
    except (ParseError, DefusedXmlException):
        return True
    for element in elements:
        if _bare(element.tag) in RUNNING:
            return True
        for name, value in element.attrib.items():
            plain = "".join(value.split()).lower()
            if _bare(name).startswith("on") or plain.startswith(
                ("javascript:", "data:text", "data:image/svg")
            ):
                return True
    return False


def _bare(name: Any) -> str:
    return str(name).rpartition("}")[2].lower()
