"""Thousands of letters as one file for the printer; envelopes and labels for them. Memory stays flat.

Typst prints a pile at a time (a whole pile costs half of its letters one by one), and each pile goes to the file before
the next is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from chinhquyen_sdk.domain.letters.document import LetterDocument
from chinhquyen_sdk.domain.letters.mailing import EnvelopeSize, Mailing

from . import press
from .joining import joined
from .letter import words_of

PILE = 25
PILE_OF_LABELS = 480  # twenty sheets
Progress = Callable[[int], None]
T = TypeVar("T")


def letters_pdf(
    documents: Iterable[LetterDocument],
    to: Path,
    *,
    title: str = "Thư",
    progress: Progress = lambda done: None,
) -> int:
    """Write all ``documents`` in their order to the PDF ``to`` and return how many; ``progress`` hears after each pile.

    The file is for paper: untagged. Whoever sends a letter as a file makes it alone, by :func:`letter_pdf`.
    """

    def made(pile: Sequence[LetterDocument]) -> bytes:
        data = {"title": title, "letters": [words_of(document) for document in pile]}
        return press.pdf("pile.typ", data, None, tagged=False)

    return _written(documents, to, PILE, made, progress)


def envelopes_pdf(
    mailings: Iterable[Mailing], sender: Sequence[str], to: Path, *, size: EnvelopeSize = EnvelopeSize.DL
) -> int:
    """Write an envelope without window for each of ``mailings`` to ``to``; ``sender`` stands at the top left."""

    def made(pile: Sequence[Mailing]) -> bytes:
        words = {"title": "Phong bì", "size": size.value, "sender": list(sender)}
        return press.pdf("envelope.typ", {**words, "addressees": _lines(pile)}, None, tagged=False)

    return _written(mailings, to, PILE, made)


def labels_pdf(mailings: Iterable[Mailing], to: Path) -> int:
    """Write address labels to ``to``: A4, three beside each other, eight below (70 mm x 37 mm)."""

    def made(pile: Sequence[Mailing]) -> bytes:
        return press.pdf("labels.typ", {"title": "Nhãn thư", "addressees": _lines(pile)}, None, tagged=False)

    return _written(mailings, to, PILE_OF_LABELS, made)


def _lines(pile: Sequence[Mailing]) -> list[dict[str, Any]]:
    return [{"name": one.name, "lines": one.lines} for one in pile]


def _written(
    all: Iterable[T],
    to: Path,
    size: int,
    made: Callable[[Sequence[T]], bytes],
    progress: Progress = lambda done: None,
) -> int:
    """Print pile by pile beside ``to``, then put the whole in its place at once: no half file is ever seen."""
    count = 0
    with TemporaryDirectory(dir=to.parent, prefix=".chinhquyen-") as room:
        parts = []
        for number, pile in enumerate(_piles(all, size)):
            part = Path(room) / f"{number:06}.pdf"
            part.write_bytes(made(pile))
            parts.append(part)
            count += len(pile)
            progress(count)
        whole = Path(room) / "whole.pdf"
        joined(parts, whole)
        whole.replace(to)
    return count


def _piles(all: Iterable[T], size: int) -> Iterator[list[T]]:
    rest = iter(all)
    while pile := list(islice(rest, size)):
        yield pile
