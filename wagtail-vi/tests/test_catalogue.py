"""Nothing is lost between the English and the Vietnamese, and nothing is said twice."""

from __future__ import annotations

from collections import Counter

import polib
import pytest
from wagtail_vi.catalogues import DOMAINS, english, key, ours, texts, vietnamese
from wagtail_vi.faults import faults
from wagtail_vi.missing import PACKAGES
from wagtail_vi.split import apps_of


@pytest.mark.parametrize("domain", DOMAINS)
class TestOurs:
    def test_it_is_vietnamese_with_one_form_for_any_number(self, domain: str) -> None:
        metadata = ours(domain).metadata
        assert metadata["Language"] == "vi"
        assert metadata["Plural-Forms"] == "nplurals=1; plural=0;"
        assert metadata["Content-Type"] == "text/plain; charset=UTF-8"

    def test_values_markup_spaces_and_lines_are_kept(self, domain: str) -> None:
        assert {entry.msgid: faults(entry) for entry in ours(domain) if faults(entry)} == {}

    def test_one_message_has_one_translation(self, domain: str) -> None:
        assert [found for found, times in Counter(map(key, ours(domain))).items() if times > 1] == []

    def test_each_message_names_the_apps_that_say_it(self, domain: str) -> None:
        packages = {*PACKAGES, "django.contrib.auth", "django.contrib.contenttypes"}
        apps = {app for package in ("wagtail", "rest_framework") for app, _ in english(package, domain)}
        apps |= packages | {f"django.contrib.{name}" for name in ("messages", "sessions")}
        assert {entry.msgid: entry.comment for entry in ours(domain) if not apps_of(entry)} == {}
        assert {app for entry in ours(domain) for app in apps_of(entry)} - apps == set()

    def test_it_is_the_plural_where_the_english_is(self, domain: str) -> None:
        plurals = {
            key(entry): entry.msgid_plural for _, found in english("wagtail", domain) for entry in found
        }
        assert [
            e.msgid for e in ours(domain) if key(e) in plurals and e.msgid_plural != plurals[key(e)]
        ] == []

    def test_what_the_packages_say_in_the_same_words_is_theirs(self, domain: str) -> None:
        """An entry that went upstream is taken out here, unless another app says it and has no Vietnamese."""
        for package in ("wagtail", "rest_framework"):
            theirs = vietnamese(package, domain)
            alone = [
                entry for entry in ours(domain) if key(entry) in theirs and _only_in(entry, package, domain)
            ]
            assert [e.msgid for e in alone if all(texts(e) == texts(other) for other in theirs[key(e)])] == []


def _only_in(entry: polib.POEntry, package: str, domain: str) -> bool:
    return {app.split("/")[0] for app in apps_of(entry)} == {package}


def test_what_django_says_itself_is_left_to_django() -> None:
    said = vietnamese("django", "django", PACKAGES["django"])
    others = [
        entry
        for entry in ours("django")
        if all(app.startswith("django.") or app == "django" for app in apps_of(entry))
    ]
    assert [entry.msgid for entry in others if key(entry) in said] == []


@pytest.mark.parametrize(
    ("english_text", "vietnamese_text", "fault"),
    [
        ("Page %(title)s", "Trang", "placeholders or markup"),
        ("<b>you</b>", "<b>anh/chị<b>", "placeholders or markup"),
        ("{count} of {total}", "{count} trên {tong}", "placeholders or markup"),
        ("100 %s", "100", "placeholders or markup"),
        ("Locale: ", "Ngôn ngữ:", "space at the ends"),
        ("one\ntwo", "một hai", "lines"),
        ("Save", " ", "empty"),
    ],
)
def test_what_is_lost_is_seen(english_text: str, vietnamese_text: str, fault: str) -> None:
    assert fault in faults(polib.POEntry(msgid=english_text, msgstr=vietnamese_text))
