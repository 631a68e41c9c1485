"""Urgent notices in Wagtail's admin."""

from __future__ import annotations

from wagtail import hooks

from cms_site.alerts.screens import Alerts


@hooks.register("register_admin_viewset")
def alerts() -> Alerts:
    return Alerts()
