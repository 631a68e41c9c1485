"""The demo's home page: what every commune begins with, and a picture of its land."""

from __future__ import annotations

from wagtail.images.models import Image
from wagtail.models import Site

from cms_site.communes.starting import start_home


def furnish(site: Site, pictures: dict[str, Image]) -> None:
    """Fills the home page once; afterwards it is the editors' own."""
    page = start_home(site)
    if page.picture_id is None:
        page.picture = pictures["doi-che"]
    page.save()
