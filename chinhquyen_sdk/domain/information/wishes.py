"""What is asked for at each step of a request for information."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from pydantic import Field, ValidationInfo, field_validator

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.privacy import Answer
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line, one_line

from .lists import find_content, find_scope, part_grounds
from .records import Link

_URL = re.compile(r"(?:https?://\S+|/\S*)$")


class AcceptInformation(Record):
    """The request is whole. ``scope``: which kind of information of Điều 23 it is; it decides whether copies are free."""

    scope: str = Field(min_length=1, max_length=40, title="Loại thông tin (Điều 23)")

    @field_validator("scope")
    @classmethod
    def _known(cls, value: str) -> str:
        if value and find_scope(value) is None:
            raise problem("scope_unknown", "Mời chọn loại thông tin trong danh sách.")
        return value


class AskMore(Record):
    """What the request does not hold yet, named one by one."""

    missing: tuple[str, ...] = Field(min_length=1, max_length=20, title="Còn thiếu")
    missing_note: str = Field(default="", max_length=2_000, title="Nói rõ thêm")

    @field_validator("missing", mode="before")
    @classmethod
    def _something(cls, value: Any) -> Any:
        if not value:
            raise problem("required", "Mời đánh dấu điều còn thiếu.")
        return value

    @field_validator("missing")
    @classmethod
    def _known(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if any(find_content(id) is None for id in value):
            raise problem("content_unknown", "Mời chọn trong danh sách.")
        return value


class AddMore(Record):
    """What the asker adds."""

    text: str = Field(min_length=5, max_length=5_000, title="Ông/bà bổ sung")


class ExtendInformation(Record):
    """More time, once, told in writing within the first period (Điều 26 khoản 3)."""

    reason: str = Field(min_length=10, max_length=2_000, title="Vì sao cần thêm thời gian")
    document: Line = Field(min_length=1, max_length=100, title="Số văn bản thông báo gia hạn")


class ChargeCosts(Record):
    """The real cost of printing, copying, photographing, sending (Điều 25 khoản 2), in đồng; never a fee."""

    amount: int = Field(ge=1, le=100_000_000, title="Chi phí thực tế (đồng)")
    cost_detail: str = Field(
        min_length=5, max_length=1_000, title="Cách tính: bao nhiêu trang, đơn giá, tiền gửi"
    )
    document: Line = Field(min_length=1, max_length=100, title="Số văn bản báo chi phí")


class TakePayment(Record):
    """The costs were paid."""

    paid_on: date = Field(title="Ngày trả")


class ProvideInformation(Record):
    """The information, as a text, files, or both; a part may be withheld on a ground (Điều 10 khoản 4)."""

    answer: str = Field(min_length=10, max_length=50_000, title="Trả lời")
    document: Line = Field(min_length=1, max_length=100, title="Số văn bản")
    withheld: str = Field(default="", max_length=2_000, title="Phần không cung cấp được, và vì sao")
    ground: str = Field(
        default="", validate_default=True, max_length=40, title="Căn cứ không cung cấp phần ấy"
    )

    @field_validator("ground")
    @classmethod
    def _part_has_a_ground(cls, value: str, info: ValidationInfo) -> str:
        withheld = info.data.get("withheld")
        if withheld and value not in {each.id for each in part_grounds()}:
            raise problem("ground_needed", "Giữ lại một phần thì cần chọn căn cứ.")
        if value and not withheld:
            raise problem("withheld_needed", "Mời ghi phần nào không cung cấp được.")
        return value


class PointToPublic(Record):
    """It is public already: where it stands. One place a line: "name | address"; without an address it hangs somewhere."""

    places: str = Field(min_length=3, max_length=4_000, title="Đang công khai ở đâu")
    reason: str = Field(default="", max_length=2_000, title="Chỉ thêm cho người hỏi dễ tìm")
    document: Line = Field(min_length=1, max_length=100, title="Số văn bản")

    @field_validator("places")
    @classmethod
    def _readable(cls, value: str) -> str:
        read_links(value)
        return value

    @property
    def links(self) -> tuple[Link, ...]:
        return read_links(self.places)


def read_links(text: str) -> tuple[Link, ...]:
    """Return the places named in ``text``, one a line, "name | address"; raises what stands at the field when one cannot be read."""
    found = []
    for line in filter(None, map(one_line, text.splitlines())):
        title, _, url = (part.strip() for part in line.partition("|"))
        if url and not _URL.match(url):
            raise problem(
                "url_invalid", f"Địa chỉ “{url[:60]}” chưa đúng. Địa chỉ bắt đầu bằng https:// hoặc dấu /."
            )
        if len(title) < 2 or len(title) > 200 or len(url) > 500:
            raise problem("place_unnamed", "Mỗi dòng ghi tên trước, rồi dấu | và địa chỉ trang.")
        found.append(Link(title=title, url=url))
    return tuple(found)


class RedirectInformation(Record):
    """Somebody else holds it (Điều 27 khoản 3): who, how to reach them, whether the request was passed on."""

    agency: Line = Field(min_length=3, max_length=300, title="Nơi giữ thông tin")
    reason: str = Field(min_length=10, max_length=2_000, title="Cách liên hệ nơi ấy, hướng dẫn thêm")
    forwarded: bool = Field(default=False, title="Đã chuyển giúp yêu cầu đến nơi ấy")
    document: Line = Field(min_length=1, max_length=100, title="Số văn bản")


class RefuseInformation(Record):
    """A lawful no: its ground from the list, its reason in plain words, in writing (Điều 26 khoản 2, Điều 27)."""

    ground: str = Field(min_length=1, max_length=40, title="Căn cứ")
    reason: str = Field(min_length=20, max_length=2_000, title="Lý do, nói cho người hỏi hiểu")
    document: Line = Field(min_length=1, max_length=100, title="Số văn bản")


class DisputeAnswer(Record):
    """The asker says that what was given is wrong or not all (Điều 28 khoản 2)."""

    dispute: str = Field(min_length=10, max_length=3_000, title="Chỗ nào chưa đúng hoặc còn thiếu?")


class SettleDispute(Record):
    """What was found when looking again."""

    correction: str = Field(
        min_length=10, max_length=20_000, title="Trả lời lại: đã sửa, bổ sung gì, hoặc vì sao là đúng"
    )
    document: Line = Field(min_length=1, max_length=100, title="Số văn bản")


class CorrectAnswer(SettleDispute):
    """The office itself found that what was given is wrong or not all (Điều 28 khoản 1)."""

    found_on: date = Field(title="Ngày phát hiện")


class PublishAnswer(Record):
    """The answer for everybody, without a word that tells who asked. ``files``: which files of the answer go with it.

    ``answers``: what was said to each find of personal data, by the find's id; see ``privacy.FindsForm``.
    """

    public_title: Line = Field(min_length=5, max_length=200, title="Tiêu đề")
    public_answer: str = Field(min_length=20, max_length=50_000, title="Bản công khai")
    files: tuple[str, ...] = Field(default=(), max_length=20, title="Tệp công khai kèm theo")
    answers: dict[str, Answer] = Field(
        default_factory=dict, title="Trả lời từng chỗ có thể là thông tin riêng"
    )
    read_by_person: Line = Field(default="", max_length=300, title="Ai đã xem phần máy không đọc được")

    @property
    def text(self) -> str:
        """The words everybody will read, title first."""
        return f"{self.public_title}\n\n{self.public_answer}"

    def reworded(self, text: str) -> PublishAnswer:
        """Return the same with ``text`` in place of :attr:`text`."""
        title, _, answer = text.partition("\n\n")
        return self.model_copy(update={"public_title": title, "public_answer": answer})


class RetractAnswer(Record):
    """Take the published copy down."""

    reason: str = Field(min_length=5, max_length=500, title="Vì sao gỡ")


class AssignInformation(Record):
    """Give the request to an officer."""

    officer_id: str = Field(min_length=1, max_length=40, title="Cán bộ")
    officer_name: Line = Field(min_length=1, max_length=150)
