"""What every operation of the API owes its description: the errors it may answer with, and what it takes in."""

from __future__ import annotations

from functools import cache
from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter
from pydantic import BaseModel, Field, create_model
from rest_framework.permissions import AllowAny

from ..idempotency import KEY_LENGTH
from .asked import parameters
from .problem import CONTENT_TYPE, Problem, titles

ONCE_KEY = OpenApiParameter(
    "Idempotency-Key",
    {"type": "string", "minLength": 1, "maxLength": KEY_LENGTH, "pattern": r"\S"},
    OpenApiParameter.HEADER,
    description="Gửi lại cùng mã này chỉ được ghi nhận một lần.",
)

_PROBLEMS = "#/components/responses/Problem{status}"
_HEADERS: dict[int, dict[str, Any]] = {
    401: {"WWW-Authenticate": {"schema": {"type": "string"}}},
    429: {"Retry-After": {"description": "Số giây nên chờ", "schema": {"type": "integer", "minimum": 0}}},
}


class OperationSchema(AutoSchema):
    """Describes one operation; set as ``DEFAULT_SCHEMA_CLASS``. What a view declares itself stands."""

    def get_operation(self, *args: Any, **kwargs: Any) -> dict[str, Any] | None:
        """Return the operation with its errors."""
        operation: dict[str, Any] | None = super().get_operation(*args, **kwargs)
        if operation is not None:
            if step := self._step():
                operation["summary"] = f"{operation['summary']}: {step}"
            for status in sorted(self._errors(operation)):
                shared = {"$ref": _PROBLEMS.format(status=status)}
                operation["responses"].setdefault(str(status), shared)
            operation["responses"].setdefault("5XX", {"$ref": _PROBLEMS.format(status=500)})
        return operation

    def get_override_parameters(self) -> list[Any]:
        """Return what the view says it reads of the query."""
        asks = getattr(self.view, "asks", None) if self.method == "GET" else None
        return parameters(asks) if asks else []

    def get_request_serializer(self) -> Any:
        """Return the body of the step that this address is told for; any other body the view says itself."""
        step = self._step()
        return self.view.steps[step] if step else super().get_request_serializer()

    def _step(self) -> str:
        last = str(self.path).rstrip("/").rpartition("/")[2]
        return last if last in getattr(self.view, "steps", {}) else ""

    def map_parsers(self) -> list[str]:
        """Return what bodies are described as: forms are read too, but only files need one (``with_files``)."""
        return ["application/json"]

    def _errors(self, operation: dict[str, Any]) -> set[int]:
        found = {406}
        asked_of = {each["in"] for each in operation.get("parameters", ())}
        if self.view.get_authenticators():
            found |= {401, 403}
        if "path" in asked_of or self._can_be_off():
            found |= {404, 405}
        if operation.get("requestBody"):
            found |= {400, 413, 415}
        if {"query", "header"} & asked_of:
            found |= {400}
        if self.method != "GET":
            found |= {409, 422}
        if self.view.get_throttles() or any(
            isinstance(each, AllowAny) for each in self.view.get_permissions()
        ):
            found |= {429}
        return found

    def _can_be_off(self) -> bool:
        return not type(self.view).__module__.startswith(("chinhquyen_sdk.", "cms_site."))


def declare_problems(result: dict[str, Any], **kwargs: Any) -> dict[str, Any]:
    """Add the shape of problems, and one shared answer for each status."""
    schema = Problem.model_json_schema(ref_template="#/components/schemas/{model}", mode="serialization")
    components = result.setdefault("components", {})
    parts = components.setdefault("schemas", {})
    parts |= schema.pop("$defs", {}) | {"Problem": schema}
    for name, part in parts.items():
        # Generators call a class by its title, and namesakes of two modules would be one.
        part["title"] = name
    content = {CONTENT_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    components["responses"] = {
        f"Problem{status}": {
            "description": title,
            "content": content,
            **({"headers": _HEADERS[status]} if status in _HEADERS else {}),
        }
        for status, title in titles()
    }
    return result


def with_files(record: type[BaseModel], field: str = "files", *, several: bool = True) -> dict[str, Any]:
    """Return what ``extend_schema(request=…)`` takes for ``record``: JSON, or a form with files as ``field``."""
    return {"application/json": record, "multipart/form-data": _form(record, field, several)}


@cache
def _form(record: type[BaseModel], field: str, several: bool) -> type[BaseModel]:
    kind: Any = list[bytes] if several else bytes
    default: Any = [] if several else b""
    fields: Any = {field: (kind, Field(default=default, title="Tệp"))}
    return create_model(
        f"{record.__name__}With{field.title()}", __base__=record, __module__=record.__module__, **fields
    )
