"""What everybody may find on a commune's site: a page, a document, a posting, an answer."""

from __future__ import annotations

import functools
import tomllib
from datetime import date
from importlib import resources

from pydantic import Field, field_validator

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line


@functools.cache
def kinds() -> dict[str, str]:
    """Return the kinds of texts that can be found, each with its label, in the order a filter shows them."""
    text = resources.files(__package__).joinpath("data/kinds.toml").read_text("utf-8")
    found: dict[str, str] = tomllib.loads(text)["kinds"]
    return found


class PublicFile(Record):
    """A file everybody may take from where a text stands: its words let the text be found.

    ``digest`` changes with the content (SHA-256, SHA-1), ``place`` is its name in the private storage, or in the media
    storage when it ``lies_open``. PDF, Word, Excel and plain text are read, once, in the background.
    """

    name: str = Field(min_length=1, max_length=300)
    digest: str = Field(min_length=1, max_length=64)
    place: str = Field(min_length=1, max_length=300)
    lies_open: bool = False


class PublicText(Record):
    """One thing that can be found: its title, its words without markup, and where it stands.

    ``key`` names it within its module and stays the same when it is published again. ``path`` begins with "/", and may end
    with "#place". ``on`` is the day a reader would go by: of publishing, of issue. ``files``: those everybody may take.
    """

    key: str = Field(min_length=1, max_length=64)
    kind: str = Field(max_length=40)
    title: Line = Field(min_length=1, max_length=300)
    text: str = ""
    path: str = Field(pattern="^/", max_length=300)
    on: date | None = None
    files: tuple[PublicFile, ...] = ()

    @field_validator("kind")
    @classmethod
    def _known(cls, kind: str) -> str:
        if kind not in kinds():
            raise problem("unknown_kind", f"Không có loại “{kind}” trong kết quả tìm.")
        return kind
