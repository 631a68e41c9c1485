"""What the example keeps: some lamps, and notes of what it heard. A real module has rows and commands here."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from chinhquyen_sdk import Event, Indicator, Record, SiteRef
from chinhquyen_sdk.domain.dates import local_day


class Lamp(Record):
    """A lamp somebody said is dark; ``said_by`` is who, ``mend_by`` the day the office promised."""

    id: UUID
    code: str
    commune: str
    place: str
    village: str
    said_by: str
    told_on: date
    mend_by: date
    officer_id: str
    mended_on: date | None = None


LAMPS = (
    Lamp(
        id=UUID("6b0f0b0e-0000-4000-8000-000000000012"),
        code="DEN-12",
        commune="05455",
        place="Cột đèn số 12, ngõ 5",
        village="Tổ 5",
        said_by="Hoàng Thị Lan",
        told_on=date(2026, 3, 2),
        mend_by=date(2026, 3, 13),
        officer_id="7",
    ),
    Lamp(
        id=UUID("6b0f0b0e-0000-4000-8000-000000000031"),
        code="DEN-31",
        commune="05455",
        place="Cột đèn số 31, cổng trường mầm non",
        village="Tổ 6",
        said_by="Ma Văn Tú",
        told_on=date(2026, 3, 3),
        mend_by=date(2026, 3, 16),
        officer_id="7",
        mended_on=date(2026, 3, 11),
    ),
)

MENDED = Indicator(
    id="lamps_mended_in_time",
    title="Tỷ lệ đèn đường hỏng được sửa đúng hẹn",
    unit="%",
    basis="quy chế quản lý đèn đường của phường",
    how="Số đèn sửa xong trước ngày hẹn, chia cho số đèn đã báo hỏng có hẹn sửa trong kỳ.",
)


def lamps_of(site: SiteRef) -> list[Lamp]:
    """Return the lamps of that commune and of no other."""
    return [lamp for lamp in LAMPS if lamp.commune == site.code]


def lamp_of(site: SiteRef, subject: UUID) -> Lamp | None:
    """Return the lamp whose case ``subject`` is; None: not ours."""
    return next((lamp for lamp in lamps_of(site) if lamp.id == subject), None)


class Notebook:
    """A fact told again replaces its own note, so that hearing it twice changes nothing."""

    def __init__(self) -> None:
        self.notes: dict[UUID, str] = {}

    def note(self, event: Event, words: str) -> None:
        """Note ``words`` under the day of ``event``."""
        self.notes[event.id] = f"{local_day(event.at):%d/%m/%Y}: {words}"
