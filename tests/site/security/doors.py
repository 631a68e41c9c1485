"""Every address of the site, and values to fill it in with: rows of this commune that really are there."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from django.apps import apps
from django.urls import URLPattern, URLResolver, get_resolver
from wagtail.models import Page, Site

from chinhquyen_sdk.host.fences import way_to_site

PARAMETER = re.compile(r"<(?:(\w+):)?(\w+)>|\(\?P<(\w+)>[^()]*(?:\([^()]*\)[^()]*)*\)")
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
ROWS, TRIES = 3, 4
# Everything else that stands in an address names no row.
WORDS: dict[str, list[Any]] = {
    "format": ["json"],
    "kind": ["pdf", "docx"],
    "hue": [150],
    "path": ["gi-do"],
    "token": ["set-password"],
    "uidb64": ["MQ"],
    "filename": ["tep"],
    "signature": ["x" * 27],
    "filter_spec": ["width-100"],
    "mode": [""],
    "app_name": ["cms_home"],
    "model_name": ["siteframe"],
    "content_type_app_name": ["cms_news"],
    "content_type_model_name": ["newspage"],
}


class Door(NamedTuple):
    """One pattern from the root, with the app its view lives in."""

    pattern: str
    name: str
    app: str
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
            yield Door(path, f"{space}{each.name or ''}", app, _methods(each.callback, view), parts)


def _methods(callback: Any, view: Any) -> tuple[str, ...]:
    """What the view answers to; a plain function may answer to both, and says 405 itself when it does not."""
    if not isinstance(view, type):
        return METHODS[:2]
    known = getattr(callback, "actions", None) or [
        name for name in view.http_method_names if hasattr(view, name)
    ]
    return tuple(method for method in METHODS if method.lower() in known)


class Values:
    """What the demo's rows of one commune can fill in."""

    def __init__(self, site: Site) -> None:
        self.rows = {model: rows for model in apps.get_models() if (rows := _rows(model, site))}

    def of(self, door: Door) -> list[tuple[Any, ...]]:
        """Return ways to fill the door in, likeliest first; a door without parts has one."""
        together = [
            values
            for row in self._near(door)
            if all(values := tuple(_fits(row, kind, name) for kind, name in door.parameters))
        ]
        apart = itertools.islice(
            itertools.product(*(self._each(door, kind, name) for kind, name in door.parameters)), 60
        )
        return list(dict.fromkeys([*together, *apart]))

    def _near(self, door: Door) -> list[Any]:
        """Rows of the door's own app first, of those the ones whose table the address names."""
        path = door.pattern.replace("-", "").replace("_", "")
        near = sorted(
            self.rows,
            key=lambda model: (
                not model.__module__.startswith(door.app),
                model._meta.model_name not in path,
                model._meta.label,
            ),
        )
        return [row for model in near for row in self.rows[model]]

    def _each(self, door: Door, kind: str, name: str) -> list[Any]:
        if name in WORDS:
            return WORDS[name]
        near = [value for row in self._near(door) if (value := _fits(row, kind, name))]
        return list(dict.fromkeys(near))[:TRIES] or ["1"]


def _rows(model: Any, site: Site) -> list[Any]:
    if model is Site:
        return [site]
    fields = {field.name for field in model._meta.concrete_fields}
    rows = model._default_manager.order_by("pk")
    # Wagtail's tables lead round in circles, and to no site.
    ours = model.__module__.startswith(("chinhquyen_", "cms_site"))
    if ours and not issubclass(model, Page) and (way := way_to_site(model)) is not None:
        rows = rows.filter(**{way: site})
    elif {"path", "depth", "url_path"} <= fields:
        rows = rows.filter(path__startswith=site.root_page.path)
    elif "collection" in fields:
        rows = rows.filter(collection__name=site.site_name)
    return list(rows[:ROWS])


def _fits(row: Any, kind: str, name: str) -> Any:
    if name in WORDS:
        return WORDS[name][0]
    if name == "app_label":
        return row._meta.app_label
    if kind in ("int", "uuid") or name in ("pk", "id", "object_id"):
        return row.pk if kind != "int" or isinstance(row.pk, int) else None
    value = getattr(row, name, None)
    return value if isinstance(value, str | int) and value else None
