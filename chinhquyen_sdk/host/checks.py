"""What ``manage.py check`` says. Of a module warnings only: a broken one never stops the site.

What the project around the modules lacks stands in ``installation``.
"""

from __future__ import annotations

from typing import Any

from django.core import checks
from django.urls import get_resolver

from chinhquyen_sdk.modules import registry

from . import installation


def broken_modules(app_configs: Any, **kwargs: Any) -> list[checks.CheckMessage]:
    """Name every module that does not work, and why; its addresses are loaded first, whatever check came before."""
    _ = get_resolver().url_patterns
    return [
        checks.Warning(
            f"Module {name} is not working: {reason}", hint="The site runs without it.", id="chinhquyen.W001"
        )
        for name, reason in registry().broken
    ]


def register_all() -> None:
    """Register the host's checks; called once when Django is ready."""
    checks.register(broken_modules)
    checks.register(installation.settings_problems)
    checks.register(installation.address_problems, checks.Tags.urls)
    checks.register(installation.frame_problems, checks.Tags.templates)
    checks.register(installation.service_problems, deploy=True)
