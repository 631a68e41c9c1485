"""A commune with an officer who sees petitions, an editor, its steward, and the province's administrator."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.test import Client
from wagtail.models import Site

from cms_site.communes.provision import CHAIR, EDITOR, OFFICER, group_of, provision_site
from cms_site.people.models import User
from cms_site.second_factor import codes, devices

PASSWORD = "thanthien2026"
HOST = "tan-an.example"


@pytest.fixture
def site(db: None) -> Site:
    cache.clear()  # failed tries of the test before count against nobody here
    return provision_site(
        hostname=HOST, profile={"kind": "phường", "name": "Tân An"}, slug="tan-an", default=True
    )


@pytest.fixture
def person(site: Site) -> Callable[..., User]:
    def make(job: str, at: Site = site, name: str = "") -> User:
        user = get_user_model().objects.create_user(name or f"{job} {at.hostname}", password=PASSWORD)
        user.groups.add(group_of(at, job))
        return user

    return make


@pytest.fixture
def officer(person: Callable[..., User]) -> User:
    return person(OFFICER, name="canbo")


@pytest.fixture
def editor(person: Callable[..., User]) -> User:
    return person(EDITOR, name="bientap")


@pytest.fixture
def chair(person: Callable[..., User]) -> User:
    return person(CHAIR, name="chutich")


@pytest.fixture
def browser_of() -> Callable[[], Client]:
    return lambda: Client(headers={"host": HOST})


def telephone(user: User, ago: float = 60) -> tuple[str, list[str]]:
    """Set the app of codes up as it was ``ago`` seconds ago, and return its key and the codes of reserve."""
    import time

    device = devices.being_set_up(user)
    reserve = devices.set_up(user, codes.code_at(device.secret, time.time()))
    assert reserve is not None
    user.authenticator.refresh_from_db()
    user.authenticator.last_step = int((time.time() - ago) // codes.SECONDS)
    user.authenticator.save()
    return device.secret, reserve


def password(browser: Client, user: User, wanted: str = "/admin/"):
    """Type name and password at Wagtail's own door."""
    typed = {"username": user.get_username(), "password": PASSWORD, "next": wanted}
    return browser.post("/admin/login/", typed)
