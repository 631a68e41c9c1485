"""A module's own settings, commune by commune: ``settings_schema`` of the manifest, kept beside its switch."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.module_settings import ModuleSettingsChanged, read_settings, subject_of
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.modules import registry

from . import journal
from .models import SiteModules
from .switches import kept_settings


def schema_of(slug: str) -> type[Record] | None:
    """Return the record of module ``slug``'s settings; None when it is not here or has nothing to set."""
    manifest = registry().manifest(slug)
    return manifest.settings_schema if manifest else None


def settings_of(site: Site | SiteRef | int, slug: str) -> Any:
    """Return module ``slug``'s settings at ``site`` as its own record, the defaults where nothing was set.

    Costs no query of its own: they are read with the switches, which every page asks. LookupError: no such settings.
    """
    schema = schema_of(slug)
    if schema is None:
        raise LookupError(f"module {slug!r} declares no settings_schema")
    return read_settings(schema, kept_settings(site).get(slug, {}))


@transaction.atomic
def keep_settings(site: Site, slug: str, wish: Record, *, actor: Actor) -> tuple[str, ...]:
    """Keep ``wish`` as the settings of ``slug`` at ``site``; return the names that changed, () when nothing did."""
    SiteModules.for_site(site)
    row = SiteModules.objects.select_for_update().get(site=site)
    schema = type(wish)
    before = read_settings(schema, row.settings.get(slug, {}))
    names = tuple(name for name in schema.model_fields if getattr(before, name) != getattr(wish, name))
    if not names:
        return ()
    # Only what differs from the default is kept: a better default of a later version reaches who never chose.
    row.settings = {**row.settings, slug: wish.model_dump(mode="json", exclude_defaults=True)}
    row.save(update_fields=["settings"])
    now = timezone.now()
    subject = subject_of(site.pk, slug)
    journal.record(
        site, ModuleSettingsChanged(at=now, actor=actor, subject=subject, module=slug, names=names)
    )
    return names
