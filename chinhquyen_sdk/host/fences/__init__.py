"""Whose code runs, whose table it touches: a module that writes another's rows or reads every commune's is named."""

from __future__ import annotations

from .owners import module_at, module_of, owners, tables_of_others, way_to_site
from .statements import read_table, written_table
from .watching import all_communes, forget, serving, told, watch

__all__ = [
    "all_communes",
    "forget",
    "module_at",
    "module_of",
    "owners",
    "read_table",
    "serving",
    "tables_of_others",
    "told",
    "watch",
    "way_to_site",
    "written_table",
]
