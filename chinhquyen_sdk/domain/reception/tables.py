"""Reading this package's data files: tables of the law, each row a record."""

from __future__ import annotations

import tomllib
from importlib import resources
from typing import TypeVar

from chinhquyen_sdk.domain.records import Record

R = TypeVar("R", bound=Record)


def read_table(file: str, name: str, row: type[R]) -> tuple[R, ...]:
    """Return the rows ``name`` of ``data/<file>.toml`` as records."""
    text = resources.files(__package__).joinpath(f"data/{file}.toml").read_text("utf-8")
    return tuple(row.model_validate(each) for each in tomllib.loads(text)[name])
