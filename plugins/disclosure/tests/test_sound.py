"""The loudspeaker's script as sound: made by the worker, of exactly the words that stand, by any module's voice."""

from __future__ import annotations

from typing import Any

import pytest
from chinhquyen_disclosure import commands, queries
from typing_extensions import override

from chinhquyen_sdk.domain.disclosure import CorrectPosting, Form, WaiveForm
from chinhquyen_sdk.hooks import GreetingsHooks, Spoken, Voice, hookimpl
from chinhquyen_sdk.host import sounds
from chinhquyen_sdk.host.models import SoundRow
from chinhquyen_sdk.rendering.speech import SpeechError

from .desk import HOA, published, town

pytestmark = pytest.mark.django_db


class Announcer(GreetingsHooks):
    """A third party's voice, before the machine's."""

    def __init__(self, speak: Any) -> None:
        self.speak = speak

    @override
    @hookimpl
    def greeting_voices(self, site: Any) -> list[Voice]:
        return [Voice("announcer.lua", "Giọng cô Lụa", self.speak)]


def saying(script: str) -> Spoken:
    return Spoken(b"ID3" + script.encode(), "audio/mpeg")


@pytest.fixture
def announcer(modules: Any) -> Any:
    def put(speak: Any = saying) -> None:
        modules.plugin_manager.register(Announcer(speak), name="announcer")

    return put


def text(response: Any) -> str:
    return b"".join(response.streaming_content).decode() if response.streaming else response.content.decode()


def test_publishing_only_asks_and_the_worker_reads_for_the_desk_to_play(
    site: Any, officer: Any, visit: Any, announcer: Any, django_capture_on_commit_callbacks: Any
) -> None:
    announcer()
    town(site)
    with django_capture_on_commit_callbacks() as left:
        one = published(site)
    desk, url = visit(site, officer), f"/admin/cong-khai/bai/{one.id}/"
    assert "đang chờ đọc" in text(desk.get(url)), "nothing is read while the officer waits"
    assert desk.get(f"{url}tieng/").status_code == 404
    for act in left:
        act()
    page = text(desk.get(url))
    assert f'src="{url}tieng/"' in page and "Tải tệp tiếng" in page and "Giọng cô Lụa" in page
    sound = desk.get(f"{url}tieng/?tai=1")
    assert one.title in text(sound) and 'attachment; filename="loa_' in sound["Content-Disposition"]
    assert visit(site).get(f"{url}tieng/").status_code in (302, 403)


def test_a_correction_is_read_anew_and_of_the_old_words_nothing_is_played(
    site: Any, announcer: Any, django_capture_on_commit_callbacks: Any
) -> None:
    announcer()
    town(site)
    with django_capture_on_commit_callbacks(execute=True):
        one = published(site)
    right = CorrectPosting(text="Tám hộ, không phải bảy hộ.", reason="Ghi thiếu")
    with django_capture_on_commit_callbacks() as left:
        corrected = commands.correct_posting(site, one.id, right, actor=HOA)
    assert queries.open_sound(site, corrected) is None
    for act in left:
        act()
    opened = queries.open_sound(site, corrected)
    assert opened
    said = opened.file.read().decode()
    assert "xin đính chính" in said and "Tám hộ" in said and SoundRow.objects.count() == 1


def hoarse(script: str) -> Spoken:
    raise SpeechError("Cô Lụa đang khản tiếng.")


def test_what_goes_wrong_is_said_and_another_voice_may_read(
    site: Any, officer: Any, visit: Any, announcer: Any, django_capture_on_commit_callbacks: Any
) -> None:
    announcer(hoarse)
    town(site)
    with django_capture_on_commit_callbacks(execute=True):
        one = published(site)
    desk, url = visit(site, officer), f"/admin/cong-khai/bai/{one.id}/"
    assert "khản tiếng" in text(desk.get(url))
    assert "không còn ở đây" in text(desk.post(f"{url}doc/", {"giong-voice": "la"}, follow=True))
    assert desk.post(f"{url}doc/", {"giong-voice": "announcer.lua"}).status_code == 303
    assert SoundRow.objects.get().state == "waiting"


def test_a_reading_that_a_crash_left_is_taken_up_again_and_given_up_after_three(
    site: Any, announcer: Any, django_capture_on_commit_callbacks: Any
) -> None:
    announcer()
    town(site)
    one = published(site)
    gone = one.published_at
    SoundRow.objects.update(state="running", attempts=1, begun_at=gone, updated_at=gone)
    sounds.take_up_again()
    SoundRow.objects.update(updated_at=gone)
    with django_capture_on_commit_callbacks(execute=True):
        sounds.take_up_again()
    assert SoundRow.objects.get().state == "done"
    SoundRow.objects.update(state="running", attempts=3, begun_at=gone)
    sounds.take_up_again()
    assert "ba lần" in SoundRow.objects.get().reason


def test_the_work_done_twice_reads_once(site: Any, announcer: Any) -> None:
    read: list[str] = []

    def counting(script: str) -> Spoken:
        read.append(script)
        return saying(script)

    announcer(counting)
    town(site)
    published(site)
    row = SoundRow.objects.get()
    sounds.make(str(row.pk))
    sounds.make(str(row.pk))
    assert len(read) == 1


def test_without_a_loudspeaker_nothing_is_read(site: Any, announcer: Any) -> None:
    announcer()
    town(site)
    one = published(site, "dccs-11-14")
    if Form.LOUDSPEAKER not in one.forms:
        assert not SoundRow.objects.exists()
    spoken = published(site)
    SoundRow.objects.all().delete()
    wish = WaiveForm(form=Form.LOUDSPEAKER, reason="Xã chưa có hệ thống truyền thanh")
    waived = commands.waive_form(site, spoken.id, wish, actor=HOA)
    commands.read_aloud(site, waived)
    assert not SoundRow.objects.exists()
