"""What the commune does with a petition, from the door to the answer."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from chinhquyen_reception import commands, queries
from chinhquyen_reception.rows import AttachmentRow, IdentityRow, PetitionRow
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pydantic import ValidationError

from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import (
    AssignPetition,
    FilePetition,
    MovePetition,
    PetitionKind,
    PetitionState,
    ReclassifyPetition,
)
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.models import AccessLog

pytestmark = pytest.mark.django_db

AT = datetime(2026, 11, 19, 2, 0, tzinfo=UTC)
STAFF = Actor.staff("7", "Lê Thị Cán Bộ")


def wish(**more):
    given = {
        "content": "Đường vào xóm hư hỏng, ổ gà nhiều, nhờ địa phương sửa giúp.",
        "sender_name": "Nguyễn Thị Hoa",
        "sender_phone": "0912 000 201",
        "consent": True,
    }
    return FilePetition(**(given | more))


def photo(content=b"\x89PNG handwriting"):
    return CleanFile("don-viet-tay.png", "png", "image/png", len(content), "0" * 64, ContentFile(content))


def file(site, **more):
    return commands.file_petition(site, wish(**more), actor=Actor.citizen(), at=AT)


def test_a_petition_is_received_with_code_secret_and_the_day_of_its_answer(site):
    filed = file(site)
    assert queries.petition_by_secret(site, filed.petition.code, filed.secret) == filed.petition
    assert filed.petition.kind is PetitionKind.FEEDBACK
    # ten working days from 19/11: 24/11 is a day off
    assert max(c.deadline().due for c in filed.petition.clocks) == date(2026, 12, 4)


def test_code_and_secret_are_read_however_they_are_typed(site):
    filed = file(site)
    typed = f" {filed.petition.code.replace('-', ' ')} ", filed.secret.replace("-", "").lower()
    assert queries.petition_by_secret(site, *typed) == filed.petition


@pytest.mark.parametrize(
    ("code", "secret"), [("26-0000-0000", None), (None, "2222-2222"), ("", ""), ("x" * 999, "y" * 999)]
)
def test_a_wrong_code_and_a_wrong_secret_open_nothing(site, code, secret):
    filed = file(site)
    assert (
        queries.petition_by_secret(
            site, code if code is not None else filed.petition.code, secret or filed.secret
        )
        is None
    )


def test_sending_twice_files_once_and_shows_the_same_secret(site):
    first = commands.file_petition(site, wish(), actor=Actor.citizen(), once="a-form")
    second = commands.file_petition(site, wish(), actor=Actor.citizen(), once="a-form")
    assert first == second
    assert PetitionRow.objects.filter(site=site).count() == 1


def test_a_denouncer_is_in_no_column_but_the_sealed_one(site):
    said = "Tôi là Trần Văn Kín, số 0912.000.202, tố cáo ông X lập khống danh sách hỗ trợ."
    commands.file_petition(
        site, wish(kind="to_cao", content=said, sender_name="Trần Văn Kín", sender_phone="0912000202"),
        actor=Actor.citizen(), uploads=[photo()],
    )  # fmt: skip
    plain = repr(list(PetitionRow.objects.values())) + repr(
        [e for p in PetitionRow.objects.all() for e in queries.history(site, p.pk)]
    )
    assert "Trần Văn Kín" not in plain
    assert "000.202" not in plain
    with AttachmentRow.objects.get().file.open("rb") as kept:
        assert b"handwriting" not in kept.read()


def test_opening_a_denouncer_needs_the_permission_and_leaves_a_trace(site, officer, chair):
    code = file(site, kind="to_cao", sender_name="Trần Văn Kín").petition.code
    with pytest.raises(PermissionDenied):
        commands.open_identity(site, code, user=officer, reason="xem")
    assert commands.open_identity(site, code, user=chair, reason="mời làm việc").name == "Trần Văn Kín"
    assert [(row.user, row.reason) for row in AccessLog.objects.filter(site=site)] == [
        (chair, "mời làm việc")
    ]


def test_reclassified_as_a_denunciation_the_sender_is_locked_away_and_back_again(site):
    code = file(site).petition.code
    commands.reclassify_petition(
        site, code, ReclassifyPetition(kind="to_cao", reason="nêu hành vi sai phạm"), actor=STAFF, at=AT
    )
    assert queries.petition_by_code(site, code).sender_name == ""
    assert IdentityRow.objects.count() == 1
    commands.reclassify_petition(
        site, code, ReclassifyPetition(kind="phan_anh", reason="đọc kỹ lại"), actor=STAFF, at=AT
    )
    assert queries.petition_by_code(site, code).sender_name == "Nguyễn Thị Hoa"
    assert IdentityRow.objects.count() == 0


def test_refusing_without_a_lawful_ground_is_not_possible(site):
    code = file(site, kind="khieu_nai").petition.code
    with pytest.raises(ValidationError) as caught:
        commands.move_petition(site, code, MovePetition(move="refuse"), actor=STAFF)
    assert "ground" in field_errors(caught.value)
    refused = commands.move_petition(
        site, code, MovePetition(move="refuse", ground="KN-11-LATE"), actor=STAFF
    )
    assert refused.state is PetitionState.REFUSED
    assert "Điều 11" in queries.history(site, refused.id)[-1].for_staff()


def test_a_step_out_of_order_is_refused_and_changes_nothing(site):
    filed = file(site, kind="khieu_nai")
    with pytest.raises(Refused) as caught:
        commands.move_petition(site, filed.petition.code, MovePetition(move="send_decision"), actor=STAFF)
    assert caught.value.basis
    assert queries.petition_by_code(site, filed.petition.code) == filed.petition


def test_while_the_sender_is_asked_the_clock_stands_and_is_never_late(site):
    code = file(site, kind="khieu_nai").petition.code
    asked = commands.move_petition(
        site, code, MovePetition(move="ask_supplement", reason="chữ ký"), actor=STAFF, at=AT
    )
    assert asked.due_on is None
    assert not asked.is_late(date(2027, 5, 1))
    back = commands.add_supplement(
        site, code, "Tôi gửi lại đơn có chữ ký", actor=Actor.citizen(), at=AT + timedelta(days=5)
    )
    assert back.state is PetitionState.RECEIVED
    assert back.due_on > date(2026, 11, 30)


def test_the_inbox_shows_what_is_due_first_and_pages_by_key(site):
    for days in range(5):
        commands.file_petition(
            site,
            wish(content=f"Việc thứ {days} cần xem"),
            actor=Actor.citizen(),
            at=AT + timedelta(days=days),
        )
    first = queries.inbox(site, queries.InboxFilter(), today=date(2026, 11, 25), size=3)
    rest = queries.inbox(site, queries.InboxFilter(), today=date(2026, 11, 25), after=first.after, size=3)
    dues = [p.due_on for p in first.petitions + rest.petitions]
    assert len(dues) == 5
    assert dues == sorted(dues)
    assert rest.after == ""


@pytest.mark.parametrize("typed", ["duong vao", "ĐƯỜNG", "hoa nguyen", "0912000201"])
def test_officers_search_without_diacritics(site, typed):
    filed = file(site)
    found = queries.inbox(site, queries.InboxFilter(q=typed), today=date(2026, 11, 25))
    assert [p.code for p in found.petitions] == [filed.petition.code]


def test_a_denouncer_is_not_found_by_name(site):
    file(site, kind="to_cao", sender_name="Trần Văn Kín")
    assert (
        queries.inbox(site, queries.InboxFilter(q="tran van kin"), today=date(2026, 11, 25)).petitions == []
    )


def test_several_petitions_are_given_to_one_officer(site):
    codes = [file(site).petition.code for _ in range(3)]
    commands.assign_petitions(
        site, codes, AssignPetition(officer_id="7", officer_name="Lê Thị Cán Bộ"), actor=STAFF
    )
    assert {queries.petition_by_code(site, c).officer_name for c in codes} == {"Lê Thị Cán Bộ"}


def test_another_commune_sees_nothing(site, other_site):
    filed = file(site)
    assert queries.petition_by_code(other_site, filed.petition.code) is None
    assert queries.petition_by_secret(other_site, filed.petition.code, filed.secret) is None
    assert queries.inbox(other_site, queries.InboxFilter(), today=date(2026, 11, 25)).petitions == []


def test_a_paper_from_before_the_calendar_gets_a_message_at_its_field(site):
    with pytest.raises(ValidationError) as caught:
        file(site, received_on=date(1950, 1, 1))
    assert "received_on" in field_errors(caught.value)
    assert PetitionRow.objects.count() == 0


def test_closed_petitions_are_listed_the_newest_first(site):
    codes = []
    for days in range(3):
        code = file(site).petition.code
        answer = MovePetition(move="answer", answer="Đã sửa xong.")
        commands.move_petition(site, code, answer, actor=STAFF, at=AT + timedelta(days=days))
        codes.append(code)
    listed = queries.inbox(site, queries.InboxFilter(closed=True), today=date(2026, 11, 25)).petitions
    assert [p.code for p in listed] == codes[::-1]


@pytest.mark.parametrize("wanted", [{}, {"closed": True}, {"officer": "7"}])
def test_a_list_is_one_walk_along_an_index(site, wanted):
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL plans by the number of rows; the walk is shown on SQLite")
    with CaptureQueriesContext(connection) as caught:
        queries.inbox(site, queries.InboxFilter(**wanted), today=date(2026, 11, 25))
    with connection.cursor() as cursor:
        cursor.execute("EXPLAIN QUERY PLAN " + caught[0]["sql"])
        plan = " ".join(str(row) for row in cursor.fetchall())
    assert "USING INDEX" in plan
    assert "TEMP B-TREE" not in plan


def test_what_a_denouncer_adds_is_kept_without_the_name(site, chair):
    code = file(site, kind="to_cao", sender_name="Trần Văn Kín").petition.code
    commands.add_supplement(site, code, "Tôi, TRẦN  VĂN KÍN, gửi thêm ảnh.", actor=Actor.citizen(), at=AT)
    (added,) = queries.supplements(site, queries.petition_by_code(site, code).id)
    assert added.text == "Tôi, [người tố cáo], gửi thêm ảnh."
    assert "TRẦN  VĂN KÍN" in commands.open_identity(site, code, user=chair, reason="đọc nguyên văn").content


def test_no_denunciation_after_all_its_files_and_title_are_whole_again(site, officer):
    filed = commands.file_petition(
        site,
        wish(kind="to_cao", sender_name="Trần Văn Kín", title="Trần Văn Kín xin góp ý"),
        actor=Actor.citizen(),
        uploads=[photo()],
        at=AT,
    ).petition
    assert filed.title == "[người tố cáo] xin góp ý"
    back = commands.reclassify_petition(
        site, filed.code, ReclassifyPetition(kind="kien_nghi", reason="chỉ là góp ý"), actor=STAFF, at=AT
    )
    assert back.title == "Trần Văn Kín xin góp ý"
    (kept,) = queries.attachments(site, filed.id)
    assert b"handwriting" in commands.open_attachment(site, filed.code, kept.id, user=officer).content
