"""A form for any module's settings, built from its record: labels, hints and limits are the record's own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, get_args, get_origin

from django import forms
from pydantic.fields import FieldInfo

from chinhquyen_sdk.domain.records import Record

from .columns import shape_of
from .forms import RecordForm
from .record_fields import OpenChoiceField, form_field

Choices = list[tuple[str, str]]


class _OpenChoices(forms.MultipleChoiceField):
    """Some of a list; the record says what does not belong to it."""

    widget = forms.CheckboxSelectMultiple

    def valid_value(self, value: Any) -> bool:
        return True


class SettingsForm(RecordForm):
    """Asks for every field of a record; an emptied field goes back to its default."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.optional = False


def settings_form(schema: type[Record]) -> type[SettingsForm]:
    """Return the form for ``schema``; TypeError for a field that no person can fill in."""
    asked = {name: _field(info) for name, info in schema.model_fields.items()}
    facts = {"record_class": schema, "record_fields": tuple(asked), **asked}
    return type(SettingsForm)(f"{schema.__name__}Form", (SettingsForm,), facts)


def _field(info: FieldInfo) -> forms.Field:
    kind = shape_of(info).kind
    choices = _choices(info, kind)
    if get_origin(kind) in (tuple, frozenset, list):
        return _OpenChoices(choices=choices)
    return OpenChoiceField(choices=choices) if choices else form_field(info)


def _choices(info: FieldInfo, kind: Any) -> Choices:
    """Choices stand in ``json_schema_extra={"choices": {code: label}}``, or in the type as ``Literal``."""
    extra = info.json_schema_extra
    given = extra.get("choices") if isinstance(extra, dict) else None
    if isinstance(given, dict):
        return [(str(code), str(label)) for code, label in given.items()]
    return [(str(value), str(value)) for value in _literals([kind, *get_args(kind)])]


def _literals(kinds: Iterable[Any]) -> tuple[Any, ...]:
    return next((get_args(kind) for kind in kinds if get_origin(kind) is Literal), ())
