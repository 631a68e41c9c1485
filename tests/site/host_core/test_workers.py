"""Several workers and several officers at once: nothing twice, nothing missing."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.db import connection, transaction
from django.utils import timezone

from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.models import Untold
from chinhquyen_sdk.host.numbers import next_number
from tests.site.host_core.lamps import Listener, installed, light, the_site

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(act: Callable[[], None], count: int) -> None:
    """Run ``act`` in so many threads, each with its own connection."""
    start = threading.Barrier(count)
    faults: list[Exception] = []

    def run() -> None:
        try:
            start.wait()
            act()
        except Exception as error:  # noqa: BLE001 - the main thread shows it
            faults.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []


def test_workers_that_sweep_at_once_tell_each_entry_once() -> None:
    with installed("lamp", Listener()) as lamp:
        with patch("chinhquyen_sdk.host.journal.writing._enqueue"):
            for number in range(10):
                light(the_site(), str(number))
        Untold.objects.update(since=timezone.now() - timedelta(hours=1))
        at_once(journal.sweep, 4)
        assert sorted(lamp.heard) == sorted(str(number) for number in range(10))


def test_numbers_given_at_once_have_no_gap_and_no_double() -> None:
    site, given = the_site(), []

    def take() -> None:
        for turn in range(5):
            try:
                with transaction.atomic():
                    number = next_number(site, "đơn", 2026)
                    if turn == 2:
                        raise ValueError  # an act that fails gives its number back
                    given.append(number)
            except ValueError:
                continue

    at_once(take, 4)
    assert sorted(given) == list(range(1, 17))


def test_each_book_and_year_counts_for_itself() -> None:
    site = the_site()
    with transaction.atomic():
        assert [next_number(site, "đơn", 2026), next_number(site, "đơn", 2026)] == [1, 2]
        assert next_number(site, "đơn", 2027) == 1
        assert next_number(site, "công văn", 2026) == 1


def test_a_number_outside_a_transaction_is_refused() -> None:
    with pytest.raises(RuntimeError):
        next_number(the_site(), "đơn", 2026)
