"""An editor meets no English message of the pinned releases."""

from __future__ import annotations

from pathlib import Path

import pytest
from wagtail_vi import missing as look
from wagtail_vi.catalogues import DOMAINS, LOCALE, english, package_dir
from wagtail_vi.source_messages import asked_for, in_python, in_template


def test_every_message_of_the_pinned_releases_is_in_vietnamese() -> None:
    assert look.missing() == []


def test_every_package_we_vouch_for_was_looked_at() -> None:
    assert [package for package in look.PACKAGES if package_dir(package) is None] == []
    assert len([app for app, _ in english("wagtail", "django")]) > 10
    assert all(list(english("wagtail", domain)) for domain in DOMAINS)
    assert list(english("rest_framework", "django"))
    assert len(asked_for("wagtail")) > 1000


def test_a_message_without_vietnamese_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = (LOCALE / "vi/LC_MESSAGES/django.po").read_text("utf-8")
    (tmp_path / "vi/LC_MESSAGES").mkdir(parents=True)
    (tmp_path / "vi/LC_MESSAGES/django.po").write_text(
        whole.replace('msgstr "Thao tác hàng loạt"', 'msgstr ""')
    )
    (tmp_path / "vi/LC_MESSAGES/djangojs.po").write_text(
        (LOCALE / "vi/LC_MESSAGES/djangojs.po").read_text("utf-8")
    )
    monkeypatch.setattr("wagtail_vi.catalogues.LOCALE", tmp_path)
    assert ("django", "wagtail/admin", (None, "Bulk actions")) in look.missing()


def test_messages_are_read_from_source(tmp_path: Path) -> None:
    code = tmp_path / "views.py"
    code.write_text(
        "from django.utils.translation import gettext_lazy as say, ngettext, pgettext\n"
        'say("Hello" " there")\nngettext("%d page", "%d pages", 2)\npgettext("verb", "Order")\nprint("no")\n'
    )
    assert set(in_python(code)) == {(None, "Hello there"), (None, "%d page"), ("verb", "Order")}
    page = tmp_path / "page.html"
    page.write_text(
        "{% load i18n %}{% trans 'Save' %}{% blocktrans trimmed with a=b %}\n  Dear {{ a }},\n  hello\n{% endblocktrans %}"
        "{% translate 'May' context 'verb' %}"
    )
    assert set(in_template(page)) == {(None, "Save"), (None, "Dear %(a)s, hello"), ("verb", "May")}
