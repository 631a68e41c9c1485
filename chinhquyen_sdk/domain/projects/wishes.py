"""What an officer asks for: a project entered, a step taken, progress told, what people gave. Nobody is named."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Self
from uuid import UUID

from pydantic import Field, field_validator, model_validator

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.money import Dong, dong
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .capital import CapitalFacts, PaidFacts
from .states import Funding

_ADDRESS = re.compile(r"(/[^/\s]|https?://[^\s/])\S*")
_CODE = re.compile(r"[0-9A-Za-z][0-9A-Za-z.-]*")


class Checked(Record):
    """Words that everybody will read."""

    checked: bool = Field(
        default=False, title="Đã đọc lại: không còn thông tin riêng của ai",
        description="Chỉ cần đánh dấu khi máy hỏi.",
    )  # fmt: skip


class ProjectFacts(CapitalFacts):
    """What the register says of a project; all of it is public."""

    title: Line = Field(
        min_length=5, max_length=250, title="Tên dự án, công trình",
        description="Ví dụ: Nâng cấp đường liên tổ 5 - 6, phường Quyết Thắng.",
    )  # fmt: skip
    funding: Funding = Field(title="Loại vốn")
    investor: Line = Field(default="", max_length=200, title="Chủ đầu tư", description="Tên cơ quan, đơn vị.")
    about: str = Field(
        default="", max_length=2000, title="Làm gì, cho ai",
        description="Vài câu dễ hiểu: dài bao nhiêu, rộng bao nhiêu, ai được dùng.",
    )  # fmt: skip
    village: UUID | None = Field(default=None, title="Xóm, tổ dân phố")
    place: Line = Field(
        default="", max_length=200, title="Chỗ làm", description="Ví dụ: từ nhà văn hóa đến cầu Đồng."
    )
    latitude: Decimal | None = Field(
        default=None, ge=-90, le=90, max_digits=8, decimal_places=6, title="Vĩ độ"
    )
    longitude: Decimal | None = Field(
        default=None, ge=-180, le=180, max_digits=9, decimal_places=6, title="Kinh độ"
    )
    decision_number: Line = Field(
        default="", max_length=120, title="Số quyết định", description="Ví dụ: 1234/QĐ-UBND."
    )
    decision_on: date | None = Field(default=None, title="Quyết định ngày")
    decision_url: Line = Field(
        default="", max_length=300, title="Địa chỉ đọc quyết định",
        description="Địa chỉ trong kho văn bản của trang, hoặc trên trang khác.",
    )  # fmt: skip
    land: Line = Field(
        default="", max_length=300, title="Đất sử dụng", description="Diện tích, loại đất, thu hồi hay hiến."
    )
    contractor: Line = Field(default="", max_length=200, title="Nhà thầu thi công")
    consultant: Line = Field(default="", max_length=200, title="Tư vấn giám sát")
    contact: Line = Field(
        default="", max_length=200, title="Hỏi ai", description="Phòng, ban và số điện thoại của cơ quan."
    )
    planned_start: date | None = Field(default=None, title="Dự kiến khởi công")
    planned_finish: date | None = Field(default=None, title="Dự kiến hoàn thành")

    @field_validator("decision_url")
    @classmethod
    def _leads_somewhere(cls, url: str) -> str:
        if url and not _ADDRESS.fullmatch(url):
            raise problem("url_invalid", "Địa chỉ chưa đúng: bắt đầu bằng https:// hoặc dấu /.")
        return url


class KeepProject(ProjectFacts, Checked):
    """Enter a project, or change what stands of it. ``code`` counts when it is entered: left out, the register gives one."""

    code: Line = Field(default="", max_length=30, title="Mã dự án", description="Để trống thì sổ tự đánh mã.")

    @field_validator("code")
    @classmethod
    def _can_stand_in_an_address(cls, code: str) -> str:
        if code and not _CODE.fullmatch(code):
            raise problem("code_invalid", "Mã chỉ gồm chữ không dấu, số, dấu chấm và gạch nối.")
        return code.upper()

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.planned_start and self.planned_finish and self.planned_finish < self.planned_start:
            raise problem(
                "finish_before_start", "Ngày dự kiến hoàn thành đứng trước ngày khởi công, mời xem lại."
            )
        if (self.latitude is None) != (self.longitude is None):
            raise problem("half_a_point", "Điểm trên bản đồ cần cả vĩ độ và kinh độ.")
        return self


class StartProject(Record):
    """Work begins."""

    on: date = Field(title="Khởi công ngày")


class PauseProject(Checked):
    """Work stops for a while."""

    on: date = Field(title="Tạm dừng từ ngày")
    reason: Line = Field(
        min_length=10, max_length=300, title="Vì sao tạm dừng", description="Bà con đọc được."
    )
    until: date | None = Field(default=None, title="Dự kiến làm lại", description="Chưa biết thì để trống.")


class ResumeProject(Record):
    """Work goes on."""

    on: date = Field(title="Làm lại từ ngày")
    planned_finish: date | None = Field(
        default=None, title="Dự kiến hoàn thành mới", description="Không đổi thì để trống."
    )


class FinishProject(Record):
    """It is built and handed over."""

    on: date = Field(title="Hoàn thành, bàn giao ngày")
    guarantee_until: date | None = Field(default=None, title="Bảo hành đến hết ngày")

    @model_validator(mode="after")
    def _guarantee_is_behind(self) -> Self:
        if self.guarantee_until and self.guarantee_until < self.on:
            raise problem("guarantee_too_early", "Ngày hết bảo hành đứng trước ngày hoàn thành, mời xem lại.")
        return self


class SettleProject(Record):
    """Its accounts are closed."""

    on: date = Field(title="Quyết toán ngày")
    amount: Dong = Field(title="Giá trị quyết toán", description="Ví dụ: 1.250.000.000 hoặc 1,25 tỷ.")
    decision: Line = Field(default="", max_length=120, title="Quyết định phê duyệt quyết toán")


class WithdrawProject(Record):
    """Take a project out of the register: entered by mistake, or given up."""

    reason: Line = Field(min_length=10, max_length=300, title="Vì sao gỡ khỏi sổ")


class ReportProgress(PaidFacts, Checked):
    """How far it is on a day. Money is what was paid out since the beginning."""

    on: date = Field(title="Số liệu ngày")
    percent: int = Field(ge=0, le=100, title="Khối lượng đã làm (%)")
    told: str = Field(
        min_length=10, max_length=2000, title="Đã làm gì, còn gì",
        description="Viết dễ hiểu cho bà con đọc; không nêu tên người.",
    )  # fmt: skip

    @field_validator("percent", mode="before")
    @classmethod
    def _written_as_people_do(cls, value: object) -> object:
        text = value.strip().removesuffix("%").strip() if isinstance(value, str) else value
        if isinstance(text, str) and text.isdecimal() and int(text) > 100:
            raise problem("percent_too_large", "Khối lượng tính từ 0 đến 100%.")
        return text


class GiftKind(StrEnum):
    """What people give: money in đồng, work in days, land in square metres."""

    MONEY = "money"
    DAYS = "days"
    LAND = "land"

    @property
    def label(self) -> str:
        return {"money": "Tiền", "days": "Ngày công", "land": "Đất"}[self]

    def said(self, amount: int) -> str:
        """Return ``amount`` with its unit."""
        words = dong(amount)
        return {
            "money": words,
            "days": words.replace("đồng", "ngày công"),
            "land": words.replace("đồng", "m²"),
        }[self]


class AddGift(Checked):
    """What people gave."""

    kind: GiftKind = Field(title="Góp gì")
    amount: Dong = Field(
        gt=0, title="Bao nhiêu", description="Tiền tính bằng đồng, công tính bằng ngày, đất tính bằng m²."
    )
    told: Line = Field(
        min_length=5,
        max_length=250,
        title="Ai góp, cho việc gì",
        description="Ví dụ: 86 hộ trong tổ. Không ghi tên người.",
    )
    households: int | None = Field(default=None, ge=1, title="Số hộ góp")
    on: date = Field(title="Ngày")


class SpendGift(Checked):
    """What people's money was spent on."""

    amount: Dong = Field(gt=0, title="Chi bao nhiêu")
    told: Line = Field(
        min_length=5,
        max_length=250,
        title="Chi vào việc gì",
        description="Ví dụ: mua xi măng, cát; có hóa đơn.",
    )
    on: date = Field(title="Ngày")
