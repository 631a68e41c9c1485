"""The OpenAPI description: our addresses only, records as pydantic describes them, every error declared."""

from __future__ import annotations

from typing import Any, ClassVar

from drf_spectacular.extensions import OpenApiSerializerExtension
from drf_spectacular.plumbing import ResolvedComponent
from drf_spectacular.settings import spectacular_settings

from .problem import CONTENT_TYPE, Problem

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
        return str(self.target.__name__)

    def map_serializer(self, auto_schema: Any, direction: str) -> dict[str, Any]:
        mode = "validation" if direction == "request" else "serialization"
        schema: dict[str, Any] = self.target.model_json_schema(ref_template=_REF, mode=mode)
        for name, part in schema.pop("$defs", {}).items():
            component = ResolvedComponent(
                name=name, type=ResolvedComponent.SCHEMA, object=_Part(), schema=part
            )
            auto_schema.registry.register_on_missing(component)
        return schema


def only_ours(endpoints: list[Any]) -> list[Any]:
    """Keep the addresses under the prefix: Wagtail's admin has an API of its own, which is nobody's business."""
    prefix = spectacular_settings.SCHEMA_PATH_PREFIX
    return [endpoint for endpoint in endpoints if endpoint[0].startswith(prefix)]


def declare_problems(result: dict[str, Any], **kwargs: Any) -> dict[str, Any]:
    """Add to every operation that any 4xx and 5xx answer is a problem."""
    schema = Problem.model_json_schema(ref_template=_REF)
    parts = result.setdefault("components", {}).setdefault("schemas", {})
    parts |= schema.pop("$defs", {}) | {"Problem": schema}
    content = {CONTENT_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    for operations in result.get("paths", {}).values():
        for operation in operations.values():
            if isinstance(operation, dict) and "responses" in operation:
                for status, words in (("4XX", "Yêu cầu chưa đúng"), ("5XX", "Máy chủ gặp lỗi")):
                    operation["responses"].setdefault(status, {"description": words, "content": content})
    return result
