"""The documents that the plan cites and that the house rests on, as data: facts with how sure we are of them."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources

from chinhquyen_sdk.domain.text import fold

from .records import KeepDocument


@functools.cache
def plan_documents() -> tuple[KeepDocument, ...]:
    """Return the documents, those the plan cites first. ``verified`` is true of none that was not read as signed."""
    text = resources.files(__package__).joinpath("data/plan.toml").read_text("utf-8")
    return tuple(KeepDocument.model_validate(line) for line in tomllib.loads(text)["document"])


@functools.cache
def law_names() -> dict[str, str]:
    """Return laws by the names texts call them without a number, folded: what ``find_citations`` takes as ``names``.

    Of two laws of one name it is the newer.
    """
    found = {}
    for one in sorted(plan_documents(), key=lambda one: one.issued_on):
        if one.kind in ("luat", "bo-luat") and not one.summary.startswith("Sửa đổi"):
            found[fold(f"{one.kind_label} {one.summary}")] = one.key
    return found
