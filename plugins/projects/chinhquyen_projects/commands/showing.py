"""What the search of the whole site knows of projects."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.projects import Project
from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.host import public_search

from ..module import manifest
from ..rows import ProjectRow


def let_find(site: Site, project: Project) -> None:
    """Let a project be found, and one that was taken out no longer."""
    if project.withdrawn:
        public_search.hide(site, manifest.slug, str(project.id))
    else:
        public_search.show(site, manifest.slug, public_text(project))


def public_text(project: Project) -> PublicText:
    """Return what may be found of ``project``."""
    words = (
        project.about,
        project.where,
        project.investor,
        project.contractor,
        project.decision_number,
        project.funding.label,
    )
    return PublicText(
        key=str(project.id), kind="du-an", title=project.title, text="\n".join(filter(None, words)),
        path=reverse("projects:project", args=[project.code]), on=project.started_on or project.decision_on,
    )  # fmt: skip


def public_texts(site: Site) -> Iterator[PublicText]:
    """Yield what may be found now."""
    for row in ProjectRow.objects.filter(site=site, withdrawn=False).iterator(200):
        yield public_text(row.record())
