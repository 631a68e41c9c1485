"""A commune with three hamlets, a road they decided to build, a conference, a report."""

from __future__ import annotations

import io
from datetime import date, datetime, timedelta
from typing import Any

from chinhquyen_community_decisions import commands
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from chinhquyen_sdk.domain import community_decisions as law
from chinhquyen_sdk.domain.community_decisions import CommunityDecision, VoteOutcome, YearlyConference
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.privacy import Answer, Review, review_of
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host.files import check_upload
from chinhquyen_sdk.host.places import keep_villages, villages
from chinhquyen_sdk.host.privacy import look_at_content, own_facts

HOA = Actor.staff("7", "Lê Thị Hoa")
SAID = "Trong năm đã làm những việc bà con quyết định."


def today() -> date:
    return local_day(timezone.now())


def ago(days: int) -> date:
    return today() - timedelta(days=days)


def text(response: Any) -> str:
    return b"".join(response.streaming_content).decode() if response.streaming else response.content.decode()


def town(site: Any) -> tuple[Village, ...]:
    keep_villages(site, [Village(name=name, households=120) for name in ("Tổ 1", "Tổ 2", "Xóm Đồng")])
    return villages(site)


def road(site: Any, **more: Any) -> CommunityDecision:
    """A road that its hamlet decided on ten days ago."""
    facts: dict[str, Any] = {
        "title": "Làm đường bê tông ngõ 5", "matter": "works", "village": town(site)[0].id, "form": "meeting", "decided_on": ago(10),
        "tally": {"households": 120, "informed": 118, "attended": 100, "voted": 100, "agreed": 90},
        "text": "Mỗi hộ góp 2 triệu đồng, đổ bê tông 300 mét.", "document": "Nghị quyết 03/NQ-CĐDC", "signed": True,
    }  # fmt: skip
    return commands.record_decision(site, VoteOutcome.model_validate(facts | more), actor=HOA)


def planned(site: Any, **more: Any) -> CommunityDecision:
    one = road(site, **more)
    plan = law.PlanWorks(
        plan="Đổ bê tông từng đoạn",
        in_charge="Ban quản lý",
        starts_on=ago(8),
        ends_on=today() + timedelta(days=9),
    )
    return commands.plan_works(site, one.id, plan, actor=HOA)  # fmt: skip


def gathering(site: Any, village: Village, *, days: int = 10, held: bool = False) -> YearlyConference:
    """A yearly conference ``days`` ago, told to each household in time."""
    at = timezone.now() - timedelta(days=days + 20)
    plan = law.PlanYearly(
        day=ago(days), hour="08:00", place="Nhà văn hóa", content="Ba báo cáo, hỏi và trả lời"
    )
    (one,) = commands.plan_yearly(site, [village.id], plan, actor=HOA, at=at)
    if not held:
        return one
    commands.send_plan(site, one.id, law.SendPlan(day=ago(days + 15), agreed=True), actor=HOA)
    told = law.NotifyHouseholds(day=ago(days + 6), informed=115)
    commands.notify_households(site, one.id, told, actor=HOA)
    wish = law.HoldYearly(attended=96, head_report=SAID, front_report=SAID, inspection_report=SAID)
    return commands.hold_yearly(site, one.id, wish, actor=HOA)


def every_kind(site: Any) -> None:
    """Leave one row of every kind in ``site``, with words of its own."""
    name = site.hostname.partition(".")[0]
    one = planned(
        site,
        title=f"Làm đường ở {name}",
        text=f"Mỗi hộ ở {name} góp 2 triệu đồng.",
        document=f"NQ của {name}",
    )
    paper = check_upload(SimpleUploadedFile("bb.txt", name.encode()))
    commands.add_papers(site, one.id, [paper])
    commands.add_task(site, one.id, law.AddTask(what=f"Mua xi măng cho {name}", due_on=today()), actor=HOA)
    line = law.AddLine(source="donation", amount=5, what=f"Ủng hộ {name}", day=today())
    commands.add_line(site, one.id, line, actor=HOA)
    commands.tell_progress(site, one.id, law.TellProgress(day=today(), text=f"Ở {name} đã đổ nền"), actor=HOA)
    commands.add_photos(site, one.id, [check_upload(picture())], f"Con đường ở {name}", actor=HOA)
    wish = law.SendReport(text=f"Ở {name} bê tông mỏng hơn bà con quyết định")
    commands.send_report(site, one.id, wish, actor=Actor.citizen())
    met = gathering(site, town(site)[1], held=True)
    commands.add_minutes(site, met.id, [check_upload(SimpleUploadedFile("hn.txt", f"hn {name}".encode()))])
    commands.raise_question(site, met.id, law.RaiseQuestion(text=f"Bao giờ {name} có đèn?"), actor=HOA)  # fmt: skip


def picture() -> SimpleUploadedFile:
    """A photograph as a telephone sends it."""
    out = io.BytesIO()
    Image.new("RGB", (640, 480), "#3f6b52").save(out, "JPEG")
    return SimpleUploadedFile("duong.jpg", out.getvalue(), content_type="image/jpeg")


def moment(days: int) -> datetime:
    return timezone.now() - timedelta(days=days)


def decided(page: Any, decision: str) -> dict[str, str]:
    """Answer every find of a look the same way."""
    look = page.context["form"].look
    said = {"digest": look.digest}
    for one in look.found:
        said |= {
            one.id: decision,
            f"{one.id}_by": one.finding.suggestion,
            f"{one.id}_why": "Người đã đồng ý cho nêu.",
        }
    return said


def review_of_all(site: Any, wish: Record) -> Review:
    """Return the review of somebody who kept every find of these words."""
    content = commands.public_words(wish)
    look = look_at_content(content, own_facts(site))
    kept = {one.id: Answer(decision="keep", reason="Người ấy đồng ý.") for one in look.found}
    return review_of(look, kept, published=content.mark)
