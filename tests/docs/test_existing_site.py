"""What the page tells to write is what the tested example has written."""

from __future__ import annotations

import pytest

from tests.docs.snippets import Snippet, snippets
from tests.rules.repository import ROOT, files, text

EXAMPLE = ROOT / "examples" / "existing_site"
WRITTEN = {
    str(file): text(file)
    for file in files()
    if EXAMPLE in (ROOT / file).parents and file.suffix in {".py", ".html", ".css"}
}
SNIPPETS = [each for each in snippets("existing-site.md") if each.language in {"python", "html", "css"}]


def test_there_is_something_to_compare() -> None:
    assert len(SNIPPETS) >= 8 and len(WRITTEN) >= 8


@pytest.mark.parametrize("number", range(len(SNIPPETS)))
def test_a_snippet_stands_in_the_example_word_for_word(number: int) -> None:
    snippet: Snippet = SNIPPETS[number]
    assert any(snippet.code.strip("\n") in content for content in WRITTEN.values()), snippet.code


def test_the_example_stays_small() -> None:
    long = {name: content.count("\n") for name, content in WRITTEN.items() if content.count("\n") >= 100}
    assert long == {}
