"""Public pages as people see them: what only a browser can tell, as colours that a style sheet gives."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from ..axe import Answer
from ..communes import browser_at
from .frame import ModuleFrame


class Seen(ModuleFrame):
    """Looked at by axe in Chromium, on a phone; skipped where there is neither, and failing with REQUIRE_SERVICES=1."""

    def test_its_public_pages_pass_axe(self, site: Any, request: pytest.FixtureRequest) -> None:
        self.fill(site)
        paths = self._public_pages(site)
        if not paths:
            return
        viewer, answer = request.getfixturevalue("viewer"), answering(site)
        wrong = {path: viewer.wrong_with(f"http://{site.hostname}{path}", answer) for path in paths}
        assert {path: rules for path, rules in wrong.items() if rules} == {}

    def _public_pages(self, site: Any) -> list[str]:
        """Return one page of each address that answers with a page to somebody without an account."""
        citizen, found = browser_at(site), dict[str, str]()
        for address, path in self.filled_addresses(site, site):
            if address.door == "page" and address.pattern not in found:
                answer = citizen.get(path)
                if answer.status_code == 200 and answer.headers["Content-Type"].startswith("text/html"):
                    found[address.pattern] = path
        return list(found.values())


def answering(site: Any) -> Callable[[str], Answer]:
    """Return a function of an address that answers what the site would; another host's is not found."""
    from django.conf import settings

    citizen = browser_at(site, raise_request_exception=False)

    def answer(address: str) -> Answer:
        asked = urlsplit(address)
        if asked.hostname != site.hostname:
            return Answer(404, {}, b"")
        if asked.path.startswith(settings.STATIC_URL):
            return _file(unquote(asked.path[len(settings.STATIC_URL) :]))
        given = citizen.get(f"{asked.path}?{asked.query}", follow=True)
        body = b"".join(given.streaming_content) if given.streaming else given.content
        kept = {name: value for name, value in given.headers.items() if name.lower() != "content-length"}
        return Answer(given.status_code, kept, body)

    return answer


def _file(name: str) -> Answer:
    from django.contrib.staticfiles import finders

    found = finders.find(name)
    if not found:
        return Answer(404, {}, b"")
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return Answer(200, {"Content-Type": kind}, Path(found).read_bytes())
