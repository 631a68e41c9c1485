"""What an editor does at the site check: says a page is still right, begins a page that is missing."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, Site

from chinhquyen_sdk.domain.website import Section, find_section
from chinhquyen_sdk.law.counting import add_months
from cms_site.about.models import AboutPage
from cms_site.home.models import SectionPage
from cms_site.upkeep.examining import examine
from cms_site.upkeep.models import PageReview
from cms_site.words import vietnamese_slug

USUAL_MONTHS = 12  # until the next look, for pages that fill no section


def looked_through(page: Page, by: Any) -> date:
    """Write down that ``page`` is still right and return the day of the next look."""
    today = timezone.localdate()
    section = find_section(getattr(page.specific, "section", ""))
    again = add_months(today, section.months if section else USUAL_MONTHS)
    with transaction.atomic():
        PageReview.objects.create(page_id=page.pk, day=today, again_on=again, by=by)
        examine(page)
    return again


def begin(section: Section, parent: Page, by: Any) -> AboutPage:
    """Lay an unpublished page for ``section`` under ``parent``; nothing of it is seen until somebody publishes it."""
    title = section.title
    page = AboutPage(title=title, slug=free_slug(parent, title), section=section.code, live=False, owner=by)
    parent.add_child(instance=page)
    page.save_revision(user=by, log_action="wagtail.create")
    return page


def place_for(site: Site) -> Page:
    """Where pages about the commune belong: its section "Giới thiệu", or below the home page."""
    home = site.root_page
    return SectionPage.objects.child_of(home).filter(slug="gioi-thieu").first() or home


def free_slug(parent: Page, title: str) -> str:
    """Return an address for ``title`` that no page under ``parent`` has."""
    slug, number = vietnamese_slug(title), 1
    taken = set(parent.get_children().filter(slug__startswith=slug).values_list("slug", flat=True))
    while slug in taken:
        number += 1
        slug = f"{vietnamese_slug(title)}-{number}"
    return slug
