"""Fixtures for module authors: two communes, their people, a browser for each.

Loaded by pytest wherever the SDK is installed, so nothing of Django is imported before a fixture is used.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

pytest.register_assert_rewrite("chinhquyen_sdk.testing.contract")


@pytest.fixture(autouse=True)
def _nothing_remembered() -> None:
    """Each test asks the database anew: the host's short memory would survive a rollback or a flush."""
    fresh = sys.modules.get("chinhquyen_sdk.host.fresh")
    if fresh is not None:
        fresh.forget_everything()
    citing = sys.modules.get("chinhquyen_sdk.host.citing")
    if citing is not None:
        citing.forget()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> None:
    """A test that really commits has its tables emptied; the audit log's triggers would forbid it."""
    committing = {"transactional_db", "live_server"} & set(getattr(item, "fixturenames", ()))
    marker = item.get_closest_marker("django_db")
    if not committing and not (marker and marker.kwargs.get("transaction")):
        return
    from .emptying import unguard

    unguard()


@pytest.fixture
def site(db: None, clean_cache: None) -> Any:
    """The commune of the test: phường Quyết Thắng, with a home page and a profile."""
    from chinhquyen_sdk.host.tables import lacking

    from .communes import make_commune

    lacking()  # asked once in a process: no test is to count that question
    return make_commune("quyetthang.testserver", "phường", "Quyết Thắng", "05455")


@pytest.fixture
def other_site(site: Any) -> Any:
    """The neighbour that must never be seen: xã Đại Từ."""
    from .communes import make_commune

    return make_commune("daitu.testserver", "xã", "Đại Từ")


@pytest.fixture
def two_sites(site: Any, other_site: Any) -> tuple[Any, Any]:
    """Both communes, for tests that compare them."""
    return site, other_site


@pytest.fixture
def ref(site: Any) -> Any:
    """The commune of the test as the SDK knows it."""
    from chinhquyen_sdk.host.sites import site_ref

    return site_ref(site)


@pytest.fixture
def officer(site: Any) -> Any:
    """An account with the job "officer" of the installed modules, in the commune of the test."""
    from .communes import make_in_role

    return make_in_role(site, "officer", "Trần Thị Lụa")


@pytest.fixture
def chair(site: Any) -> Any:
    """An account with the job "chair"."""
    from .communes import make_in_role

    return make_in_role(site, "chair", "Ma Văn Thắng")


@pytest.fixture
def editor(site: Any) -> Any:
    """An account that edits pages and holds no job."""
    from .communes import make_editor

    return make_editor(site)


@pytest.fixture
def other_officer(other_site: Any) -> Any:
    """The neighbour's officer."""
    from .communes import make_in_role

    return make_in_role(other_site, "officer", "Lý Thị Hạnh")


@pytest.fixture
def superuser(db: None) -> Any:
    """The province's administrator."""
    from .communes import make_user

    return make_user("admin", is_superuser=True, is_staff=True)


@pytest.fixture
def staff() -> Callable[..., Any]:
    """``staff(site, "name", "cq_reception.handle_petition")``: an account with just these permissions."""
    from .communes import make_staff

    return make_staff


@pytest.fixture
def visit() -> Callable[..., Any]:
    """``visit(site)`` or ``visit(site, user)``: a test client at that host name, perhaps signed in."""
    from .communes import browser_at

    return browser_at


@pytest.fixture
def citizen(site: Any) -> Any:
    """A test client of somebody without an account, in the commune of the test."""
    from .communes import browser_at

    return browser_at(site)


@pytest.fixture
def clean_cache() -> Iterator[None]:
    """An empty cache before and after: throttles count from nothing, switches are read anew."""
    from django.core.cache import cache

    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def switch_off(site: Any) -> Callable[..., None]:
    """``switch_off("letters")`` or ``switch_off("letters", other_site)``: the module is off for that commune."""
    from chinhquyen_sdk.host.switches import switch

    return lambda slug, where=None: switch(where or site, slug, on=False)


@pytest.fixture(scope="session")
def viewer() -> Iterator[Any]:
    """One Chromium for all the tests of this process that have axe look at a page; skipped where there is none."""
    from .axe import Viewer

    found = Viewer()
    found.start()
    yield found
    found.stop()


@pytest.fixture
def modules() -> Iterator[Any]:
    """The registry, put back after the test as it was: hooks registered in the test are gone, breakage forgotten."""
    from chinhquyen_sdk.modules import registry

    found = registry()
    before, broken = dict(found.plugin_manager.list_name_plugin()), list(found.broken)
    yield found
    for name, plugin in found.plugin_manager.list_name_plugin():
        if name not in before and plugin is not None:
            found.plugin_manager.unregister(name=name)
    for name, plugin in before.items():
        if plugin is not None and not found.plugin_manager.has_plugin(name):
            found.plugin_manager.register(plugin, name=name)
    found.broken[:] = broken
