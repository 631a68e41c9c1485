"""The demo's conferences: what was held in which hamlet, who came, one drawn photograph, what is coming."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.outreach import (
    AskQuestion,
    Conference,
    HoldConference,
    InviteVillage,
    PlanConference,
    Policy,
)
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.host.files import CleanFile, check_upload

from .conferences import add_photo, ask_question, hold_conference, invite_village, plan_conferences

_ALT = "Hình vẽ: hội trường nhà văn hóa với các hàng ghế, phía trước có bảng và bàn chủ trì."


def held(
    site: Site,
    facts: dict[str, Any],
    policies: Sequence[Policy],
    known: tuple[Village, ...],
    today: date,
    writer: Actor,
) -> None:
    """Hold one conference in each of the first hamlets."""
    lines = zip(known, facts["days_ago"], facts["shares"], strict=False)
    for number, (village, days, share) in enumerate(lines):
        day = today - timedelta(days=days)
        one = _planned(site, facts, policies, village, day, writer)
        came = (village.households or 100) * share // 100
        wish = HoldConference(
            households=came, people=came + came // 6, leaflets=came, checked=True,
            spread=facts["spread"],
        )  # fmt: skip
        after = datetime.combine(day, time(22), VIETNAM)
        hold_conference(site, one.id, wish, actor=writer, at=after)
        if number == 0:
            add_photo(site, one.id, hall_picture(), _ALT, actor=writer, at=after)
        if number < len(facts["asked"]):
            text, answer, code = facts["asked"][number].split("|")
            asked = AskQuestion(text=text, answer=answer, code=code, checked=True)
            ask_question(site, one.id, asked, actor=writer, at=after)


def coming(
    site: Site, several: list[dict[str, Any]], policies: Sequence[Policy], known: tuple[Village, ...], today: date,
    writer: Actor,
) -> None:  # fmt: skip
    """Plan what comes next in the last hamlets."""
    for facts, village in zip(several, known[::-1], strict=False):
        _planned(site, facts, policies, village, today + timedelta(days=facts["in_days"]), writer)


def _planned(
    site: Site, facts: dict[str, Any], policies: Sequence[Policy], village: Village, day: date, writer: Actor
) -> Conference:
    wish = PlanConference(
        title=facts["title"], policy=policies[facts["policy"]].id if "policy" in facts else None,
        democracy=facts.get("democracy", False), day=day, hour=facts["hour"], place=f"{facts['place']} {village.name}",
        content=facts["content"],
    )  # fmt: skip
    before = datetime.combine(day - timedelta(days=14), time(9), VIETNAM)
    (one,) = plan_conferences(site, wish, [village.id], actor=writer, at=before)
    ways = InviteVillage(ways=("loa", "giay-moi", "nhom"))
    return invite_village(site, one.id, ways, actor=writer, at=before + timedelta(days=4))


def hall_picture() -> CleanFile:
    """Return a hall with rows of chairs: drawn, so that nobody is in it."""
    picture = Image.new("RGB", (960, 640), "#e9e2d0")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 470, 960, 640), fill="#b79a6b")
    draw.rectangle((260, 70, 700, 250), fill="#2f7d4f", outline="#7a5c3a", width=10)
    for line in range(3):
        draw.line((310, 120 + line * 40, 650 - line * 70, 120 + line * 40), fill="#fdfdf8", width=8)
    draw.rectangle((330, 300, 630, 380), fill="#7a5c3a")
    for row in range(3):
        for seat in range(9):
            left, top = 60 + seat * 96 - row * 6, 420 + row * 64
            draw.rectangle((left, top, left + 62, top + 36), fill="#4c6a88")
            draw.rectangle((left + 6, top + 36, left + 14, top + 56), fill="#33475b")
            draw.rectangle((left + 48, top + 36, left + 56, top + 56), fill="#33475b")
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=82)
    return check_upload(SimpleUploadedFile("hoi-truong.jpg", out.getvalue(), content_type="image/jpeg"))
