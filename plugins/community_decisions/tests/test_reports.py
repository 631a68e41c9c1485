"""Báo việc làm chưa đúng: private, answered at code and secret, public only as it was written for everybody."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from chinhquyen_community_decisions import commands
from chinhquyen_community_decisions.hooks import Hooks
from chinhquyen_community_decisions.rows import ReportRow
from django.core.cache import cache
from django.db import connection
from django.test import Client

from chinhquyen_sdk.domain import community_decisions as law
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.privacy import Unseen
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.models import AccessLog, HeldRow, JournalEntry
from chinhquyen_sdk.host.module_settings import keep_settings
from chinhquyen_sdk.host.retention import forget_due

from .desk import HOA, ago, decided, review_of_all, road, text, today

pytestmark = pytest.mark.django_db
WORDS = "Đoạn đầu ngõ đổ mỏng hơn bà con quyết định nhiều"
SENT = {"text": WORDS, "name": "Trần Thị Lụa", "phone": "0912 345 678"}


@pytest.fixture(autouse=True)
def _fresh_limits() -> None:
    cache.clear()


def sent(citizen: Any, site: Any, **more: Any) -> tuple[ReportRow, str]:
    page = f"/viec-dan-ban/{road(site).id}/bao/"
    receipt = text(citizen.post(page, SENT | more))
    (secret,) = re.findall(r"<strong>([0-9A-Z]{4}-[0-9A-Z]{4})</strong>", receipt)
    return ReportRow.objects.get(site=site), secret


def test_who_reports_and_what_they_say_is_nowhere_but_with_whoever_handles_it(
    site: Any, officer: Any, editor: Any, citizen: Any, visit: Any
) -> None:
    row, _ = sent(citizen, site)
    with connection.cursor() as cursor:
        cursor.execute("SELECT told FROM cq_community_decisions_reportrow")
        kept = str(cursor.fetchone()[0])
    assert "Lụa" not in kept and "0912" not in kept and "mỏng" not in kept
    told = " ".join(str(entry.payload) for entry in JournalEntry.objects.all())
    assert "Lụa" not in told and "mỏng" not in told and row.due_on == today() + timedelta(days=15)
    stranger = Client(headers={"host": site.hostname})
    assert WORDS not in text(stranger.get(f"/viec-dan-ban/{row.decision}/"))
    assert stranger.get(f"/viec-dan-ban/bao-cao/{row.code}/").status_code == 403
    assert visit(site, editor).get(f"/admin/viec-dan-ban/bao-cao/{row.pk}/").status_code in (302, 403)
    opened = text(visit(site, officer).get(f"/admin/viec-dan-ban/bao-cao/{row.pk}/"))
    assert WORDS in opened and "Trần Thị Lụa" in opened
    assert AccessLog.objects.filter(subject=row.pk).count() == 1


def test_it_is_answered_and_its_sender_reads_the_answer(
    site: Any, officer: Any, citizen: Any, visit: Any
) -> None:
    row, secret = sent(citizen, site)
    desk, case = visit(site, officer), f"/admin/viec-dan-ban/bao-cao/{row.pk}/"
    assert desk.post(f"{case}buoc/giao/", {"giao-handler": "inspection"}).status_code == 303
    answer = {"tra-loi-day": today().isoformat(), "tra-loi-answer": "Đã đo lại và đổ bù 12 mét.", "tra-loi-right": "on",
              "tra-loi-public": "on", "tra-loi-summary": "Đoạn đầu đổ mỏng hơn đã bàn."}  # fmt: skip
    half = desk.post(f"{case}buoc/tra-loi/", answer)
    assert half.status_code == 422 and "dành cho mọi người" in text(half)
    right = answer | {"tra-loi-public_answer": "Đã cùng bà con đo lại, đổ bù 12 mét."}
    assert desk.post(f"{case}buoc/tra-loi/", right).status_code == 303
    page = text(Client(headers={"host": site.hostname}).get(f"/viec-dan-ban/{row.decision}/"))
    assert "đổ bù 12 mét" in page and WORDS not in page and row.code not in page
    other = Client(headers={"host": site.hostname})
    wrong = other.post("/viec-dan-ban/bao-cao/", {"code": row.code, "secret": "AAAA-AAAA"})
    assert wrong.status_code == 200 and "chưa đúng" in text(wrong)
    opened = other.post("/viec-dan-ban/bao-cao/", {"code": row.code, "secret": secret}, follow=True)
    assert "Đã đo lại và đổ bù 12 mét." in text(opened) and secret not in opened.request["PATH_INFO"]


def test_the_same_form_sent_twice_is_one_report_with_one_secret(site: Any, citizen: Any) -> None:
    one = road(site)
    wish = law.SendReport(text=WORDS)
    first = commands.send_report(site, one.id, wish, actor=Actor.citizen(), once="a-key")
    again = commands.send_report(site, one.id, wish, actor=Actor.citizen(), once="a-key")
    assert first == again and ReportRow.objects.count() == 1
    short = citizen.post(f"/viec-dan-ban/{one.id}/bao/", {"text": "Sai"})
    assert "còn ngắn quá" in text(short) and ReportRow.objects.count() == 1


def test_the_days_are_the_communes_own_word(
    site: Any, ref: Any, officer: Any, citizen: Any, visit: Any
) -> None:
    keep_settings(site, "community_decisions", law.CommunitySettings(report_days=7), actor=HOA)
    assert "trong 7 ngày" in text(citizen.get(f"/viec-dan-ban/{road(site).id}/bao/"))
    assert "trong 7 ngày" in text(visit(site, officer).get("/admin/viec-dan-ban/bao-cao/"))
    row, _ = sent(citizen, site)
    assert row.due_on == today() + timedelta(days=7)
    items = Hooks().due_items(ref, today() + timedelta(days=8), "", None, 9)
    (item,) = [item for item in items if item.kind == "bao_chua_dung"]
    assert item.code == row.code and "mỏng" not in item.title


def test_words_and_sender_are_forgotten_after_their_years(site: Any, citizen: Any) -> None:
    row, _ = sent(citizen, site)
    ReportRow.objects.filter(pk=row.pk).update(
        answered_on=ago(366 * 2 + 1), state="answered", answer="Đã xem."
    )
    forget_due("community_decisions")
    row.refresh_from_db()
    assert row.told is None and row.answer == "Đã xem."


PHONE = "0987 000 111"
NAMED = f"Tổ trưởng thi công, bà Lò Thị Mai, điện thoại {PHONE}, đã cho đổ bù 12 mét."


def answered(**more: str) -> dict[str, str]:
    """Return an answer that everybody may read, as the form sends it."""
    facts = {"day": today().isoformat(), "answer": "Đã đo lại và đổ bù 12 mét.", "right": "on", "public": "on",
             "summary": "Đoạn đầu đổ mỏng hơn đã bàn.", "public_answer": NAMED} | more  # fmt: skip
    return {f"tra-loi-{name}": value for name, value in facts.items()}


def test_what_everybody_will_read_waits_until_each_find_is_answered(
    site: Any, officer: Any, citizen: Any, visit: Any
) -> None:
    row, _ = sent(citizen, site)
    desk, case = visit(site, officer), f"/admin/viec-dan-ban/bao-cao/{row.pk}/"
    stopped = desk.post(f"{case}buoc/tra-loi/", answered())
    assert stopped.status_code == 303 and "/xem/tra-loi/" in stopped["Location"]
    row.refresh_from_db()
    assert row.state == "new" and not row.public_answer, "nothing is public yet"
    page = desk.get(stopped["Location"])
    assert f"<mark>{PHONE}</mark>" in text(page)
    gap = desk.post(stopped["Location"], {"digest": page.context["form"].look.digest})
    assert gap.status_code == 422 and "chưa trả lời" in text(gap)
    assert desk.post(stopped["Location"], decided(page, "replace")).status_code == 303
    row.refresh_from_db()
    assert row.state == "answered" and PHONE not in row.public_answer and "đổ bù 12 mét" in row.public_answer
    history = text(desk.get(case))
    assert "Đã xem thông tin riêng: thay" in history
    payload = JournalEntry.objects.get(hook="breach_answered").payload
    assert PHONE not in str(payload) and not HeldRow.objects.exists()


def test_what_was_typed_comes_back_and_other_words_are_looked_at_anew(
    site: Any, officer: Any, citizen: Any, visit: Any
) -> None:
    row, _ = sent(citizen, site)
    desk, step = visit(site, officer), f"/admin/viec-dan-ban/bao-cao/{row.pk}/buoc/tra-loi/"
    look = desk.post(step, answered())["Location"]
    back = text(desk.get(desk.get(look).context["edit"].partition("#")[0]))
    assert NAMED in back and '<details class="cqa-move" open' in back
    again = desk.post(step, answered(public_answer=NAMED.replace("12 mét", "14 mét")))
    assert again.status_code == 303 and HeldRow.objects.count() == 1
    clean = desk.post(step, answered(public_answer="Đã đổ bù 12 mét, đo lại đủ dày."))
    assert clean["Location"].endswith(f"/bao-cao/{row.pk}/") and not HeldRow.objects.exists()


def test_a_script_is_stopped_like_the_screen_and_nobody_learns_who_reported(site: Any, citizen: Any) -> None:
    row, _ = sent(citizen, site)
    facts = {name.removeprefix("tra-loi-"): value for name, value in answered().items()}
    wish = law.AnswerReport.model_validate(facts | {"right": True, "public": True})
    with pytest.raises(Unseen):
        commands.answer_report(site, row.pk, wish, actor=HOA)
    told = wish.model_copy(update={"public_answer": "Cảm ơn Trần Thị Lụa, đã đổ bù 12 mét."})
    with pytest.raises(Refused, match="không ai được biết ai báo"):
        commands.answer_report(site, row.pk, told, review=review_of_all(site, told), actor=HOA)
    private = wish.model_copy(update={"public": False})
    assert commands.answer_report(site, row.pk, private, actor=HOA).public_answer == ""
