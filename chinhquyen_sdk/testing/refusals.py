"""Whether the refusals written in a file name the article they rest on."""

from __future__ import annotations

import ast
from pathlib import Path


def baseless(path: Path) -> bool:
    """Return whether the file raises a refusal that names no article."""
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    refusals = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "Refused"]
    return any(not _names_basis(call) for call in refusals)


def _names_basis(call: ast.Call) -> bool:
    given = [keyword.value for keyword in call.keywords if keyword.arg == "basis"]
    return any(not (isinstance(value, ast.Constant) and not value.value) for value in given)
