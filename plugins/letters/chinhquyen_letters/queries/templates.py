"""The letter templates a commune writes with, in its own words where it has some. Every question names its site first."""

from __future__ import annotations

from wagtail.models import Site

from chinhquyen_sdk.domain.letters.templates import LetterTemplate, all_templates


def templates_of(site: Site) -> dict[str, LetterTemplate]:
    """Return the templates ``site`` writes with, by id, in the wording in force there."""
    return {form.id: form for form in all_templates()}


def template_of(site: Site, id: str) -> LetterTemplate:
    """Return the template ``id`` as ``site`` writes it; KeyError when there is none."""
    return templates_of(site)[id]
