"""What other modules bring for letters: channels, templates, kinds of file, a guard; and what a broken one does: nothing."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from chinhquyen_letters import commands, queries
from pydantic import Field

from chinhquyen_sdk.domain.letters.channels import AddressAsked, Dispatch, LetterChannel, NotDelivered
from chinhquyen_sdk.domain.letters.commands import ApproveLetter, KeepAddress, SendLetter
from chinhquyen_sdk.domain.letters.events import LetterWanted
from chinhquyen_sdk.domain.letters.fields import Notice
from chinhquyen_sdk.domain.letters.states import LetterState
from chinhquyen_sdk.domain.letters.templates import LetterTemplate
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.hooks import LetterRenderer, LettersHooks, hookimpl
from chinhquyen_sdk.modules import registry
from chinhquyen_sdk.testing.communes import browser_at

from .factories import AT, CHAIR, Knows, accepted, approved, drafted, happens

pytestmark = pytest.mark.django_db
LUA = Actor.staff("7", "Trần Thị Lụa")
ASKS = AddressAsked(label="Số bồ câu", pattern=r"\d{3}", hint="Ba chữ số.", consent="Đồng ý nhận bằng bồ câu")


class LampWork(Notice):
    """A lamp is mended."""

    lamp: str = Field(title="Số cột đèn", max_length=40)
    mended_on: date = Field(title="Ngày sửa")


LAMP = LetterTemplate(
    id="lamp_mended", label="Báo sửa đèn", heading="THÔNG BÁO", subject="Đèn đường đã sửa", symbol="TB-UBND",
    book="thong-bao", signer="chair", record=LampWork, body="Kính thưa {you},\n\nCột {lamp} sáng lại từ {mended_on}.",
)  # fmt: skip


class Brings(LettersHooks):
    """A module that brings all four; ``fails`` is what its channel raises."""

    def __init__(self, fails: list[Exception] | None = None, refuses: bool = False) -> None:
        self.fails, self.refuses = fails or [], refuses
        self.sent: list[Dispatch] = []

    def _fly(self, dispatch: Dispatch) -> None:
        self.sent.append(dispatch)
        if self.fails:
            raise self.fails.pop(0)

    @hookimpl
    def letter_channels(self, site: Any) -> list[LetterChannel]:
        return [LetterChannel("pigeon", "Bồ câu", order=100, asks=ASKS, deliver=self._fly)]

    @hookimpl
    def letter_templates(self, site: Any) -> list[LetterTemplate]:
        return [LAMP]

    @hookimpl
    def letter_renderers(self, site: Any) -> list[LetterRenderer]:
        return [
            LetterRenderer(
                "shout", "Chữ to", "txt", "text/plain", lambda document: document.body.upper().encode()
            )
        ]

    @hookimpl
    def may_send_letter(self, site: Any, letter: Any, channel: LetterChannel) -> None:
        if self.refuses and channel.slug == "pigeon":
            raise Refused("Trời đang bão.", basis="quy tắc của chuồng bồ câu")


class Broken(LettersHooks):
    """A module that fails at every question."""

    @hookimpl
    def letter_channels(self, site: Any) -> list[LetterChannel]:
        raise RuntimeError

    @hookimpl
    def letter_templates(self, site: Any) -> list[LetterTemplate]:
        return [LAMP.model_copy(update={"id": "wedding"}), "no template"]  # type: ignore[list-item]

    @hookimpl
    def letter_renderers(self, site: Any) -> list[LetterRenderer]:
        def no(document: Any) -> bytes:
            raise RuntimeError

        return [
            LetterRenderer("pdf", "Mồi", "pdf", "application/pdf", no),
            LetterRenderer("odd", "Lạ", "odd", "x/y", no, fits=no),
        ]


class Shut(LettersHooks):
    """A guard that is broken."""

    @hookimpl
    def may_send_letter(self, site: Any, letter: Any, channel: LetterChannel) -> None:
        raise RuntimeError


def agreed(site, capture, module=None, *, email: bool = False, to: str = "123"):
    letter = approved(site)
    keep(site, letter, "pigeon", to)
    if email:
        keep(site, letter, "email", "binh@vidu.vn")
    with capture():
        commands.send_letter(site, SendLetter(letter=letter.id, channel="pigeon"), actor=LUA)
    return letter


def keep(site, letter, channel, address):
    commands.keep_address(
        site, KeepAddress(letter=letter.id, channel=channel, address=address, agreed=True), actor=LUA
    )


def way(site, letter, attempt):
    from chinhquyen_letters.rows import DeliveryRow

    return DeliveryRow.objects.get(site=site, letter=letter.id, attempt=attempt)


def carry(site, letter, attempt):
    commands.dispatch_letter.func(str(way(site, letter, attempt).pk))


def state_of(site, letter):
    return queries.letter(site, letter.id).state


def test_a_channel_of_another_module_carries_a_letter(
    site, officer, modules, django_capture_on_commit_callbacks
):
    pigeons = Brings()
    modules.register_hooks("aaa", pigeons)
    letter = agreed(site, django_capture_on_commit_callbacks)
    carry(site, letter, 1)
    (sent,) = pigeons.sent
    assert sent.address == "123"
    assert sent.pdf().startswith(b"%PDF")
    assert state_of(site, letter) is LetterState.DELIVERED
    page = browser_at(site, officer).get(f"/admin/thu/{letter.id}/").content.decode()
    assert "Bồ câu: <strong>Đã đến tay" in page


def test_an_address_is_judged_in_the_channels_words_by_its_field(site, officer, modules):
    modules.register_hooks("aaa", Brings())
    letter = approved(site)
    desk = browser_at(site, officer)
    page = desk.post(
        f"/admin/thu/{letter.id}/dia-chi/pigeon/", {"pigeon-address": "12", "pigeon-agreed": "on"}
    )
    assert page.status_code == 422
    assert "Số bồ câu viết chưa đúng dạng. Ba chữ số." in page.content.decode()
    assert 'value="12"' in page.content.decode()
    page = desk.post(f"/admin/thu/{letter.id}/dia-chi/pigeon/", {"pigeon-address": "123"})
    assert "khi người nhận đã đồng ý" in page.content.decode()
    assert desk.post(f"/admin/thu/{letter.id}/dia-chi/hand/").status_code == 404
    assert queries.addresses_of(site, letter.id) == {}


def test_what_fails_for_a_while_is_tried_again_under_the_same_id(
    site, modules, django_capture_on_commit_callbacks
):
    pigeons = Brings([NotDelivered("Mỏi cánh."), RuntimeError("123")])
    modules.register_hooks("aaa", pigeons)
    letter = agreed(site, django_capture_on_commit_callbacks)
    for attempt in (1, 2, 3):
        carry(site, letter, attempt)
    assert len({sent.id for sent in pigeons.sent}) == 1
    assert state_of(site, letter) is LetterState.DELIVERED
    tried = queries.attempts_on(site, [letter.id])[letter.id]
    assert [one.failure for one in tried] == ["Mỏi cánh.", "Không gửi được (RuntimeError).", ""]


@pytest.mark.parametrize("failures", [1, 3])
def test_where_it_cannot_help_the_next_way_its_reader_agreed_to_is_taken(
    site, modules, failures, django_capture_on_commit_callbacks
):
    modules.register_hooks("aaa", Brings([NotDelivered("Lạc đường.", again=failures == 3)] * failures))
    letter = agreed(site, django_capture_on_commit_callbacks, email=True)
    for attempt in range(1, failures + 2):
        carry(site, letter, attempt)
    assert way(site, letter, failures + 1).channel == "email"
    assert state_of(site, letter) is LetterState.DELIVERED


def test_a_channel_that_is_switched_off_ends_what_it_had_and_the_next_way_is_named(
    site, officer, modules, django_capture_on_commit_callbacks
):
    modules.register_hooks("aaa", Brings())
    letter = agreed(site, django_capture_on_commit_callbacks)
    modules.plugin_manager.unregister(name="aaa")
    carry(site, letter, 1)
    page = browser_at(site, officer).get(f"/admin/thu/{letter.id}/").content.decode()
    assert "Bồ câu: <strong>Không có người nhận" in page
    assert "Cách gửi này đã tắt." in page
    assert "Nên gửi tiếp: <strong>Đưa tận tay" in page
    with pytest.raises(Refused, match="Mời chọn cách khác"):
        commands.send_letter(site, SendLetter(letter=letter.id, channel="pigeon"), actor=LUA)


def test_a_guard_of_another_module_refuses_by_the_field_also_on_the_way(
    site, officer, modules, django_capture_on_commit_callbacks
):
    storm = Brings([NotDelivered("Gió."), NotDelivered("Gió.")])
    modules.register_hooks("aaa", storm)
    letter = agreed(site, django_capture_on_commit_callbacks)
    storm.refuses = True
    carry(site, letter, 1)
    assert state_of(site, letter) is LetterState.UNDELIVERED
    page = browser_at(site, officer).post(f"/admin/thu/{letter.id}/viec/send/", {"channel": "pigeon"})
    assert page.status_code == 422
    assert "Trời đang bão. (quy tắc của chuồng bồ câu)" in page.content.decode()


def test_a_broken_guard_keeps_the_letter_in_the_house(site, modules):
    modules.register_hooks("aaa", Shut())
    letter = approved(site)
    with pytest.raises(Refused) as refused:
        commands.send_letter(site, SendLetter(letter=letter.id, channel="hand"), actor=LUA)
    assert refused.value.code == "guard_broken"
    assert state_of(site, letter) is LetterState.APPROVED


def test_a_broken_module_harms_no_letter_and_is_named(site, officer, superuser, modules):
    modules.register_hooks("aaa", Broken())
    letter = approved(site)
    desk = browser_at(site, officer)
    assert "Bản PDF" in desk.get(f"/admin/thu/{letter.id}/").content.decode()
    assert desk.get(f"/admin/thu/{letter.id}/tep/pdf/").content.startswith(b"%PDF")
    assert list(queries.channels_of(site)) == ["email", "hand", "post"]
    assert queries.known_templates(site)["wedding"].label != LAMP.label
    reasons = {broken.reason for broken in registry().broken if broken.name == "aaa"}
    assert "letter_channels: RuntimeError" in reasons
    assert "letter_templates: tên “wedding” đã có, nên bị bỏ qua" in reasons
    assert "letter_renderers: tên “pdf” đã có, nên bị bỏ qua" in reasons
    assert "letter_templates: cần LetterTemplate" in reasons
    page = browser_at(site, superuser).get("/admin/mo-dun/").content.decode()
    assert "letter_channels: RuntimeError" in page


def wanted() -> LetterWanted:
    return LetterWanted(at=AT, actor=CHAIR, subject=uuid4(), template="lamp_mended", code="26-4839-2174")


def test_a_template_of_another_module_is_drafted_approved_and_drawn(site, modules):
    modules.register_hooks("aaa", Brings())
    modules.register_hooks("bbb", Knows(lamp="số 12", mended_on=date(2026, 12, 1)))
    happens(site, wanted())
    (entry,) = queries.waiting(site)
    assert "Cột số 12 sáng lại từ ngày 01 tháng 12 năm 2026." in entry.letter.body
    letter = approved(site, entry.letter)
    assert letter.document.number_line == "Số: 01/TB-UBND"
    (line,) = queries.book(site, "thong-bao", 2026).lines
    assert line.entry.kind == "Báo sửa đèn"


def test_without_its_module_a_letter_is_read_and_put_away_but_not_approved(site, officer, modules):
    modules.register_hooks("aaa", Brings())
    modules.register_hooks("bbb", Knows(lamp="số 12", mended_on=date(2026, 12, 1)))
    happens(site, wanted())
    happens(site, wanted())
    first, second = (entry.letter for entry in queries.waiting(site))
    approved(site, first)
    modules.plugin_manager.unregister(name="aaa")
    desk = browser_at(site, officer)
    for address in ("", "so/", f"{first.id}/", f"{second.id}/"):
        assert desk.get(f"/admin/thu/{address}").status_code == 200
    with pytest.raises(Refused, match="Mời bật lại mô-đun"):
        commands.approve_letter(site, ApproveLetter(letter=second.id, seen=second.digest), actor=CHAIR)
    with pytest.raises(Refused, match="không còn"):
        keep(site, first, "email", "binh@vidu.vn")
    commands.send_letter(site, SendLetter(letter=first.id, channel="hand"), actor=LUA)


def test_a_kind_of_file_of_another_module_is_served_to_the_office_and_to_its_reader(
    site, officer, modules, citizen
):
    modules.register_hooks("aaa", Brings())
    letter = approved(site)
    desk = browser_at(site, officer)
    assert "Chữ to" in desk.get(f"/admin/thu/{letter.id}/").content.decode()
    file = desk.get(f"/admin/thu/{letter.id}/tep/shout/")
    assert file.headers["Content-Type"] == "text/plain"
    assert "KÍNH THƯA" in file.content.decode()
    assert "Kính gửi" in desk.get(f"/admin/thu/{letter.id}/tep/txt/").content.decode()
    assert "<html" in desk.get(f"/admin/thu/{letter.id}/tep/html/").content.decode()
    assert desk.get(f"/admin/thu/{letter.id}/tep/loa/").status_code == 404


def test_a_drafts_address_is_asked_for_too(site, modules):
    modules.register_hooks("aaa", Brings(refuses=True))
    letter = drafted(site, accepted())
    with pytest.raises(Refused, match="bão"):
        keep(site, letter, "pigeon", "123")
    assert queries.addresses_of(site, letter.id) == {}
