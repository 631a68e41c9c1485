"""One thing has one name: the table of GLOSSARY.md against everything an editor reads."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from wagtail_vi.catalogues import DOMAINS, Key, key, ours, texts, vietnamese
from wagtail_vi.faults import PLACEHOLDER

GLOSSARY = Path(__file__).resolve().parent.parent / "GLOSSARY.md"
ROWS = [
    [cell.strip() for cell in line.strip()[1:-1].split("|")]
    for line in GLOSSARY.read_text("utf-8").splitlines()
    if line.startswith("| ") and not line.startswith(("| English", "| ---"))
]
TERMS = [(term.strip(), row[1].lower()) for row in ROWS for term in re.sub(r"\(.*?\)", "", row[0]).split(",")]
NEVER = [(word.strip(), row[1]) for row in ROWS for word in row[2].split(",") if word.strip()]
NOT_DEMANDED = {"please", "you"}
# English that has the word by chance, or Vietnamese that needs no word for it.
OTHERWISE = {
    "title tag", "Use proper heading tags", "We extract the main content", "Receive notification when your page edit",
    "The new page will be a child", "This copy will be a child", "task path", "Task Result", "Workflow: reject task",
    "Task submitted by", "Currently locked and will go live", "This file has too many pixels", "File size:",
    "Troubleshoot your connection", "No, don't", "The two password fields", "Ensure this field has at least",
    "ManagementForm data", "Conflicting form data", "Invalid json list", "There have been no submissions",
    "You haven't created any %(snippet_type_name)s", "The name of the page as it will appear in URLs",
}  # fmt: skip


@cache
def said() -> dict[tuple[str, Key], tuple[str, str]]:
    """What Django finds for each message: ours, and where we are silent Wagtail's and DRF's own."""
    found = {}
    for domain in DOMAINS:
        for package in ("wagtail", "rest_framework"):
            for at, entries in vietnamese(package, domain).items():
                found[domain, at] = (entries[0].msgid, texts(entries[0])[0])
        found |= {(domain, key(entry)): (entry.msgid, texts(entry)[0]) for entry in ours(domain)}
    return found


@cache
def bare(text: str) -> str:
    return PLACEHOLDER.sub(" ", text).lower()


def has(word: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word.lower())}(?!\w)", bare(text)) is not None


def has_term(term: str, english: str) -> bool:
    return re.search(rf"\b{term}(?:e?s|d|ed|ing)?\b", bare(english)) is not None


@pytest.mark.parametrize(("term", "words"), TERMS, ids=[term for term, _ in TERMS])
def test_the_term_is_called_by_its_name(term: str, words: str) -> None:
    if term in NOT_DEMANDED:
        pytest.skip("best left out")
    met = [(english, text) for english, text in said().values() if has_term(term, english)]
    assert met, "no message has this term: the row is idle"
    strays = [pair for pair in met if not any(word.strip() in pair[1].lower() for word in words.split("/"))]
    assert [pair for pair in strays if not pair[0].startswith(tuple(OTHERWISE))] == [], f"we say “{words}”"


@pytest.mark.parametrize(("word", "ours_is"), NEVER, ids=[word for word, _ in NEVER])
def test_the_other_name_stands_nowhere(word: str, ours_is: str) -> None:
    assert [text for _, text in said().values() if has(word, text)] == [], f"we say “{ours_is}”"


def test_marks_stand_where_laws_put_them() -> None:
    modern = re.compile(r"(?<!q)(?:o[àáảãạ]|o[èéẻẽẹ]|u[ỳýỷỹỵ])(?!\w)", re.IGNORECASE)
    assert [text for _, text in said().values() if modern.search(bare(text))] == []


def test_quotation_marks_are_those_of_print() -> None:
    straight = re.compile(r"(?<![\w(=])[\"'](?=\w|%|\{)")
    assert [text for _, text in said().values() if straight.search(re.sub(r"<[^>]*>", "", text))] == []
