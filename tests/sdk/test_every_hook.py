"""Each hook keeps what the page of hooks promises: who hears, in which order, what None says, whom a broken module hurts."""

from __future__ import annotations

import inspect
import re
from types import SimpleNamespace
from typing import Any

import pytest

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.hooks import SPECS, hookimpl
from chinhquyen_sdk.modules import Registry
from docs.generate import kind, page, users, words

HOOKS = {name: member for spec in SPECS for name, member in vars(spec).items() if inspect.isfunction(member)}
TELL, ASK, MAY = ([n for n, hook in HOOKS.items() if kind(hook) == which] for which in ("tell", "ask", "may"))
PAGE = page()
SITE = SiteRef(id=1, kind="phường", name="Quyết Thắng")


class Modules:
    """A registry of modules made here; each says its slug when it is called, or raises."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.registry = Registry([])
        self.heard: list[str] = []
        monkeypatch.setattr(calling, "registry", lambda: self.registry)

    def add(self, slug: str, hook: str, answer: Any = None) -> None:
        def act(self_: object, *given: object) -> Any:
            self.heard.append(slug)
            if isinstance(answer, Exception):
                raise answer
            return answer

        act.__signature__ = inspect.signature(HOOKS[hook])  # type: ignore[attr-defined]
        plugin = type("Hooks", (), {hook: hookimpl(act)})()
        assert self.registry.register_hooks(slug, plugin), self.registry.broken


@pytest.fixture
def modules(monkeypatch: pytest.MonkeyPatch) -> Modules:
    return Modules(monkeypatch)


def arguments(hook: str) -> dict[str, Any]:
    return dict.fromkeys(set(inspect.signature(HOOKS[hook]).parameters) - {"self", "site"}, "x")


@pytest.mark.parametrize("hook", TELL)
def test_a_fact_reaches_all_in_order_though_one_falls(hook: str, modules: Modules) -> None:
    for slug, answer in (("c", "said"), ("a", RuntimeError()), ("b", None)):
        modules.add(slug, hook, answer)
    failures = calling.tell(SITE, SimpleNamespace(hook=hook))  # type: ignore[arg-type]
    assert modules.heard == ["a", "b", "c"]
    assert [(failure.slug, failure.reason) for failure in failures] == [("a", "RuntimeError")]


@pytest.mark.parametrize("hook", ASK)
def test_a_question_has_all_answers_in_order_but_none_and_the_fallen(hook: str, modules: Modules) -> None:
    for slug, answer in (("d", "said"), ("a", RuntimeError()), ("b", None), ("c", "too")):
        modules.add(slug, hook, answer)
    answers = calling.ask(hook, SITE, **arguments(hook))
    assert modules.heard == ["a", "b", "c", "d"]
    assert answers.values == [("c", "too"), ("d", "said")]
    assert [failure.slug for failure in answers.failures] == ["a"]


@pytest.mark.parametrize("hook", MAY)
def test_a_guard_lets_pass_stops_or_falls_and_then_the_gate_is_closed(hook: str, modules: Modules) -> None:
    modules.add("b", hook, None)
    calling.may(hook, SITE, **arguments(hook))
    modules.add("c", hook, Refused("Chưa được.", basis="Điều 1", code="not_yet"))
    with pytest.raises(Refused) as stopped:
        calling.may(hook, SITE, **arguments(hook))
    assert (stopped.value.code, modules.heard) == ("not_yet", ["b", "b", "c"])
    modules.add("a", hook, RuntimeError())
    with pytest.raises(Refused) as broken:
        calling.may(hook, SITE, **arguments(hook))
    assert broken.value.code == "guard_broken" and "a " in broken.value.text


@pytest.mark.parametrize("hook", HOOKS)
def test_off_it_is_not_called(hook: str, modules: Modules) -> None:
    modules.add("a", hook, RuntimeError())
    modules.registry.switch = lambda site, slug: False
    assert calling.listeners(hook, SITE) == []


@pytest.mark.parametrize("hook", HOOKS)
def test_the_page_says_all_of_it(hook: str) -> None:
    assert re.fullmatch(r"\d+\.\d+", HOOKS[hook].chinhquyen_since)
    assert len(words(HOOKS[hook]).split()) >= 4, "say when it is called, or what an answer does"
    assert users(hook), "no module, no example, not the host: nobody whose answer one could read"
    if kind(HOOKS[hook]) == "tell":
        assert f"| `{hook}` |" in PAGE
        return
    section = PAGE.split(f"\n### {hook} (")[1].split("\n### ")[0].split("\n## ")[0]
    for promise in ("Asked ", "None: ", "Raises", "Order: ", "Since ", "In use: ["):
        assert promise in section, promise
