"""The office in the storm: a chair who gives work out and approves letters, an officer who accepts and prints."""

from __future__ import annotations

import json
from random import Random
from typing import Any

from .browser import Answer, Browser
from .crowd import PETITIONS, Crowd

ALREADY = (200, 409)


class Office:
    """One person; ``browser`` carries the token, ``admin`` the session of the same account."""

    def __init__(self, crowd: Crowd, browser: Browser, admin: Browser, chance: Random) -> None:
        self._crowd, self._browser, self._admin, self._chance = crowd, browser, admin, chance

    def assigns(self, officer: str) -> None:
        """Give the next petition that nobody has to ``officer``; the other listener, the office, tells them."""
        code = self._next(self._crowd.told.assigned)
        if code:
            wish = {"officer_id": officer, "officer_name": "Trần Thị Lụa"}
            self._done(
                self._call(f"{PETITIONS}{code}/officer/", wish, f"a{code}"), self._crowd.told.assigned, code
            )

    def accepts(self) -> None:
        """Take the next complaint up; the letters module drafts a letter."""
        code = self._next(self._crowd.told.accepted)
        if code:
            answer = self._call(f"{PETITIONS}{code}/moves/", {"move": "accept"}, f"m{code}")
            self._done(answer, self._crowd.told.accepted, code)

    def approves(self) -> None:
        """Approve a waiting letter, which takes its number."""
        waiting = self._read("letters/")["results"]
        if waiting:
            id = self._chance.choice(waiting)["id"]
            seen = self._read(f"letters/{id}/")["digest"]
            self._done(
                self._call(f"letters/{id}/approval/", {"seen": seen}, f"y{id}"), self._crowd.told.approved, id
            )

    def prints(self) -> None:
        """Put what is approved in line for the printer: one file for all, drawn by the worker."""
        self._admin.get("/admin/thu/in/")
        self._admin.post("/admin/thu/in/", {"envelope": "dl"})

    def _next(self, done: list[str]) -> str:
        left = [code for code in list(self._crowd.told.petitions) if code not in done]
        return self._chance.choice(left) if left else ""

    def _done(self, answer: Answer, told: list[str], what: str) -> None:
        assert answer.status in ALREADY, (answer.status, answer.text)
        told.append(what)

    def _call(self, path: str, data: dict[str, Any], key: str) -> Answer:
        return self._crowd.told.count("office", self._browser.call(path, data, key))

    def _read(self, path: str) -> dict[str, Any]:
        answer = self._browser.get(f"/api/v1/{path}")
        assert answer.status == 200, answer.text
        known: dict[str, Any] = json.loads(answer.text)
        return known
