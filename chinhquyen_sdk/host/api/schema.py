"""The OpenAPI description: our addresses only, records as pydantic describes them."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from drf_spectacular.extensions import OpenApiSerializerExtension
from drf_spectacular.plumbing import ResolvedComponent
from drf_spectacular.settings import spectacular_settings

_STEP = re.compile(r"<\w+:step>")
_REF = "#/components/schemas/{model}"


class _Part:
    """Stands for a record that is known by name, inside another; it is the same one, not a namesake."""

    _spectacular_annotation: ClassVar[dict[str, bool]] = {"suppress_collision_warning": True}


# The library registers its subclasses through an untyped call.
class RecordSchema(OpenApiSerializerExtension):  # type: ignore[no-untyped-call]
    """Records in a request are described as they are read (defaults are optional), in an answer as they are written."""

    target_class = "pydantic.BaseModel"
    match_subclasses = True
    priority = 1  # before the plain pydantic support, which knows one direction

    def get_name(self, auto_schema: Any, direction: str) -> str:
        name = str(self.target.__name__)
        known = _known(auto_schema, name)
        same = known is None or known.object is self.target or _alike(known.schema, self._fields())
        return name if same else self._area() + name

    def map_serializer(self, auto_schema: Any, direction: str) -> dict[str, Any]:
        mode = "validation" if direction == "request" else "serialization"
        schema: dict[str, Any] = self.target.model_json_schema(ref_template=_REF, mode=mode)
        parts = schema.pop("$defs", {})
        names = {name: self._part_name(auto_schema, name, part) for name, part in parts.items()}
        for name, part in parts.items():
            component = ResolvedComponent(
                name=names[name], type=ResolvedComponent.SCHEMA, object=_Part(), schema=_renamed(part, names)
            )
            auto_schema.registry.register_on_missing(component)
        return _renamed(schema, names)

    def _part_name(self, auto_schema: Any, name: str, part: dict[str, Any]) -> str:
        known = _known(auto_schema, name)
        return name if known is None or _alike(known.schema, part) else self._area() + name

    def _fields(self) -> dict[str, Any]:
        return {"properties": self.target.model_fields}

    def _area(self) -> str:
        """Return what tells two namesakes apart: "chinhquyen_sdk.domain.reception_days.days" is ReceptionDays."""
        words = self.target.__module__.removeprefix("chinhquyen_sdk.domain.").removeprefix("chinhquyen_")
        return words.partition(".")[0].title().replace("_", "")


def _known(auto_schema: Any, name: str) -> Any:
    return auto_schema.registry._components.get((name, ResolvedComponent.SCHEMA))


def _alike(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two descriptions speak of the same thing: the same values, or fields of the same names."""
    same_fields = set(one.get("properties", ())) == set(other.get("properties", ()))
    return same_fields and one.get("enum") == other.get("enum")


def _renamed(part: Any, names: dict[str, str]) -> Any:
    """Return ``part`` with every reference to one of ``names`` under its new name."""
    if isinstance(part, list):
        return [_renamed(each, names) for each in part]
    if not isinstance(part, dict):
        return part
    refs = {_REF.format(model=old): _REF.format(model=new) for old, new in names.items()}
    return {
        key: refs.get(value, value) if key == "$ref" and isinstance(value, str) else _renamed(value, names)
        for key, value in part.items()
    }


def only_ours(endpoints: list[Any]) -> list[Any]:
    """Keep the addresses under the prefix: Wagtail's admin has an API of its own, which is nobody's business.

    An address that takes a step is told once for each step it takes, as each has a body of its own.
    """
    prefix = spectacular_settings.SCHEMA_PATH_PREFIX
    return [one for endpoint in endpoints if endpoint[0].startswith(prefix) for one in _each_step(endpoint)]


def _each_step(endpoint: Any) -> list[Any]:
    path, regex, method, callback = endpoint
    steps = getattr(callback.cls, "steps", {})
    if not steps:
        return [endpoint]
    return [(path.replace("{step}", step), _STEP.sub(step, regex), method, callback) for step in steps]
