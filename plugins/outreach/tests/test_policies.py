"""A policy is written plainly, its questions are answered without a trace, and officers build both."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from chinhquyen_outreach import commands, queries
from chinhquyen_outreach.rows import PolicyRow
from django.contrib.sessions.models import Session

from chinhquyen_sdk.domain.outreach import WithdrawPolicy, criteria_of
from chinhquyen_sdk.host.models import JournalEntry

from .desk import HOA, POLICY, planned, policy, text, town

pytestmark = pytest.mark.django_db
PAGE = "/chinh-sach/"
DESK = "/admin/chinh-sach/"


def test_everybody_reads_what_is_published_and_finds_it_without_diacritics(site: Any, citizen: Any) -> None:
    assert "Chưa đăng chính sách nào" in text(citizen.get(PAGE))
    one = policy(site)
    draft = policy(site, published=False, title="Chính sách còn đang soạn dở")
    shown = text(citizen.get(PAGE))
    assert one.title in shown and draft.title not in shown
    assert one.title in text(citizen.get(PAGE, {"q": "tro cap tuoi"}))
    assert "Không có chính sách nào như vậy" in text(citizen.get(PAGE, {"q": "xe may"}))
    page = text(citizen.get(f"{PAGE}{one.slug}/"))
    assert "Mỗi tháng 500.000 đồng" in page and "chưa kiểm chứng" in page.lower() and "Lê Thị Hoa" not in page
    assert citizen.get(f"{PAGE}{draft.slug}/").status_code == 404
    sheet = text(citizen.get(f"{PAGE}{one.slug}/to-roi/"))
    assert "<svg" in sheet and "Điền tờ khai." in sheet
    assert [found.path for found in commands.public_texts(site)] == [f"{PAGE}{one.slug}/"]
    commands.withdraw_policy(site, one.id, WithdrawPolicy(reason="Đăng nhầm mức"), actor=HOA)
    assert list(commands.public_texts(site)) == []
    assert citizen.get(f"{PAGE}{one.slug}/").status_code == 404


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"c1": "76", "c2": "khong"}, "Có. Theo những gì ông/bà trả lời"),
        ({"c1": " 60 ", "c2": "khong"}, "Ông/bà không thuộc trường hợp: từ đủ 75 tuổi."),
        ({"c1": "76", "c2": "co"}, "Ông/bà thuộc trường hợp: đang có lương hưu."),
        ({"c1": "76", "c2": ""}, "Có thể."),
        ({}, "Có thể."),
        ({"c1": "bảy mươi", "c2": "khong"}, "Tuổi là một con số"),
        ({"c1": "76", "c2": "khong", "ten": "x" * 5000}, "Có. Theo"),
    ],
)
def test_the_questions_are_answered_without_javascript_and_what_was_typed_stays_in_the_form(
    site: Any, citizen: Any, typed: dict[str, str], said: str
) -> None:
    one = policy(site)
    sent = citizen.post(f"{PAGE}{one.slug}/", typed)
    shown = text(sent)
    assert sent.status_code == 200 and said in shown and sent["Cache-Control"] == "private, no-store"
    assert 'value="76"' in shown or typed.get("c1") != "76"


def test_what_somebody_answers_is_kept_nowhere(
    site: Any, citizen: Any, visit: Any, caplog: Any, django_assert_max_num_queries: Any
) -> None:
    one = policy(site)
    events, sessions = JournalEntry.objects.count(), Session.objects.count()
    with caplog.at_level(logging.DEBUG):
        sent = citizen.post(f"{PAGE}{one.slug}/", {"c1": "76417", "c2": "khong"})
        citizen.post(
            f"/api/v1/outreach/policies/published/{one.slug}/concerns/",
            {"answers": {"c1": "76417"}},
            content_type="application/json",
        )
    assert not sent.cookies and "Location" not in sent
    without_cookies = visit(site, enforce_csrf_checks=True).post(
        f"{PAGE}{one.slug}/", {"c1": "76", "c2": "khong"}
    )
    assert "Có. Theo" in text(without_cookies), "a browser that takes no cookies is answered too"
    assert (JournalEntry.objects.count(), Session.objects.count()) == (events, sessions)
    assert "76417" not in "".join(
        record.getMessage() for record in caplog.records if record.name != "django.db.backends"
    )
    form = text(citizen.get(f"{PAGE}{one.slug}/")).partition("data-finder")[0].rpartition("<form")[2]
    assert 'method="post"' in form and "?" not in form
    with django_assert_max_num_queries(14):
        citizen.post(f"{PAGE}{one.slug}/", {"c1": "76"})


def test_a_policy_says_whether_it_holds_and_how_many_hamlets_heard_of_it(site: Any, citizen: Any) -> None:
    hamlets = town(site)
    one = policy(site, ends_on="2025-12-31")
    assert "Đã hết hạn" in text(citizen.get(f"{PAGE}{one.slug}/"))
    other = policy(site, title="Hỗ trợ giống chè mới cho các hộ", starts_on="2099-01-01")
    assert "Sắp áp dụng" in text(citizen.get(f"{PAGE}{other.slug}/"))
    (held,) = planned(site, hamlets[0], policy=one.id)
    wish = commands.CONFERENCE_STEPS["ket-qua"][0].model_validate(
        {"households": 80, "people": 90, "spread": "Mức trợ cấp mới"}
    )
    commands.hold_conference(site, held.id, wish, actor=HOA)  # type: ignore[arg-type] - the record of this very step
    shown = text(citizen.get(f"{PAGE}{one.slug}/"))
    assert "<strong>1 trên 3</strong>" in shown and "Tổ 2, Xóm Đồng" in shown


def test_two_policies_of_one_name_have_two_addresses(site: Any, other_site: Any) -> None:
    assert [policy(site).slug, policy(site).slug] == [
        "tro-cap-cho-nguoi-tu-du-75-tuoi",
        "tro-cap-cho-nguoi-tu-du-75-tuoi-2",
    ]
    assert policy(other_site).slug == "tro-cap-cho-nguoi-tu-du-75-tuoi"


def test_an_officer_writes_a_page_and_builds_its_questions_one_by_one(
    site: Any, officer: Any, visit: Any
) -> None:
    town(site)
    desk = visit(site, officer)
    wrong = desk.post(f"{DESK}them/", POLICY | {"gives": "", "ends_on": "2020-01-01"})
    assert wrong.status_code == 422 and "Người từ đủ 75 tuổi không có lương hưu." in text(wrong)
    sent = desk.post(f"{DESK}them/", POLICY)
    one = PolicyRow.objects.get(site=site).record()
    assert sent["Location"] == f"{DESK}{one.id}/"
    age = {"kind": "age", "text": "Ông/bà bao nhiêu tuổi?", "words": "từ đủ 75 tuổi", "options": "thừa"}
    bad = desk.post(f"{DESK}{one.id}/cau-hoi/", age)
    assert bad.status_code == 422 and "từ tuổi nào" in text(bad)
    assert desk.post(f"{DESK}{one.id}/cau-hoi/", age | {"least": "75"}).status_code == 303
    work = {
        "kind": "choice",
        "text": "Ông/bà đang làm gì?",
        "words": "làm ruộng",
        "options": "* Làm ruộng\nNghỉ hưu",
        "group": "1",
    }
    poor = {"kind": "yes_no", "text": "Có sổ hộ nghèo không?", "words": "hộ nghèo", "group": "1"}
    for each in (
        work,
        poor,
        poor | {"text": "Có lương hưu không?", "words": "có lương hưu", "group": "", "excludes": "on"},
    ):
        assert desk.post(f"{DESK}{one.id}/cau-hoi/", each).status_code == 303
    shown = text(desk.get(f"{DESK}{one.id}/"))
    assert "làm ruộng hoặc hộ nghèo" in shown and "không thuộc trường hợp: có lương hưu" in shown
    assert 'value="75"' in text(desk.get(f"{DESK}{one.id}/?sua=1"))
    changed = age | {"least": "70", "words": "từ đủ 70 tuổi", "place": "1"}
    assert desk.post(f"{DESK}{one.id}/cau-hoi/", changed).status_code == 303
    desk.post(f"{DESK}{one.id}/cau-hoi/", {"bo": "2"})
    built = criteria_of(queries.policy(site, one.id).finder)  # type: ignore[union-attr] - made above
    assert built and [each.words for each in built] == ["từ đủ 70 tuổi", "hộ nghèo", "có lương hưu"]
    assert desk.post(f"{DESK}{one.id}/dang/").status_code == 303
    assert desk.post(f"{DESK}{one.id}/rut/", {"reason": ""}).status_code == 422
    assert desk.post(f"{DESK}{one.id}/rut/", {"reason": "Sai mức tiền"}).status_code == 303


def test_programs_read_and_ask_freely_and_write_only_with_the_right(
    site: Any, citizen: Any, officer: Any, visit: Any
) -> None:
    api, json = "/api/v1/outreach/policies/", {"content_type": "application/json"}
    assert citizen.post(api, POLICY, **json).status_code in (401, 403)
    desk = visit(site, officer)
    made = desk.post(api, POLICY, **json)
    assert made.status_code == 201
    address = f"{api}{made.json()['id']}/"
    leaf = {"op": "chosen", "question": "a", "values": ["co"], "words": "có vườn"}
    question = {"key": "a", "kind": "yes_no", "text": "Có vườn không?"}
    deep = {"questions": [question], "rule": {"op": "not", "of": {"op": "not", "of": leaf}}}
    assert desk.put(f"{address}finder/", deep | {"questions": []}, **json).status_code == 422
    assert desk.put(f"{address}finder/", deep, **json).status_code == 200
    assert "một chương trình ghi qua API" in text(desk.get(f"{DESK}{made.json()['id']}/"))
    assert citizen.get(f"{api}published/{made.json()['slug']}/").status_code == 404
    assert desk.post(f"{address}publish/", **json).status_code == 200
    assert desk.post(f"{address}publish/", **json).status_code == 409
    said = citizen.post(f"{api}published/{made.json()['slug']}/concerns/", {"answers": {"a": "co"}}, **json)
    assert said.json()["verdict"] == "co" and said.json()["reasons"] == ["Ông/bà thuộc trường hợp: có vườn."]
    found = citizen.get(api, {"q": "tro cap"}).json()["results"]
    assert [each["phase"] for each in found] == ["now"]
    assert desk.put(address, POLICY | {"papers": "Căn cước"}, **json).json()["papers"] == "Căn cước"
    assert (
        desk.post(f"{address}withdraw/", {"reason": "Không còn áp dụng"}, **json).json()["state"]
        == "withdrawn"
    )
