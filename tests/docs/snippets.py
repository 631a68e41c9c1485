"""The code blocks of a Markdown page, in order, each with what the page says it prints."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

DOCS = Path(__file__).resolve().parent.parent.parent / "docs"
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Snippet(NamedTuple):
    """``printed`` is the text block that follows directly, or None."""

    language: str
    code: str
    printed: str | None


def snippets(page: str) -> list[Snippet]:
    """Return the blocks of ``page`` (relative to docs/) that are code."""
    blocks = _BLOCK.findall((DOCS / page).read_text("utf-8"))
    followed = zip(blocks, [*blocks[1:], ("", "")], strict=True)
    return [
        Snippet(language, code, after if name == "text" else None)
        for (language, code), (name, after) in followed
        if language != "text"
    ]
