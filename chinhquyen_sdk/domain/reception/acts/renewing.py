"""A new secret for a sender who lost the slip, or never had one: the person is checked first, the old one is void."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from pydantic import Field

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused

from .. import events
from ..records import Petition
from .outcome import Outcome, frame

_RULE = "quy tắc an toàn của hệ thống: mã bí mật chỉ đưa cho người gửi"


class CheckedBy(StrEnum):
    """How an officer made sure that this is the sender; chosen, because events hold no personal data."""

    PAPERS = "papers"
    CALLED = "called"
    KNOWN = "known"

    @property
    def label(self) -> str:
        return _LABELS[self]


_LABELS = {
    CheckedBy.PAPERS: "Đã xem căn cước hoặc giấy tờ có ảnh, đúng người gửi",
    CheckedBy.CALLED: "Đã gọi lại đúng số điện thoại ghi trong đơn",
    CheckedBy.KNOWN: "Trưởng xóm, tổ trưởng xác nhận đúng người",
}


class RenewSecret(Record):
    """Ask for a new secret for a petition's sender, who stands at the desk."""

    checked: CheckedBy = Field(title="Đã kiểm tra người gửi bằng cách nào")


def renew_secret(petition: Petition, wish: RenewSecret, *, actor: Actor, at: datetime) -> Outcome:
    """Return the fact that the secret was renewed. Refused where nobody can be checked against the paper."""
    if not petition.named:
        raise Refused("Đơn không ghi tên người gửi nên không kiểm tra được là ai, không cấp mã mới.",
                      basis=_RULE, code="unnamed")  # fmt: skip
    return Outcome(petition, events.SecretRenewed(**frame(petition, actor, at, reason=wish.checked.label)))
