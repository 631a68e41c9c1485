"""What is asked of those who record a decision and follow it up: one record for form, API, script and vote module."""

from __future__ import annotations

from datetime import date
from typing import Self
from uuid import UUID

from pydantic import Field, model_validator

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .counting import Part, Tally, summed
from .states import Matter, Scope, VoteForm


class VoteOutcome(Record):
    """A decision with its outcome, as minutes and resolution hold it (Điều 20 khoản 2).

    The numbers stand in ``parts`` (clusters of a village, or the commune's villages) or in ``tally``, never in both.
    ``passed`` is what the minutes say; the law judges whether they may. ``vote`` is the vote of another module.
    """

    title: Line = Field(
        min_length=8,
        max_length=200,
        title="Quyết định về việc gì",
        description="Ví dụ: Làm đường bê tông ngõ 5, mỗi hộ góp 2 triệu đồng.",
    )
    matter: Matter = Field(title="Nội dung nào của Điều 15")
    scope: Scope = Field(default=Scope.VILLAGE, title="Trong phạm vi")
    village: UUID | None = Field(default=None, title="Xóm, tổ dân phố")
    form: VoteForm = Field(title="Bà con quyết định bằng cách nào")
    decided_on: date = Field(
        title="Ngày quyết định", description="Ngày họp, ngày hết hạn thu phiếu, ngày kết thúc biểu quyết."
    )
    short_meeting_on: date | None = Field(
        default=None,
        title="Ngày đã họp mà quá ít hộ dự",
        description="Chỉ khi phát phiếu thay cho cuộc họp không đủ hộ.",
    )
    scattered: bool = Field(
        default=False, title="Các hộ ở phân tán", description="Chỉ khi xóm, tổ ít hộ mà vẫn họp theo cụm."
    )
    online_agreed: int | None = Field(
        default=None,
        ge=0,
        le=1_000_000,
        title="Số hộ đã chọn biểu quyết trực tuyến",
        description="Chỉ khi biểu quyết trực tuyến.",
    )
    tally: Tally | None = Field(default=None, title="Số hộ")
    parts: tuple[Part, ...] = Field(default=(), max_length=200, title="Từng cụm, từng xóm")
    text: str = Field(
        min_length=10,
        max_length=8000,
        title="Bà con đã quyết định những gì",
        description="Bà con đọc được. Không nêu tên người.",
    )
    document: Line = Field(
        min_length=3,
        max_length=200,
        title="Biên bản, nghị quyết số",
        description="Ví dụ: Nghị quyết 03/NQ-CĐDC.",
    )
    signed: bool = Field(
        default=False, title="Đủ chữ ký: trưởng xóm, Trưởng Ban công tác Mặt trận, hai đại diện hộ"
    )
    passed: bool = Field(default=True, title="Biên bản ghi là đã thông qua")
    vote: UUID | None = Field(default=None, title="Cuộc lấy phiếu, biểu quyết")

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if (self.scope is Scope.VILLAGE) != (self.village is not None):
            raise problem(
                "village", "Việc của một xóm, tổ thì chọn xóm, tổ; việc của cả xã, phường thì không chọn."
            )
        if bool(self.parts) == (self.tally is not None):
            raise problem("numbers", "Ghi số hộ một lần: của cả xóm, hoặc của từng cụm, từng xóm.")
        names = [part.name for part in self.parts]
        if len(set(names)) < len(names):
            raise problem("twice", "Có cụm, xóm ghi hai lần.")
        several = self.form is VoteForm.CLUSTERS or self.scope is Scope.COMMUNE
        if several and len(self.parts) < 2:
            raise problem(
                "parts_missing",
                "Họp theo cụm, hoặc việc của cả xã, phường, thì ghi số hộ của từng cụm, từng xóm.",
            )
        if not self.form.is_meeting and self.sums.attended:
            raise problem("attended", "Phát phiếu, biểu quyết trực tuyến thì không có hộ dự họp: để 0.")
        if self.form.is_meeting and self.sums.voted > self.sums.attended:
            raise problem("more_voted", "Số hộ biểu quyết không thể nhiều hơn số hộ dự họp.")
        return self

    @property
    def sums(self) -> Tally:
        """All households together."""
        return self.tally or summed(self.parts)


class SendDecision(Record):
    """Sent to UBND and UBMTTQ (Điều 20 khoản 3)."""

    day: date = Field(title="Gửi UBND và UBMTTQ ngày")


class RecogniseDecision(Record):
    """Recognised, or for the commune's scope: the day of effect set by UBND."""

    day: date = Field(title="Ngày ban hành quyết định công nhận")
    document: Line = Field(min_length=3, max_length=200, title="Quyết định số")
    effective_on: date | None = Field(
        default=None, title="Có hiệu lực từ ngày", description="Để trống: từ ngày công nhận."
    )


class RefuseDecision(Record):
    """Not recognised, in writing, with the reason."""

    day: date = Field(title="Ngày trả lời bằng văn bản")
    document: Line = Field(min_length=3, max_length=200, title="Văn bản số")
    reason: Line = Field(
        min_length=10, max_length=500, title="Vì sao không công nhận", description="Bà con đọc được."
    )


class ReportFlaw(Record):
    """Somebody reported in writing that the convention is flawed: the clock of UBND starts."""

    day: date = Field(title="Nhận báo cáo ngày")
    unlawful: bool = Field(default=False, title="Báo cáo nói có nội dung trái pháp luật")


class SuspendDecision(Record):
    """Carrying out is suspended."""

    day: date = Field(title="Tạm ngừng từ ngày")
    document: Line = Field(min_length=3, max_length=200, title="Quyết định số")
    reason: Line = Field(min_length=10, max_length=500, title="Vì sao", description="Bà con đọc được.")


class ResumeDecision(Record):
    """What was flawed is mended, or was none."""

    day: date = Field(title="Thực hiện tiếp từ ngày")
    reason: Line = Field(min_length=10, max_length=500, title="Kết luận", description="Bà con đọc được.")


class EndDecision(Record):
    """Repealed by UBND, or changed, replaced, repealed by the community itself (Điều 22)."""

    ground: str = Field(pattern=r"^(unlawful|procedure|community)$", title="Căn cứ")
    day: date = Field(title="Ngày")
    document: Line = Field(min_length=3, max_length=200, title="Văn bản số")
    reason: Line = Field(min_length=10, max_length=500, title="Vì sao", description="Bà con đọc được.")
    new_decision: UUID | None = Field(
        default=None,
        title="Quyết định mới của cộng đồng",
        description="Khi cộng đồng sửa đổi, thay thế, bãi bỏ.",
    )
