"""The commune's home page, its sections, plain pages and the page on how to reach us."""

from __future__ import annotations

from cms_site.home.frame import SiteFrame
from cms_site.home.pages import ContactPage, ContentPage, HomePage, SectionPage

__all__ = ["ContactPage", "ContentPage", "HomePage", "SectionPage", "SiteFrame"]
