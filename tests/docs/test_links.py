"""Every link between the pages leads somewhere, and no page names a place outside the repository it needs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.rules.repository import ROOT, text, with_ending

PAGES = [file for file in with_ending(".md") if file.name != "CLAUDE.md"]
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)


def links(page: Path) -> list[str]:
    return _LINK.findall(_FENCE.sub("", text(page)))


def anchors(page: Path) -> set[str]:
    """The names of a page's headings, as they are made of their words."""
    headings = _HEADING.findall(_FENCE.sub("", text(page)))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_every_link_leads_somewhere(page):
    lost = []
    for link in links(page):
        target, _, anchor = link.partition("#")
        if "://" in target or target.startswith("mailto:"):
            continue
        found = (page.parent / target) if target else page
        there = (ROOT / found).exists()
        if not there or (anchor and anchor not in anchors(found)):
            lost.append(link)
    assert lost == []


def test_pages_link_inside_the_repository_by_relative_paths():
    absolute = {str(page): [link for link in links(page) if link.startswith("/")] for page in PAGES}
    assert {page: found for page, found in absolute.items() if found} == {}


@pytest.mark.parametrize("page", [page for page in PAGES if page.parts[0] == "docs"], ids=str)
def test_every_page_of_the_docs_can_be_found_from_its_front_page(page):
    seen: set[Path] = set()
    waiting = [Path("README.md"), Path("docs/index.md")]
    while waiting:
        here = waiting.pop()
        if here in seen:
            continue
        seen.add(here)
        for link in links(here):
            target = (ROOT / here.parent / link.partition("#")[0]).resolve()
            if target.suffix == ".md" and target.is_file() and target.is_relative_to(ROOT):
                waiting.append(target.relative_to(ROOT))
    assert page in seen


def test_every_picture_is_small_and_shown():
    pictures = [file for file in with_ending(".png", ".svg") if file.parts[:2] == ("docs", "images")]
    shown = {(page.parent / link).as_posix() for page in PAGES for link in links(page)}
    assert [str(file) for file in pictures if (ROOT / file).stat().st_size > 200_000] == []
    resolved = {str((ROOT / name).resolve()) for name in shown}
    assert [str(file) for file in pictures if str((ROOT / file).resolve()) not in resolved] == []
