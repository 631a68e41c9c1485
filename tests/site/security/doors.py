"""Every address of the site: its pattern, its methods, and what has to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from django.urls import URLPattern, URLResolver, get_resolver

# The last form, a group without a name, is filled in by a row made for it.
PARAMETER = re.compile(r"<(?:(\w+):)?(\w+)>|\(\?P<(\w+)>[^()]*(?:\([^()]*\)[^()]*)*\)|\((?!\?)[^()]*\)")
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


class Door(NamedTuple):
    """One pattern from the root, with the app its view lives in."""

    pattern: str
    name: str
    app: str
    view: str
    methods: tuple[str, ...]
    parameters: tuple[tuple[str, str], ...]  # converter and name of each part to fill in

    def filled(self, values: tuple[Any, ...]) -> str:
        given = iter(values)
        path = PARAMETER.sub(lambda _: str(next(given)), self.pattern)
        return "/" + path.replace("^", "").replace("$", "").replace("\\", "").rstrip("?")


def doors() -> list[Door]:
    """Return every pattern once; Wagtail's own catch-alls at the end of each tree lead to public pages."""
    found = {door.pattern: door for door in _walk(get_resolver().url_patterns, "", "")}
    return [found[pattern] for pattern in sorted(found)]


def _walk(patterns: list[Any], prefix: str, space: str) -> Iterator[Door]:
    for each in patterns:
        path = prefix + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from _walk(each.url_patterns, path, f"{each.namespace}:" if each.namespace else space)
        elif isinstance(each, URLPattern):
            view = getattr(each.callback, "view_class", None) or getattr(each.callback, "cls", each.callback)
            parts = tuple((kind, typed or named) for kind, typed, named in PARAMETER.findall(path))
            app = view.__module__.partition(".")[0]
            methods = _methods(each.callback, view)
            yield Door(path, f"{space}{each.name or ''}", app, getattr(view, "__name__", ""), methods, parts)


def _methods(callback: Any, view: Any) -> tuple[str, ...]:
    """What the view answers to; a plain function may answer to both, and says 405 itself when it does not."""
    if not isinstance(view, type):
        return METHODS[:2]
    known = getattr(callback, "actions", None) or [
        name for name in view.http_method_names if hasattr(view, name)
    ]
    return tuple(method for method in METHODS if method.lower() in known)
