"""Commands that write rows and leave no event, found by reading a module's code."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_WRITES = frozenset(
    {"save", "create", "bulk_create", "bulk_update", "get_or_create", "update_or_create", "delete"}
)
_ROWS = ("objects", "_manager", "filter(", "rows")
# What a file's or a browser's memory does with the same words is no row.
_NO_ROWS = ("storage", "cache", "session")


class _Deed(NamedTuple):
    writes: bool
    records: bool
    calls: frozenset[str]


def silent_commands(package: Path) -> set[str]:
    """Return the public commands of ``package`` that write rows, themselves or by what they call, and record no event.

    Names are followed within the commands; what the host does is the host's.
    """
    trees = [ast.parse(file.read_text("utf-8")) for file in _files(package)]
    deeds: dict[str, list[_Deed]] = {}
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                deeds.setdefault(node.name, []).append(_deed(node))
    return {name for name in _public(trees[:1]) if name in deeds and _is_silent(name, deeds)}


def _files(package: Path) -> list[Path]:
    folder = package / "commands"
    if folder.is_dir():
        return sorted(folder.glob("*.py"), key=lambda file: file.name != "__init__.py")
    return [file for file in [package / "commands.py"] if file.exists()]


def _public(trees: list[ast.Module]) -> Iterator[str]:
    for statement in (statement for tree in trees for statement in tree.body):
        if isinstance(statement, ast.FunctionDef) and not statement.name.startswith("_"):
            yield statement.name
        elif isinstance(statement, ast.ImportFrom) and statement.level == 1:
            yield from (alias.asname or alias.name for alias in statement.names)


def _deed(function: ast.FunctionDef) -> _Deed:
    calls = [node for node in ast.walk(function) if isinstance(node, ast.Call)]
    methods = [
        (ast.unparse(call.func.value), call.func.attr)
        for call in calls
        if isinstance(call.func, ast.Attribute)
    ]
    names = {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}
    return _Deed(
        writes=any(_writes(owner, verb) for owner, verb in methods),
        records=any(owner.endswith("journal") and verb.startswith("record") for owner, verb in methods),
        calls=frozenset(names),
    )


def _writes(owner: str, verb: str) -> bool:
    if verb == "update":
        return any(word in owner for word in _ROWS)
    return verb in _WRITES and not any(word in owner for word in _NO_ROWS)


def _is_silent(name: str, deeds: dict[str, list[_Deed]]) -> bool:
    seen: set[str] = set()
    waiting, done = [name], []
    while waiting:
        current = waiting.pop()
        if current in seen:
            continue
        seen.add(current)
        done += deeds.get(current, [])
        waiting += [called for deed in deeds.get(current, []) for called in deed.calls if called in deeds]
    return any(deed.writes for deed in done) and not any(deed.records for deed in done)
