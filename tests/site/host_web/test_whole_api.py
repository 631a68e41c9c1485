"""Schemathesis asks every address of every module, as a citizen and as an officer who may do everything.

In process, inside one transaction, with the rows of the demo; what it draws is the same each time.
"""

from __future__ import annotations

from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.core.failures import AcceptedNegativeData, Failure, FailureGroup
from schemathesis.generation import GenerationMode

from .whole_api import MODULES, filled, operations, parameters, the_description, token_of

EXAMPLES = 3
ROLES = ("citizen", "officer")
# These follow a resource through several calls, and here each call stands alone: test_api_resources.py has them.
STATEFUL = {"use_after_free", "ensure_resource_availability", "object_level_authorization"}

load_all_checks()


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("slug", MODULES)
@pytest.mark.usefixtures("asked_in_process")
def test_every_answer_is_as_described(slug, role, site, staff):
    known = filled(slug, site)
    headers = {"Authorization": f"Token {token_of(site, staff)}"} if role == "officer" else {}
    wrong: list[str] = []
    for operation in operations(the_description(site.hostname), slug):
        wrong += _walk(operation, known, f"http://{site.hostname}", headers)
    assert not wrong, "\n".join(wrong)


def _walk(operation: Any, known: list[Any], base: str, headers: dict[str, str]) -> list[str]:
    wrong: dict[str, None] = {}
    modes = st.sampled_from([GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
    cases = modes.flatmap(lambda mode: operation.as_strategy(mode))
    checks = [each for each in CHECKS.get_all() if each.__name__ not in STATEFUL]

    @settings(
        max_examples=EXAMPLES, derandomize=True, database=None, deadline=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(cases, st.sampled_from(parameters(operation, known) or [{}]))
    def ask(case: Any, named: dict[str, Any]) -> None:
        case.path_parameters.update(named)
        with transaction.atomic():
            try:
                case.call_and_validate(base_url=base, headers=headers, checks=checks)
            except (Failure, FailureGroup) as failure:
                told = failure.exceptions if isinstance(failure, FailureGroup) else [failure]
                wrong.update(dict.fromkeys(_words(operation, each) for each in told if not _meant(each)))
            transaction.set_rollback(True)

    ask()
    return list(wrong)


def _meant(failure: Exception) -> bool:
    """Whether what was taken is taken on purpose, which no JSON schema can say."""
    words = str(failure)
    trimmed = "maxLength" in words or "minLength" in words  # spaces around a text are not counted
    return isinstance(failure, AcceptedNegativeData) and trimmed


def _words(operation: Any, failure: Exception) -> str:
    return f"{operation.label}: {type(failure).__name__}: {' '.join(str(failure).split())[:400]}"
