"""Templates and kinds of file that another module brings; what a broken module does to letters: nothing."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest
from chinhquyen_letters import commands, queries

from chinhquyen_sdk.domain.letters.commands import ApproveLetter, SendLetter
from chinhquyen_sdk.domain.letters.events import LetterWanted
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.modules import registry
from chinhquyen_sdk.testing.communes import browser_at

from .brought import LAMP, LUA, Brings, Broken, keep
from .factories import AT, CHAIR, Knows, approved, happens

pytestmark = pytest.mark.django_db


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


def test_without_its_module_a_letter_is_read_and_put_away_but_not_approved(site, officer, chair, modules):
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
    many = browser_at(site, chair).get("/admin/thu/duyet/nhieu/")
    assert many.status_code == 200
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
