"""Which module a table, a view, a function belongs to, and by which columns rows of one commune are found."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from django.apps import apps
from django.db import models
from wagtail.models import Site

from chinhquyen_sdk.modules import registry


@cache
def packages() -> dict[str, str]:
    """Return the slug of each module by its package."""
    return {manifest.app.partition(".")[0]: manifest.slug for manifest in registry().manifests}


@cache
def owners() -> dict[str, str]:
    """Return the slug of the module that owns each table; tables of the host and of others are not among them."""
    return {
        model._meta.db_table: slug
        for model in apps.get_models(include_auto_created=True)
        if (slug := packages().get(model._meta.app_config.name))
    }


def tables_of_others(slug: str) -> dict[str, str]:
    """Return each table of every module but ``slug``, with the slug of its owner."""
    return {table: owner for table, owner in owners().items() if owner != slug}


def module_at(dotted: str) -> str:
    """Return the slug of the module whose package ``dotted`` begins with; "" for anybody else's."""
    return packages().get(dotted.partition(".")[0], "")


def module_of(code: Any) -> str:
    """Return the slug of the module whose function, class or view ``code`` is; "" for anybody else's.

    A view that Wagtail or the host makes for a table of the module is the module's.
    """
    slug = module_at(getattr(code, "__module__", ""))
    return slug or _module_of_table(getattr(code, "view_initkwargs", {}).get("model"))


def _module_of_table(model: Any) -> str:
    found = apps.get_model(model) if isinstance(model, str) else model  # Wagtail's choosers name theirs
    return packages().get(found._meta.app_config.name, "") if hasattr(found, "_meta") else ""


def way_to_site(model: type[models.Model]) -> str | None:
    """Return the lookup that leads from a row to its site: "site", or through one other table of the app."""
    for field in model._meta.get_fields():
        if isinstance(field, models.ForeignKey) and field.related_model is Site:
            return field.name
    for field in model._meta.get_fields():
        if (
            isinstance(field, models.ForeignKey)
            and field.related_model._meta.app_label == model._meta.app_label
        ):
            further = way_to_site(field.related_model) if field.related_model is not model else None
            if further:
                return f"{field.name}__{further}"
    return None


@cache
def communes_tables() -> frozenset[str]:
    """Return the tables of modules whose rows belong to a commune."""
    return frozenset(
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if model._meta.db_table in owners() and way_to_site(model) is not None
    )


@cache
def narrowing(slug: str) -> frozenset[str]:
    """Return the columns of the module's tables that single out a commune, a row or what hangs on one.

    Keys, foreign keys, and what stands only once in the table: the code on a receipt, the key of a link.
    """
    mine = [model for model in apps.get_models() if owners().get(model._meta.db_table) == slug]
    return frozenset({"id", "site_id"}.union(*map(_singling, mine)))


def _singling(model: type[models.Model]) -> Iterator[str]:
    for field in model._meta.concrete_fields:
        if field.unique or field.is_relation:
            yield field.column
    for constraint in model._meta.constraints:
        if isinstance(constraint, models.UniqueConstraint) and len(constraint.fields) == 1:
            yield model._meta.get_field(constraint.fields[0]).column
