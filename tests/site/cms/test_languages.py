"""A page side by side in several languages: written or spoken, found by readers and by search machines."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.documents.models import Document
from wagtail.rich_text import RichText

from cms_site.demo.laying import put
from cms_site.home.models import ContentPage
from cms_site.languages.models import VersionPage

from .conftest import Commune

WORDS = [("text", RichText("<p>Call us.</p>"))]
PAGE = "/duong-day-nong-tan-an/"


def tell(commune: Commune, language: str, title: str, slug: str, **facts: object) -> VersionPage:
    return put(commune.page, VersionPage, title, slug, language=language, told_by="Cô giáo Mai", **facts)


def test_each_language_leads_to_the_others(tan_an: Commune) -> None:
    voice = Document.objects.create(
        title="Bản đọc", file=ContentFile(b"x", "doc.mp3"), collection=tan_an.document.collection
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
    ContentPage.objects.update(last_published_at=timezone.now() + timedelta(minutes=1))
    assert "đã sửa sau bản này" in tan_an.visitor.get(f"{PAGE}english/").content.decode()


def test_it_has_words_or_a_voice(tan_an: Commune) -> None:
    with pytest.raises(ValidationError, match="Mời viết nội dung, hoặc chọn một bản đọc"):
        VersionPage(language="hmn").clean()
    with pytest.raises(ValidationError, match="mp3"):
        VersionPage(language="hmn", audio=tan_an.document).clean()
