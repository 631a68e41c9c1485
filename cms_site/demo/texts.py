"""The demo's written content, with a commune's own names put in."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

import yaml

CONTENT = Path(__file__).parent / "content"


@functools.cache
def _read(name: str) -> Any:
    return yaml.safe_load((CONTENT / name).read_text(encoding="utf-8"))


def communes() -> list[dict[str, Any]]:
    return list(_read("communes.yaml"))


def content(name: str, commune: dict[str, Any]) -> list[dict[str, Any]]:
    """``content/<name>.yaml`` for one commune, placeholders filled."""
    title = f"{commune['kind']} {commune['name']}"
    names = {"commune": title, "Commune": _capital(title), "leader": commune["leader_name"]}
    names |= {key: commune[key] for key in ("hotline", "phone", "email")}
    for key in ("unit", "head"):
        names |= {key: commune[key][:1].lower() + commune[key][1:], key.capitalize(): _capital(commune[key])}
    return list(_filled(_read(f"{name}.yaml"), names))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _filled(value: Any, names: dict[str, str]) -> Any:
    if isinstance(value, str):
        return value.format_map(names) if "{" in value else value
    if isinstance(value, list):
        return [_filled(item, names) for item in value]
    if isinstance(value, dict):
        return {key: _filled(item, names) for key, item in value.items()}
    return value
