"""Dialogues as they come up in a commune."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from typing import Any

from chinhquyen_dialogues import commands
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from chinhquyen_sdk.domain import dialogues as law
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.models import JournalEntry

CHAIR = Actor.staff("1", "Ma Văn Thắng")
CITIZEN = Actor.citizen()


def planned(site: Any, **more: Any) -> law.Dialogue:
    day = timezone.localdate() + timedelta(days=20)
    wish = law.PlanDialogue(title="Đối thoại về đường liên xóm", planned_on=day, **more)
    return commands.plan_dialogue(site, wish, actor=CHAIR)


def announced(site: Any, days: int = 20) -> law.Dialogue:
    talk = planned(site)
    starts = timezone.now() + timedelta(days=days)
    wish = law.AnnounceDialogue(starts_at=starts, place="Nhà văn hóa tổ 5", content="Đường liên xóm, nước sạch",
                                how_to="Bà con đến trực tiếp.")  # fmt: skip
    return commands.announce_dialogue(site, talk.code, wish, actor=CHAIR, at=starts - timedelta(days=14))


def live(site: Any) -> law.Dialogue:
    return commands.open_dialogue(site, announced(site, days=0).code, actor=CHAIR)


def asked(
    site: Any, talk: law.Dialogue, text: str = "Bao giờ đường đến xóm tôi được đổ bê tông?", **more: Any
) -> law.Question:
    wish = law.AskQuestion(text=text, **more)
    return commands.ask_question(site, talk.code, wish, door=law.Door.WEB, actor=CITIZEN)


def held(site: Any) -> law.Dialogue:
    wish = law.CloseDialogue(
        attended=80, secretary="Nguyễn Thị Mai", minutes="Hội nghị bắt đầu 8 giờ, kết thúc 11 giờ."
    )
    return commands.close_dialogue(site, live(site).code, wish, actor=CHAIR)


def promised(site: Any, talk: law.Dialogue | None = None) -> law.Promise:
    day = timezone.localdate() + timedelta(days=30)
    wish = law.MakePromise(what="Đổ bê tông 400 mét đường", owner="Bà Nông Thị Thơm", due_on=day)
    return commands.make_promise(site, (talk or held(site)).code, wish, actor=CHAIR)


def tell_handed() -> None:
    """Let the worker tell what was handed over, and that it was filed."""
    for hook in ("petition_handed", "petition_filed"):
        journal.tell_entry(JournalEntry.objects.get(hook=hook).seq)


def photo() -> SimpleUploadedFile:
    drawn = BytesIO()
    Image.new("RGB", (80, 60), "#888").save(drawn, "JPEG")
    return SimpleUploadedFile("duong.jpg", drawn.getvalue(), content_type="image/jpeg")
