"""Values to fill an address in with: rows of this commune that really are there, and what belongs to them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db.models import ForeignKey, Model, UUIDField
from wagtail.models import Page, Site

from chinhquyen_sdk.host.fences import way_to_site

from .doors import Door
from .words import words_of

ROWS, EACH, WAYS = 6, 4, 60
Ways = dict[str, list[tuple[Any, ...]]]


class Values:
    """What the rows of one commune can fill in; ``known``: ways that are known beforehand, by address."""

    def __init__(self, site: Site, known: Ways) -> None:
        self.known = known
        self.rows = {model: rows for model in apps.get_models() if (rows := _rows(model, site))}

    def of(self, door: Door) -> list[tuple[Any, ...]]:
        """Return ways to fill the door in, likeliest first; a door without parts has one."""
        if not door.parameters:
            return [()]
        if self.known.get(door.pattern):
            return self.known[door.pattern]
        near = self._near(door)
        ways = itertools.chain(self._together(door, near), self._apart(door, near))
        found: dict[tuple[Any, ...], None] = {}
        for way in ways:
            found[way] = None
            if len(found) == WAYS:
                break
        return list(found)

    def _together(self, door: Door, near: list[Model]) -> Iterator[tuple[Any, ...]]:
        """All parts from one row and the rows it hangs on: the photo of a visit with its own visit."""
        given = words_of(door.pattern)
        *first, last = door.parameters
        for row in near:
            above = _above(row) if first else []
            parts = [given.get(name) or _filled([*above, row], kind, name) for kind, name in first]
            parts.append(given.get(last[1]) or _filled([row], *last))
            yield from itertools.product(*parts)

    def _apart(self, door: Door, near: list[Model]) -> Iterator[tuple[Any, ...]]:
        given = words_of(door.pattern)
        each = [given.get(name) or _some(near, kind, name) for kind, name in door.parameters]
        return itertools.product(*each)

    def _near(self, door: Door) -> list[Model]:
        """Rows of the door's own app, one of each table in turn; those whose table the address names come first."""
        said = f"{door.pattern} {door.view}".replace("-", "").replace("_", "").lower()
        tables = sorted(
            self.rows,
            key=lambda model: (
                not model.__module__.startswith(door.app),
                model._meta.model_name.removesuffix("row") not in said,
                model._meta.label,
            ),
        )
        own = [model for model in tables if model.__module__.startswith(door.app)]
        turns = itertools.zip_longest(*(self.rows[model] for model in own))
        others = [row for model in tables if model not in own for row in self.rows[model]]
        return [row for turn in turns for row in turn if row is not None] + others


def _some(near: list[Model], kind: str, name: str) -> list[Any]:
    found = dict.fromkeys(value for row in near if (value := _fits(row, kind, name)))
    return list(found)[:EACH] or ["1"]


def _filled(rows: list[Model], kind: str, name: str) -> list[Any]:
    return [value for each in rows if (value := _fits(each, kind, name))]


def _above(row: Model, steps: int = 2) -> list[Model]:
    """Rows of the same module this one belongs to, the nearest first."""
    if not steps:
        return []
    found = []
    for field in row._meta.concrete_fields:
        value = getattr(row, field.attname)
        if isinstance(field, ForeignKey) and field.related_model._meta.app_label == row._meta.app_label:
            found += [getattr(row, field.name)] if value and value != row.pk else []
        elif isinstance(field, UUIDField) and not field.primary_key and value:
            found += _named_by(row, value)
    return found + [further for parent in found[:2] for further in _above(parent, steps - 1)]


def _named_by(row: Model, key: Any) -> list[Model]:
    """A row of the same module that a column names without tying it: what was said of it stays when it goes."""
    tables = [model for model in row._meta.app_config.get_models() if isinstance(model._meta.pk, UUIDField)]
    return [found for model in tables if (found := model._default_manager.filter(pk=key).first())]


def _rows(model: type[Model], site: Site) -> list[Model]:
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
    if "kind" in fields:
        rows = rows.order_by("kind", "pk")  # of petitions, a denunciation last: it is shown to few
    states = rows.order_by().values_list("state", flat=True).distinct() if "state" in fields else []
    each = [row for state in sorted(states) for row in rows.filter(state=state)[:1]]
    return [*each, *rows[:ROWS]]


def _fits(row: Model, kind: str, name: str) -> Any:
    if name == "app_label":
        return row._meta.app_label
    if kind in ("int", "uuid") or name in ("pk", "id", "object_id"):
        return row.pk if kind != "int" or isinstance(row.pk, int) else None
    value = getattr(row, name, None)
    return value if isinstance(value, str | int) and value else None
