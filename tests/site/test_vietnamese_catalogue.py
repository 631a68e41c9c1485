"""An officer meets no English sentence: the catalogues of the pinned Wagtail, DRF and Django, read against ours."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import polib
import pytest
from django.test import Client
from django.utils import translation

from cms_site.compile_messages import ROOT, compile_stale

OURS = ROOT / "cms_site/locale/vi/LC_MESSAGES"
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sdr%]|\{\w*(?::\w+)?\}|</?[a-z][^>]*>|&\w+;")
HOUSE_WORDS = {
    "xoá": "xóa",  # as laws and "Ủy ban" are written
    "khoá": "khóa",
    "huỷ": "hủy",
    "xuất bản": "đăng",
    "bình luận": "góp ý",
    "bộ sưu tập": "thư mục",
    "hình ảnh": "ảnh",
    "slug": "đường dẫn",
}

Key = tuple[str | None, str]


def read(path: Path) -> polib.POFile | polib.MOFile:
    return polib.pofile(str(path)) if path.suffix == ".po" else polib.mofile(str(path))


def entries(domain: str) -> list[polib.POEntry]:
    return list(polib.pofile(str(OURS / f"{domain}.po")))


def texts(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def translated(path: Path) -> set[Key]:
    if not path.exists():
        return set()
    return {(entry.msgctxt, entry.msgid) for entry in read(path) if any(texts(entry))}


def english_catalogues(package: str, domain: str) -> Iterator[Path]:
    """The .po the package ships for English, or its .mo where it ships no source (DRF)."""
    spec = find_spec(package)
    assert spec is not None and spec.origin is not None
    for folder in sorted(Path(spec.origin).parent.glob("**/locale/en/LC_MESSAGES")):
        sources = [folder / f"{domain}.po", folder / f"{domain}.mo"]
        yield from [source for source in sources if source.exists()][:1]


def missing(package: str, domain: str) -> list[str]:
    ours = translated(OURS / f"{domain}.po")
    lacking = []
    for english in english_catalogues(package, domain):
        known = ours | translated(english.parents[2] / "vi/LC_MESSAGES" / f"{domain}.mo")
        lacking += [entry.msgid for entry in read(english) if (entry.msgctxt, entry.msgid) not in known]
    return lacking


@pytest.mark.parametrize(
    ("package", "domain"),
    [("wagtail", "django"), ("wagtail", "djangojs"), ("rest_framework", "django")],
)
def test_every_message_of_the_pinned_release_is_in_vietnamese(package: str, domain: str) -> None:
    assert list(english_catalogues(package, domain)), f"{package} ships no English catalogue to compare with"
    assert missing(package, domain) == []


@pytest.mark.parametrize("domain", ["django", "djangojs"])
class TestOurCatalogue:
    def test_it_is_vietnamese_with_one_form_for_any_number(self, domain: str) -> None:
        metadata = polib.pofile(str(OURS / f"{domain}.po")).metadata
        assert metadata["Language"] == "vi"
        assert metadata["Plural-Forms"] == "nplurals=1; plural=0;"
        assert metadata["Content-Type"] == "text/plain; charset=UTF-8"

    def test_nothing_is_empty_doubtful_or_said_twice(self, domain: str) -> None:
        assert [
            entry.msgid for entry in entries(domain) if not all(text.strip() for text in texts(entry))
        ] == []
        assert [entry.msgid for entry in entries(domain) if entry.fuzzy or entry.obsolete] == []
        times = Counter((entry.msgctxt, entry.msgid) for entry in entries(domain))
        assert [key for key, count in times.items() if count > 1] == []

    def test_names_numbers_and_links_stand_where_they_stood(self, domain: str) -> None:
        assert [entry.msgid for entry in entries(domain) if not keeps_placeholders(entry)] == []

    def test_the_spaces_at_the_ends_are_kept(self, domain: str) -> None:
        changed = [(entry.msgid, text) for entry in entries(domain) for text in texts(entry)]
        assert [pair for pair in changed if ends(pair[0]) != ends(pair[1])] == []

    @pytest.mark.parametrize(("word", "ours"), HOUSE_WORDS.items())
    def test_one_thing_has_one_name(self, domain: str, word: str, ours: str) -> None:
        said = [text for entry in entries(domain) for text in texts(entry) if says(text, word)]
        assert said == [], f"we say “{ours}”"


def says(text: str, word: str) -> bool:
    return word in PLACEHOLDER.sub(" ", text).lower()


def keeps_placeholders(entry: polib.POEntry) -> bool:
    """One Vietnamese form serves both English ones, so it may follow either of them."""
    english = [entry.msgid, entry.msgid_plural] if entry.msgid_plural else [entry.msgid]
    allowed = [Counter(PLACEHOLDER.findall(text)) for text in english]
    return all(Counter(PLACEHOLDER.findall(text)) in allowed for text in texts(entry))


def ends(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def test_our_words_win_over_those_of_the_packages() -> None:
    compile_stale()
    with translation.override("vi"):
        assert translation.gettext("Publish") == "Đăng"
        assert translation.gettext("This field is required.") == "Vui lòng điền ô này."
        assert translation.ngettext("%(num)d day", "%(num)d days", 3) % {"num": 3} == "3 ngày"


@pytest.mark.django_db
def test_the_sign_in_page_asks_in_vietnamese(client: Client) -> None:
    compile_stale()
    page = client.get("/admin/login/").content.decode()
    assert re.findall(r'<label[^>]*for="id_(?:username|password)"[^>]*>\s*([^<]+?)\s*<', page) == [
        "Tên đăng nhập",
        "Mật khẩu",
    ]


def test_a_catalogue_is_built_once_and_again_when_it_changes(tmp_path: Path) -> None:
    source = tmp_path / "cms_site/locale/vi/LC_MESSAGES/django.po"
    source.parent.mkdir(parents=True)
    source.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Hi"\nmsgstr "Chào"\n'
    )
    assert compile_stale(tmp_path) == [source.with_suffix(".mo")]
    assert compile_stale(tmp_path) == []
    source.write_text(source.read_text().replace("Chào", "Xin chào"))
    os.utime(source, ns=(1, 1))
    assert compile_stale(tmp_path) == [source.with_suffix(".mo")]
    assert [entry.msgstr for entry in polib.mofile(str(source.with_suffix(".mo")))] == ["Xin chào"]
