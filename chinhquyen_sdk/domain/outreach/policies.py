"""A policy in plain words: what it gives, to whom, how, until when; and what may be done to its page. Pure."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any, NamedTuple, Self
from uuid import UUID, uuid4

from pydantic import Field, model_validator

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import Line, fold

from . import events
from .finder import Finder
from .states import Phase, PolicyState

HOUSE = "quy tắc của trang chính sách: soạn, đăng, rút"
_NOT_WORD = re.compile(r"[^a-z0-9]+")


class PolicyFacts(Record):
    """What everybody reads of a policy."""

    title: Line = Field(
        min_length=8, max_length=200, title="Tên chính sách",
        description="Gọi như bà con gọi. Ví dụ: Trợ cấp hằng tháng cho người từ đủ 75 tuổi.",
    )  # fmt: skip
    field: Line = Field(default="", max_length=80, title="Lĩnh vực", description="Ví dụ: Người cao tuổi.")
    gives: str = Field(min_length=10, max_length=4000, title="Được gì", description="Mức tiền, quyền lợi, hỗ trợ.")  # fmt: skip
    for_whom: str = Field(min_length=10, max_length=4000, title="Ai được")
    how: str = Field(min_length=10, max_length=6000, title="Làm thế nào", description="Mỗi bước một dòng.")
    papers: str = Field(default="", max_length=3000, title="Cần giấy tờ gì", description="Mỗi thứ một dòng.")
    where: str = Field(min_length=5, max_length=1000, title="Nộp ở đâu, giờ nào")
    unit: Line = Field(min_length=3, max_length=200, title="Đơn vị phụ trách")
    contact: Line = Field(
        min_length=5, max_length=250, title="Hỏi ai",
        description="Chức vụ, tên và số điện thoại cơ quan của cán bộ phụ trách.",
    )  # fmt: skip
    starts_on: date = Field(title="Áp dụng từ ngày")
    ends_on: date | None = Field(default=None, title="Đến hết ngày", description="Để trống khi chưa có ngày kết thúc.")  # fmt: skip
    basis: str = Field(
        min_length=5, max_length=2000, title="Căn cứ",
        description="Ghi rõ số, ký hiệu: trong thư viện có văn bản nào thì tự thành liên kết.",
    )  # fmt: skip
    verified: bool = Field(
        default=False, title="Đã đối chiếu với văn bản đã ký",
        description="Chưa đối chiếu thì trang ghi rõ “chưa kiểm chứng”.",
    )  # fmt: skip

    @model_validator(mode="after")
    def _days_in_order(self) -> Self:
        if self.ends_on and self.ends_on < self.starts_on:
            raise problem("days_reversed", "Ngày kết thúc đứng trước ngày bắt đầu, mời xem lại.")
        return self

    def phase(self, today: date) -> Phase:
        """Return whether it applies on ``today``."""
        if today < self.starts_on:
            return Phase.COMING
        return Phase.PAST if self.ends_on and today > self.ends_on else Phase.NOW


class KeepPolicy(PolicyFacts):
    """Write a policy page, or change what stands on it."""


class WithdrawPolicy(Record):
    """Take a page down: it was wrong or never in force. What has merely ended stays, marked."""

    reason: Line = Field(min_length=5, max_length=300, title="Vì sao rút")


class Policy(PolicyFacts):
    """A policy page. ``slug`` is its part of the address and never changes."""

    id: UUID
    slug: str = Field(max_length=90)
    finder: Finder | None = Field(default=None, title="Có liên quan đến tôi không?")
    state: PolicyState = PolicyState.DRAFT
    published_on: date | None = Field(default=None, title="Đăng ngày")
    changed_on: date | None = Field(default=None, title="Sửa ngày")

    @property
    def steps(self) -> list[str]:
        """How to get it, step by step."""
        return _lines(self.how)

    @property
    def papers_list(self) -> list[str]:
        """The papers, one by one."""
        return _lines(self.papers)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


class PolicyOutcome(NamedTuple):
    """What an act leads to."""

    policy: Policy
    event: events.OutreachEvent


def slug_of(title: str) -> str:
    """Return the part of an address that ``title`` gives."""
    return _NOT_WORD.sub("-", fold(title)).strip("-")[:80].strip("-") or "chinh-sach"


def add_policy(wish: KeepPolicy, *, actor: Actor, at: datetime) -> PolicyOutcome:
    """Begin a page; nobody sees it yet."""
    policy = Policy(id=uuid4(), slug=slug_of(wish.title), **_facts(wish))
    return PolicyOutcome(policy, events.PolicyAdded(**frame(policy, actor, at)))


def change_policy(policy: Policy, wish: KeepPolicy, *, actor: Actor, at: datetime) -> PolicyOutcome:
    """Change what stands on the page; its address stays."""
    _stands(policy)
    facts = _facts(wish)
    changed = tuple(name for name in facts if facts[name] != getattr(policy, name))
    after = policy.model_copy(update={**facts, "changed_on": local_day(at)})
    words = tuple(str(PolicyFacts.model_fields[name].title).lower() for name in changed)
    return PolicyOutcome(after, events.PolicyChanged(changed=words, **frame(after, actor, at)))


def set_finder(policy: Policy, finder: Finder | None, *, actor: Actor, at: datetime) -> PolicyOutcome:
    """Put the questions on the page, or take them away."""
    _stands(policy)
    after = policy.model_copy(update={"finder": finder, "changed_on": local_day(at)})
    asked = len(finder.questions) if finder else 0
    return PolicyOutcome(after, events.PolicyFinderSet(questions=asked, **frame(after, actor, at)))


def publish_policy(policy: Policy, *, actor: Actor, at: datetime) -> PolicyOutcome:
    """Show it to everybody."""
    if policy.state is PolicyState.PUBLISHED:
        raise Refused("Trang này đã đăng rồi.", basis=HOUSE, code="published_already")
    after = policy.model_copy(update={"state": PolicyState.PUBLISHED, "published_on": local_day(at)})
    return PolicyOutcome(after, events.PolicyPublished(**frame(after, actor, at)))


def withdraw_policy(policy: Policy, wish: WithdrawPolicy, *, actor: Actor, at: datetime) -> PolicyOutcome:
    """Take it down; it may be published again."""
    if policy.state is not PolicyState.PUBLISHED:
        raise Refused("Trang này chưa đăng, không cần rút.", basis=HOUSE, code="not_published")
    after = policy.model_copy(update={"state": PolicyState.WITHDRAWN})
    return PolicyOutcome(after, events.PolicyWithdrawn(reason=wish.reason, **frame(after, actor, at)))


def frame(policy: Policy, actor: Actor, at: datetime) -> dict[str, Any]:
    """Return what every event about ``policy`` says."""
    return {"title": policy.title, "subject": policy.id, "actor": actor, "at": at}


def _facts(wish: PolicyFacts) -> dict[str, Any]:
    return {name: getattr(wish, name) for name in PolicyFacts.model_fields}


def _stands(policy: Policy) -> None:
    if policy.state is PolicyState.WITHDRAWN:
        raise Refused("Trang này đã rút; mời đăng lại rồi sửa.", basis=HOUSE, code="withdrawn")
