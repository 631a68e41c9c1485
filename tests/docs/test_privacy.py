"""The page on personal data does what it says."""

from __future__ import annotations

from tests.docs.snippets import snippets
from tests.docs.test_tutorial import walk


def test_the_python_prints_what_the_page_says():
    walk([each for each in snippets("privacy.md") if each.language == "python"], {})
