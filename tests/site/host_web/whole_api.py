"""Every operation of the API as the description has it, whose it is, and rows that its address may name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import schemathesis
from django.core.wsgi import get_wsgi_application
from django.utils.module_loading import import_string

from chinhquyen_sdk.host.sites import site_ref
from chinhquyen_sdk.modules import registry
from chinhquyen_sdk.testing.addresses import rows_of, tables_of, values_of

OF_THE_HOST = "host"
MODULES = [OF_THE_HOST, *(manifest.slug for manifest in registry().manifests)]
# Rules over several fields (a day in the past, a name or a reason that is missing) have no words in a JSON schema.
# A cursor is a token: what is no token is 400.
RULED = ["2xx", "400", "401", "403", "404", "409", "422", "429"]
_SCHEMA = "/api/v1/schema/?format=json"


@cache
def the_description(hostname: str) -> Any:
    """The description as a program fetches it; asked for once, it takes a second or two."""
    config = schemathesis.Config()
    config.projects.default.checks.positive_data_acceptance.expected_statuses = RULED
    return schemathesis.openapi.from_wsgi(
        _SCHEMA, get_wsgi_application(), config=config, headers={"Host": hostname}
    )


def filled(slug: str, site: Any) -> list[Any]:
    """Lay the module's demo and return its rows."""
    manifest = registry().manifest(slug)
    if manifest is None or not manifest.demo:
        return []
    import_string(manifest.demo.replace(":", "."))(site_ref(site))
    rows = rows_of(manifest, site)
    # Two of each table: an address takes the key of one of them, and which is not said in the description.
    return [
        row for table in tables_of(manifest) for row in [each for each in rows if type(each) is table][:2]
    ]


def token_of(site: Any, staff: Any) -> str:
    """The token of somebody who may do everything in ``site``, and nothing elsewhere."""
    from rest_framework.authtoken.models import Token

    all_of_them = [each.codename for manifest in registry().manifests for each in manifest.permissions]
    return str(Token.objects.create(user=staff(site, f"moi-quyen-{site.pk}", *all_of_them)).key)


def operations(described: Any, slug: str) -> Iterator[Any]:
    """Yield the operations of one module, or of the host."""
    known = {manifest.slug for manifest in registry().manifests}
    for found in described.get_all_operations():
        operation = found.ok()
        first = operation.path.removeprefix("/api/v1/").partition("/")[0]
        owner = next(
            (each for each in known if first.replace("-", "_").startswith(each.rstrip("s"))), OF_THE_HOST
        )
        owner = first.replace("-", "_") if first.replace("-", "_") in known else owner
        if owner == slug:
            yield operation


def parameters(operation: Any, known: list[Any]) -> list[dict[str, str]]:
    """Return what fills in the address, from each of ``known`` that can."""
    wanted = [(converter(each.definition["schema"]), each.name) for each in operation.path_parameters]
    return [{name: str(value) for name, value in each.items()} for each in values_of(known, wanted)]


def converter(schema: dict[str, Any]) -> str:
    return "uuid" if schema.get("format") == "uuid" else "int" if schema.get("type") == "integer" else "str"
