"""The public surface as text, one line a thing, so that a change shows as a line of a diff.

``python -m tests.sdk.surface`` writes it to public_surface.txt.
"""

from __future__ import annotations

import enum
import importlib
import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel

KEPT = Path(__file__).with_name("public_surface.txt")
# What docs/versions.md calls public, beside the names of the package itself.
PUBLIC = (
    "chinhquyen_sdk",
    "chinhquyen_sdk.hooks",
    "chinhquyen_sdk.manifests",
    "chinhquyen_sdk.deprecation",
    "chinhquyen_sdk.testing.contract",
)


def surface() -> str:
    """Return the whole surface."""
    return "".join(f"{line}\n" for name in PUBLIC for line in _module(name))


def _module(name: str) -> Iterator[str]:
    module = importlib.import_module(name)
    yield f"# {name}"
    for each in sorted(_names(module)):
        yield from _thing(each, getattr(module, each))
    yield ""


def _names(module: Any) -> list[str]:
    listed = getattr(module, "__all__", None)
    if listed is not None:
        return [name for name in listed if name not in ("__version__", "SPECS")]
    return [
        n
        for n, thing in vars(module).items()
        if getattr(thing, "__module__", "") == module.__name__ and n[0] != "_"
    ]


def _thing(name: str, thing: Any) -> Iterator[str]:
    if inspect.isclass(thing):
        yield f"class {name}({', '.join(base.__name__ for base in thing.__bases__ if base is not object)})"
        yield from (f"  {line}" for line in sorted(_inside(thing)))
    elif callable(thing):
        yield f"def {name}{_signature(thing)}"
    else:
        yield f"{name}: {type(thing).__name__}"


def _inside(kind: type) -> Iterator[str]:
    if issubclass(kind, enum.Enum):
        yield from (f"{member.name} = {member.value!r}" for member in kind)
        return
    fields = kind.model_fields if issubclass(kind, BaseModel) else {}
    for name, info in fields.items():
        yield f"{name}: {_type(kind, name)}{'' if info.is_required() else ' = …'}"
    if hasattr(kind, "_fields"):
        yield from (f"{name}: {_type(kind, name)}" for name in kind._fields)
    members = {name: member for name, member in _members(kind) if name not in fields and name[0] != "_"}
    for name, member in members.items():
        if isinstance(member, property):
            yield f"{name}: property"
        elif inspect.isroutine(member) or isinstance(member, (classmethod, staticmethod)):
            yield f"def {name}{_signature(getattr(kind, name))}"


def _members(kind: type) -> Iterator[tuple[str, Any]]:
    """What the class says itself; of a class of ours in several files all of its parts."""
    for part in reversed(kind.__mro__):
        if part is kind or (part.__module__.startswith("chinhquyen_sdk.testing.contract")):
            yield from vars(part).items()


def _signature(thing: Any) -> str:
    try:
        return str(inspect.signature(thing)).replace("'", "")
    except (TypeError, ValueError):
        return "(…)"


def _type(kind: type, name: str) -> str:
    """Return the annotation as its author wrote it."""
    for part in kind.__mro__:
        said = vars(part).get("__annotations__", {}).get(name)
        if said is not None:
            return getattr(said, "__forward_arg__", said) if not isinstance(said, type) else said.__name__
    return "…"


if __name__ == "__main__":
    import os

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms_site.settings.test")
    import django

    django.setup()
    KEPT.write_text(surface(), "utf-8")
