"""The one place where a text is looked through for people before everybody reads it."""

from __future__ import annotations

from typing import Any

from wagtail.models import Site

from chinhquyen_sdk.domain.privacy import find_personal_data
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.privacy import check_line, own_facts

LAW = "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15"


def look_through(site: Site, *texts: str, checked: bool) -> None:
    """Refuse a text in which somebody's data seem to stand, unless its writer has read it again and says no."""
    if checked:
        return
    whole = "\n".join(texts)
    found = {find.kind.label.lower() for find in find_personal_data(whole, office=own_facts(site))}
    if found:
        text = f"Hình như còn thông tin riêng: {', '.join(sorted(found))}. Mời sửa, hoặc đọc lại rồi đánh dấu ở đây."
        raise Refused(text, basis=LAW, code="personal_data", field="checked")


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
