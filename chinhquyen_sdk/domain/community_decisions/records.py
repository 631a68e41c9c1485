"""A decision of the people, from the vote to the final account."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from pydantic import Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line
from chinhquyen_sdk.law import Deadline, deadline

from .counting import Part, Tally, Verdict, verdict
from .house import law_data
from .items import Item, item
from .states import DecisionState, Matter, Phase, Scope, VoteForm


class CommunityDecision(Record):
    """One decision. Households are frozen; money is the running total of the account, in đồng."""

    id: UUID
    title: Line = Field(max_length=200, title="Quyết định về việc gì")
    matter: Matter = Field(title="Nội dung")
    scope: Scope = Field(title="Phạm vi")
    village: UUID | None = Field(default=None, title="Xóm, tổ dân phố")
    village_name: Line = Field(default="", max_length=100, title="Tên xóm, tổ")
    form: VoteForm = Field(title="Hình thức")
    decided_on: date = Field(title="Ngày quyết định")
    households: int = Field(title="Tổng số hộ")
    informed: int = Field(title="Số hộ được báo")
    attended: int = Field(title="Số hộ dự họp")
    voted: int = Field(title="Số hộ biểu quyết")
    agreed: int = Field(title="Số hộ đồng ý")
    parts: tuple[Part, ...] = Field(default=(), title="Từng cụm, từng xóm")
    villages_then: int = Field(default=0, title="Số xóm, tổ khi đó")
    text: str = Field(title="Đã quyết định")
    document: Line = Field(max_length=200, title="Biên bản, nghị quyết số")
    vote: UUID | None = Field(default=None, title="Cuộc lấy phiếu")
    state: DecisionState = DecisionState.IN_FORCE
    sent_on: date | None = Field(default=None, title="Đã gửi UBND, UBMTTQ")
    effective_on: date | None = Field(default=None, title="Có hiệu lực từ")
    official: Line = Field(default="", max_length=200, title="Quyết định công nhận, văn bản trả lời")
    answered_on: date | None = Field(default=None, title="Được công nhận, trả lời ngày")
    flaw_on: date | None = Field(default=None, title="Nhận báo cáo có sai sót")
    flaw_unlawful: bool = Field(default=False, title="Báo cáo nói trái pháp luật")
    ended_on: date | None = Field(default=None, title="Hết hiệu lực ngày")
    ground: str = Field(default="", max_length=40, title="Căn cứ")
    reason: Line = Field(default="", max_length=500, title="Lý do")
    replaced_by: UUID | None = Field(default=None, title="Thay bằng")
    phase: Phase = Phase.NOT_PLANNED
    plan: str = Field(default="", title="Kế hoạch làm")
    in_charge: Line = Field(default="", max_length=200, title="Ai phụ trách")
    starts_on: date | None = Field(default=None, title="Bắt đầu")
    ends_on: date | None = Field(default=None, title="Xong trước hết ngày")
    accepted_on: date | None = Field(default=None, title="Nghiệm thu ngày")
    accepted_by: int = Field(default=0, title="Số hộ dự nghiệm thu")
    accepted_agreed: int = Field(default=0, title="Số hộ đồng ý nghiệm thu")
    acceptance: str = Field(default="", title="Kết quả nghiệm thu")
    settled_on: date | None = Field(default=None, title="Quyết toán công khai ngày")
    remainder: Line = Field(default="", max_length=500, title="Tiền còn lại dùng vào việc gì")
    from_households: int = Field(default=0, title="Các hộ góp (đồng)")
    from_donors: int = Field(default=0, title="Ủng hộ (đồng)")
    from_state: int = Field(default=0, title="Nhà nước hỗ trợ (đồng)")
    spent: int = Field(default=0, title="Đã chi (đồng)")
    work_days: int = Field(default=0, title="Ngày công")
    land: int = Field(default=0, title="Đất hiến (m²)")

    @property
    def law(self) -> Item:
        """The item of Điều 15 it stands under."""
        found = item(self.matter, self.scope)
        if found is None:
            raise ValueError(f"{self.matter} is not decided for {self.scope}")
        return found

    @property
    def tally(self) -> Tally:
        return Tally(**{name: getattr(self, name) for name in Tally.model_fields})

    @property
    def verdict(self) -> Verdict:
        """How the vote is judged, with the sentence and the article."""
        return verdict(self.law, self.form, self.tally, self.parts, self.villages_then)

    @property
    def received(self) -> int:
        """All money that came in, in đồng."""
        return self.from_households + self.from_donors + self.from_state

    @property
    def balance(self) -> int:
        """Money in hand, in đồng; below zero: still owed."""
        return self.received - self.spent

    @property
    def place(self) -> str:
        return self.village_name or "Cả xã, phường"

    def share(self, number: int) -> int | None:
        """How many of a hundred households; never 100 while one is missing."""
        return number * 100 // self.households if self.households else None

    @property
    def send_clock(self) -> Deadline | None:
        """By when it goes to UBND and UBMTTQ (Điều 20 khoản 3); None when it went, or did not pass."""
        if self.sent_on or not self.state.is_open:
            return None
        return deadline(law_data()["send_rule"], self.decided_on)

    @property
    def answer_clock(self) -> Deadline | None:
        """By when it is recognised or refused in writing (Điều 21 khoản 2)."""
        if self.state is not DecisionState.AWAITING or not self.sent_on or not self.law.recognised_by:
            return None
        return deadline(law_data()["recognise_rule"], self.sent_on)

    @property
    def flaw_clock(self) -> Deadline | None:
        """By when UBND suspends, repeals or answers a report of a flaw (conventions only)."""
        if self.flaw_on is None or not self.state.is_open:
            return None
        return deadline(self.law.repeal_rule if self.flaw_unlawful else self.law.suspend_rule, self.flaw_on)

    @property
    def clock(self) -> Deadline | None:
        """The clock that ends first."""
        running = [one for one in (self.send_clock, self.answer_clock, self.flaw_clock) if one and one.due]
        return min(running, key=lambda one: one.due or date.max, default=None)

    @property
    def falls_on(self) -> date | None:
        """When the next thing is due: a lawful clock, or the end of the work."""
        days = [self.clock.due if self.clock else None, self.ends_on if self.phase is Phase.DOING else None]
        return min((day for day in days if day), default=None)

    def is_late(self, today: date) -> bool:
        """Say whether the work should be done by now."""
        return self.phase is Phase.DOING and self.ends_on is not None and self.ends_on < today
