"""Knocks at a door as one person after the other, and tells who was let in."""

from __future__ import annotations

from typing import Any, NamedTuple
from urllib.parse import unquote

from django.core.cache import cache
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from .doors import Door
from .filling import Values
from .handing import allows_inline, faults, is_file

HOST = "quyetthang.localhost"
BACKEND = "django.contrib.auth.backends.ModelBackend"
REDIRECTS, BAD, NOT_FOUND, NO_METHOD, TOO_MANY = 300, 400, 404, 405, 429
NOBODY, ADMIN = "nobody", "admin"


class Caller:
    """One kind of person in a browser of their own; what they do is undone, and signing out does not stay."""

    def __init__(self, name: str, user: Any) -> None:
        self.name = name
        self.client = Client(raise_request_exception=False, headers={"host": HOST})
        if user is not None:
            self.client.force_login(user, backend=BACKEND)
        self.cookies = {key: morsel.value for key, morsel in self.client.cookies.items()}

    def ask(self, method: str, path: str) -> HttpResponse:
        self.client.cookies.clear()
        for key, value in self.cookies.items():
            self.client.cookies[key] = value
        with transaction.atomic():
            answer = getattr(self.client, method.lower())(path)
            transaction.set_rollback(True)
        if answer.status_code == TOO_MANY:  # what others asked before counts against nobody here
            cache.clear()
            return self.ask(method, path)
        return answer


class Knock(NamedTuple):
    """Whether the address led to something for the administrator, who got past the door, who was shown something or did
    something, whether a file was handed out and what is wrong with it, and whether a style may be written into the page.
    """

    found: bool
    past: list[str]
    shown: list[str]
    done: list[str]
    is_file: bool
    faults: list[str]
    inline: bool


def is_refused(answer: HttpResponse, path: str) -> bool:
    """Say whether somebody was turned away: Wagtail leads to the sign-in, or home with a message."""
    if answer.status_code in (301, 302):
        home, sign_in = reverse("wagtailadmin_home"), reverse("wagtailadmin_login")
        to = answer["Location"].partition("?")[0]
        return to == sign_in or (to == home and path.startswith(home) and path != home)
    return answer.status_code in (401, 403)


def leads_nowhere(answer: HttpResponse, path: str) -> bool:
    """Say whether there is nothing behind the address for this person."""
    return answer.status_code == NOT_FOUND or unquote(answer.headers.get("Location", "")) == f"{path}/"


def best(door: Door, values: Values, admin: Caller) -> str:
    """Return the address filled in so that it leads to something, if any of the ways does."""
    ways = [door.filled(way) for way in values.of(door)]
    if len(ways) > 1:
        for path in ways:
            answer = admin.ask(door.methods[0], path)
            if not leads_nowhere(answer, path) and answer.status_code != BAD:
                return path
    return ways[0]


def knock(method: str, path: str, callers: list[Caller]) -> Knock | None:
    """Let everybody try; None where the address does not know the method. A door is asked before what is behind it."""
    first, *others = sorted(callers, key=lambda each: each.name != ADMIN)
    answers = {first.name: first.ask(method, path)}
    if answers[ADMIN].status_code == NO_METHOD:
        return None
    answers |= {each.name: each.ask(method, path) for each in others}
    found = not leads_nowhere(answers[ADMIN], path)
    past = [
        name
        for name in (each.name for each in callers)
        if not is_refused(answers[name], path) and not (found and leads_nowhere(answers[name], path))
    ]
    shown = [name for name in past if answers[name].status_code < REDIRECTS]
    done = [name for name in past if method != "GET" and answers[name].status_code < BAD]
    handed = {name: answers[name] for name in shown if is_file(answers[name])}
    wrong = {fault for each in handed.values() for fault in faults(each, public=NOBODY in shown)}
    inline = any(allows_inline(answer) for answer in answers.values())
    return Knock(found, past, shown, done, bool(handed), sorted(wrong), inline)


def table(doors: list[Door], values: Values, callers: list[Caller]) -> dict[tuple[str, str], Knock]:
    """Return for each address and method who gets past."""
    admin = next(caller for caller in callers if caller.name == ADMIN)
    found = {}
    for door in doors:
        path = best(door, values, admin)
        knocks = {(door.pattern, method): knock(method, path, callers) for method in door.methods}
        found.update({key: each for key, each in knocks.items() if each})
    return found
