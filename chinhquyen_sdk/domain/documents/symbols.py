"""Numbers and symbols of documents: one document is one key, however its symbol was typed."""

from __future__ import annotations

import re
from datetime import date

from chinhquyen_sdk.domain.text import fold

_SPACES = re.compile(r"\s+")
_DASHES = re.compile("[‐-―−]")
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_ISSUERS = (("uy ban nhan dan", "ubnd"), ("hoi dong nhan dan", "hdnd"), ("ban thuong vu", "btv"))
_YEAR = re.compile(r"/((?:19|20)\d\d)/")


def symbol_key(symbol: str) -> str:
    """Return what two ways of typing one symbol share: "Số 30/2020/NĐ-CP" and "30/2020/nd - cp" are "30/2020/nd-cp"."""
    plain = _SPACES.sub("", _DASHES.sub("-", fold(symbol)))
    plain = re.sub(r"^so:?(?=\d)", "", plain)
    return re.sub(r"^0+(?=\d)", "", plain)


def year_in(symbol: str) -> int | None:
    """Return the year a symbol holds; administrative ones hold none and begin again each year."""
    found = _YEAR.search(symbol)
    return int(found[1]) if found else None


def issuer_key(issuer: str) -> str:
    """Return what two ways of naming an issuer share ("UBND tỉnh", "Ủy ban nhân dân tỉnh")."""
    plain = fold(issuer)
    for long, short in _ISSUERS:
        plain = plain.replace(long, short)
    return _NOT_WORD.sub(" ", plain).strip()


def slug_of(symbol: str, issued_on: date) -> str:
    """Return the document's part of an address: "30-2020-nd-cp-20200305"."""
    plain = _NOT_WORD.sub("-", fold(symbol)).strip("-")[:80].strip("-") or "van-ban"
    return f"{plain}-{issued_on:%Y%m%d}"
