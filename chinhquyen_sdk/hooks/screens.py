"""Hooks that extend screens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


@dataclass(frozen=True)
class Panel:
    """One piece of HTML in a slot; ``order`` sorts (low first), ``html`` is safe to print as it is."""

    order: int
    title: str
    html: str


@dataclass(frozen=True)
class Piece:
    """A module's piece that an editor may place on any page; ``id`` is ``module.name`` and never changes.

    ``shared`` says that ``render`` looks at no request and tells everybody the same: the HTML is then kept until
    something happens (the journal has a new event), a minute at most.
    """

    id: str
    label: str
    render: Callable[[SiteRef, object], str]
    shared: bool = False


class ScreenHooks:
    """Ask: what a module shows on screens that are not its own."""

    @hookspec(since="0.1")
    def panels(self, slot: str, site: SiteRef, subject: object, request: object) -> list[Panel]:
        """Return the panels for ``slot`` about ``subject``, drawn there the low ``order`` first; an empty list says nothing.

        Slots: ``petition.letters`` (the citizen's case page), ``petition.side`` (the officer's case page),
        ``handed.petition`` (the citizen's page of a visit, a question or a request that became a petition),
        ``project.report`` (the public page of a project, ``subject`` its ``ProjectCard``: how to tell what one sees there).
        Runs while a page is read: ask for little.
        """
        raise NotImplementedError

    @hookspec(since="0.1")
    def pieces(self, site: SiteRef) -> list[Piece]:
        """Return the pieces editors may place; asked when a page's form opens and when a piece is drawn.

        A piece that is answered no more stays on its pages and draws nothing.
        """
        raise NotImplementedError
