"""What the example answers is met where it was asked: on the page, in the list, in the letter."""

from __future__ import annotations

from typing import Any

import pytest
from chinhquyen_letters import queries as letters
from chinhquyen_reception import commands, queries
from django.db import transaction

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import FilePetition, MovePetition
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import journal, public_search
from examples.every_hook import Hooks
from examples.every_hook.lamps import LAMPS
from tests.docs.plausible import happened

pytestmark = pytest.mark.django_db
DARK, MENDED_LAMP = LAMPS
WISH = FilePetition(content="Cả đèn đường ngõ 5 không sáng hai tuần nay.", sender_name="Hoàng Thị Lan",
                    sender_phone="0912 000 301", village=DARK.village, consent=True)  # fmt: skip


@pytest.fixture
def lamps(modules: Any) -> Hooks:
    hooks = Hooks()
    assert modules.register_hooks("street_lamps", hooks)
    return hooks


def words(response: Any) -> str:
    assert response.status_code == 200
    return str(response.content.decode())


def happens(site: Any, event: Any) -> None:
    with transaction.atomic():
        entry = journal.record(site, event)
    journal.tell_entry(entry.seq)


def test_the_officers_page_of_a_petition_shows_the_panel_and_the_neighbours_does_not(
    site: Any, other_site: Any, lamps: Hooks, officer: Any, other_officer: Any, visit: Any
) -> None:
    shown = []
    for where, who in ((site, officer), (other_site, other_officer)):
        petition = commands.file_petition(where, WISH, actor=Actor.citizen()).petition
        shown.append(words(visit(where, who).get(f"/admin/don-thu/{petition.code}/")))
    assert DARK.place in shown[0] and DARK.place not in shown[1]


def test_the_guard_stops_the_acceptance_until_the_village_is_there(site: Any, lamps: Hooks) -> None:
    nowhere, somewhere = (
        commands.file_petition(
            site, WISH.model_copy(update={"village": village}), actor=Actor.citizen()
        ).petition
        for village in ("", DARK.village)
    )
    accept = MovePetition(move="accept")
    with pytest.raises(Refused, match="ghi xóm, tổ"):
        commands.move_petition(site, nowhere.code, accept, actor=Actor.staff("7", "Lê Thị Cán Bộ"))
    commands.move_petition(site, somewhere.code, accept, actor=Actor.staff("7", "Lê Thị Cán Bộ"))
    assert queries.petition_by_code(site, somewhere.code).accepted_on
    assert not queries.petition_by_code(site, nowhere.code).accepted_on


def test_a_lamp_that_was_handed_over_is_a_petition(site: Any, lamps: Hooks) -> None:
    happens(site, happened("petition_handed", subject=DARK.id, source="feedback"))
    [petition] = queries.inbox(site, queries.InboxFilter(), today=DARK.told_on).petitions
    assert (petition.sender_name, petition.village) == (DARK.said_by, DARK.village)


def test_its_letter_is_addressed_and_filled_by_its_facts(site: Any, lamps: Hooks) -> None:
    wanted = happened("letter_wanted", subject=MENDED_LAMP.id, template="street_lamp_mended", code="")
    happens(site, wanted)
    [entry] = letters.waiting(site)
    assert MENDED_LAMP.said_by in entry.letter.addressee
    assert f"{MENDED_LAMP.place} sáng lại từ ngày 11 tháng 3 năm 2026." in entry.letter.body
    assert wanted.id in lamps.notes


def test_a_mended_lamp_is_found_and_so_is_the_door_to_report_one(
    site: Any, lamps: Hooks, citizen: Any
) -> None:
    public_search.recount(site, repair=True)
    found = words(citizen.get("/tim-kiem/", {"q": "den so 31"}))
    assert f"/den-duong/#{MENDED_LAMP.code}" in found
    assert "/den-duong/bao/" in words(citizen.get("/tim-kiem/", {"q": "bao den duong"}))


def test_the_dark_lamp_stands_in_the_day_of_the_house(
    site: Any, lamps: Hooks, chair: Any, visit: Any
) -> None:
    day = words(visit(site, chair).get("/admin/viec-hom-nay/", {"ai": "tat-ca"}))
    assert DARK.code in day and MENDED_LAMP.code not in day
