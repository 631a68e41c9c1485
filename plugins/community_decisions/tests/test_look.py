"""Nothing is published unseen: a decision, a step of its works, a conference; every find is answered, and the answer is kept."""

from __future__ import annotations

from typing import Any

import pytest
from chinhquyen_community_decisions import commands
from chinhquyen_community_decisions.rows import DecisionRow, LineRow, PaperRow, PhotoRow, TaskRow, YearlyRow
from django.core.files.uploadedfile import SimpleUploadedFile
from rest_framework.authtoken.models import Token

from chinhquyen_sdk.domain import community_decisions as law
from chinhquyen_sdk.domain.privacy import Unseen
from chinhquyen_sdk.host.models import HeldRow, JournalEntry

from .desk import HOA, ago, decided, gathering, picture, planned, review_of_all, text, today, town
from .test_decisions import typed

pytestmark = pytest.mark.django_db
DESK = "/admin/viec-dan-ban/"
PHONE = "0912 345 678"
SAID = f"Giao ông Trần Văn An, điện thoại {PHONE}, thu tiền từng hộ."


def test_a_decision_waits_with_its_papers_and_comes_back_as_it_was_typed(
    site: Any, officer: Any, citizen: Any, visit: Any
) -> None:
    desk = visit(site, officer)
    minutes = SimpleUploadedFile("bien-ban.txt", "Biên bản họp".encode())
    stopped = desk.post(f"{DESK}them/", typed(site, text=SAID) | {"files": minutes})
    assert stopped.status_code == 303 and not DecisionRow.objects.exists()
    page = desk.get(stopped["Location"])
    assert f"<mark>{PHONE}</mark>" in text(page)
    assert "bien-ban.txt" not in text(page), "the minutes stay in the office"
    edit = page.context["edit"]
    back = desk.get(edit)
    first = back.context["form"].initial
    assert SAID in text(back) and "Giữ bien-ban.txt" in text(back)
    assert (first["agreed"], first["village"]) == (90, str(town(site)[0].id))
    paper = back.context["kept"][0].sha256
    again = desk.post(edit, typed(site, text=SAID + " Thu xong báo lại.") | {"giu": paper})
    assert again["Location"] != stopped["Location"] and HeldRow.objects.count() == 1
    page = desk.get(again["Location"])
    done = desk.post(again["Location"], decided(page, "replace"))
    row = DecisionRow.objects.get(site=site)
    assert done["Location"] == f"{DESK}{row.pk}/" and not HeldRow.objects.exists()
    assert PHONE not in row.text and "Thu xong báo lại" in row.text
    assert PaperRow.objects.get(decision=row).name == "bien-ban.txt"
    assert "Đã xem thông tin riêng: thay" in text(desk.get(done["Location"]))
    assert PHONE not in text(citizen.get(f"/viec-dan-ban/{row.pk}/"))


STEPS = {
    "ke-hoach": {"plan": SAID, "in_charge": "Ban quản lý", "starts_on": ago(8), "ends_on": today()},
    "viec": {"what": SAID, "due_on": today()},
    "thu-chi": {"source": "donation", "good": "money", "amount": "5", "what": SAID, "day": ago(1)},
    "tien-do": {"day": ago(1), "text": SAID},
    "nghiem-thu": {"day": ago(0), "households": "80", "agreed": "70", "result": SAID},
}


@pytest.mark.parametrize("step", list(STEPS))
def test_the_words_of_a_step_wait_until_each_find_is_answered(
    site: Any, officer: Any, citizen: Any, visit: Any, step: str
) -> None:
    one, desk = planned(site), visit(site, officer)
    told = JournalEntry.objects.filter(subject=one.id).count()
    wish = {f"{step}-{name}": str(value) for name, value in STEPS[step].items()}
    look = desk.post(f"{DESK}{one.id}/buoc/{step}/", wish)["Location"]
    assert f"/xem/{step}/" in look and PHONE not in text(citizen.get(f"/viec-dan-ban/{one.id}/"))
    assert JournalEntry.objects.filter(subject=one.id).count() == told
    back = desk.get(desk.get(look).context["edit"].partition("#")[0])
    assert SAID in text(back) and '<details class="cqa-move" open' in text(back)
    gap = desk.post(look, {"digest": desk.get(look).context["form"].look.digest})
    assert gap.status_code == 422 and "chưa trả lời" in text(gap)
    assert desk.post(look, decided(desk.get(look), "replace"))["Location"] == f"{DESK}{one.id}/"
    kept = JournalEntry.objects.filter(subject=one.id).latest("at")
    assert kept.payload["review"]["replaced"] and PHONE not in str(kept.payload)
    assert "Đã xem thông tin riêng" in text(desk.get(f"{DESK}{one.id}/"))
    assert PHONE not in text(citizen.get(f"/viec-dan-ban/{one.id}/"))


def test_a_find_is_kept_with_a_reason_or_called_wrong_and_no_tick_takes_its_place(
    site: Any, officer: Any, visit: Any
) -> None:
    one, desk = planned(site), visit(site, officer)
    assert "không còn thông tin riêng của ai" not in text(desk.get(f"{DESK}{one.id}/"))
    step, wish = f"{DESK}{one.id}/buoc/viec/", {"viec-what": SAID, "viec-due_on": today().isoformat()}
    look = desk.post(step, wish | {"viec-checked": "on"})["Location"]
    silent = {**decided(desk.get(look), "keep"), "f1_why": ""}
    assert "cần ghi lý do" in text(desk.post(look, silent)) and not TaskRow.objects.exists()
    assert desk.post(look, decided(desk.get(look), "keep")).status_code == 303
    assert TaskRow.objects.get().what == SAID
    assert "Người đã đồng ý cho nêu" in text(desk.get(f"{DESK}{one.id}/"))
    wrong = desk.post(step, wish)["Location"]
    assert desk.post(wrong, decided(desk.get(wrong), "wrong")).status_code == 303
    assert "không phải thông tin riêng" in text(desk.get(f"{DESK}{one.id}/"))


def test_a_script_is_stopped_like_the_screen_and_other_words_are_looked_at_anew(site: Any) -> None:
    one = planned(site)
    wish = law.AddLine(source="donation", amount=5, what=SAID, day=today())
    with pytest.raises(Unseen):
        commands.add_line(site, one.id, wish, actor=HOA)
    review = review_of_all(site, wish)
    other = wish.model_copy(update={"what": SAID + " Rồi báo lại."})
    with pytest.raises(Unseen, match="đã đổi"):
        commands.add_line(site, one.id, other, review=review, actor=HOA)
    assert not LineRow.objects.exists()
    assert commands.add_line(site, one.id, wish, review=review, actor=HOA).received == 5


def test_a_conference_is_looked_at_from_its_plan_to_its_questions(
    site: Any, officer: Any, citizen: Any, visit: Any
) -> None:
    villages, desk = town(site), visit(site, officer)
    wish = {"villages": [str(v.id) for v in villages[:2]], "day": ago(3).isoformat(), "hour": "8:00", "place": "Nhà văn hóa",
            "content": SAID}  # fmt: skip
    look = desk.post(f"{DESK}hoi-nghi/them/", wish)["Location"]
    assert not YearlyRow.objects.exists()
    edit = desk.get(look).context["edit"]
    back = text(desk.get(edit))
    assert SAID in back and back.count("checked") >= 2
    assert desk.post(look, decided(desk.get(look), "replace")).status_code == 303
    assert [PHONE in row.content for row in YearlyRow.objects.filter(site=site)] == [False, False]
    met = gathering(site, villages[2], held=True)
    asked = {"cau-hoi-text": "Bao giờ có đèn đường?", "cau-hoi-answer": SAID}
    look = desk.post(f"{DESK}hoi-nghi/{met.id}/buoc/cau-hoi/", asked)["Location"]
    assert not YearlyRow.objects.get(pk=met.id).record().questions
    assert SAID in text(desk.get(desk.get(look).context["edit"].partition("#")[0]))
    assert desk.post(look, decided(desk.get(look), "replace"))["Location"] == f"{DESK}hoi-nghi/{met.id}/"
    shown = text(citizen.get(f"/hoi-nghi-thuong-nien/{met.id}/"))
    assert "Bao giờ có đèn đường?" in shown and PHONE not in shown


def test_what_a_photograph_shows_names_nobody(site: Any, officer: Any, visit: Any) -> None:
    one, desk = planned(site), visit(site, officer)
    photo = {
        "anh-pictures": picture(),
        "anh-alt": f"Ông Trần Văn An, {PHONE}, đổ bê tông",
        "anh-consent": "on",
    }
    refused = desk.post(f"{DESK}{one.id}/anh/", photo)
    assert refused.status_code == 422 and "xin đừng ghi" in text(refused) and not PhotoRow.objects.exists()


def test_nobody_without_the_steps_permission_answers_for_it(
    site: Any, other_site: Any, officer: Any, visit: Any
) -> None:
    one, desk = planned(site), visit(site, officer)
    wish = {"viec-what": SAID, "viec-due_on": today().isoformat()}
    look = desk.post(f"{DESK}{one.id}/buoc/viec/", wish)["Location"]
    assert desk.get(look.replace("/viec/", "/cham-dut/")).status_code in (302, 403)
    assert PHONE not in text(visit(other_site, officer).get(look))


def test_a_program_gets_kinds_and_places_and_may_answer(site: Any, officer: Any, citizen: Any) -> None:
    one = planned(site)
    key = {"authorization": f"Token {Token.objects.create(user=officer).key}"}

    def send(path: str, **body: Any) -> Any:
        return citizen.post(f"/api/v1/{path}", body, content_type="application/json", headers=key)

    step, wish = f"community-decisions/{one.id}/steps/viec/", {"what": SAID, "due_on": today().isoformat()}
    refused = send(step, **wish)
    said = refused.json()
    assert (refused.status_code, said["code"]) == (409, "privacy_unseen")
    assert ("what", "privacy_phone") in {(e["field"], e["code"]) for e in said["errors"]}
    assert PHONE not in refused.content.decode() and not TaskRow.objects.exists()
    ids = [e["text"].partition(":")[0] for e in said["errors"]]
    look = {"digest": said["look"], "answers": {id: {"decision": "replace"} for id in ids}}
    half = send(step, **wish, look={**look, "answers": {}})
    assert half.json()["code"] == "privacy_unanswered"
    assert send(step, **(wish | {"what": SAID + " Thêm."}), look=look).json()["code"] == "privacy_changed"
    assert send(step, **wish, look=look).status_code == 200
    assert PHONE not in TaskRow.objects.get().what
    plan = {"day": ago(3).isoformat(), "hour": "08:00", "place": "Nhà văn hóa", "content": SAID,
            "villages": [str(town(site)[2].id)]}  # fmt: skip
    assert send("community-conferences/", **plan).json()["code"] == "privacy_unseen"
