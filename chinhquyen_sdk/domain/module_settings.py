"""What a commune sets in a module: read leniently, kept strictly."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import NAMESPACE_URL, UUID, uuid5

from pydantic import ValidationError

from .events import Event
from .records import Record


class ModuleSettingsChanged(Event):
    """Somebody set ``module`` anew; ``names`` are the fields that changed. What they hold stands in the row alone."""

    hook: ClassVar[str] = "module_settings_changed"
    module: str
    names: tuple[str, ...]

    def for_staff(self) -> str:
        return f"Đổi thiết lập của mô-đun {self.module}: {', '.join(self.names)}."


def subject_of(site_id: int, module: str) -> UUID:
    """Return what the events about one module's settings at one site have as their subject."""
    return uuid5(NAMESPACE_URL, f"chinhquyen:settings:{site_id}:{module}")


def read_settings(schema: type[Record], kept: Mapping[str, Any]) -> Record:
    """Return the settings in ``kept``. A field that is gone or no longer fits has its default: an upgrade stops no page."""
    known = {name: value for name, value in kept.items() if name in schema.model_fields}
    try:
        return schema.model_validate(known)
    except ValidationError as error:
        wrong = {str(detail["loc"][0]) for detail in error.errors() if detail["loc"]}
        left = {name: value for name, value in known.items() if name not in wrong}
        return read_settings(schema, left) if wrong else schema()
