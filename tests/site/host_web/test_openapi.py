"""A program's author reads the description: every answer and every body of our modules has a name and fields."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from drf_spectacular.generators import SchemaGenerator

MODULES = ("reception-days", "dialogues", "accountability", "information")
COMPONENT = "#/components/schemas/"


@pytest.fixture(scope="module")
def described() -> dict[str, Any]:
    schema: dict[str, Any] = SchemaGenerator().get_schema(request=None, public=True)  # type: ignore[no-untyped-call]
    return schema


def bodies(described: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each body that goes in or comes out, with where it does."""
    for path, operations in described["paths"].items():
        if not path.startswith(tuple(f"/api/v1/{module}/" for module in MODULES)):
            continue
        for method, operation in operations.items():
            where = f"{method} {path}"
            for media in operation.get("requestBody", {}).get("content", {}).values():
                yield f"{where} body", media["schema"]
            answers = {
                status: body for status, body in operation["responses"].items() if status.startswith("2")
            }
            assert answers, where
            for status, body in answers.items():
                assert body.get("content"), f"{where} {status} says nothing"
                for media in body["content"].values():
                    yield f"{where} {status}", media["schema"]


def test_no_answer_and_no_body_is_a_plain_object(described: dict[str, Any]) -> None:
    found = list(bodies(described))
    assert len(found) > 100
    parts = described["components"]["schemas"]
    for where, schema in found:
        name = schema.get("$ref", "").removeprefix(COMPONENT)
        assert name and parts[name].get("properties"), f"{where}: {schema}"


def test_namesakes_of_two_modules_are_two_components(described: dict[str, Any]) -> None:
    parts = described["components"]["schemas"]
    doors = parts["ExplanationRequest"]["properties"]["source"]["$ref"].removeprefix(COMPONENT)
    assert set(parts[doors]["enum"]) == {"web", "quay", "buu_dien", "api"}
    petitions = parts["Petition"]["properties"]["source"]["$ref"].removeprefix(COMPONENT)
    assert "email" in parts[petitions]["enum"]
    cancelled = described["paths"]["/api/v1/dialogues/{code}/steps/cancel/"]["post"]["requestBody"]
    body = cancelled["content"]["application/json"]["schema"]["$ref"].removeprefix(COMPONENT)
    assert set(parts[body]["properties"]) == {"reason"}


def test_every_reference_leads_somewhere(described: dict[str, Any]) -> None:
    kinds = described["components"]
    parts = {f"#/components/{kind}/{name}" for kind, named in kinds.items() for name in named}

    def walk(part: Any) -> Iterator[str]:
        if isinstance(part, dict):
            if isinstance(part.get("$ref"), str):
                yield part["$ref"]
            for each in part.values():
                yield from walk(each)
        elif isinstance(part, list):
            for each in part:
                yield from walk(each)

    assert not {name for name in walk(described) if name not in parts}
