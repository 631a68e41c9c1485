"""A notice is written by an officer and read by everybody."""

from __future__ import annotations

from typing import Any

import pytest
from chinhquyen_hello import commands, queries
from chinhquyen_hello.module import WRITE, HelloSettings
from chinhquyen_hello.records import WriteNote

from chinhquyen_sdk import Actor, Refused
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.module_settings import keep_settings

pytestmark = pytest.mark.django_db

NOTE = {"text": "Sáng mai cúp nước Tổ 3.", "on": "2026-03-02"}


@pytest.fixture
def writer(site: Any, visit: Any, staff: Any) -> Any:
    return visit(site, staff(site, "ghi-loi-nhan", WRITE))


def test_an_officer_writes_and_everybody_reads(site: Any, writer: Any, citizen: Any) -> None:
    assert writer.post("/admin/hello/", NOTE).status_code == 303
    assert NOTE["text"] in citizen.get("/hello/").content.decode()
    assert citizen.get("/api/v1/hello/notes/").json()["results"][0]["text"] == NOTE["text"]
    note = queries.newest(site, 1)[0]
    assert [event.hook for event in journal.timeline(site, note.id)] == ["note_written"]


def test_written_twice_it_stands_once(site: Any, writer: Any) -> None:
    for _ in range(2):
        writer.post("/admin/hello/", NOTE)
    assert len(queries.newest(site, 5)) == 1


def test_what_does_not_fit_is_said_by_its_field_and_kept(writer: Any) -> None:
    page = writer.post("/admin/hello/", {"text": "Gọi bà Hoa 0912 345 678.", "on": "2026-03-02"})
    assert page.status_code == 422
    assert "thông tin riêng" in page.content.decode() and "0912 345 678" in page.content.decode()


def test_a_program_writes_with_the_same_rules(site: Any, writer: Any, citizen: Any) -> None:
    assert citizen.post("/api/v1/hello/notes/", NOTE, content_type="application/json").status_code in (
        401,
        403,
    )
    assert writer.post("/api/v1/hello/notes/", NOTE, content_type="application/json").status_code == 201


def test_the_commune_chooses_how_many_are_shown(site: Any, citizen: Any) -> None:
    for day in (1, 2):
        commands.write_note(
            site, WriteNote(text=f"Lời nhắn ngày {day}.", on=f"2026-03-0{day}"), actor=Actor.system()
        )
    keep_settings(site, "hello", HelloSettings(shown=1), actor=Actor.system())
    page = citizen.get("/hello/").content.decode()
    assert "Lời nhắn ngày 2." in page and "Lời nhắn ngày 1." not in page


def test_a_refusal_names_its_basis(site: Any) -> None:
    with pytest.raises(Refused) as no:
        commands.write_note(
            site, WriteNote(text="Số căn cước 019188001234.", on="2026-03-02"), actor=Actor.system()
        )
    assert no.value.basis


def test_its_letter_is_offered(site: Any, modules: Any) -> None:
    from chinhquyen_hello.hooks import Hooks
    from chinhquyen_hello.letters import THANKS

    assert THANKS in Hooks().letter_templates(site)
