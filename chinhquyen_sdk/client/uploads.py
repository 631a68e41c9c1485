"""Files on their way to the site, piece by piece, so that a program can show how far they are."""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from pydantic import BaseModel

PIECE = 64 * 1024
# Called with the bytes sent so far and all there are to send.
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Upload:
    """A file to send: its name as the site shall keep it, and its content or where it lies."""

    name: str
    content: bytes | Path

    @classmethod
    def of(cls, path: Path | str) -> Upload:
        """Return the file at ``path`` under its own name; it is read while it is sent."""
        return cls(Path(path).name, Path(path))

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return len(self.content) if isinstance(self.content, bytes) else self.content.stat().st_size

    def pieces(self) -> Iterator[bytes]:
        """Yield the content, never more than a piece at once."""
        if isinstance(self.content, bytes):
            yield from (self.content[at : at + PIECE] for at in range(0, len(self.content), PIECE))
            return
        with self.content.open("rb") as file:
            while piece := file.read(PIECE):
                yield piece


class Form:
    """A record and files as ``multipart/form-data``; may be sent more than once, and says how far it is."""

    def __init__(
        self, wish: BaseModel, field: str, files: Sequence[Upload], progress: Progress | None
    ) -> None:
        self._boundary = uuid4().hex
        values = json.loads(wish.model_dump_json(exclude_none=True))
        self._texts = [self._text(name, value) for name, value in values.items()]
        self._files = [(self._head(field, each), each) for each in files]
        self._end = f"--{self._boundary}--\r\n".encode()
        self._progress = progress
        self._furthest = -1

    @property
    def content_type(self) -> str:
        """The header that tells where one part ends."""
        return f"multipart/form-data; boundary={self._boundary}"

    @property
    def size(self) -> int:
        """All the bytes."""
        files = sum(len(head) + each.size + 2 for head, each in self._files)
        return sum(len(text) for text in self._texts) + files + len(self._end)

    def pieces(self) -> Iterator[bytes]:
        """Yield the bytes; sent again after a lost answer, progress goes on from where it had come to."""
        sent, total = 0, self.size
        for piece in self._all():
            yield piece
            sent += len(piece)
            if self._progress and sent > self._furthest:
                self._furthest = sent
                self._progress(sent, total)

    def _all(self) -> Iterator[bytes]:
        yield from self._texts
        for head, each in self._files:
            yield head
            yield from each.pieces()
            yield b"\r\n"
        yield self._end

    def _text(self, name: str, value: object) -> bytes:
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        head = f'--{self._boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n'
        return f"{head}{text}\r\n".encode()

    def _head(self, field: str, each: Upload) -> bytes:
        # A quote or a line's end in a name would end the header.
        name = "".join("_" if sign in '"\r\n\\' else sign for sign in each.name)
        kind = mimetypes.guess_type(each.name)[0] or "application/octet-stream"
        return (
            f'--{self._boundary}\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"\r\n'
            f"Content-Type: {kind}\r\n\r\n"
        ).encode()
