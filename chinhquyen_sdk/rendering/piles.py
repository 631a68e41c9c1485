"""Thousands of letters as one file for the printer; envelopes and labels for them. Memory stays flat.

Typst prints a pile at a time (a whole pile costs half of its letters one by one), and each pile goes to the file before
the next is made. Whoever gives ``pieces`` finds what was printed before a kill again, and goes on from there.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol, TypeVar

from chinhquyen_sdk.domain.letters.document import LetterDocument
from chinhquyen_sdk.domain.letters.mailing import EnvelopeSize, Mailing

from . import press
from .joining import joined
from .letter import words_of

PILE = 25
PILE_OF_LABELS = 480  # twenty sheets
Progress = Callable[[int], None]
T = TypeVar("T")


class Pieces(Protocol):
    """Where printed pieces stand until the whole is done. A key says which words are on the piece, so no piece is stale."""

    def find(self, key: str) -> bytes | None:
        """Return the piece kept under ``key``, whole, or None."""

    def keep(self, key: str, piece: bytes) -> None:
        """Keep ``piece`` under ``key``."""


def letters_pdf(
    documents: Iterable[LetterDocument],
    to: Path,
    *,
    title: str = "Thư",
    progress: Progress = lambda done: None,
    pieces: Pieces | None = None,
) -> int:
    """Write all ``documents`` in their order to the PDF ``to`` and return how many; ``progress`` hears after each pile.

    The file is for paper: untagged. Whoever sends a letter as a file makes it alone, by :func:`letter_pdf`.
    """

    def words(pile: Sequence[LetterDocument]) -> dict[str, Any]:
        return {"title": title, "letters": [words_of(document) for document in pile]}

    return _written(documents, to, PILE, _Press("pile.typ", words, pieces), progress)


def envelopes_pdf(
    mailings: Iterable[Mailing],
    sender: Sequence[str],
    to: Path,
    *,
    size: EnvelopeSize = EnvelopeSize.DL,
    progress: Progress = lambda done: None,
    pieces: Pieces | None = None,
) -> int:
    """Write an envelope without window for each of ``mailings`` to ``to``; ``sender`` stands at the top left."""

    def words(pile: Sequence[Mailing]) -> dict[str, Any]:
        known = {"title": "Phong bì", "size": size.value, "sender": list(sender)}
        return {**known, "addressees": _lines(pile)}

    return _written(mailings, to, PILE, _Press("envelope.typ", words, pieces), progress)


def labels_pdf(
    mailings: Iterable[Mailing],
    to: Path,
    *,
    progress: Progress = lambda done: None,
    pieces: Pieces | None = None,
) -> int:
    """Write address labels to ``to``: A4, three beside each other, eight below (70 mm x 37 mm)."""

    def words(pile: Sequence[Mailing]) -> dict[str, Any]:
        return {"title": "Nhãn thư", "addressees": _lines(pile)}

    return _written(mailings, to, PILE_OF_LABELS, _Press("labels.typ", words, pieces), progress)


def _lines(pile: Sequence[Mailing]) -> list[dict[str, Any]]:
    return [{"name": one.name, "lines": one.lines} for one in pile]


class _Press:
    """Prints a pile, or finds the piece that was printed of the same words before."""

    def __init__(
        self, form: str, words: Callable[[Sequence[Any]], dict[str, Any]], pieces: Pieces | None
    ) -> None:
        self._form, self._words, self._pieces = form, words, pieces

    def __call__(self, number: int, pile: Sequence[Any]) -> bytes:
        words = self._words(pile)
        if self._pieces is None:
            return self._print(words)
        said = json.dumps([self._form, words], sort_keys=True)
        key = f"{self._form.removesuffix('.typ')}-{number:06}-{sha256(said.encode()).hexdigest()[:32]}"
        piece = self._pieces.find(key)
        if piece is None:
            piece = self._print(words)
            self._pieces.keep(key, piece)
        return piece

    def _print(self, words: dict[str, Any]) -> bytes:
        return press.pdf(self._form, words, None, tagged=False)


def _written(all: Iterable[T], to: Path, size: int, made: _Press, progress: Progress) -> int:
    """Print pile by pile beside ``to``, then put the whole in its place at once: no half file is ever seen."""
    count = 0
    with TemporaryDirectory(dir=to.parent, prefix=".chinhquyen-") as room:
        parts = []
        for number, pile in enumerate(_piles(all, size)):
            part = Path(room) / f"{number:06}.pdf"
            part.write_bytes(made(number, pile))
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
