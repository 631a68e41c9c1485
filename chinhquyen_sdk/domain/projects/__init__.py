"""Programmes and projects in a commune: what is built, with whose money, how far it is, who supervises it. Pure."""

from __future__ import annotations

from .cards import ProjectCard, ProjectSupervision
from .states import Funding, ProjectState

__all__ = ["Funding", "ProjectCard", "ProjectState", "ProjectSupervision"]
