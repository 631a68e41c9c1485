"""A commune with three hamlets, a policy with its questions, a conference."""

from __future__ import annotations

import io
from datetime import date, datetime, timedelta
from typing import Any

from chinhquyen_outreach import commands
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.outreach import (
    Conference,
    ConsultVersion,
    Criterion,
    HoldConference,
    KeepPolicy,
    KeepRegulation,
    KeepVersion,
    PlanCheck,
    PlanConference,
    Policy,
    finder_of,
)
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.host.files import check_upload
from chinhquyen_sdk.host.places import keep_villages, villages

HOA = Actor.staff("7", "Lê Thị Hoa")
POLICY: dict[str, Any] = {
    "title": "Trợ cấp cho người từ đủ 75 tuổi", "field": "Người cao tuổi", "gives": "Mỗi tháng 500.000 đồng.",
    "for_whom": "Người từ đủ 75 tuổi không có lương hưu.", "how": "Điền tờ khai.\nNộp ở trụ sở.", "papers": "Tờ khai",
    "where": "Trụ sở phường", "unit": "Phòng Văn hóa - Xã hội", "contact": "Cán bộ phụ trách, 0208 3000 100",
    "starts_on": "2025-07-01", "basis": "Nghị định số 176/2025/NĐ-CP",
}  # fmt: skip
CRITERIA = (
    Criterion(kind="age", text="Ông/bà bao nhiêu tuổi?", words="từ đủ 75 tuổi", least=75),
    Criterion(kind="yes_no", text="Có lương hưu không?", words="đang có lương hưu", excludes=True),
)


def today() -> date:
    return local_day(timezone.now())


def text(response: Any) -> str:
    return b"".join(response.streaming_content).decode() if response.streaming else response.content.decode()


def town(site: Any) -> tuple[Village, ...]:
    keep_villages(site, [Village(name=name, households=120) for name in ("Tổ 1", "Tổ 2", "Xóm Đồng")])
    return villages(site)


def policy(site: Any, *, published: bool = True, asked: bool = True, **more: Any) -> Policy:
    one = commands.add_policy(site, KeepPolicy.model_validate(POLICY | more), actor=HOA)
    if asked:
        one = commands.set_finder(site, one.id, finder_of(CRITERIA), actor=HOA)
    return commands.publish_policy(site, one.id, actor=HOA) if published else one


def planned(site: Any, *where: Village, days_ago: int = 3, **more: Any) -> list[Conference]:
    facts = {"title": "Phổ biến luật và chính sách", "day": today() - timedelta(days=days_ago), "hour": "8:00",
             "place": "Nhà văn hóa", "content": "Luật mới", "democracy": True} | more  # fmt: skip
    wish = PlanConference.model_validate(facts)
    return commands.plan_conferences(site, wish, [v.id for v in where], actor=HOA, at=before(days_ago))


def before(days_ago: int) -> datetime:
    return timezone.now() - timedelta(days=days_ago + 10)


def every_kind(site: Any) -> None:
    """Leave one row of every kind in ``site``, with words of its own."""
    name = site.hostname.partition(".")[0]
    hamlets = town(site)
    one = policy(site, title=f"Trợ cấp tuổi già ở {name}")
    (held,) = planned(site, hamlets[0], policy=one.id, title=f"Phổ biến trợ cấp ở {name}")
    commands.hold_conference(
        site, held.id, HoldConference(households=9, people=9, spread=f"Mức mới ở {name}"), actor=HOA
    )
    commands.add_photo(site, held.id, check_upload(picture()), f"Bà con {name} nghe trình bày", actor=HOA)
    commands.add_minutes(site, held.id, check_upload(SimpleUploadedFile("bb.txt", name.encode())))
    of = commands.add_regulation(
        site,
        KeepRegulation(title=f"Quy chế của {name}", about="Việc chung của bà con.", democracy=True),
        actor=HOA,
    )
    draft = commands.draft_version(site, of.id, KeepVersion(text=f"Điều 1. Việc chung ở {name}"), actor=HOA)
    asked = ConsultVersion(since=today(), until=today() + timedelta(days=30), how=f"Họp các xóm ở {name}")
    commands.consult_version(site, draft.id, asked, actor=HOA)
    wish = PlanCheck(title=f"Niêm yết ở {name}", day=today(), team=f"Tổ công tác {name}", where="Tổ 1")
    commands.plan_check(site, wish, actor=HOA)


def picture() -> SimpleUploadedFile:
    """A photograph as a telephone sends it."""
    out = io.BytesIO()
    Image.new("RGB", (640, 480), "#3f6b52").save(out, "JPEG")
    return SimpleUploadedFile("hop.jpg", out.getvalue(), content_type="image/jpeg")
