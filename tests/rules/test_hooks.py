"""A hook that nobody uses is a promise that nobody tests: a fact becomes one with its first user (decision 0036)."""

from __future__ import annotations

import inspect
import re

import pytest

from chinhquyen_sdk.domain.events import event_types
from chinhquyen_sdk.hooks import SPECS
from chinhquyen_sdk.modules import registry
from tests.rules.repository import ROOT, text

HOOKS = [(spec, name) for spec in SPECS for name, member in vars(spec).items() if inspect.isfunction(member)]
# Hooks whose module is being built; the day it answers, its name here must go.
AWAITED: set[str] = set()
OURS = {path.name for path in (ROOT / "plugins").iterdir()} | {"office"}


def users(hook: str) -> set[str]:
    """Our modules, the host, and the module of the integrators' page, which a test builds from it and runs."""
    impls = getattr(registry().plugin_manager.hook, hook).get_hookimpls()
    page = (ROOT / "docs" / "integrators.md").relative_to(ROOT)
    shown = {"docs/integrators.md"} if re.search(rf"@hookimpl\n    def {hook}\(", text(page)) else set()
    return ({impl.plugin_name for impl in impls} & OURS) | shown


@pytest.mark.parametrize(("spec", "name"), HOOKS, ids=[name for _, name in HOOKS])
def test_every_hook_has_a_user_among_ours(spec: type, name: str) -> None:
    assert bool(users(name)) != (name in AWAITED), (
        f"{spec.__name__}.{name}: no module of ours and not the host implements it. Give it its first user, or take the"
        " method out of the class: the fact stays in the journal and on timelines (docs/decisions/0036)."
    )


def test_a_hook_that_tells_a_fact_bears_the_name_of_its_event() -> None:
    told = {name for spec, name in HOOKS if "event" in inspect.signature(getattr(spec, name)).parameters}
    asked_about = {"letter_facts"}
    assert told - asked_about - set(event_types()) == set()
