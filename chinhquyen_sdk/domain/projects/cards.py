"""What modules tell one another of a project: its card, and who supervises it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from pydantic import Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .states import Funding, ProjectState


class ProjectCard(Record):
    """A project in short. All of it is public.

    ``code`` is the commune's own, unique in its site and never changed: other modules keep it to name the project.
    ``capital`` is in đồng, all sources together; None while it is not decided. ``village`` is one of the host's
    villages, None when the project lies in several or in none. ``url`` is the public page's path.
    """

    code: str = Field(min_length=1, max_length=30)
    title: Line
    funding: Funding
    investor: Line = ""
    state: ProjectState
    village: UUID | None = None
    village_name: Line = ""
    place: Line = ""
    capital: int | None = Field(default=None, ge=0)
    starts_on: date | None = None
    ends_on: date | None = None
    url: str = ""

    @property
    def is_supervised(self) -> bool:
        """Whether the law sets it under a board of community supervision (Luật 10/2022/QH15 Điều 41)."""
        return self.funding.is_supervised


class ProjectSupervision(Record):
    """Who supervises one project. All of it is public: ``board`` is the body's name, nobody is named.

    ``since`` is the day it was set up, ``last_visit`` the day of its last visit, ``open_recommendations`` those that
    were sent and are not yet done. ``url`` is the board's public page.
    """

    code: str = Field(min_length=1, max_length=30)
    board: Line
    since: date | None = None
    url: str = ""
    last_visit: date | None = None
    open_recommendations: int = Field(default=0, ge=0)
