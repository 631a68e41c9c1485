"""After acceptance, as officers, senders and programs do it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from chinhquyen_reception import commands, queries
from chinhquyen_reception.rows import SupplementRow
from django.utils import timezone

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import FilePetition, MovePetition, PetitionState
from chinhquyen_sdk.domain.reception.acts.hearing import SayVerdict
from chinhquyen_sdk.domain.reception.acts.verifying import GiveVerification
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.models import AccessLog
from chinhquyen_sdk.testing.communes import browser_at

pytestmark = pytest.mark.django_db
STAFF = Actor.staff("1", "Lê Thị Hoa")


def file(site, **more):
    given = {"content": "Đường vào xóm hư hỏng, ổ gà nhiều, nhờ sửa giúp.", "sender_name": "Nguyễn Thị Hoa",
             "sender_phone": "0912 000 301", "consent": True}  # fmt: skip
    return commands.file_petition(site, FilePetition(**(given | more)), actor=Actor.citizen())


def moved(site, code, name, **fields):
    return commands.move_petition(site, code, MovePetition(move=name, **fields), actor=STAFF)


@pytest.fixture
def desk(site, officer):
    return browser_at(site, officer)


def at(code, act):
    return f"/admin/don-thu/{code}/ho-so/{act}/"


def give(desk, code, **more):
    due = local_day(timezone.now()) + timedelta(days=5)
    form = {
        "matter": "Đo lại mốc giới thửa đất.",
        "leader_name": "Lê Văn Minh",
        "document": "7/QĐ",
        "due": due.isoformat(),
        "no_conflict": "on",
    } | more
    return desk.post(at(code, "giao-xac-minh"), {f"giao-xac-minh-{k}": v for k, v in form.items()})


def test_an_officer_gives_out_the_verification_and_writes_down_its_result(site, desk):
    code = file(site, kind="khieu_nai").petition.code
    moved(site, code, "accept")
    assert give(desk, code).status_code == 302
    task = queries.petition_by_code(site, code).verifications[0]
    page = desk.get(f"/admin/don-thu/{code}/").content.decode()
    assert "Lê Văn Minh" in page
    form = {"ket-qua-xac-minh-task": str(task.id), "ket-qua-xac-minh-report": "9/BC",
            "ket-qua-xac-minh-result": "Mốc đúng như sổ.",
            "ket-qua-xac-minh-views_differ": "on"}  # fmt: skip
    assert desk.post(at(code, "ket-qua-xac-minh"), form).status_code == 302
    assert "cần đối thoại" in desk.get(f"/admin/don-thu/{code}/").content.decode()


def test_a_dialogue_too_near_is_refused_with_its_article_and_keeps_what_was_typed(site, desk):
    code = file(site, kind="khieu_nai").petition.code
    moved(site, code, "accept")
    when = (timezone.localtime() + timedelta(days=2)).strftime("%Y-%m-%dT%H:%M")
    form = {
        "hen-doi-thoai-when": when,
        "hen-doi-thoai-place": "Nhà văn hóa tổ 5",
        "hen-doi-thoai-notice": "3/TB",
    }
    answer = desk.post(at(code, "hen-doi-thoai"), form)
    assert answer.status_code == 422
    assert "quá gần" in answer.content.decode()
    assert "Nhà văn hóa tổ 5" in answer.content.decode()
    form["hen-doi-thoai-when"] = (timezone.localtime() + timedelta(days=8)).strftime("%Y-%m-%dT%H:%M")
    assert desk.post(at(code, "hen-doi-thoai"), form).status_code == 302
    assert len(queries.petition_by_code(site, code).dialogues) == 1


def test_who_verifies_a_denunciation_never_opens_the_denouncer(site, chair):
    code = file(site, kind="to_cao", sender_name="Trần Văn Kín").petition.code
    moved(site, code, "accept")
    wish = GiveVerification(matter="Xem sổ quỹ mà Trần Văn Kín nói.", leader_id=str(chair.pk), leader_name="Chủ tịch",
                            members=("Trần Lan",), document="7/QĐ", due=local_day(timezone.now()), no_conflict=True)  # fmt: skip
    kept = commands.work_on(site, code, wish, actor=STAFF)
    assert "Trần Văn Kín" not in kept.verifications[0].matter
    with pytest.raises(Refused):
        commands.open_identity(site, code, user=chair, reason="tò mò thôi")
    answer = browser_at(site, chair).post(f"/admin/don-thu/{code}/danh-tinh/", {"reason": "tò mò thôi"})
    assert answer.status_code == 302
    assert AccessLog.objects.count() == 0


def test_not_solved_by_the_api_reopens_and_the_officer_reads_why_on_top(site, desk, client):
    filed = file(site)
    code = filed.petition.code
    moved(site, code, "answer", answer="Đã sửa xong.")
    sender = browser_at(site)
    body = {"code": code, "secret": filed.secret, "solved": False}
    bad = sender.post("/api/v1/reception/verdicts/", body, content_type="application/json")
    assert (bad.status_code, "vì sao chưa xong" in bad.content.decode()) == (422, True)
    body |= {"why": "half_done", "text": "Còn ba ổ gà trước cổng trường."}
    told = sender.post("/api/v1/reception/verdicts/", body, content_type="application/json")
    assert told.json()["state"] == "reopened"
    assert "ba ổ gà" not in repr(queries.history(site, filed.petition.id))
    page = desk.get(f"/admin/don-thu/{code}/").content.decode()
    assert "làm rồi nhưng chưa xong" in page
    assert "ba ổ gà" in page
    again = moved(site, code, "answer_again", answer="Đã vá nốt ba ổ gà.")
    assert again.state is PetitionState.CLOSED
    commands.say_verdict(site, code, SayVerdict(solved=True), actor=Actor.citizen())
    year = local_day(timezone.now()).year
    count = queries.promises(site, year, today=local_day(timezone.now())).count
    assert (count.asked, count.solved, count.not_solved, count.silent, count.finished) == (2, 1, 1, 0, 1)
    assert commands.recount(site, repair=False) == []


def test_a_denouncers_own_words_are_kept_without_the_name(site):
    code = file(site, kind="to_cao", sender_name="Trần Văn Kín").petition.code
    row = queries.petition_by_code(site, code)
    assert row.state is PetitionState.RECEIVED
    with pytest.raises(Refused):
        commands.say_verdict(site, code, SayVerdict(solved=True), actor=Actor.citizen())
    assert SupplementRow.objects.count() == 0


def test_who_withdraws_an_accepted_complaint_reads_that_a_decision_comes_first(site):
    filed = file(site, kind="khieu_nai")
    code = filed.petition.code
    sender = browser_at(site)
    sender.post("/don-thu/tra-cuu/", {"code": code, "secret": filed.secret})
    before = sender.get(f"/don-thu/ho-so/{code}/rut-don/", follow=True).content.decode()
    assert "quyết định đình chỉ" not in before
    moved(site, code, "accept")
    assert (
        "quyết định đình chỉ" in sender.get(f"/don-thu/ho-so/{code}/rut-don/", follow=True).content.decode()
    )


def test_who_is_asked_whether_it_is_solved_sees_no_empty_heading_below(site):
    filed = file(site)
    moved(site, filed.petition.code, "answer", answer="Đã sửa xong.")
    sender = browser_at(site)
    sender.post("/don-thu/tra-cuu/", {"code": filed.petition.code, "secret": filed.secret})
    page = sender.get(f"/don-thu/ho-so/{filed.petition.code}/").content.decode()
    assert "đã được giải quyết chưa?" in page
    assert "Ông/bà có thể làm gì?" not in page
