"""The other communes of the province: each a site of its own in the same deployment, empty and ready for its editors."""

from __future__ import annotations

from collections.abc import Iterator

from chinhquyen_reporting import commands, queries
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils.text import slugify
from wagtail.models import Site

from chinhquyen_sdk import Actor, fold
from chinhquyen_sdk.domain.reporting import listed_provinces
from chinhquyen_sdk.host.models import CommuneProfile
from cms_site.communes.provision import CHAIR, group_of, provision_site
from cms_site.communes.starting import start_home


def make_communes(province: Site, password: str) -> Iterator[str]:
    """Make each commune that is missing, with an account of its chair, and link it to the province; say each."""
    known = listed_provinces()["thai_nguyen"].communes
    there = set(CommuneProfile.objects.values_list("code", flat=True))
    # Hashing is slow on purpose; these invented accounts share one password.
    hashed = make_password(password)
    for number, (code, kind, name) in enumerate(known, start=1):
        if code not in there:
            with transaction.atomic():
                site = _commune(code, kind, name, hashed)
                seen = queries.registered_of(queries.commune(province, code)).stamp
                token = commands.issue_token(province, code, seen=seen, actor=Actor.system()).token
                commands.set_link(site, commands.SetLink(address=province.root_url, token=token))
            yield f"{number}/{len(known)} {site.root_url}"


def _commune(code: str, kind: str, name: str, hashed: str) -> Site:
    slug = slugify(f"{fold(name)}-{code}")
    site = provision_site(
        hostname=f"{slug}.localhost",
        profile={"code": code, "kind": kind, "name": name},
        slug=slug,
        port=getattr(settings, "PORT", 80),
    )
    chair = get_user_model().objects.create(
        username=f"chutich@{slug}", password=hashed, first_name="Chủ tịch"
    )
    chair.groups.add(group_of(site, CHAIR))
    start_home(site).save()
    return site
