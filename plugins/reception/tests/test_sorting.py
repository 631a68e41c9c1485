"""What officers do with a letter before it is taken up, and that nothing of it is lost or leaks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from chinhquyen_reception import commands, queries
from chinhquyen_reception.rows import AttachmentRow, FingerprintRow, IdentityRow, PetitionRow
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pydantic import ValidationError

from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import (
    FilePetition,
    Flag,
    FlagPetition,
    LinkPetition,
    MovePetition,
    PetitionKind,
    PetitionState,
    ReclassifyPetition,
    SplitPetition,
)
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.retention import forget_due

pytestmark = pytest.mark.django_db

AT = datetime(2026, 11, 19, 2, 0, tzinfo=UTC)
STAFF = Actor.staff("7", "Lê Thị Cán Bộ")
LETTER = "Một là đường vào xóm Đồng Tâm hư hỏng đã lâu, nhờ xã sửa. Hai là tôi tố cáo ông X lập khống danh sách hỗ trợ bão số 3."
PARTS = SplitPetition(
    parts=(
        {
            "kind": "phan_anh",
            "title": "Đường hỏng",
            "content": "Đường vào xóm Đồng Tâm hư hỏng đã lâu, nhờ xã sửa.",
        },
        {"kind": "to_cao", "content": "Ông X lập khống danh sách hỗ trợ bão số 3, Trần Văn Kín có ảnh chụp."},
    )
)


def file(site, *, at=AT, uploads=(), **more):
    wish = {
        "content": LETTER, "sender_name": "Trần Văn Kín", "sender_phone": "0912 000 202", "village": "Đồng Tâm",
        "consent": True, "kind": "phan_anh",
    }  # fmt: skip
    return commands.file_petition(
        site, FilePetition(**(wish | more)), actor=Actor.citizen(), at=at, uploads=uploads
    )


def photo():
    return CleanFile("don.png", "png", "image/png", 12, "0" * 64, ContentFile(b"\x89PNG by hand"))


class TestSplitting:
    def split(self, site, **more):
        filed = file(site, **more)
        return filed, commands.split_petition(
            site, filed.petition.code, PARTS, actor=STAFF, at=AT + timedelta(days=2)
        )

    @pytest.mark.parametrize("kind", ["phan_anh", "nhieu_noi_dung"])
    def test_the_sender_finds_every_part_by_the_letters_code_and_secret(self, site, kind):
        filed, parts = self.split(site, kind=kind)
        letter = queries.petition_by_secret(site, filed.petition.code, filed.secret)
        assert letter.state is PetitionState.SPLIT
        assert {each.code for each in queries.all_parts_of(site, letter)} == {each.code for each in parts}
        _, denunciation = parts
        assert queries.petition_by_secret(site, denunciation.code, filed.secret).id == denunciation.id
        assert queries.petition_by_secret(site, denunciation.code, "2222-2222") is None

    def test_each_part_has_its_own_kind_code_and_clock(self, site):
        _, (road, denunciation) = self.split(site)
        assert (road.kind, denunciation.kind) == (PetitionKind.FEEDBACK, PetitionKind.DENUNCIATION)
        assert road.sender_name == "Trần Văn Kín"
        assert road.received_on == denunciation.received_on == AT.date()
        assert {queries.history(site, each.id)[0].hook for each in (road, denunciation)} == {"petition_filed"}

    def test_nothing_leads_from_the_open_parts_to_the_denouncer(self, site):
        filed, (road, denunciation) = self.split(site, uploads=[photo()])
        plain = repr(list(PetitionRow.objects.filter(code=denunciation.code).values()))
        plain += repr(queries.history(site, denunciation.id))
        assert "Trần Văn Kín" not in plain
        assert filed.petition.code not in plain
        letter = queries.petition_by_code(site, filed.petition.code)
        assert queries.parts_of(site, letter) == []
        assert road.part_of == ""
        assert denunciation.code not in repr(queries.history(site, letter.id))
        assert letter.sender_name == ""
        assert AttachmentRow.objects.get().sealed

    def test_the_letter_stays_as_it_was_written(self, site, chair):
        filed, _ = self.split(site)
        assert (
            commands.open_identity(site, filed.petition.code, user=chair, reason="đọc nguyên văn").content
            == LETTER
        )

    def test_an_ordinary_letter_of_two_matters_stays_open_to_read(self, site):
        filed = file(site)
        wish = SplitPetition(
            parts=(PARTS.parts[0], {"kind": "kien_nghi", "content": "Xin lắp thêm đèn đường."})
        )
        commands.split_petition(site, filed.petition.code, wish, actor=STAFF, at=AT)
        letter = queries.petition_by_code(site, filed.petition.code)
        assert letter.sender_name == "Trần Văn Kín"
        assert {each.kind.value for each in queries.parts_of(site, letter)} == {"phan_anh", "kien_nghi"}
        for part in queries.parts_of(site, letter):
            assert queries.petition_by_secret(site, part.code, filed.secret) == part
        assert not IdentityRow.objects.exists()


class TestTogether:
    def test_the_officer_sees_the_earlier_letter_of_the_same_person(self, site):
        first = file(site, content="Cột điện trước nhà nghiêng, mong kiểm tra.").petition
        later = file(site, at=AT + timedelta(days=9), content="Xin hỏi lịch thu gom rác của xóm.").petition
        (likely,) = queries.likely_earlier(site, later)
        assert (likely.petition.code, likely.same_sender, likely.same_words) == (first.code, True, False)

    def test_and_letters_with_the_same_words_of_other_people(self, site):
        said = "Bãi rác tự phát cạnh trường mầm non Hoa Sen bốc mùi đã hai tháng, các cháu ốm nhiều, mong xã dọn ngay."
        first = file(site, sender_name="Nông Văn Thịnh", sender_phone="0912 000 301", content=said).petition
        second = file(site, at=AT + timedelta(days=1), content=said + " Xin cảm ơn.").petition
        (likely,) = queries.likely_earlier(site, second)
        assert (likely.petition.code, likely.same_sender, likely.same_words) == (first.code, False, True)

    def test_a_denouncer_is_never_shown_beside_the_neighbours(self, site):
        file(site)
        assert (
            queries.likely_earlier(site, file(site, kind="to_cao", at=AT + timedelta(days=1)).petition) == []
        )

    def test_nor_after_the_kind_was_changed(self, site):
        first, second = file(site).petition, file(site, at=AT + timedelta(days=1)).petition
        commands.reclassify_petition(
            site, second.code, ReclassifyPetition(kind="to_cao", reason="nêu sai phạm"), actor=STAFF, at=AT
        )
        assert queries.likely_earlier(site, queries.petition_by_code(site, second.code)) == []
        with pytest.raises(ValidationError) as caught:
            commands.link_petition(site, second.code, LinkPetition(to=first.code, link="repeat"), actor=STAFF)
        assert "to" in field_errors(caught.value)

    def test_looking_costs_the_same_however_many_there_are(self, site):
        def cost():
            with CaptureQueriesContext(connection) as caught:
                queries.likely_earlier(site, newest)
            return len(caught)

        for day in range(3):
            newest = file(site, at=AT + timedelta(days=day)).petition
        few = cost()
        for day in range(3, 30):
            newest = file(site, at=AT + timedelta(days=day % 5)).petition
        assert cost() == few <= 4

    def test_a_mark_is_kept_as_a_keyed_hash(self, site):
        file(site)
        marks = list(FingerprintRow.objects.values_list("mark", flat=True))
        assert marks
        assert not any("tran" in mark or "0912" in mark for mark in marks)

    def test_linked_the_turn_is_counted(self, site):
        first = file(site).petition
        later = file(site, at=AT + timedelta(days=9)).petition
        linked = commands.link_petition(
            site, later.code, LinkPetition(to=first.code.replace("-", ""), link="repeat"), actor=STAFF, at=AT
        )
        assert (linked.linked_to, linked.turn) == (first.code, 2)
        assert [each.code for each in queries.linked_to(site, first)] == [later.code]

    def test_another_communes_petition_is_unknown(self, site, other_site):
        elsewhere = file(other_site).petition
        with pytest.raises(ValidationError):
            commands.link_petition(
                site, file(site).petition.code, LinkPetition(to=elsewhere.code, link="group"), actor=STAFF
            )


def test_flags_filter_the_inbox_and_go_when_taken_off(site):
    code = file(site).petition.code
    file(site)
    commands.flag_petition(site, code, FlagPetition(flags=(Flag.URGENT,)), actor=STAFF)
    wanted = queries.InboxFilter(flag=Flag.URGENT)
    assert [p.code for p in queries.inbox(site, wanted, today=AT.date()).petitions] == [code]
    commands.flag_petition(site, code, FlagPetition(), actor=STAFF)
    assert queries.inbox(site, wanted, today=AT.date()).petitions == []


def test_a_year_after_archiving_words_and_names_are_gone_and_the_journal_knows(site):
    filed = file(site, uploads=[photo()])
    archive = MovePetition(move="archive", ground="TT05-INELIGIBLE", reason="Đơn không rõ nội dung.")
    archived = commands.move_petition(site, filed.petition.code, archive, actor=STAFF, at=AT)
    before = datetime.combine(archived.kept_until, AT.timetz())
    assert forget_due("reception", before) == 0
    assert forget_due("reception", before + timedelta(days=1)) == 1
    kept = queries.petition_by_code(site, filed.petition.code)
    assert (kept.content, kept.sender_name, kept.sender_phone, kept.kind) == ("", "", "", archived.kind)
    assert "Đồng Tâm" not in repr(PetitionRow.objects.values("title", "content").get())
    assert not AttachmentRow.objects.exists()
    assert not FingerprintRow.objects.exists()
    assert queries.history(site, kept.id)[-1].hook == "petition_purged"
    assert forget_due("reception", before + timedelta(days=2)) == 0
