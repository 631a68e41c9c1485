"""A guard that breaks keeps its gate shut: the act is refused, and the message says whose guard it is."""

from __future__ import annotations

from typing import Any

import pytest

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.hooks import ReceptionHooks, hookimpl
from chinhquyen_sdk.host.sites import site_ref
from tests.site.host_core.lamps import installed

pytestmark = pytest.mark.django_db


class BrokenGuard(ReceptionHooks):
    @hookimpl
    def may_accept_petition(self, site: Any, petition: Any, actor: Any) -> None:
        raise ZeroDivisionError


def ask(site: Any) -> None:
    calling.may("may_accept_petition", site_ref(site), petition=None, actor=Actor.system())


def test_a_broken_guard_refuses_the_act_until_its_module_is_off(site: Any, switch_off: Any) -> None:
    with installed("lamp", BrokenGuard()):
        with pytest.raises(Refused, match="lamp"):
            ask(site)
        switch_off("lamp")
        ask(site)
