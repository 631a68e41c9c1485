"""A program's author reads the description: every answer and every body of our modules has a name and fields."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Any

import pytest
from drf_spectacular.generators import SchemaGenerator

COMPONENT = "#/components/schemas/"
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
# Bodies whose keys are not ours to name: each template of a letter, and a module may bring one, asks for facts of its
# own; /letters/wordings/{template}/ tells which, and what does not fit is 422 at its field.
OPEN = {
    "get /api/v1/letters/life-events/ 200.results.facts",
    "post /api/v1/letters/life-events/ 201.facts",
    "post /api/v1/letters/life-events/ body.facts",
    "post /api/v1/letters/written/ body.facts",
}


@pytest.fixture(scope="module")
def described() -> dict[str, Any]:
    schema: dict[str, Any] = SchemaGenerator().get_schema(request=None, public=True)  # type: ignore[no-untyped-call]
    return schema


def bodies(described: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each body that goes in or comes out, with where it does."""
    for path, operations in described["paths"].items():
        for method, operation in operations.items():
            where = f"{method} {path}"
            for media in operation.get("requestBody", {}).get("content", {}).values():
                yield f"{where} body", media["schema"]
            answers = {
                status: body for status, body in operation["responses"].items() if status.startswith("2")
            }
            assert answers, where
            for status, body in answers.items():
                assert body.get("content") or status == "204", f"{where} {status} says nothing"
                for media in body.get("content", {}).values():
                    yield f"{where} {status}", media["schema"]


def plain(
    described: dict[str, Any], schema: dict[str, Any], where: str, seen: tuple[str, ...] = ()
) -> Iterator[str]:
    """Yield each place of ``schema`` where anything may stand, or an object of which no field is named."""
    name = schema.get("$ref", "").removeprefix(COMPONENT)
    if name:
        if name not in seen:
            yield from plain(described, described["components"]["schemas"][name], where, (*seen, name))
        return
    parts = [each for kind in ("anyOf", "oneOf", "allOf") for each in schema.get(kind, ())]
    if not parts and not schema.keys() & {"type", "enum", "const"}:
        yield where
    if schema.get("type") == "object" and not schema.get("properties") and not parts:
        values = schema.get("additionalProperties", True)
        parts = [] if values is False else [{} if values is True else values]
    for key, part in schema.get("properties", {}).items():
        yield from plain(described, part, f"{where}.{key}", seen)
    for part in [*parts, *([schema["items"]] if "items" in schema else []), *schema.get("prefixItems", ())]:
        yield from plain(described, part, where, seen)


def test_no_answer_and_no_body_is_a_plain_object(described: dict[str, Any]) -> None:
    found = list(bodies(described))
    assert len(found) > 400
    places = {place for where, schema in found for place in plain(described, schema, where)}
    assert {place for place in places if place not in OPEN} == set()
    assert {place for place in OPEN if place not in places} == set(), "said to be open, and is not any more"


def test_no_two_paths_are_the_same_address(described: dict[str, Any]) -> None:
    """A path without parts to fill in goes before one with: OpenAPI 3.1, 4.8.8.2."""
    paths = {path: _parts(path, operations) for path, operations in described["paths"].items()}
    both = [
        (one, other)
        for one, other in itertools.combinations(paths, 2)
        if "{" in one and "{" in other and _meet(paths[one], paths[other])
    ]
    assert both == []


def _parts(path: str, operations: dict[str, Any]) -> list[str | dict[str, Any]]:
    first = next(iter(operations.values()))
    asked = {each["name"]: each["schema"] for each in first.get("parameters", ()) if each["in"] == "path"}
    return [asked[part[1:-1]] if part.startswith("{") else part for part in path.strip("/").split("/")]


def _meet(one: list[Any], other: list[Any]) -> bool:
    return len(one) == len(other) and all(map(_may_be_same, one, other))


def _may_be_same(one: str | dict[str, Any], other: str | dict[str, Any]) -> bool:
    if isinstance(one, str) and isinstance(other, str):
        return one == other
    if isinstance(one, str):
        one, other = other, one
    if isinstance(other, str):
        return _fits(one, other)
    return {_kind(one), _kind(other)} != {"integer", "uuid"}


def _fits(schema: dict[str, Any], word: str) -> bool:
    shapes = {"integer": re.compile(r"[0-9]+"), "uuid": UUID}
    shape = shapes.get(_kind(schema)) or re.compile(schema.get("pattern", ".*"))
    return (not schema.get("enum") or word in schema["enum"]) and shape.fullmatch(word) is not None


def _kind(schema: dict[str, Any]) -> str:
    return str(schema.get("format") or schema["type"])


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
