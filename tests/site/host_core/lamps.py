"""A small world for the host's tests: lamps that are lit, and modules that listen to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, ClassVar
from uuid import UUID, uuid4

from django.db import transaction
from django.test import TestCase
from wagtail.models import Page, Site

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.hooks import Panel, Piece, ScreenHooks, hookimpl, hookspec
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.models import JournalEntry
from chinhquyen_sdk.modules import registry


class LampLit(Event):
    """A lamp was lit."""

    hook: ClassVar[str] = "lamp_lit"
    room: str = ""

    def for_citizen(self) -> str:
        return f"Đèn phòng {self.room} đã sáng"


class LampHooks:
    """The hook of this world."""

    @hookspec(since="0.1")
    def lamp_lit(self, site: Any, event: LampLit) -> None:
        """A lamp was lit."""


class Listener(LampHooks):
    """Remembers the rooms it heard of; raises as long as ``fault`` is set."""

    def __init__(self, fault: BaseException | None = None) -> None:
        self.heard: list[str] = []
        self.fault = fault

    @hookimpl
    def lamp_lit(self, site: Any, event: LampLit) -> None:
        if self.fault:
            raise self.fault
        self.heard.append(event.room)


class Screens(ScreenHooks):
    """Shows one panel and one piece; each breaks when asked to."""

    def __init__(self, title: str, order: int = 1, *, broken: bool = False) -> None:
        self.title, self.order, self.broken = title, order, broken

    @hookimpl
    def panels(self, slot: str, site: Any, subject: object, request: object) -> list[Panel]:
        if self.broken:
            raise ZeroDivisionError
        return [Panel(self.order, self.title, f"<p>{self.title} ở {slot}</p>")]

    @hookimpl
    def pieces(self, site: Any) -> list[Piece]:
        return [Piece("lamp.rooms", "Phòng sáng đèn", self._rooms)]

    def _rooms(self, site: Any, request: object) -> str:
        if self.broken:
            raise ZeroDivisionError
        return f"<p>{self.title}: {site.name}</p>"


@contextmanager
def installed(slug: str, hooks: Any) -> Iterator[Any]:
    """Have module ``slug`` here for a while."""
    manager = registry().plugin_manager
    if not hasattr(manager.hook, "lamp_lit"):
        manager.add_hookspecs(LampHooks)
    assert registry().register_hooks(slug, hooks)
    try:
        yield hooks
    finally:
        manager.unregister(name=slug)


def lit(room: str, subject: UUID | None = None) -> LampLit:
    """Return the event of one lamp."""
    return LampLit(room=room, at=datetime.now(UTC), actor=Actor.system(), subject=subject or uuid4())


def light(site: Site, room: str, subject: UUID | None = None) -> JournalEntry:
    """Light a lamp, as a command would, and let what follows the commit happen."""
    with TestCase.captureOnCommitCallbacks(execute=True), transaction.atomic():
        return journal.record(site, lit(room, subject))


def other_site() -> Site:
    """A second commune with its own root page."""
    root = Page.objects.get(depth=1).add_child(instance=Page(title="Đại Từ", slug="dai-tu"))
    return Site.objects.create(hostname="daitu.localhost", root_page=root, site_name="Đại Từ")


def the_site() -> Site:
    """The commune every test database has."""
    return Site.objects.get(is_default_site=True)
