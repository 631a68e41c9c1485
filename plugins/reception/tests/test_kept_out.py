"""Who may not take part, who verifies, and who is named to know a denouncer."""

from __future__ import annotations

from datetime import timedelta

import pytest
from chinhquyen_reception import commands, queries
from chinhquyen_reception.module import HANDLE, OPEN_IDENTITY
from chinhquyen_reception.panels.due import due_item
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.office import HandOverPart, WorkHandedOver
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import AssignPetition, FilePetition, MovePetition
from chinhquyen_sdk.domain.reception.acts.barring import BarPerson, UnbarPerson
from chinhquyen_sdk.domain.reception.acts.verifying import GiveVerification
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.models import AccessLog
from chinhquyen_sdk.host.office import people_of
from chinhquyen_sdk.testing.communes import browser_at, make_staff

pytestmark = pytest.mark.django_db
STAFF = Actor.staff("7", "Lê Thị Cán Bộ")


@pytest.fixture
def denounced(site):
    """An accepted denunciation."""
    wish = FilePetition(
        content="Tôi tố cáo kế toán lấy tiền quỹ của xóm, có sổ ghi.", sender_name="Trần Văn Kín", kind="to_cao",
        sender_phone="0912 000 301", consent=True,
    )  # fmt: skip
    code = commands.file_petition(site, wish, actor=Actor.citizen()).petition.code
    commands.move_petition(site, code, MovePetition(move="accept"), actor=STAFF)
    return code


def given(leader, *staff, **more):
    wish = {
        "matter": "Xem sổ quỹ của xóm.", "leader_id": str(leader.pk), "staff_ids": [str(one.pk) for one in staff],
        "document": "7/QĐ", "due": local_day(timezone.now()) + timedelta(days=3), "no_conflict": True,
    }  # fmt: skip
    return GiveVerification(**(wish | more))


def bar(site, code, person, why="denounced"):
    return commands.work_on(site, code, BarPerson(officer_id=str(person.pk), why=why), actor=STAFF)


def test_the_team_is_chosen_from_the_staff_and_called_by_its_accounts_names(site, denounced, officer, chair):
    kept = commands.work_on(site, denounced, given(officer, chair, leader_name="Tên Gõ Bừa"), actor=STAFF)
    task = kept.verifications[0]
    assert task.leader_name != "Tên Gõ Bừa"
    assert [each.officer_id for each in task.staff] == [str(chair.pk)]


@pytest.mark.parametrize("where", ["leader_id", "staff_ids"])
def test_nobody_from_another_commune_is_chosen(site, other_site, denounced, officer, where):
    stranger = make_staff(other_site, "la@dau", HANDLE)
    wish = given(stranger) if where == "leader_id" else given(officer, stranger)
    with pytest.raises(Refused) as caught:
        commands.work_on(site, denounced, wish, actor=STAFF)
    assert (caught.value.code, caught.value.field) == ("not_staff", where)


def test_an_officer_is_not_typed_in_as_an_outsider(site, denounced, officer, chair):
    name = next(one.name for one in people_of(site) if one.id == str(chair.pk))
    with pytest.raises(Refused) as caught:
        commands.work_on(site, denounced, given(officer, members=name.upper()), actor=STAFF)
    assert caught.value.code == "staff_by_name"


def test_the_office_must_have_asked_for_conflicts(site, denounced, officer, chair):
    with pytest.raises(Exception, match="Mời hỏi từng người"):
        commands.work_on(site, denounced, given(officer, chair, no_conflict=False), actor=STAFF)


def test_who_is_denounced_gets_neither_the_case_nor_the_verification(site, denounced, officer, chair):
    bar(site, denounced, officer)
    for wish in (given(officer, chair), given(chair, officer)):
        with pytest.raises(Refused) as caught:
            commands.work_on(site, denounced, wish, actor=STAFF)
        assert caught.value.code == "barred"
        assert "chưa kiểm chứng" in caught.value.basis
    wish = AssignPetition(officer_id=str(officer.pk), officer_name="Ai đó")
    with pytest.raises(Refused):
        commands.assign_petitions(site, [denounced], wish, actor=STAFF)
    assert queries.petition_by_code(site, denounced).officer_id == ""


def test_whoever_has_the_case_must_give_it_up_before(site, denounced, officer, chair):
    wish = AssignPetition(officer_id=str(officer.pk), officer_name="Ai đó")
    commands.assign_petitions(site, [denounced], wish, actor=STAFF)
    with pytest.raises(Refused, match="đang phụ trách"):
        bar(site, denounced, officer)


def test_a_hand_over_leaves_the_case_where_it_is_rather_than_with_the_denounced(
    site, denounced, officer, chair
):
    wish = AssignPetition(officer_id=str(chair.pk), officer_name="Chủ tịch")
    commands.assign_petitions(site, [denounced], wish, actor=STAFF)
    bar(site, denounced, officer)
    part = HandOverPart(taker_id=str(officer.pk), taker_name="Ai đó")
    told = WorkHandedOver(at=timezone.now(), actor=STAFF, subject="00000000-0000-0000-0000-000000000001",
                          giver_id=str(chair.pk), giver_name="Chủ tịch", parts=(part,))  # fmt: skip
    assert commands.take_over(site, told) == 0
    assert queries.petition_by_code(site, denounced).officer_id == str(chair.pk)


def test_the_history_says_why_somebody_is_out_and_never_who(site, denounced, officer):
    kept = bar(site, denounced, officer)
    event = journal.timeline(site, kept.id)[-1]
    assert event.for_citizen() is None
    assert "là người bị tố cáo" in event.for_staff()
    assert kept.barred[0].name not in event.model_dump_json()


def test_somebody_is_let_in_again_with_a_reason(site, denounced, officer, chair):
    name = bar(site, denounced, officer).barred[0].name
    commands.work_on(site, denounced, UnbarPerson(name=name, reason="ghi nhầm người"), actor=STAFF)
    kept = commands.work_on(site, denounced, given(officer, chair), actor=STAFF)
    assert kept.verifications


def test_who_verifies_is_shown_the_denouncer_only_when_named_for_it(site, denounced, officer, chair):
    boss = make_staff(site, "pho@day", OPEN_IDENTITY, HANDLE)
    commands.work_on(site, denounced, given(officer, chair), actor=STAFF)
    with pytest.raises(Refused):
        commands.open_identity(site, denounced, user=chair, reason="cần biết")
    with pytest.raises(PermissionDenied):
        commands.open_identity(site, denounced, user=officer, reason="cần biết")
    commands.grant_identity(
        site, denounced, user=boss, officer_id=str(officer.pk), reason="mời người tố cáo làm việc"
    )
    assert commands.open_identity(site, denounced, user=officer, reason="mời làm việc").name == "Trần Văn Kín"
    grant = queries.grants(site, queries.petition_by_code(site, denounced).id)[0]
    assert commands.revoke_identity(site, denounced, grant.id, user=boss)
    with pytest.raises(PermissionDenied):
        commands.open_identity(site, denounced, user=officer, reason="xem lại")
    assert AccessLog.objects.filter(site=site).count() == 3


def test_nobody_names_themself_and_the_denounced_is_never_named(site, denounced, officer, chair):
    for person in (chair, officer):
        if person is officer:
            bar(site, denounced, officer)
        with pytest.raises(Refused):
            commands.grant_identity(site, denounced, user=chair, officer_id=str(person.pk), reason="cần biết")
    assert queries.grants(site, queries.petition_by_code(site, denounced).id) == []


def test_on_the_page_the_chair_names_an_officer_who_then_opens_it(site, denounced, officer, chair):
    boss, hand = browser_at(site, chair), browser_at(site, officer)
    case = f"/admin/don-thu/{denounced}/"
    assert "Mở danh tính" not in hand.get(case).content.decode()
    assert (
        hand.post(f"{case}danh-tinh/giao/", {"officer": str(officer.pk), "why": "tự giao"})["Location"]
        == "/admin/"
    )
    assert queries.grants(site, queries.petition_by_code(site, denounced).id) == []
    bad = boss.post(f"{case}danh-tinh/giao/", {"officer": str(officer.pk), "why": ""})
    assert (bad.status_code, "Mời ghi lý do" in bad.content.decode()) == (422, True)
    assert (
        boss.post(f"{case}danh-tinh/giao/", {"officer": str(officer.pk), "why": "mời làm việc"}).status_code
        == 302
    )
    assert "Mở danh tính" in hand.get(case).content.decode()
    assert "Trần Văn Kín" in hand.post(f"{case}danh-tinh/", {"reason": "mời làm việc"}).content.decode()


def test_on_the_page_the_team_is_ticked_and_what_is_wrong_stands_by_its_field(
    site, denounced, officer, chair
):
    desk = browser_at(site, officer)
    where = f"/admin/don-thu/{denounced}/ho-so/giao-xac-minh/"
    form = {f"giao-xac-minh-{k}": v for k, v in given(officer, chair).model_dump(mode="json").items() if v}
    form.pop("giao-xac-minh-no_conflict")
    bad = desk.post(where, form)
    assert bad.status_code == 422
    assert "Mời hỏi từng người" in bad.content.decode()
    assert "Xem sổ quỹ của xóm." in bad.content.decode()
    assert desk.post(where, form | {"giao-xac-minh-no_conflict": "on"}).status_code == 302


def test_by_the_api_somebody_is_kept_out_too(site, denounced, officer, chair):
    desk = browser_at(site, chair)
    body = {"officer_id": str(officer.pk), "why": "interest"}
    where = f"/api/v1/reception/petitions/{denounced}/barred/"
    told = desk.post(where, body, content_type="application/json")
    assert told.status_code == 200
    assert told.json()["petition"]["barred"][0]["officer_id"] == str(officer.pk)


def test_the_list_of_the_house_does_not_say_what_a_case_with_somebody_kept_out_is_about(
    site, denounced, officer
):
    title = queries.petition_by_code(site, denounced).title
    assert title and due_item(queries.petition_by_code(site, denounced)).title == title
    bar(site, denounced, officer)
    item = due_item(queries.petition_by_code(site, denounced))
    assert (item.code, item.title) == (denounced, "")


def test_whoever_is_kept_out_finds_the_case_neither_on_the_list_nor_by_its_address(
    site, denounced, officer, chair
):
    hand = browser_at(site, officer)
    where = (f"/admin/don-thu/{denounced}/", f"/api/v1/reception/petitions/{denounced}/")
    assert [hand.get(path).status_code for path in where] == [200, 200]
    bar(site, denounced, officer)
    assert [hand.get(path).status_code for path in where] == [404, 404]
    for path in ("/admin/don-thu/", "/api/v1/reception/petitions/"):
        assert denounced not in hand.get(path).content.decode()
        assert denounced in browser_at(site, chair).get(path).content.decode()
