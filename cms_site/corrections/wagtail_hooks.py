"""Readers' reports in Wagtail's admin."""

from __future__ import annotations

from wagtail import hooks

from cms_site.corrections.screens import Corrections


@hooks.register("register_admin_viewset")
def corrections() -> Corrections:
    return Corrections()
