"""A page side by side in several languages: written or spoken, found by readers and by search machines."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.documents.models import Document
from wagtail.rich_text import RichText

from chinhquyen_sdk.hooks import Spoken, Voice
from chinhquyen_sdk.host import sounds
from chinhquyen_sdk.host.models import SoundRow
from cms_site.demo.laying import put
from cms_site.home.models import ContentPage
from cms_site.languages.models import VersionPage
from cms_site.languages.voices import kind_of_sound

from .conftest import Commune

SOUND = b"ID3\x04" + b"\0" * 60
WORDS = [("text", RichText("<p>Call us.</p>"))]
PAGE = "/duong-day-nong-tan-an/"


def tell(commune: Commune, language: str, title: str, slug: str, **facts: object) -> VersionPage:
    return put(commune.page, VersionPage, title, slug, language=language, told_by="Cô giáo Mai", **facts)


def test_each_language_leads_to_the_others(tan_an: Commune) -> None:
    voice = Document.objects.create(
        title="Bản đọc", file=ContentFile(SOUND, "doc.mp3"), collection=tan_an.document.collection
    )
    tell(tan_an, "en", "Hotline", "english", body=WORDS)
    tell(tan_an, "tyz", "Điện thoại", "tieng-tay", audio=voice)
    for path in (PAGE, f"{PAGE}english/", f"{PAGE}tieng-tay/"):
        page = tan_an.visitor.get(path).content.decode()
        for code in ("vi", "en", "tyz"):
            assert f'<link rel="alternate" hreflang="{code}"' in page, (path, code)
        assert "Tiếng Tày" in page and page.count('aria-current="true"') == 1
    english = tan_an.visitor.get(f"{PAGE}english/").content.decode()
    assert '<div lang="en">' in english and "Cô giáo Mai" in english
    assert "<audio controls" in tan_an.visitor.get(f"{PAGE}tieng-tay/").content.decode()


def test_a_page_in_one_language_has_no_switcher_and_pays_nothing(tan_an: Commune) -> None:
    assert "hreflang" not in tan_an.visitor.get(PAGE).content.decode()
    draft = tell(tan_an, "en", "Hotline", "english", body=WORDS)
    draft.unpublish()
    assert "hreflang" not in tan_an.visitor.get(PAGE).content.decode()


def test_a_version_left_behind_says_so(tan_an: Commune) -> None:
    tell(tan_an, "en", "Hotline", "english", body=WORDS)
    assert "đã sửa sau bản này" not in tan_an.visitor.get(f"{PAGE}english/").content.decode()
    ContentPage.objects.update(
        last_published_at=timezone.now() + timedelta(minutes=1)
    )  # made before words were kept
    assert "đã sửa sau bản này" in tan_an.visitor.get(f"{PAGE}english/").content.decode()


def test_it_has_words_or_a_voice(tan_an: Commune) -> None:
    with pytest.raises(ValidationError, match="Mời viết nội dung, hoặc chọn một bản đọc"):
        VersionPage(language="hmn").clean()
    with pytest.raises(ValidationError, match="MP3, OGG hoặc M4A"):
        VersionPage(language="hmn", audio=tan_an.document).clean()


def change(commune: Commune, summary: str) -> None:
    page = commune.page.specific
    page.refresh_from_db()
    page.summary = summary
    page.save_revision().publish()


def test_a_version_is_old_while_the_vietnamese_says_something_else(tan_an: Commune) -> None:
    version = tell(tan_an, "en", "Hotline", "english", body=WORDS)
    version.save_revision().publish()
    screen = f"/admin/cac-thu-tieng/{tan_an.page.pk}/"
    change(tan_an, "Gọi số mới từ tháng mười hai")
    for read in (
        tan_an.visitor.get(f"{PAGE}english/"),
        tan_an.editor.get(screen),
        tan_an.editor.get("/admin/kiem-tra-trang/"),
    ):
        assert "bản dịch cũ" in read.content.decode().lower()
    beside = tan_an.editor.get(f"/admin/pages/{version.pk}/edit/").content.decode()
    assert (
        "<ins>Gọi số mới từ tháng mười hai</ins>" in beside and "<del>Việc riêng của Tân An</del>" in beside
    )
    assert tan_an.editor.post(f"{screen}en/van-dung/").status_code == 302
    assert "Bản dịch cũ" not in tan_an.visitor.get(f"{PAGE}english/").content.decode()
    change(tan_an, "Gọi số mới từ tháng mười hai")
    assert "Bản dịch cũ" not in tan_an.visitor.get(f"{PAGE}english/").content.decode(), (
        "published anew, unchanged"
    )


def test_publishing_a_version_is_having_compared_it(tan_an: Commune) -> None:
    version = tell(tan_an, "en", "Hotline", "english", body=WORDS)
    version.save_revision().publish()
    change(tan_an, "Gọi số mới")
    version.refresh_from_db()
    version.summary = "Call the new number"
    version.save_revision().publish()
    assert "Bản dịch cũ" not in tan_an.visitor.get(f"{PAGE}english/").content.decode()


def test_a_version_is_begun_beside_its_page_and_what_is_missing_is_listed(
    tan_an: Commune, ho_nui: Commune
) -> None:
    screen = f"/admin/cac-thu-tieng/{tan_an.page.pk}/"
    begun = tan_an.editor.post(f"{screen}tyz/")
    version = VersionPage.objects.get()
    assert begun["Location"].endswith(f"/admin/pages/{version.pk}/edit/")
    assert (version.live, version.language, version.slug) == (False, "tyz", "tieng-tay")
    assert "Việc riêng của Tân An" in tan_an.editor.get(begun["Location"]).content.decode()
    assert tan_an.editor.post(f"{screen}tyz/")["Location"] == begun["Location"]
    other = put(tan_an.site.root_page, ContentPage, "Lũ quét", summary="Chạy lên cao")
    put(other, VersionPage, "Flash flood", "english", language="en", told_by="Mai", body=WORDS)
    put(other, VersionPage, "Lũ", "tieng-tay", language="tyz", told_by="Mai", body=WORDS)
    tell(tan_an, "en", "Hotline", "english", body=WORDS)
    check = tan_an.editor.get("/admin/kiem-tra-trang/").content.decode()
    assert "Chưa có: Tiếng Tày." in check
    assert (
        ho_nui.editor.get(screen).status_code == 404 and ho_nui.editor.post(f"{screen}en/").status_code == 404
    )


def test_a_recording_is_known_by_its_bytes_and_played_beside_the_page(tan_an: Commune) -> None:
    screen = f"/admin/cac-thu-tieng/{tan_an.page.pk}/"
    wrong = tan_an.editor.post(
        screen, {"file": ContentFile(b"%PDF-1.7 not a song", "a.mp3"), "read_by": "Cô Mai"}
    )
    assert wrong.status_code == 422 and "Tệp này bên trong là thứ khác" in wrong.content.decode()
    good = tan_an.editor.post(
        screen, {"file": ContentFile(b"OggS" + b"\0" * 60, "a.mp3"), "read_by": "Cô Mai"}
    )
    assert good.status_code == 302
    page = tan_an.visitor.get(PAGE).content.decode()
    assert "Nghe bài này" in page and "Cô Mai" in page and ".ogg" in page
    tan_an.editor.post(f"{screen}may-doc/", {"bo": "1"})
    assert "Nghe bài này" not in tan_an.visitor.get(PAGE).content.decode()


def test_a_recording_is_old_while_the_page_says_something_else(tan_an: Commune) -> None:
    screen = f"/admin/cac-thu-tieng/{tan_an.page.pk}/"
    tan_an.editor.post(screen, {"file": ContentFile(b"OggS" + b"\0" * 60, "a.ogg"), "read_by": "Cô Mai"})
    assert "chữ trên trang mới là đúng" not in tan_an.visitor.get(PAGE).content.decode()
    page = tan_an.page
    page.title = "Trụ sở dời sang nhà mới"
    page.save_revision().publish()
    assert "chữ trên trang mới là đúng" in tan_an.visitor.get(PAGE).content.decode()
    assert "bản đọc cũ" in tan_an.editor.get("/admin/kiem-tra-trang/").content.decode()
    assert "bản đọc cũ" in tan_an.editor.get(screen).content.decode()
    tan_an.editor.post(f"{screen}may-doc/", {"van-dung": "1"})
    assert "chữ trên trang mới là đúng" not in tan_an.visitor.get(PAGE).content.decode()
    assert "bản đọc cũ" not in tan_an.editor.get("/admin/kiem-tra-trang/").content.decode()


@pytest.mark.parametrize(
    ("head", "kind"),
    [(b"ID3\x04", "mp3"), (b"\xff\xfb\x90\x00", "mp3"), (b"OggS", "ogg"), (b"\0\0\0\x20ftypM4A ", "m4a"),
     (b"RIFF", ""), (b"<html", ""), (b"", ""), (b"\xff\xd8\xff\xe0", "")],
)  # fmt: skip
def test_a_sound_is_what_its_bytes_say(head: bytes, kind: str) -> None:
    assert kind_of_sound(head) == kind


def test_the_machine_reads_when_asked_and_again_when_the_words_change(
    tan_an: Commune, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice = Voice("test.voice", "giọng thử", lambda script: Spoken(f"RIFF{script}".encode(), "audio/wav"))
    monkeypatch.setattr(sounds, "voices", lambda site: [voice])
    heard = f"/nghe/{tan_an.page.pk}/"
    assert tan_an.visitor.get(heard).status_code == 404
    tan_an.editor.post(f"/admin/cac-thu-tieng/{tan_an.page.pk}/may-doc/")
    sounds.make(str(SoundRow.objects.get().pk))
    assert "Nghe bài này" in tan_an.visitor.get(PAGE).content.decode()
    assert "Việc riêng của Tân An".encode() in b"".join(tan_an.visitor.get(heard).streaming_content)
    change(tan_an, "Lời khác")
    assert tan_an.visitor.get(heard).status_code == 404, "old words are not played"
    sounds.make(str(SoundRow.objects.get().pk))
    assert "Lời khác".encode() in b"".join(tan_an.visitor.get(heard).streaming_content)


def test_the_site_map_and_the_search_know_the_languages(tan_an: Commune) -> None:
    tell(tan_an, "en", "Hotline", "english", body=WORDS)
    sitemap = tan_an.visitor.get("/sitemap.xml").content.decode()
    assert sitemap.count('hreflang="en"') == 2 and sitemap.count('hreflang="vi"') == 2
    assert 'hreflang="x-default"' in tan_an.visitor.get(PAGE).content.decode()
    found = tan_an.visitor.get("/tim-kiem/?q=hotline").content.decode()
    assert f"{PAGE}english/" in found
