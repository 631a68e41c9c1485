"""Schemathesis asks every address of every module, as a citizen and as an officer who may do everything.

In process, inside one transaction, with the rows of the demo; what it draws is the same each time.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, transaction
from django.utils.module_loading import import_string
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.core.failures import AcceptedNegativeData, Failure, FailureGroup
from schemathesis.generation import GenerationMode

from chinhquyen_sdk.host.sites import site_ref
from chinhquyen_sdk.modules import registry
from chinhquyen_sdk.testing.addresses import rows_of, tables_of, values_of

EXAMPLES = 2
SCHEMA = "/api/v1/schema/?format=json"
ROLES = ("citizen", "officer")
# Rules over several fields (a day in the past, a name or a reason that is missing) have no words in a JSON schema.
# A cursor is a token: what is no token is 400.
RULED = ["2xx", "400", "401", "403", "404", "409", "422", "429"]
OF_THE_HOST = "host"
# These follow a resource through several calls; here each call stands alone.
STATEFUL = {"use_after_free", "ensure_resource_availability", "object_level_authorization"}

load_all_checks()
MODULES = [OF_THE_HOST, *(manifest.slug for manifest in registry().manifests)]


@cache
def the_description(hostname: str) -> Any:
    """The description as a program fetches it; asked for once, it takes a second or two."""
    config = schemathesis.Config()
    config.projects.default.checks.positive_data_acceptance.expected_statuses = RULED
    return schemathesis.openapi.from_wsgi(
        SCHEMA, get_wsgi_application(), config=config, headers={"Host": hostname}
    )


@pytest.fixture(autouse=True)
def one_connection() -> Iterator[None]:
    """A request closes the connection it finds; here that is the test's own, with all its rows."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("slug", MODULES)
def test_every_answer_is_as_described(slug, role, site, staff, settings):
    settings.CHINHQUYEN_LIMITS = _Unlimited()
    settings.DEBUG_PROPAGATE_EXCEPTIONS = False
    known = _filled(slug, site)
    headers = {"Authorization": f"Token {_token(site, staff)}"} if role == "officer" else {}
    wrong: list[str] = []
    for operation in _operations(the_description(site.hostname), slug):
        wrong += _walk(operation, known, f"http://{site.hostname}", headers)
    assert not wrong, "\n".join(wrong)


class _Unlimited(dict):
    """Limits of trying are tested elsewhere; here everything is asked at once."""

    def get(self, scope: str, otherwise: Any = None) -> Any:
        return (1_000_000, otherwise[1])


def _filled(slug: str, site: Any) -> list[Any]:
    manifest = registry().manifest(slug)
    if manifest is None or not manifest.demo:
        return []
    import_string(manifest.demo.replace(":", "."))(site_ref(site))
    rows = rows_of(manifest, site)
    # Two of each table: an address takes the key of one of them, and which is not said in the description.
    return [
        row for table in tables_of(manifest) for row in [each for each in rows if type(each) is table][:2]
    ]


def _token(site: Any, staff: Any) -> str:
    from rest_framework.authtoken.models import Token

    all_of_them = [each.codename for manifest in registry().manifests for each in manifest.permissions]
    return str(Token.objects.create(user=staff(site, "moi-quyen", *all_of_them)).key)


def _operations(described: Any, slug: str) -> Iterator[Any]:
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


def _walk(operation: Any, known: list[Any], base: str, headers: dict[str, str]) -> list[str]:
    wrong: dict[str, None] = {}
    modes = st.sampled_from([GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
    cases = modes.flatmap(lambda mode: operation.as_strategy(mode))
    checks = [each for each in CHECKS.get_all() if each.__name__ not in STATEFUL]

    @settings(
        max_examples=EXAMPLES, derandomize=True, database=None, deadline=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(cases, st.sampled_from(_parameters(operation, known)))
    def ask(case: Any, parameters: dict[str, Any]) -> None:
        case.path_parameters.update(parameters)
        with transaction.atomic():
            try:
                case.call_and_validate(base_url=base, headers=headers, checks=checks)
            except (Failure, FailureGroup) as failure:
                told = failure.exceptions if isinstance(failure, FailureGroup) else [failure]
                wrong.update(dict.fromkeys(_words(operation, each) for each in told if not _meant(each)))
            transaction.set_rollback(True)

    ask()
    return list(wrong)


def _parameters(operation: Any, known: list[Any]) -> list[dict[str, Any]]:
    wanted = [(_converter(each.definition["schema"]), each.name) for each in operation.path_parameters]
    return [{name: str(value) for name, value in each.items()} for each in values_of(known, wanted)] or [{}]


def _converter(schema: dict[str, Any]) -> str:
    return "uuid" if schema.get("format") == "uuid" else "int" if schema.get("type") == "integer" else "str"


def _meant(failure: Exception) -> bool:
    """Whether what was taken is taken on purpose, which no JSON schema can say."""
    words = str(failure)
    trimmed = "maxLength" in words or "minLength" in words  # spaces around a text are not counted
    return isinstance(failure, AcceptedNegativeData) and trimmed


def _words(operation: Any, failure: Exception) -> str:
    return f"{operation.label}: {type(failure).__name__}: {' '.join(str(failure).split())[:400]}"
