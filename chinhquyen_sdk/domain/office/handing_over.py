"""When someone leaves: all open work goes to others in one act, with a record that both sign."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID, uuid4

from pydantic import Field

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.letters.form import agency_lines, dated
from chinhquyen_sdk.domain.papers import Paper, PaperColumn, PaperTable, Signature
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.domain.text import Line

from .due import DueItem
from .events import HandOverPart, WorkHandedOver

_RULE = "quy tắc bàn giao công việc của hệ thống"
_NAMED = 20


class HandOverWork(Record):
    """Ask to give all open work of one officer to others; the first part that fits takes a case."""

    giver_id: str = Field(min_length=1, max_length=40, title="Người bàn giao")
    giver_name: Line = Field(default="", max_length=150)
    reason: Line = Field(min_length=3, max_length=300, title="Lý do bàn giao")
    parts: tuple[HandOverPart, ...] = Field(min_length=1, max_length=_NAMED, title="Người nhận")


class HandOverLine(Record):
    """One case in the record: told by code and kind, never by what a citizen wrote."""

    module: str
    code: Line
    kind: Line = ""
    step: Line = ""
    due: date | None = None
    taker: Line = ""


class HandOver(Record):
    """What was handed over, as it stood that day."""

    id: UUID = Field(default_factory=uuid4)
    number: int = Field(ge=1, title="Số")
    on: date = Field(title="Ngày bàn giao")
    giver_id: str = Field(max_length=40)
    giver_name: Line = Field(max_length=150, title="Người bàn giao")
    reason: Line = Field(max_length=300, title="Lý do")
    decided_by: Line = Field(max_length=150, title="Người quyết định")
    parts: tuple[HandOverPart, ...] = ()
    lines: tuple[HandOverLine, ...] = ()

    @property
    def takers(self) -> tuple[str, ...]:
        """The names of those who took work over, each once."""
        return tuple(dict.fromkeys(part.taker_name for part in self.parts))


def hand_over(
    wish: HandOverWork, items: Iterable[DueItem], *, number: int, actor: Actor, at: datetime
) -> tuple[HandOver, WorkHandedOver]:
    """Return the record and the fact. Refused when nobody else takes it or there is nothing to hand over."""
    if any(part.taker_id == wish.giver_id for part in wish.parts):
        raise Refused(
            "Người nhận phải là người khác người bàn giao.", basis=_RULE, code="same_person", field="parts"
        )
    frame = HandOver(
        number=number, on=local_day(at), giver_id=wish.giver_id, giver_name=wish.giver_name,
        reason=wish.reason, decided_by=actor.name, parts=wish.parts,
    )  # fmt: skip
    event = WorkHandedOver(
        at=at,
        actor=actor,
        subject=frame.id,
        giver_id=wish.giver_id,
        giver_name=wish.giver_name,
        parts=wish.parts,
    )
    lines = tuple(_line(item, event) for item in items)
    if not lines:
        raise Refused(
            f"{wish.giver_name} không còn việc nào đang mở để bàn giao.", basis=_RULE, code="nothing_open"
        )
    if not any(line.taker for line in lines):
        raise Refused("Không việc nào khớp với cách chia này. Mời chọn thêm người nhận.", basis=_RULE,
                      code="nothing_fits", field="parts")  # fmt: skip
    return frame.model_copy(update={"lines": lines}), event


def _line(item: DueItem, event: WorkHandedOver) -> HandOverLine:
    part = event.taker(item.kind, item.village)
    return HandOverLine(
        module=item.module, code=item.code, kind=item.kind_label, step=item.step, due=item.due,
        taker=part.taker_name if part else "",
    )  # fmt: skip


def hand_over_paper(done: HandOver, site: SiteRef) -> Paper:
    """Return the "biên bản bàn giao" to print and sign."""
    rows = tuple(
        (str(at), line.code, line.kind, line.step, f"{line.due:%d/%m/%Y}" if line.due else "đang tạm dừng",
         line.taker or "chưa giao, giữ nguyên")
        for at, line in enumerate(done.lines, start=1)
    )  # fmt: skip
    columns = (
        PaperColumn(label="STT", width=0.5, align="center"), PaperColumn(label="Mã hồ sơ", width=1.5),
        PaperColumn(label="Loại việc", width=1.3), PaperColumn(label="Đang ở bước", width=1.4),
        PaperColumn(label="Hạn", width=1.1), PaperColumn(label="Người nhận", width=1.7),
    )  # fmt: skip
    late = sum(1 for line in done.lines if line.due and line.due < done.on)
    return Paper(
        agency=agency_lines(site), symbol="BB-UBND", number=done.number, place=site.name, day=done.on,
        heading="BIÊN BẢN BÀN GIAO", subject="Công việc, hồ sơ đang giải quyết",
        paragraphs=(
            f"Hôm nay, {dated(done.on)}, tại Ủy ban nhân dân {site.title}, các bên bàn giao công việc như sau.",
            f"Bên giao: {done.giver_name}.", f"Bên nhận: {', '.join(done.takers)}.", f"Lý do: {done.reason}.",
            f"Số việc bàn giao: {len(done.lines)}, trong đó quá hạn: {late}. Danh sách:",
        ),
        table=PaperTable(columns=columns, rows=rows),
        closing=("Bên nhận tiếp tục giải quyết theo đúng thời hạn đang chạy của từng việc. Biên bản đã được các bên"
                 " đọc lại và thống nhất.",),
        signatures=(
            Signature(role="BÊN GIAO", name=done.giver_name),
            Signature(role="BÊN NHẬN", name=done.takers[0] if len(done.takers) == 1 else ""),
            Signature(role="NGƯỜI QUYẾT ĐỊNH", name=done.decided_by),
        ),
    )  # fmt: skip
