"""Web and worker are killed at random moments under load: what was acknowledged is there once, whole, and was told once.

``make storm`` kills hundreds of times on both databases (``KILLS=``); here it is some dozens.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from django.conf import settings as known
from django.contrib.auth import SESSION_KEY
from django.test import Client
from rest_framework.authtoken.models import Token

from chinhquyen_sdk.host import public_search
from tests.mortal import address

from . import judging
from .browser import Browser
from .crowd import Crowd
from .killing import House, storm
from .office import Office

KILLS = int(os.environ.get("KILLS") or 30)


@pytest.fixture
def house(tmp_path: Path, settings: Any) -> Iterator[tuple[House, int]]:
    """The site of the test's own database, its files in a folder of its own."""
    settings.PRIVATE_ROOT = tmp_path / "private"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    env = {
        "CHINHQUYEN_DB": address(), "CHINHQUYEN_VAR": str(tmp_path), "CHINHQUYEN_TRUSTED_PROXIES": "1",
        "CHINHQUYEN_SECRET_KEY": known.SECRET_KEY, "DJANGO_SETTINGS_MODULE": "tests.site.storm.settings",
    }  # fmt: skip
    with House(port, env) as running:
        yield running, port


@pytest.mark.django_db(transaction=True)
def test_killed_again_and_again_it_keeps_its_word(
    site: Any, officer: Any, chair: Any, house: tuple[House, int], record_property: Any
) -> None:
    running, port = house
    public_search.recount(site, repair=True)  # a test's commune is made past the pages' own doors
    seed = int(os.environ.get("SEED") or Random().randrange(10**6))
    chance = Random(seed)
    crowd = Crowd(port, site.hostname, Random(seed + 1))

    def at_work(user: Any) -> Office:
        key = Token.objects.create(user=user).key
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        assert client.session[SESSION_KEY]
        signed_in = f"sessionid={client.cookies['sessionid'].value}"
        browsers = [
            Browser(port, site.hostname, "10.9.9.9", key=key),
            Browser(port, site.hostname, "10.9.9.9", session=signed_in),
        ]
        return Office(crowd, *browsers, Random(seed + user.pk))

    lua, thang = at_work(officer), at_work(chair)
    acts = [crowd.files_by_program, crowd.files_by_form, lua.accepts, thang.approves, lua.prints]
    acts.append(lambda: thang.assigns(str(officer.pk)))
    for act in acts:
        crowd.begin(act)
    crowd.wait_until(lambda: bool(crowd.told.approved))
    killed = storm(running, KILLS, chance)
    crowd.stop()
    print(f"seed {seed}; killed {dict(killed)}; {len(crowd.told.petitions)} petitions, {len(crowd.told.files)} files,"
          f" {len(crowd.told.approved)} letters; sent again {dict(crowd.told.resent)}; faults {crowd.faults}")  # fmt: skip
    record_property("seed", seed)
    assert not crowd.faults
    for _ in range(6):
        judging.let_time_pass()
        assert running.drain() == 0
        if judging.is_over():
            break
    assert judging.is_over()
    judging.each_petition_is_there_once(site, crowd.told)
    judging.each_file_is_whole(crowd.told)
    judging.each_event_took_effect_once(site, crowd.told)
    judging.each_number_was_given_once(site, crowd.told)
    judging.nothing_is_stuck(site)
