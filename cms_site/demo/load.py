"""Loads both demo communes: pages, files, people and what each module brings."""

from __future__ import annotations

import logging
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.module_loading import import_string
from wagtail.models import Site

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.host.fresh import one_request
from chinhquyen_sdk.host.places import keep_villages, villages
from chinhquyen_sdk.host.sites import site_ref
from chinhquyen_sdk.modules import registry
from cms_site.communes.provision import provision_site, remove_wagtails_own
from cms_site.demo.accounts import create_accounts, create_administrator
from cms_site.demo.build import build
from cms_site.demo.office import load_office
from cms_site.demo.texts import communes

log = logging.getLogger(__name__)
PROFILE = ("code", "kind", "name", "tea_hue", "address", "phone", "hotline", "email", "leader_name")
# What tells of the other modules is loaded when they have something to tell.
LAST = ("reporting",)
HOURS = "Thứ Hai đến thứ Sáu\n7:30–11:30 và 13:30–17:00"


def load_demo() -> list[str]:
    """Returns one line for each module whose demo could not be loaded. Running again adds only what is missing."""
    problems: list[str] = []
    sites = []
    for commune in communes():
        with transaction.atomic():
            sites.append(_commune(commune))
    with transaction.atomic():
        create_administrator()
        remove_wagtails_own()
    for site in sites:
        problems += _modules(site)
    for site, commune in zip(sites, communes(), strict=True):
        load_office(site, commune["account"])
    return problems


def _commune(commune: dict[str, Any]) -> Site:
    profile = {key: commune[key] for key in PROFILE} | {"opening_hours": HOURS}
    site = provision_site(
        hostname=commune["hostname"],
        profile=profile,
        slug=commune["slug"],
        port=getattr(settings, "PORT", 80),
        default=commune["default"],
    )
    if not villages(site):
        keep_villages(site, [Village(**facts) for facts in commune["villages"]])
    build(site, commune)
    create_accounts(site, commune["account"], commune["leader_name"])
    return site


def _modules(site: Site) -> list[str]:
    problems = []
    for manifest in sorted(registry().manifests, key=lambda each: each.slug in LAST):
        if not manifest.demo:
            continue
        try:
            # Each module alone: one that fails leaves nothing half loaded.
            with one_request(), transaction.atomic(), calling.acting_as(manifest.slug):
                import_string(manifest.demo.replace(":", "."))(site_ref(site))
        except Exception as error:
            log.exception("demo of module %s", manifest.slug)
            problems.append(f"{manifest.slug}: {error}")
    return problems
