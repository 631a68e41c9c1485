"""The way back: each app gets its own words, whole."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest
from wagtail_vi.catalogues import english, key, texts
from wagtail_vi.faults import faults
from wagtail_vi.split import main


@pytest.fixture(scope="module")
def offered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("offered")
    assert main([str(directory)]) == 0
    return directory


def catalogue(offered: Path, app: str, domain: str = "django") -> polib.POFile:
    return polib.pofile(str(offered / app / "locale/vi/LC_MESSAGES" / f"{domain}.po"))


@pytest.mark.parametrize("domain", ["django", "djangojs"])
@pytest.mark.parametrize("package", ["wagtail", "rest_framework"])
def test_every_app_is_offered_whole_and_in_its_own_order(offered: Path, package: str, domain: str) -> None:
    for app, wanted in english(package, domain):
        given = catalogue(offered, app, domain)
        assert [key(entry) for entry in given] == [key(entry) for entry in wanted]
        assert [entry.msgid for entry in given if faults(entry)] == []
        assert given.metadata["Plural-Forms"] == "nplurals=1; plural=0;"


def test_an_app_gets_what_wagtail_had_already_and_the_place_in_its_source(offered: Path) -> None:
    given = {entry.msgid: entry for entry in catalogue(offered, "wagtail/admin")}
    assert texts(given["Draft"]) == ["Bản nháp"]
    assert texts(given["Unpublish"]) == ["Gỡ đăng"]
    assert given["Draft"].occurrences


def test_a_package_without_an_english_catalogue_gets_its_words(offered: Path) -> None:
    assert {entry.msgid for entry in catalogue(offered, "axes")} >= {"Locked Out", "Failed Logins"}
