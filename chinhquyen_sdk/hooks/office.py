"""Hooks of the office: what is due in every module, who hands over work, which papers a case has."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from chinhquyen_sdk.domain.module_settings import ModuleSettingsChanged
from chinhquyen_sdk.domain.office import DueItem, PaperLink, events
from chinhquyen_sdk.domain.personal_records import PersonalRecord
from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


class OfficeHooks:
    """One day, one desk: the officer's day view, the reminders and the hand-over ask every module."""

    @hookspec(since="0.1")
    def work_handed_over(self, site: SiteRef, event: events.WorkHandedOver) -> None:
        """All open work of an officer goes to others: give your own module's rows to ``event.taker(kind, village)``.

        Be safe to run twice.
        """

    @hookspec(since="0.1")
    def module_settings_changed(self, site: SiteRef, event: ModuleSettingsChanged) -> None:
        """A module's settings were changed at ``site``: where ``event.module`` is yours, let follow what was reckoned from them.

        Be safe to run twice.
        """

    @hookspec(since="0.1")
    def due_items(
        self, site: SiteRef, until: date, officer: str, since: date | None, most: int
    ) -> list[DueItem]:
        """Ask: open work due from ``since`` (None: from ever) to ``until``, what is due first on top.

        It stands in the officer's day, and reminders are written of it.

        ``officer`` is an officer's id, "none" for work nobody has yet, or "" for everybody's. Without ``since`` also what lawfully stands
        (``due`` None) and waits for a citizen. Answer in one query along an index, at most ``most`` items
        (the house never asks for more than 200); it filters by officer and day again, so that a module with little
        work may leave those arguments out.
        """
        raise NotImplementedError

    @hookspec(since="0.1")
    def work_of(self, site: SiteRef, officer: str) -> Iterable[DueItem]:
        """Ask: all open work of ``officer``, however much; asked when work is handed over.

        What you answer stands in the minutes of the hand-over, and you hear ``work_handed_over`` then. When you raise,
        nothing is handed over: no work may be left behind unseen.
        """
        raise NotImplementedError

    @hookspec(since="0.1")
    def papers_about(self, site: SiteRef, subject: UUID) -> list[PaperLink]:
        """Ask: which lawful forms about the case ``subject`` an officer can print; [] when it is not yours.

        Each becomes a button on the officer's page of the case, the low ``order`` first.
        """
        raise NotImplementedError

    @hookspec(since="0.1")
    def personal_records(self, site: SiteRef, subject: UUID) -> list[PersonalRecord]:
        """Ask: what you hold about the person behind the case ``subject``, to be handed to that person; [] when it is not yours.

        Give what the person told and what was done for them: no data of others, no note of the office, no officer's name.
        Asked once for each case an officer names, after the person's papers were looked at.
        """
        raise NotImplementedError
