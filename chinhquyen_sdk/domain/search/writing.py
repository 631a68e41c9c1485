"""Words that were found, as the text writes them: "duong day nong" is "đường dây nóng" there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from chinhquyen_sdk.domain.text import fold, normalise

_WORD = re.compile(r"[^\W_]+")


def as_written(words: Sequence[str], texts: Iterable[str]) -> str:
    """Return ``words`` (folded) with the diacritics the first of ``texts`` that holds them side by side gives them.

    Where none does, each word as it stands first; one that stands nowhere stays as it is.

    >>> as_written(["khai", "sinh"], ["Đăng ký khai sinh"])
    'khai sinh'
    """
    alone: dict[str, str] = {}
    for text in texts:
        written = _WORD.findall(normalise(text))
        folded = [fold(word) for word in written]
        for place in range(len(folded) - len(words) + 1):
            if folded[place : place + len(words)] == list(words):
                return " ".join(written[place : place + len(words)]).lower()
        for plain, word in zip(folded, written, strict=True):
            alone.setdefault(plain, word.lower())
    return " ".join(alone.get(word, word) for word in words)
