"""Shapes that several forms share: a step that asks its whole record, a choice among things that are kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django import forms

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.supervision import Visit
from chinhquyen_sdk.host.forms import RecordForm


class StepForm(RecordForm):
    """One step: every field of its record, long texts in a few lines."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field.widget, forms.Textarea):
                field.widget.attrs["rows"] = 4


def step_form(record: type[Record], prefix: str) -> type[StepForm]:
    """Return the form of the step ``prefix`` that asks ``record``."""
    body = {
        "record_class": record,
        "record_fields": tuple(record.model_fields),
        "prefix": prefix,
        "__module__": __name__,
    }
    made: type[StepForm] = type(StepForm)(f"{record.__name__}Form", (StepForm,), body)
    return made


def choices(
    nothing: str, found: Iterable[Any], says: Callable[[Any], str] = lambda one: str(one.title)
) -> list[tuple[str, str]]:
    """Return what is chosen among ``found`` by its id; ``nothing`` is what stands there first."""
    return [("", nothing), *((str(one.id), says(one)) for one in found)]


def with_day(visit: Visit) -> str:
    """Return how a visit is told apart from another to the same place."""
    return f"{visit.title} ({visit.planned_on:%d/%m/%Y})"
