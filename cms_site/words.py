"""Words to search and addresses to share, both without Vietnamese marks."""

from __future__ import annotations

import re

from django.utils.text import slugify

from chinhquyen_sdk.domain.text import fold

# A search box takes any text; beyond this it is no question but a paste.
LONGEST_QUERY = 200
MOST_WORDS = 12
_WORD = re.compile(r"[^\W_]+")


def folded_words(text: str) -> list[str]:
    """Words of ``text`` in small letters without marks: "Đường 282/QĐ-TTg" gives duong, 282, qd, ttg."""
    return _WORD.findall(fold(text))


def query_words(query: str) -> list[str]:
    """The words a search looks for; empty when nothing searchable was typed."""
    return folded_words(query[:LONGEST_QUERY])[:MOST_WORDS]


def vietnamese_slug(text: str) -> str:
    """Address of a page: "Đường Nguyễn Huệ" gives "duong-nguyen-hue"."""
    return slugify(fold(text))[:200].strip("-")
