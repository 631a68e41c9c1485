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
from chinhquyen_sdk.domain.records import Record

from . import press
from .joining import joined
from .letter import words_of

PILE = 25
PILE_OF_LABELS = 96  # four sheets; Typst remembers the last ten piles
Progress = Callable[[int], None]
T = TypeVar("T", bound=Record)


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
        return {"letters": [words_of(document) for document in pile]}

    return _written(documents, to, PILE, _Press("pile.typ", {"title": title}, words, pieces), progress)


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
    about = {"title": "Phong bì", "size": size.value, "sender": list(sender)}
    return _written(mailings, to, PILE, _Press("envelope.typ", about, _lines, pieces), progress)


def labels_pdf(
    mailings: Iterable[Mailing],
    to: Path,
    *,
    progress: Progress = lambda done: None,
    pieces: Pieces | None = None,
) -> int:
    """Write address labels to ``to``: A4, three beside each other, eight below (70 mm x 37 mm)."""
    about = {"title": "Nhãn thư"}
    return _written(mailings, to, PILE_OF_LABELS, _Press("labels.typ", about, _lines, pieces), progress)


def _lines(pile: Sequence[Mailing]) -> dict[str, Any]:
    return {"addressees": [{"name": one.name, "lines": one.lines} for one in pile]}


class _Press:
    """Prints a pile, or finds the piece that was printed of the same records before."""

    def __init__(
        self,
        form: str,
        about: dict[str, Any],
        words: Callable[[Sequence[Any]], dict[str, Any]],
        pieces: Pieces | None,
    ) -> None:
        self._form, self._about, self._words, self._pieces = form, about, words, pieces

    def __call__(self, number: int, pile: Sequence[Record]) -> bytes:
        if self._pieces is None:
            return self._print(pile)
        key = self._key(number, pile)
        piece = self._pieces.find(key)
        if piece is None:
            piece = self._print(pile)
            self._pieces.keep(key, piece)
        return piece

    def _key(self, number: int, pile: Sequence[Record]) -> str:
        """Of the records, not of the words: drawing a QR code costs more than finding the piece."""
        digest = sha256(json.dumps(self._about, sort_keys=True).encode())
        for one in pile:
            digest.update(one.model_dump_json().encode())
        return f"{self._form.removesuffix('.typ')}-{number:06}-{digest.hexdigest()[:32]}"

    def _print(self, pile: Sequence[Record]) -> bytes:
        return press.pdf(self._form, {**self._about, **self._words(pile)}, None, tagged=False)


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
