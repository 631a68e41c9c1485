"""tell, ask, may: the only three ways to call a hook.

pluggy finds and checks the implementations; these callers add what it leaves out: only modules that are on
for the site, always in the order of their slugs, and one that raises is named and does not silence the others.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, NamedTuple

from pluggy import HookImpl

from .domain.events import Event
from .domain.refusals import Refused
from .domain.sites import SiteRef
from .modules import Call, Registry, registry

log = logging.getLogger("chinhquyen.hooks")
# The slug of the module whose code runs just now; "" in the host's own.
acting: ContextVar[str] = ContextVar("chinhquyen_acting_module", default="")


@contextmanager
def acting_as(slug: str) -> Iterator[None]:
    """Until the end of the block the code that runs is module ``slug``'s: what it does wrong is said of it."""
    token = acting.set(slug)
    try:
        yield
    finally:
        acting.reset(token)


class Failure(NamedTuple):
    """A module whose implementation raised; ``reason`` is for staff and carries no argument values."""

    slug: str
    reason: str


class Answers(NamedTuple):
    """What the modules answered, in the order of their slugs; None answers are left out."""

    values: list[tuple[str, Any]]
    failures: list[Failure]


def _implementations(modules: Registry, hook: str, site: SiteRef) -> Iterator[HookImpl]:
    impls = getattr(modules.plugin_manager.hook, hook).get_hookimpls()
    for impl in sorted(impls, key=_slug):
        if modules.switch(site, impl.plugin_name):
            yield impl


def _slug(impl: HookImpl) -> str:
    return impl.plugin_name


def _call(impl: HookImpl, hook: str, arguments: dict[str, Any]) -> Any:
    """Call one module and let the host know how long it took and what it raised; a refusal is an answer."""
    began, error = time.perf_counter(), ""
    try:
        with acting_as(impl.plugin_name):
            return impl.function(*[arguments[name] for name in impl.argnames])
    except Refused:
        raise
    except Exception as raised:
        error = type(raised).__name__
        raise
    finally:
        registry().notice(Call(impl.plugin_name, hook, time.perf_counter() - began, error))


def _failure(impl: HookImpl, hook: str, error: Exception) -> Failure:
    # Only the type: an error's text may quote what a citizen wrote.
    log.warning(
        "module %s failed in hook %s: %s", impl.plugin_name, hook, type(error).__name__, exc_info=False
    )
    return Failure(impl.plugin_name, type(error).__name__)


def listeners(hook: str, site: SiteRef) -> list[str]:
    """Return the slugs of the modules that are on for ``site`` and listen to ``hook``."""
    return [impl.plugin_name for impl in _hearing(hook, site)]


def is_hook(name: str) -> bool:
    """Whether ``name`` is a hook: a fact may be one that only the journal keeps."""
    return hasattr(registry().plugin_manager.hook, name)


def _hearing(hook: str, site: SiteRef) -> Iterator[HookImpl]:
    return _implementations(registry(), hook, site) if is_hook(hook) else iter(())


def tell_one(slug: str, site: SiteRef, event: Event) -> None:
    """Tell ``event`` to one module. Raises what the module raises: the journal retries."""
    for impl in _hearing(event.hook, site):
        if impl.plugin_name == slug:
            _call(impl, event.hook, {"site": site, "event": event})


def tell(site: SiteRef, event: Event) -> list[Failure]:
    """Tell ``event`` to every listener at once and return those that failed; hosts with a journal use it instead."""
    failures = []
    for impl in _hearing(event.hook, site):
        try:
            _call(impl, event.hook, {"site": site, "event": event})
        except Exception as error:  # noqa: BLE001 - one listener must not silence the next
            failures.append(_failure(impl, event.hook, error))
    return failures


def ask(hook: str, site: SiteRef, **arguments: Any) -> Answers:
    """Ask every module that is on for ``site``; one that raises is left out and named in ``failures``."""
    values: list[tuple[str, Any]] = []
    failures: list[Failure] = []
    given = {"site": site, **arguments}
    for impl in _implementations(registry(), hook, site):
        try:
            answer = _call(impl, hook, given)
        except Exception as error:  # noqa: BLE001 - a page must draw without the broken piece
            failures.append(_failure(impl, hook, error))
            continue
        if answer is not None:
            values.append((impl.plugin_name, answer))
    return Answers(values, failures)


def may(hook: str, site: SiteRef, **arguments: Any) -> None:
    """Ask every guard; return when all let it pass, raise ``Refused`` when one does not, or is broken."""
    given = {"site": site, **arguments}
    for impl in _implementations(registry(), hook, site):
        try:
            _call(impl, hook, given)
        except Refused:
            raise
        except Exception as error:
            failure = _failure(impl, hook, error)
            raise Refused(
                f"Mô-đun {failure.slug} đang hỏng nên việc này tạm dừng. Mời báo người quản trị.",
                basis="quy tắc an toàn của hệ thống: người gác hỏng thì cửa đóng",
                code="guard_broken",
            ) from error
