"""Pages about the commune: what the law asks to be told of it, the directory of staff, questions and answers."""

from __future__ import annotations

from cms_site.about.faq import FaqPage
from cms_site.about.pages import AboutPage
from cms_site.about.staff import StaffPage

__all__ = ["AboutPage", "FaqPage", "StaffPage"]
