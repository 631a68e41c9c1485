"""The sound: made in the background, failed with a reason, never of other words than those that stand."""

from __future__ import annotations

from typing import Any

import pytest
from chinhquyen_greetings import commands, queries

from chinhquyen_sdk.domain import greetings as law
from chinhquyen_sdk.hooks import Spoken
from chinhquyen_sdk.host import sounds
from chinhquyen_sdk.rendering.speech import SpeechError

from .desk import AN, TownCrier, approved, published, shouting

pytestmark = pytest.mark.django_db


@pytest.fixture
def crier(modules: Any) -> Any:
    """Put a third party's voice before the machine's."""

    def put(speak: Any = shouting, absent: str = "") -> None:
        modules.plugin_manager.register(TownCrier(speak, absent), name="crier")

    return put


def sound(site: Any, one: law.Greeting) -> sounds.Sound:
    found = queries.sound_of(site, one)
    assert found
    return found


@pytest.mark.espeak
def test_the_machine_voice_reads_what_was_approved(
    site: Any, citizen: Any, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        one = published(site)
    heard = sound(site, one)
    assert heard.state == "done" and 30 < (heard.seconds or 0) < 90
    page = citizen.get(f"/loi-chuc/{one.id}/").content.decode()
    assert f'src="/loi-chuc/{one.id}/nghe/"' in page and "Lời trong bản nghe" in page
    whole = b"".join(citizen.get(f"/loi-chuc/{one.id}/nghe/").streaming_content)
    part = citizen.get(f"/loi-chuc/{one.id}/nghe/", headers={"Range": "bytes=4-11"})
    assert (part.status_code, part.content) == (206, whole[4:12])
    assert part["Content-Range"] == f"bytes 4-11/{len(whole)}"
    assert citizen.get(f"/loi-chuc/{one.id}/nghe/", headers={"Range": "bytes=99999999-"}).status_code == 416


def test_a_module_brings_its_own_voice(
    site: Any, crier: Any, django_capture_on_commit_callbacks: Any
) -> None:
    crier()
    with django_capture_on_commit_callbacks(execute=True):
        one = approved(site)
    heard = sound(site, one)
    assert (heard.state, heard.voice_label, heard.seconds) == (
        "done",
        "Giọng cô Lụa",
        None,
    )
    opened = queries.open_sound(site, one)
    assert opened and opened.file.read() == b"ID3" + one.script.encode()


def broken(script: str) -> Spoken:
    raise SpeechError("Cô Lụa đang khản tiếng.")


def crashing(script: str) -> Spoken:
    raise ZeroDivisionError("số điện thoại 0912 000 123")


def strange(script: str) -> Spoken:
    return Spoken(b"<svg/>", "image/svg+xml")


@pytest.mark.parametrize(
    ("speak", "reason"),
    [(broken, "khản tiếng"), (crashing, "ZeroDivisionError"), (strange, "trình duyệt không mở được")],
)
def test_what_goes_wrong_is_said_and_nothing_private_with_it(
    site: Any, crier: Any, speak: Any, reason: str, django_capture_on_commit_callbacks: Any
) -> None:
    crier(speak)
    with django_capture_on_commit_callbacks(execute=True):
        one = approved(site)
    heard = sound(site, one)
    assert heard.state == "failed" and reason in heard.reason and "0912" not in heard.reason


def test_without_any_voice_the_screen_says_so_and_the_greeting_goes_on(
    site: Any, officer: Any, visit: Any, citizen: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/khong-co")
    one = published(site)
    page = visit(site, officer).get(f"/admin/loi-chuc/{one.id}/").content.decode()
    assert "Máy chủ chưa cài giọng máy (gói espeak-ng)" in page and "Đọc lại" not in page
    assert citizen.get(f"/loi-chuc/{one.id}/").status_code == 200
    assert citizen.get(f"/loi-chuc/{one.id}/nghe/").status_code == 404


def test_after_new_words_the_old_sound_is_handed_out_no_more(
    site: Any, crier: Any, django_capture_on_commit_callbacks: Any
) -> None:
    crier()
    with django_capture_on_commit_callbacks(execute=True):
        one = approved(site)
    wish = law.EditGreeting(
        title=one.title, page=one.page, script=one.script + " Chúc vui.", social=one.social
    )
    edited = commands.take_step(site, one.id, law.GreetingStep.EDIT, wish, actor=AN)
    assert queries.open_sound(site, edited) is None
