"""The one place where words and files are looked through for people before everybody reads them."""

from __future__ import annotations

from wagtail.models import Site

from chinhquyen_sdk.domain.privacy import find_personal_data
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.privacy import Content, look_at_content, own_facts

LAW = "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15"


def look_through(site: Site, *texts: str, checked: bool) -> None:
    """Refuse a text in which somebody's data seem to stand, unless its writer has read it again and says no."""
    if checked:
        return
    found = {find.kind.label.lower() for find in find_personal_data("\n".join(texts), office=own_facts(site))}
    if found:
        text = f"Hình như còn thông tin riêng: {', '.join(sorted(found))}. Mời sửa, hoặc đọc lại rồi đánh dấu ở đây."
        raise Refused(text, basis=LAW, code="personal_data", field="checked")


def look_into(site: Site, file: CleanFile, *, checked: bool) -> None:
    """Refuse a file with somebody's data, or one no machine can read, unless a person has read it and says no."""
    if checked:
        return
    look = look_at_content(Content((), (file,)), own_facts(site))
    said = [*sorted({find.finding.kind.label.lower() for find in look.found}), *look.unread]
    if said:
        text = f"Tệp này cần người đọc lại: {'; '.join(said)[:400]}. Đọc rồi thì đánh dấu ở đây."
        raise Refused(text, basis=LAW, code="personal_data", field="checked")
