"""The press: one Typst compiler per process, kept: a new one reads its fonts again (four times slower)."""

from __future__ import annotations

import functools
import json
import threading
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import typst

_HOME = Path(__file__).parent
_LOCK = threading.Lock()
# For the archive and for whoever reads by ear; Typst checks both and refuses what does not hold.
STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]


@functools.cache
def _compiler() -> typst.Compiler:
    import typst

    own = [str(_HOME / "fonts")]
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=own)
    return typst.Compiler(root=str(_HOME), font_paths=fonts)


def pdf(form: str, data: dict[str, Any], day: date | None, *, tagged: bool = True) -> bytes:
    """Return ``form`` (a .typ file beside this one) filled with ``data``, as PDF/A-2a and PDF/UA-1 if it can be.

    ``data`` reaches Typst as JSON, never as markup: "#", "$", "*", "@" and "\\" print as typed.
    ``day`` is the document's date in the file; the same input gives the same bytes. Not ``tagged``: for a printer.
    """
    import typst

    made = datetime(day.year, day.month, day.day, tzinfo=UTC) if day else datetime(2000, 1, 1, tzinfo=UTC)
    source = f'#import "/{form}": sheet\n#sheet(json(bytes("{_literal(data)}")))'.encode()
    if not tagged:
        return _print(source, made, ["1.4"], tagged=False)  # the plainest file, which piles join
    try:
        return _print(source, made, STANDARDS)
    except typst.TypstError:
        # The standards forbid signs the font has not, an emoji in a name: then an ordinary PDF with a box.
        return _print(source, made, [])


def png(form: str, part: str, data: dict[str, Any], ppi: float = 200) -> bytes:
    """Return what the function ``part`` of ``form`` draws of ``data``, as a picture."""
    source = f'#import "/{form}": {part}\n#{part}(json(bytes("{_literal(data)}")))'.encode()
    with _LOCK:
        drawn = _compiler().compile(source, format="png", ppi=ppi)
    if not isinstance(drawn, bytes):
        raise TypeError("Typst drew more than one page")
    return drawn


def _literal(data: dict[str, Any]) -> str:
    """Return ``data`` for between two quotes in Typst source; a string there knows but two special signs.

    A third faster than ``sys_inputs``: what they touch, Typst forgets from one letter to the next.
    """
    return json.dumps(data).replace("\\", "\\\\").replace('"', '\\"')


def _print(
    source: bytes, made: datetime, standards: list[typst.PDFStandard], *, tagged: bool = True
) -> bytes:
    with _LOCK:
        page = _compiler().compile(
            source, format="pdf", timestamp=made, pdf_standards=standards, pdf_tags=tagged
        )
    if not isinstance(page, bytes):
        raise TypeError("Typst gave no PDF")
    return page
