"""Short lines that everybody reads name no citizen."""

from __future__ import annotations

from typing import Any

from wagtail.models import Site

from chinhquyen_sdk.host.privacy import check_line, own_facts


def look_at_reasons(site: Site, reasons: dict[str, str]) -> None:
    """Refuse a reason, by its rule, that tells of a person."""
    office = own_facts(site)
    for rule, reason in reasons.items():
        check_line(reason, f"exceptions.{rule}", office)


def look_at_lines(site: Site, wish: Any, *names: str) -> None:
    """Refuse a short public line of ``wish`` that tells of a person: it is simply worded anew."""
    office = own_facts(site)
    for name in names:
        check_line(getattr(wish, name), name, office)
