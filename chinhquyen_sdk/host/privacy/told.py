"""The simple look: what seems to be somebody's data is told once, and only then may its writer say that it is none.

For words that have no screen of their own to answer find by find. A tick that comes before anything was told counts for nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.core.cache import cache
from django.utils.crypto import salted_hmac
from wagtail.models import Site

from chinhquyen_sdk.domain.privacy import PersonalDataFinding, find_personal_data
from chinhquyen_sdk.domain.refusals import Refused

from ..files import CleanFile
from .content import Content, look_at_content
from .own import own_facts

LAW = "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15"
_KEPT = 24 * 3600
_MOST = 6


def look_through(site: Site, *texts: str, checked: bool) -> None:
    """Refuse texts in which somebody's data seem to stand, unless their writer was told of them, read again and says no."""
    whole = "\n".join(texts)
    found = find_personal_data(whole, office=own_facts(site))
    if found and not (_told(site, whole) and checked):
        text = f"Hình như còn thông tin riêng: {_named(found)}. Mời sửa, hoặc đọc lại rồi đánh dấu ở đây."
        raise Refused(text, basis=LAW, code="personal_data", field="checked")


def look_into(site: Site, file: CleanFile, *, checked: bool) -> None:
    """Refuse a file with somebody's data, or one no machine can read, unless a person was told, has read it and says no."""
    look = look_at_content(Content((), (file,)), own_facts(site))
    if (look.found or look.unread) and not (_told(site, file.sha256) and checked):
        said = [*filter(None, [_named([find.finding for find in look.found])]), *look.unread]
        text = f"Tệp này cần người đọc lại: {'; '.join(said)}. Đọc rồi thì đánh dấu ở đây."
        raise Refused(text, basis=LAW, code="personal_data", field="checked")


def _named(found: Sequence[PersonalDataFinding]) -> str:
    """Return each find masked: enough to find it, too little to tell of anybody where this text may be kept."""
    words = list(dict.fromkeys(f"{find.suggestion} ({find.kind.label.lower()})" for find in found))
    more = [f"và {len(words) - _MOST} chỗ nữa"] if len(words) > _MOST else []
    return ", ".join([*words[:_MOST], *more])


def _told(site: Site, what: str) -> bool:
    """Say whether these very words were told of before, and remember that they are now. Only a mark is kept, for a day."""
    mark = salted_hmac("chinhquyen.privacy.told", f"{site.pk}:{what}", algorithm="sha256").hexdigest()
    return not cache.add(f"privacy.told.{mark}", 1, _KEPT)
