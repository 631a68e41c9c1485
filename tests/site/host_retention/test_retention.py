"""What has had its days is forgotten, wholly and one way; what is held stays; nothing is told of people."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from chinhquyen_feedback.rows import PhotoRow
from chinhquyen_reception import commands
from chinhquyen_reception.rows import DraftRow, PetitionRow
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import FilePetition, MovePetition, PetitionKind
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import retention
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.models import AuditEntry, RetentionHold
from chinhquyen_sdk.modules import RetentionRule
from tests.site.host_retention.traces import traces

pytestmark = pytest.mark.django_db
NAME = "Lường Thị Xuyến Chi"
REASON = "Đang có khiếu nại lần hai về đơn này."


@pytest.fixture
def archived(site: Site, tmp_path: Path, settings: Any) -> PetitionRow:
    """A petition with a name in it whose year of archive is over."""
    settings.PRIVATE_ROOT, settings.MEDIA_ROOT = tmp_path / "private", tmp_path / "media"
    wish = FilePetition(
        kind=PetitionKind.FEEDBACK, content=f"{NAME} ở tổ 3 đổ rác ra đường đã nhiều tháng nay.", title=f"Về {NAME}",
        sender_name=NAME, sender_phone="0912 000 348", sender_address=f"nhà {NAME}, tổ 3", village="Tổ 3", consent=True,
    )  # fmt: skip
    code = commands.file_petition(site, wish, actor=Actor.citizen()).petition.code
    archive = MovePetition(move="archive", ground="TT05-INELIGIBLE", reason="Đơn không rõ nội dung.")
    commands.move_petition(site, code, archive, actor=Actor.staff("7", "Lê Thị Cán Bộ"))
    row: PetitionRow = PetitionRow.objects.get(site=site, code=code)
    PetitionRow.objects.filter(pk=row.pk).update(kept_until=today() - timedelta(days=1))
    return row


def draft(site: Site) -> Any:
    key = commands.save_draft(site, None, {"content": NAME})
    DraftRow.objects.filter(pk=key).update(updated_at=timezone.now() - timedelta(days=400))
    return key


def test_after_forgetting_no_trace_of_a_name_is_left_anywhere(site: Site, archived: PetitionRow) -> None:
    assert "cq_reception.PetitionRow.content" in traces(NAME)
    assert retention.forget_due("reception") == 1
    assert traces(NAME) == []
    assert PetitionRow.objects.filter(pk=archived.pk, code=archived.code).exists()


def test_the_command_shows_first_and_forgets_only_when_told(
    site: Site, archived: PetitionRow, capsys: pytest.CaptureFixture[str]
) -> None:
    key = draft(site)
    call_command("retention")
    said = capsys.readouterr().out
    assert "Đơn đang viết, chưa gửi: 1 dòng" in said and "chưa xóa gì" in said and NAME not in said
    assert DraftRow.objects.filter(pk=key).exists()
    call_command("retention", do=True)
    assert not DraftRow.objects.filter(pk=key).exists()
    assert traces(NAME) == []
    call_command("retention")
    assert "Không có gì hết hạn" in capsys.readouterr().out.splitlines()[-1]


def test_the_worker_forgets_the_same_way_step_by_step_and_writes_it_down(
    site: Site, monkeypatch: Any
) -> None:
    monkeypatch.setattr(retention.running, "STEP", 2)
    for _ in range(3):
        draft(site)
    assert retention.forget_all() is True
    assert DraftRow.objects.count() == 1
    assert retention.forget_all() is False
    assert DraftRow.objects.count() == 0
    notes = list(AuditEntry.objects.filter(act="forgotten").order_by("pk").values_list("note", flat=True))
    assert notes == ["reception.drafts: 2", "reception.drafts: 1"]


def test_a_held_case_stays_until_the_hold_is_lifted(
    site: Site, other_site: Site, archived: PetitionRow, chair: Any
) -> None:
    actor = Actor.staff(str(chair.pk), "")
    hold = retention.hold_case(site, retention.HoldCase(code=archived.code, reason=REASON), actor=actor)
    with pytest.raises(Refused, match="đang được giữ"):
        retention.hold_case(site, retention.HoldCase(code=archived.code, reason=REASON), actor=actor)
    with pytest.raises(Refused, match="Không có hồ sơ"):
        retention.hold_case(other_site, retention.HoldCase(code=archived.code, reason=REASON), actor=actor)
    assert retention.forget_due("reception") == 0
    assert list(retention.due_of(site=site)) == []
    assert not retention.lift_hold(other_site, hold.pk, actor=actor)
    assert retention.lift_hold(site, hold.pk, actor=actor)
    assert retention.forget_due("reception") == 1
    acts = AuditEntry.objects.filter(subject=str(archived.pk)).values_list("act", flat=True)
    assert {"hold_placed", "hold_lifted"} <= set(acts)


def test_the_screen_shows_rules_and_what_is_due_and_holds_a_case(
    site: Site, archived: PetitionRow, chair: Any, officer: Any, visit: Any
) -> None:
    address, browser = reverse("chinhquyen_retention"), visit(site, chair)
    assert visit(site, officer).get(address).status_code in (302, 403)
    shown = browser.get(address).content.decode()
    assert "Đơn không đủ điều kiện xử lý" in shown and "1 dòng" in shown and NAME not in shown
    wrong = browser.post(address, {"code": archived.code, "reason": "ngắn"})
    assert wrong.status_code == 422 and archived.code in wrong.content.decode()
    assert browser.post(address, {"code": archived.code, "reason": REASON}).status_code == 303
    assert REASON in browser.get(address).content.decode()
    hold = RetentionHold.objects.get()
    assert browser.post(reverse("chinhquyen_lift_hold", args=[hold.pk])).status_code == 303
    assert retention.holds(site) == []


def test_the_screen_tells_what_the_system_itself_keeps(
    site: Site, chair: Any, visit: Any, settings: Any
) -> None:
    settings.SESSION_COOKIE_AGE = 5 * 3600
    shown = visit(site, chair).get(reverse("chinhquyen_retention")).content.decode()
    own = shown.partition("Của hệ thống")[2]
    told = [
        " ".join(re.sub("<[^>]+>", " ", row).split()) for row in re.findall(r"<tr>(.*?)</tr>", own, re.DOTALL)
    ]
    assert "Phiên đăng nhập, hồ sơ người dân đang mở 5 giờ hết giờ thì phải đăng nhập, nhập mã lại" in told
    assert any(line.startswith("Nhật ký hệ thống, nhật ký xem lâu dài") for line in told)


@pytest.mark.parametrize(
    "wrong",
    [{"ends": "kept", "days": 3}, {"ends": "erased", "days": 3}, {"ends": "stripped", "days": 3, "due": "a:b"},
     {"ends": "erased", "due": "a:b"}],
)  # fmt: skip
def test_a_rule_that_says_half_is_no_rule(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="retention x"):
        RetentionRule(slug="x", record="a.B", label="l", counted_from="c", basis="b", **wrong)


def test_one_module_that_fails_does_not_keep_the_others_data(site: Site, monkeypatch: Any) -> None:
    draft(site)
    monkeypatch.setattr(PhotoRow, "objects", None)
    retention.forget_all()
    assert DraftRow.objects.count() == 0
