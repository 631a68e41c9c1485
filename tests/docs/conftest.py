"""A commune that answers over HTTP, for the client and for the pages that show it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def own_loop() -> Iterator[None]:
    """A browser of an earlier test leaves its loop running in this thread; what is tried here begins one of its own."""
    running = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    yield
    asyncio._set_running_loop(running)


@pytest.fixture
def address(live_server: Any, site: Any) -> str:
    """Where the commune of the test answers, as a program would reach it."""
    from wagtail.models import Site

    Site.objects.exclude(pk=site.pk).delete()
    site.hostname, site.is_default_site = "localhost", True
    site.save()
    return str(live_server.url)


@pytest.fixture
def token(officer: Any) -> str:
    """The officer's key to the API."""
    from rest_framework.authtoken.models import Token

    return str(Token.objects.create(user=officer).key)
