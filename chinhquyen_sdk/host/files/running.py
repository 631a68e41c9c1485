"""PDFs that would run something on the machine of whoever opens them. A person's letter needs none of it."""

from __future__ import annotations

import re
import zlib
from typing import IO

# Names of actions (ISO 32000-1, 12.6.4); what merely leads inside the paper or to a page on the web is let be.
_RUNS = re.compile(rb"/(?:JavaScript|Launch)(?![A-Za-z0-9])")
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
# Since PDF 1.5 objects may lie packed together; these streams alone are unpacked, each no further than this.
_PACKED = re.compile(rb"/ObjStm\b.{0,400}?stream\r?\n", re.DOTALL)
_STREAMS_MAX, _UNPACKED_MAX = 2000, 4 * 1024 * 1024


def runs_something(file: IO[bytes]) -> bool:
    """Say whether the PDF carries a script or starts a program. What is encrypted whole is not seen."""
    file.seek(0)
    content = file.read()
    file.seek(0)
    return bool(_names_a_run(content) or any(_names_a_run(part) for part in _packed(content)))


def _names_a_run(part: bytes) -> bool:
    plain = _ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), part)
    return _RUNS.search(plain) is not None


def _packed(content: bytes) -> list[bytes]:
    parts = []
    for number, found in enumerate(_PACKED.finditer(content)):
        if number == _STREAMS_MAX:
            break
        try:
            parts.append(zlib.decompressobj().decompress(content[found.end() :], _UNPACKED_MAX))
        except zlib.error:  # packed some other way, or not a stream at all
            continue
    return parts
