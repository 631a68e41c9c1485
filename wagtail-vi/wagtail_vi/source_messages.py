"""What a package asks gettext for, read from its own Python and templates.

For the packages that ship no English catalogue, and as a second look at those that do.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from django.utils.translation.template import templatize

from wagtail_vi.catalogues import Key, package_dir

# Each function with the number of its arguments that stand before the message.
FUNCTIONS = {
    **dict.fromkeys(["gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy"], 0),
    **dict.fromkeys(["pgettext", "pgettext_lazy", "npgettext", "npgettext_lazy"], 1),
}
LITERAL = r"""u?(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')"""
CALL = re.compile(rf"(?<!\w)(n?p?gettext|_)\(\s*({LITERAL}(?:\s*,\s*{LITERAL})*)", re.DOTALL)
NOT_ON_SCREEN = frozenset(
    {"tests", "test", "migrations", "management", "project_template", "conftest.py", "default_urlconf.html"}
)


@cache
def asked_for(package: str, leave_out: frozenset[str] = frozenset()) -> dict[Key, str]:
    """Every message of the package, with the first file that asks for it; `leave_out` names folders."""
    root = package_dir(package)
    found: dict[Key, str] = {}
    for file in sorted(root.rglob("*")) if root else []:
        place = file.relative_to(root or file)
        if file.suffix not in READERS or (NOT_ON_SCREEN | leave_out) & set(place.parts):
            continue
        for message in READERS[file.suffix](file):
            found.setdefault(message, str(place))
    return found


def in_python(file: Path) -> Iterator[Key]:
    tree = ast.parse(file.read_text("utf-8"))
    functions = FUNCTIONS | dict(_other_names(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) in functions:
            before = functions[_called(node)]
            said = [arg.value for arg in node.args[: before + 1] if isinstance(arg, ast.Constant)]
            if len(said) == before + 1 and all(isinstance(text, str) for text in said):
                yield (str(said[0]) if before else None), str(said[-1])


def _other_names(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """`from django.utils.translation import gettext_lazy as _`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation":
            yield from [
                (name.asname, FUNCTIONS[name.name])
                for name in node.names
                if name.asname and name.name in FUNCTIONS
            ]


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def in_template(file: Path) -> Iterator[Key]:
    text = file.read_text("utf-8")
    if "trans" not in text and "_(" not in text:
        return
    for function, arguments in CALL.findall(templatize(text, origin=str(file))):
        said = ast.literal_eval(f"({arguments},)")
        yield (said[0], said[1]) if "p" in function else (None, said[0])


READERS = {".py": in_python, ".html": in_template, ".txt": in_template}
