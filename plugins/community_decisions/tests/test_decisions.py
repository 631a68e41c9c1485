"""A decision from its minutes to its final account: at the desk, in public, by program, told by another module."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from chinhquyen_community_decisions import commands, queries
from chinhquyen_community_decisions.hooks import Hooks
from chinhquyen_community_decisions.rows import DecisionRow, LineRow, TaskRow
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chinhquyen_sdk.domain import community_decisions as law
from chinhquyen_sdk.domain.community_decisions import VoteOutcome
from chinhquyen_sdk.domain.community_decisions.events import VoteConcluded
from chinhquyen_sdk.host.models import JournalEntry

from .desk import HOA, ago, moment, picture, planned, road, text, today, town

pytestmark = pytest.mark.django_db
DESK = "/admin/viec-dan-ban/"


def typed(site: Any, **more: Any) -> dict[str, Any]:
    return {
        "title": "Làm đường bê tông ngõ 5", "matter": "works", "scope": "village", "village": str(town(site)[0].id), "form": "meeting",
        "decided_on": ago(10).isoformat(), "households": "120", "informed": "118", "attended": "100", "voted": "100", "agreed": "90",
        "passed": "on", "text": "Mỗi hộ góp 2 triệu đồng, đổ bê tông 300 mét.", "document": "Nghị quyết 03", "signed": "on",
    } | more  # fmt: skip


def test_minutes_that_say_other_than_the_law_are_refused_and_what_was_typed_stays(
    site: Any, officer: Any, visit: Any
) -> None:
    desk = visit(site, officer)
    wrong = desk.post(f"{DESK}them/", typed(site, agreed="79"))
    shown = text(wrong)
    assert wrong.status_code == 422 and "79 trên 120 hộ đồng ý" in shown and "Điều 21 khoản 1" in shown
    assert 'value="79"' in shown and not DecisionRow.objects.exists()
    many = desk.post(f"{DESK}them/", typed(site, agreed="101"))
    assert many.status_code == 422 and "không thể nhiều hơn số hộ biểu quyết" in text(many)
    words = desk.post(f"{DESK}them/", typed(site, agreed="chín mươi"))
    assert words.status_code == 422 and "cần một con số" in text(words)


def test_a_road_from_the_meeting_to_the_final_account(
    site: Any, officer: Any, citizen: Any, visit: Any
) -> None:
    desk = visit(site, officer)
    minutes = SimpleUploadedFile("bien-ban.txt", "Biên bản họp".encode())
    assert desk.post(f"{DESK}them/", typed(site) | {"files": minutes}).status_code == 303
    row = DecisionRow.objects.get(site=site)
    case, page = f"{DESK}{row.pk}/", f"/viec-dan-ban/{row.pk}/"

    def step(name: str, **fields: str) -> Any:
        return desk.post(f"{case}buoc/{name}/", {f"{name}-{key}": value for key, value in fields.items()})

    assert step("gui", day=ago(8).isoformat()).status_code == 303
    plan = {
        "plan": "Đổ bê tông từng đoạn",
        "in_charge": "Ban quản lý xóm",
        "starts_on": ago(8).isoformat(),
        "ends_on": ago(1).isoformat(),
    }
    assert step("ke-hoach", **plan).status_code == 303
    assert "chậm từ" in text(citizen.get(page)) and "cq-status--late" in text(citizen.get(page))
    step("viec", what="Mua xi măng", due_on=ago(5).isoformat())
    task = TaskRow.objects.get(decision=row)
    open_task = step(
        "nghiem-thu", day=ago(0).isoformat(), households="80", agreed="70", result="Đường phẳng, đẹp"
    )
    assert open_task.status_code == 422 and "Còn 1 việc chưa xong" in text(open_task)
    assert step("xong-viec", task=str(task.pk), day=ago(4).isoformat()).status_code == 303
    step(
        "thu-chi",
        source="households",
        good="money",
        amount="180000000",
        households="90",
        what="Các hộ góp",
        day=ago(6).isoformat(),
    )
    no_paper = step(
        "thu-chi", source="expense", good="money", amount="5", what="Mua xi măng", day=ago(5).isoformat()
    )
    assert no_paper.status_code == 422 and "phải có chứng từ" in text(no_paper)
    step(
        "thu-chi",
        source="expense",
        good="money",
        amount="179999000",
        what="Mua xi măng",
        paper="HĐ 1",
        day=ago(5).isoformat(),
    )
    step("thu-chi", source="donation", good="money", amount="7", what="Ghi nhầm chỗ", day=ago(5).isoformat())
    wrong = LineRow.objects.get(decision=row, amount=7)
    assert step("bo-dong", line=str(wrong.pk), reason="Ghi nhầm").status_code == 303
    assert step("tien-do", day=ago(2).isoformat(), text="Đổ xong bê tông", percent="90").status_code == 303
    photo = {"anh-pictures": picture(), "anh-alt": "Con đường bê tông mới đổ", "anh-consent": "on"}
    assert desk.post(f"{case}anh/", photo).status_code == 303
    shown = text(citizen.get(page))
    assert "Thu 180.000.000 đồng, chi 179.999.000 đồng, còn 1.000 đồng." in shown
    assert "<svg" in shown and "Con đường bê tông mới đổ" in shown and "Ghi nhầm" in shown
    step("nghiem-thu", day=ago(0).isoformat(), households="80", agreed="70", result="Đường phẳng, đẹp")
    undecided = step("quyet-toan", day=ago(0).isoformat())
    assert undecided.status_code == 422 and "Còn 1.000 đồng" in text(undecided)
    assert step("quyet-toan", day=ago(0).isoformat(), remainder="Gửi quỹ sửa đường").status_code == 303
    final = text(citizen.get(page))
    assert "Đã làm xong, quyết toán công khai" in final and "Gửi quỹ sửa đường" in final
    assert "bien-ban.txt" not in final and "Lê Thị Hoa" not in final
    assert commands.recount(site, repair=False) == []
    found = citizen.get("/api/v1/community-decisions/").json()["results"][0]
    assert found["balance"] == 1000 and found["verdict"]["passed"] is True


def waits_for(ref: Any, id: UUID) -> str:
    """Return the permission that the next step of a decision on the desk needs."""
    items = Hooks().due_items(ref, today() + timedelta(days=30), "", None, 50)
    return next(item.decides for item in items if item.id == id)


def test_who_recognises_is_another_permission(
    site: Any, ref: Any, officer: Any, chair: Any, visit: Any
) -> None:
    one = road(site, matter="head", title="Bầu tổ trưởng tổ dân phố")
    commands.add_papers(site, one.id, [])
    desk = visit(site, officer)
    nothing = desk.post(f"{DESK}{one.id}/buoc/gui/", {"gui-day": ago(5).isoformat()})
    assert nothing.status_code == 422 and "Mời thêm tệp" in text(nothing)
    desk.post(f"{DESK}{one.id}/giay/", {"giay-files": SimpleUploadedFile("nq.txt", b"nghi quyet")})
    assert waits_for(ref, one.id) == ""
    assert desk.post(f"{DESK}{one.id}/buoc/gui/", {"gui-day": ago(5).isoformat()}).status_code == 303
    assert waits_for(ref, one.id) == "cq_community_decisions.recognise_decision"
    wish = {"cong-nhan-day": ago(3).isoformat(), "cong-nhan-document": "12/QĐ-UBND"}
    refused = desk.post(f"{DESK}{one.id}/buoc/cong-nhan/", wish)
    assert refused.status_code in (302, 403) and not DecisionRow.objects.get(pk=one.id).official
    assert visit(site, chair).post(f"{DESK}{one.id}/buoc/cong-nhan/", wish).status_code == 303
    assert DecisionRow.objects.get(pk=one.id).state == "in_force"


def test_a_vote_of_another_module_is_recorded_once_however_often_it_is_told(site: Any, ref: Any) -> None:
    village = town(site)[2].id
    outcome = VoteOutcome.model_validate({
        "title": "Đặt tên khu dân cư văn hóa", "matter": "self_rule", "village": village, "form": "online", "decided_on": ago(3),
        "tally": {"households": 120, "informed": 120, "voted": 110, "agreed": 99}, "online_agreed": 80, "signed": True,
        "text": "Đặt tên khu dân cư văn hóa.", "document": "Biên bản biểu quyết trực tuyến",
    })  # fmt: skip
    event = VoteConcluded(outcome=outcome, subject=uuid4(), actor=HOA, at=moment(1))
    for _ in range(2):
        Hooks().vote_concluded(ref, event)
    (row,) = DecisionRow.objects.filter(site=site)
    assert (row.vote, row.agreed, row.village_name) == (event.subject, 99, "Xóm Đồng")
    assert JournalEntry.objects.filter(hook="community_decision_recorded").count() == 1


def test_for_the_commune_every_village_is_typed_on_its_line(
    site: Any, officer: Any, citizen: Any, visit: Any
) -> None:
    desk = visit(site, officer)
    wide = typed(
        site, scope="commune", village="", households="", informed="", attended="", voted="", agreed=""
    )
    lines = "Tổ 1; 120; 120; 100; 100; 80\nTổ 2; 120; 120; 100; 100; 90\nXóm Đồng; 120; 120; 60; 60; 60"
    strange = desk.post(f"{DESK}them/", wide | {"parts": lines.replace("Tổ 2", "Tổ 9")})
    assert strange.status_code == 422 and "Tổ 9" in text(strange)
    assert desk.post(f"{DESK}them/", wide | {"parts": lines}).status_code == 303
    row = DecisionRow.objects.get(site=site)
    assert (row.households, row.agreed, row.state) == (360, 230, "awaiting")
    shown = text(citizen.get(f"/viec-dan-ban/{row.pk}/"))
    assert "2 trên 3 xóm, tổ đồng ý" in shown and "chờ UBND xã, phường định ngày" in shown


def test_what_is_due_stands_on_the_desk_and_the_shares_are_sums(site: Any, ref: Any) -> None:
    one = planned(site)
    commands.add_task(site, one.id, law.AddTask(what="Mua xi măng", due_on=today()), actor=HOA)
    items = Hooks().due_items(ref, today() + timedelta(days=30), "", ago(60), 50)
    assert {item.kind for item in items} >= {"dan_ban", "viec_dan_ban"}
    assert Hooks().due_items(ref, today(), "someone", None, 50) == []
    found = queries.shares(site, ago(60), today())
    assert (found.informed, found.of_all, found.attended, found.of_meetings, found.voted) == (
        118,
        120,
        100,
        120,
        0,
    )
    nothing = queries.shares(site, ago(900), ago(800))
    assert nothing.of_all == 0 and nothing.informed == 0


@pytest.mark.parametrize(
    "path", ["/viec-dan-ban/", "/viec-dan-ban/{id}/", "/admin/viec-dan-ban/", "/admin/viec-dan-ban/{id}/"]
)
def test_pages_ask_the_same_however_much_there_is(
    site: Any, officer: Any, citizen: Any, visit: Any, path: str
) -> None:
    one = planned(site)
    browser = visit(site, officer) if path.startswith("/admin") else citizen

    def asked() -> int:
        with CaptureQueriesContext(
            connection,
        ) as caught:
            assert browser.get(path.format(id=one.id)).status_code == 200
        return len(caught)

    asked()
    few = asked()
    for number in range(6):
        planned(site, title=f"Con đường số {number} của bà con")
        line = law.AddLine(source="donation", amount=5, what=f"Ủng hộ số {number}", day=today())
        commands.add_line(site, one.id, line, actor=HOA)
    assert asked() <= few


def test_a_program_records_and_steps_with_the_same_words(
    site: Any, officer: Any, visit: Any, citizen: Any
) -> None:
    program = visit(site, officer)
    body = {
        "title": "Làm đường bê tông ngõ 5", "matter": "works", "village": str(town(site)[0].id), "form": "meeting",
        "decided_on": ago(10).isoformat(), "text": "Mỗi hộ góp 2 triệu đồng.", "document": "NQ 3", "signed": True,
        "tally": {"households": 120, "informed": 118, "attended": 100, "voted": 100, "agreed": 79},
    }  # fmt: skip
    address = "/api/v1/community-decisions/"
    assert citizen.post(address, body, content_type="application/json").status_code in (401, 403)
    refused = program.post(address, body, content_type="application/json")
    assert refused.status_code == 409 and "Điều 21" in refused.json()["basis"]
    body["tally"]["agreed"] = 90  # type: ignore[index] - a dict of JSON
    made = program.post(address, body, content_type="application/json").json()
    plan = {
        "plan": "Đổ bê tông từng đoạn",
        "in_charge": "Ban quản lý",
        "starts_on": str(ago(1)),
        "ends_on": str(today()),
    }
    done = program.post(f"{address}{made['id']}/steps/ke-hoach/", plan, content_type="application/json")
    assert done.json()["phase"] == "doing"
    assert citizen.post(
        f"{address}{made['id']}/steps/ke-hoach/", plan, content_type="application/json"
    ).status_code in (401, 403)
