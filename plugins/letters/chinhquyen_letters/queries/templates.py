"""The letter templates a commune writes with, in its own words where it has some. Every question names its site first."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from wagtail.models import Site

from chinhquyen_sdk.domain.letters.rewording import in_force
from chinhquyen_sdk.domain.letters.templates import LetterTemplate, all_templates, missing_template
from chinhquyen_sdk.domain.letters.wordings import Wording

from ..rows import WordingRow
from .offers import brought


def known_templates(site: Site) -> dict[str, LetterTemplate]:
    """Return the templates there are for ``site``, by id, in the words they came with: the SDK's and those of modules."""
    ours = {form.id: form for form in all_templates()}
    return {**ours, **brought(site, frozenset(ours))}


def form_of(site: Site, id: str) -> LetterTemplate:
    """Return the template ``id`` in the words it came with; one that is gone is stood for, so that old letters are read."""
    ours = next((form for form in all_templates() if form.id == id), None)
    return ours or brought(site, frozenset()).get(id) or missing_template(id)


def templates_of(site: Site) -> dict[str, LetterTemplate]:
    """Return the templates ``site`` writes with, by id, in the wording in force there; one query for all of them."""
    laid = _laid(site)
    return {id: in_force(form, laid.get(id, ())) for id, form in known_templates(site).items()}


def template_of(site: Site, id: str) -> LetterTemplate:
    """Return the template ``id`` as ``site`` writes it; KeyError when there is none."""
    return in_force(known_templates(site)[id], _laid(site, template=id).get(id, ()))


def _laid(site: Site, **which: Any) -> dict[str, list[Wording]]:
    """The words in force over the templates' own: the commune's and the province's, nobody else's."""
    found: dict[str, list[Wording]] = {}
    for row in WordingRow.objects.filter(Q(site=site) | Q(site=None), live=True, **which):
        found.setdefault(row.template, []).append(row.record())
    return found
