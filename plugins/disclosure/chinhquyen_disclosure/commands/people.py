"""The one place where a text is looked through for people before everybody reads it."""

from __future__ import annotations

from collections.abc import Sequence

from chinhquyen_sdk.domain.disclosure import Duty, PublishPosting
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.files import CleanFile

LAW = "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15"


def look_through(duty: Duty, wish: PublishPosting, uploads: Sequence[CleanFile]) -> None:
    """Refuse what nobody has looked through.

    The officer's own look is in ``wish.checked``; a detector of personal data is asked here, with the text of ``wish``
    and what can be read of ``uploads``, so that no door (screen, API, script) leads past it.
    """
    if not wish.checked:
        raise Refused(
            "Chưa ai đọc lại xem còn thông tin riêng của người dân không.", basis=LAW, code="not_checked"
        )
