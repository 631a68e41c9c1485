"""Which form field asks for a record's field. None of them judges: the record does, in its own words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from pydantic.fields import FieldInfo

from .columns import WIDEST_LINE, Shape, shape_of

_DATE_FORMATS = ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"]


class OpenDateField(forms.DateField):
    """A day; what is no day is handed on as typed, so that the record says so."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(input_formats=_DATE_FORMATS, **kwargs)

    def to_python(self, value: Any) -> Any:
        try:
            return super().to_python(value)
        except ValidationError:
            return value


class OpenIntegerField(forms.CharField):
    """A number, handed on as typed."""

    widget = forms.TextInput(attrs={"inputmode": "numeric"})


class OpenChoiceField(forms.ChoiceField):
    """One of a list; what is not in the list is handed on, so that the record says so."""

    widget = forms.RadioSelect

    def valid_value(self, value: Any) -> bool:
        return True


def form_field(info: FieldInfo) -> forms.Field:
    """Return the form field for a record's field; TypeError for a type that a person cannot type in."""
    shape = shape_of(info)
    if isinstance(shape.kind, type) and issubclass(shape.kind, StrEnum):
        choices = [(code.value, getattr(code, "label", code.value)) for code in shape.kind]
        return OpenChoiceField(choices=choices)
    maker = _MAKERS.get(shape.kind)
    if maker is None:
        raise TypeError(f"no form field for {shape.kind!r}: declare one in the form")
    return maker(shape)


def _text(shape: Shape) -> forms.Field:
    length = shape.limits.get("max_length")
    many_lines = length is None or length > WIDEST_LINE
    widget = forms.Textarea(attrs={"rows": 8}) if many_lines else forms.TextInput()
    return forms.CharField(widget=widget, strip=False)


_MAKERS: dict[Any, Callable[[Shape], forms.Field]] = {
    str: _text,
    bool: lambda shape: forms.BooleanField(),
    int: lambda shape: OpenIntegerField(),
    date: lambda shape: OpenDateField(),
}
