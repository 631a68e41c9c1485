"""The calendar of the commune: meetings, markets, vaccinations, festivals."""

from __future__ import annotations

from cms_site.events.event import EventPage
from cms_site.events.index import EventIndexPage

__all__ = ["EventIndexPage", "EventPage"]
