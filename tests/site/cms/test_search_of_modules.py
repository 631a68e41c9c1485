"""What modules publish is found beside the pages, and only while the module is on."""

from __future__ import annotations

import importlib

import pytest

from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.host import public_search, switches
from chinhquyen_sdk.host.places import keep_villages
from chinhquyen_sdk.host.sites import site_ref

from .conftest import Commune

TEXT = PublicText(key="1", kind="van-ban", title="Nghị quyết về trồng chè", path="/thu-vien-van-ban/che/")


def found(commune: Commune, query: str) -> str:
    return commune.visitor.get("/tim-kiem/", {"q": query}).content.decode()


def test_what_a_module_shows_is_found_until_it_hides_it(tan_an: Commune, ho_nui: Commune) -> None:
    public_search.show(tan_an.site, "documents", TEXT)
    assert 'href="/thu-vien-van-ban/che/"' in found(tan_an, "trong che")
    assert "/thu-vien-van-ban/che/" not in found(ho_nui, "trong che")
    public_search.show(tan_an.site, "documents", TEXT.model_copy(update={"title": "Nghị quyết về nuôi ong"}))
    assert "/che/" not in found(tan_an, "trong che")
    assert "/che/" in found(tan_an, "nuoi ong")
    public_search.hide(tan_an.site, "documents", "1")
    assert "/che/" not in found(tan_an, "nuoi ong")


def test_a_module_that_is_off_is_not_found(tan_an: Commune) -> None:
    public_search.show(tan_an.site, "documents", TEXT)
    switches.switch(tan_an.site, "documents", on=False)
    assert "/che/" not in found(tan_an, "trong che")
    switches.switch(tan_an.site, "documents", on=True)
    assert "/che/" in found(tan_an, "trong che")


@pytest.mark.parametrize(
    "module",
    [
        "documents",
        "accountability",
        "dialogues",
        "information",
        "disclosure",
        "outreach",
        "supervision",
        "community_decisions",
    ],
)
def test_after_its_demo_nothing_is_missing_and_nothing_too_much(tan_an: Commune, module: str) -> None:
    commands = importlib.import_module(f"chinhquyen_{module}.commands")
    keep_villages(tan_an.site, [Village(name=f"Xóm {n}", households=120) for n in range(3)])
    commands.load_demo(site_ref(tan_an.site))
    texts = list(commands.public_texts(tan_an.site))
    assert texts
    wrong = public_search.recount(tan_an.site, repair=False)
    assert [line for line in wrong if line.startswith(module)] == []
    assert f'href="{texts[0].path}"' in found(tan_an, texts[0].title)
