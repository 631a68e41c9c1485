"""Nothing that happened is lost, nothing is told twice, and one deaf module does not silence the others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.utils import timezone

from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.journal.backoff import RETRY_AFTER
from chinhquyen_sdk.host.models import Telling, Untold
from chinhquyen_sdk.host.switches import switch
from chinhquyen_sdk.modules import Broken, registry
from tests.site.host_core.lamps import Listener, installed, light, other_site, the_site

pytestmark = pytest.mark.django_db
State = Telling.State


@pytest.fixture
def lamp() -> Iterator[Listener]:
    with installed("lamp", Listener()) as listener:
        yield listener


def an_hour_later() -> None:
    """Make everything that is waiting due, as if time had passed."""
    Telling.objects.update(next_try_at=timezone.now() - timedelta(hours=1))
    Untold.objects.update(since=timezone.now() - timedelta(hours=1))


def test_a_listener_hears_once_after_commit(lamp: Listener) -> None:
    light(the_site(), "bếp")
    assert lamp.heard == ["bếp"]
    an_hour_later()
    journal.sweep()
    assert lamp.heard == ["bếp"]
    assert not Untold.objects.exists()


def test_what_a_crash_left_is_told_by_the_sweep(lamp: Listener) -> None:
    with patch("chinhquyen_sdk.host.journal.writing._enqueue", side_effect=SystemError):
        light(the_site(), "bếp")
    journal.sweep()
    assert lamp.heard == []  # too early: a live worker may just be at it
    an_hour_later()
    journal.sweep()
    assert lamp.heard == ["bếp"]


def test_a_worker_killed_in_the_middle_is_replaced(lamp: Listener) -> None:
    lamp.fault = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        light(the_site(), "bếp")
    assert Telling.objects.get().state == State.TELLING
    lamp.fault = None
    journal.sweep()
    assert lamp.heard == []  # its lease still runs
    an_hour_later()
    journal.sweep()
    assert lamp.heard == ["bếp"]


def test_one_that_raises_is_tried_again_and_the_others_hear_at_once() -> None:
    with (
        installed("aaa", Listener(ValueError("Nguyễn Thị Bí Mật"))) as deaf,
        installed("lamp", Listener()) as lamp,
    ):
        light(the_site(), "bếp")
        assert lamp.heard == ["bếp"]
        telling = Telling.objects.get(module="aaa")
        assert (telling.state, telling.attempts) == (State.FAILED, 1)
        assert re.fullmatch(r"ValueError \(lamps\.py:\d+\)", telling.last_error)
        assert telling.next_try_at > timezone.now() + RETRY_AFTER[0] - timedelta(seconds=20)
        deaf.fault = None
        an_hour_later()
        journal.sweep()
        assert (deaf.heard, lamp.heard) == (["bếp"], ["bếp"])


def test_after_the_last_try_it_is_for_staff_and_they_can_try_again() -> None:
    site = the_site()
    with installed("lamp", Listener(ValueError())) as lamp:
        light(site, "bếp")
        for _ in RETRY_AFTER:
            an_hour_later()
            journal.sweep()
        left = journal.undelivered(site).get()
        assert (left.module, left.attempts) == ("lamp", len(RETRY_AFTER) + 1)
        assert left.last_error.startswith("ValueError (lamps.py:")
        an_hour_later()
        journal.sweep()
        assert journal.undelivered(site).exists()
        lamp.fault = None
        assert not journal.try_again(other_site(), left.pk)
        assert journal.try_again(site, left.pk)
        journal.sweep()
        assert lamp.heard == ["bếp"]


def test_what_a_listener_wrote_before_it_failed_is_undone() -> None:
    from chinhquyen_sdk.host.models import NumberBook
    from tests.site.host_core.lamps import LampHooks, hookimpl

    class Writer(LampHooks):
        @hookimpl
        def lamp_lit(self, site, event):
            NumberBook.objects.create(site_id=site.id, book="đèn", year=2026)
            raise ValueError

    with installed("lamp", Writer()):
        light(the_site(), "bếp")
    assert not NumberBook.objects.exists()


def test_a_module_that_is_off_hears_nothing_and_hears_again_when_it_is_on(lamp: Listener) -> None:
    site, other = the_site(), other_site()
    switch(site, "lamp", on=False)
    light(site, "bếp")
    light(other, "ngõ")
    assert lamp.heard == ["ngõ"]
    switch(site, "lamp", on=True)
    light(site, "sân")
    assert lamp.heard == ["ngõ", "sân"]


def test_a_module_switched_off_before_its_retry_is_left_alone_and_staff_see_it() -> None:
    site = the_site()
    with installed("lamp", Listener(ValueError())) as lamp:
        light(site, "bếp")
        lamp.fault = None
        switch(site, "lamp", on=False)
        an_hour_later()
        journal.sweep()
        assert lamp.heard == []
        assert "tắt" in journal.undelivered(site).get().last_error


def test_a_broken_module_is_told_once_it_is_mended() -> None:
    registry().broken.append(Broken("lamp", "hooks: ImportError"))
    try:
        light(the_site(), "bếp")
        assert Telling.objects.get().state == State.FAILED
    finally:
        registry().broken.remove(Broken("lamp", "hooks: ImportError"))
    with installed("lamp", Listener()) as lamp:
        an_hour_later()
        journal.sweep()
        assert lamp.heard == ["bếp"]


def test_an_entry_nobody_listens_to_leaves_nothing_behind() -> None:
    light(the_site(), "bếp")
    assert not Untold.objects.exists()
    assert not Telling.objects.exists()
