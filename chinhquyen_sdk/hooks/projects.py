"""Hooks about programmes and projects: one question to the module that keeps them, one that it asks."""

from __future__ import annotations

from collections.abc import Sequence

from chinhquyen_sdk.domain.projects import ProjectCard, ProjectSupervision
from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


class ProjectHooks:
    """Be quick: asked while a page is read. Cards are public, nothing in them is about a person."""

    @hookspec(since="0.1")
    def investment_projects(self, site: SiteRef) -> list[ProjectCard]:
        """Ask: every public project of the commune, what is being built first, then what began last; [] has none.

        Asked when a form or a demo needs them: what a board supervises, what a report is about.

        Ended ones are among them (``card.state``), 500 cards at most, in one query. Keep ``card.code`` to name a
        project; ask again for everything else.
        """
        raise NotImplementedError

    @hookspec(since="0.1")
    def supervisors_of(self, site: SiteRef, codes: Sequence[str]) -> list[ProjectSupervision]:
        """Ask: who supervises the projects ``codes``; a code that nobody supervises is left out; None: you keep no boards.

        The project's page shows it. Where no module answers, not even [], the register says that it does not know, not that
        nobody supervises.

        Asked by the register of projects for one page's codes, or for all open projects at once (500 at most): answer
        in one constant number of queries. A board that was dissolved because its project ended still stands as the
        one that supervised it.
        """
        raise NotImplementedError
