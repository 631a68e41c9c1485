"""Guessing is slow: who tries too often waits, and his address is written nowhere."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.test import RequestFactory

from chinhquyen_sdk.host import throttle

pytestmark = pytest.mark.usefixtures("clean_cache")


def test_three_tries_are_three_tries(monkeypatch):
    now = [1_000_000.0]
    monkeypatch.setattr(throttle.time, "time", lambda: now[0])
    assert [throttle.hit("tra-cuu", "a", 3, 600) for _ in range(5)] == [True, True, True, False, False]
    assert throttle.hit("tra-cuu", "b", 3, 600)
    assert throttle.hit("gui-don", "a", 3, 600)
    now[0] += 600
    assert throttle.hit("tra-cuu", "a", 3, 600)


def test_a_days_limit_lasts_the_day_in_the_file_cache(settings, tmp_path, monkeypatch):
    settings.CACHES = {
        "default": {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": tmp_path}
    }
    now = [86_400.0 * 20_000]
    monkeypatch.setattr(throttle.time, "time", lambda: now[0])
    for allowed in (True, True, False):
        assert throttle.hit("gui-don", "a", 2, 86_400) is allowed
        now[0] += 3_600


def _from(**meta):
    return throttle.client_key(RequestFactory().get("/", **meta))


def test_a_sender_is_known_without_his_address():
    key = _from(REMOTE_ADDR="203.0.113.9")
    assert key == _from(REMOTE_ADDR="203.0.113.9")
    assert key != _from(REMOTE_ADDR="203.0.113.10")
    assert "203.0.113" not in key


def test_one_subscriber_of_ipv6_is_one_sender():
    assert _from(REMOTE_ADDR="2001:db8:1:2::9") == _from(REMOTE_ADDR="2001:db8:1:2:ffff::1")
    assert _from(REMOTE_ADDR="2001:db8:1:2::9") != _from(REMOTE_ADDR="2001:db8:1:3::9")


def test_a_claim_about_oneself_is_believed_only_from_our_proxy(settings):
    claimed = {"REMOTE_ADDR": "10.0.0.1", "HTTP_X_FORWARDED_FOR": "1.1.1.1, 203.0.113.9"}
    assert _from(**claimed) == _from(REMOTE_ADDR="10.0.0.1")
    settings.CHINHQUYEN_TRUSTED_PROXIES = 1
    assert _from(**claimed) == _from(REMOTE_ADDR="203.0.113.9")


def test_what_is_counted_on_is_not_stored_in_clear():
    throttle.hit("tra-cuu", "ma-don-05455", 3, 600)
    assert "ma-don" not in str(list(cache._cache))
