"""What the site says otherwise than Django and wagtail-vi, and that its words win; the rest is tested in wagtail-vi."""

from __future__ import annotations

import os
from pathlib import Path

import polib
from django.utils import translation
from wagtail_vi.catalogues import key, ours, texts, vietnamese
from wagtail_vi.faults import faults

from cms_site.compile_messages import ROOT, compile_stale

OWN = ROOT / "cms_site/locale/vi/LC_MESSAGES/django.po"


def test_nothing_is_lost_between_the_english_and_our_words() -> None:
    assert {entry.msgid: faults(entry) for entry in polib.pofile(str(OWN)) if faults(entry)} == {}


def test_only_what_is_said_otherwise_stands_here() -> None:
    """A message that says the same as what lies under it would be a second place to mend."""
    under = {at: texts(entries[0]) for at, entries in vietnamese("django", "django").items()}
    under |= {key(entry): texts(entry) for entry in ours("django")}
    own = {key(entry): texts(entry) for entry in polib.pofile(str(OWN))}
    assert [at for at, said in own.items() if under.get(at, said) == said] == []


def test_our_words_win_over_those_of_the_packages() -> None:
    compile_stale()
    with translation.override("vi"):
        assert translation.gettext("Publish") == "Đăng"
        assert translation.gettext("This field is required.") == "Hãy điền ô này."
        assert translation.gettext("Password reset unsuccessful") == "Chưa đặt lại được mật khẩu"
        assert translation.ngettext("%(num)d day", "%(num)d days", 3) % {"num": 3} == "3 ngày"


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
