"""Pages made of the code: which module answers which hook, and what lies on what, drawn."""

from __future__ import annotations

import ast
from pathlib import Path
from xml.sax.saxutils import escape

from chinhquyen_sdk.hooks import SPECS
from chinhquyen_sdk.modules import registry

ROOT = Path(__file__).resolve().parent.parent.parent
_MADE = "This page is made from the code; do not change it here.\n"
_ROW, _WIDE, _BOX = 5, 820, 54


def pages() -> dict[str, str]:
    """Return the pages by their addresses."""
    return {"house/answers.md": _answers(), "house/layers.md": _layers(), "house/layers.svg": _drawing()}


def _answered() -> dict[str, set[str]]:
    """Return, for each module's slug, the hooks it implements, read from its source."""
    found: dict[str, set[str]] = {}
    for file in sorted(ROOT.glob("plugins/*/*/hooks.py")):
        tree = ast.parse(file.read_text("utf-8"))
        marked = (
            node.name
            for node in ast.walk(tree)
            if isinstance(node, ast.FunctionDef)
            and any(
                getattr(d, "id", getattr(getattr(d, "func", None), "id", "")) == "hookimpl"
                for d in node.decorator_list
            )
        )
        found[file.parts[-3]] = set(marked)
    return found


def _answers() -> str:
    by_module = _answered()
    lines = ["# Which module answers which hook\n", _MADE]
    for spec in SPECS:
        names = [name for name in vars(spec) if not name.startswith("_")]
        rows = [(name, [slug for slug, hooks in by_module.items() if name in hooks]) for name in names]
        lines += [f"## {spec.__name__}\n", "| hook | answered by |", "| --- | --- |"]
        lines += [f"| [`{name}`](../hooks.md) | {', '.join(who) or '–'} |" for name, who in rows]
        lines.append("")
    return "\n".join(lines)


def _layers() -> str:
    return (
        f"# What lies on what\n\n{_MADE}\n"
        "Each row may import the rows below it, never the ones above; the modules do not know each other and meet through hooks.\n\n"
        "![The site on the modules, the modules on the host, the host on the SDK's pure part](layers.svg)\n"
    )


def _drawing() -> str:
    """Return the layers as an SVG: the site, the modules in rows, the host, the pure part."""
    modules = [manifest.slug for manifest in registry().manifests]
    rows = [["cms_site"], *[modules[i : i + _ROW] for i in range(0, len(modules), _ROW)]]
    rows += [["chinhquyen_sdk.host"], ["chinhquyen_sdk: domain, law, hooks, rendering, reading"]]
    parts = []
    for line, names in enumerate(rows):
        width = _WIDE / len(names)
        for place, name in enumerate(names):
            x, y = place * width + 4, line * (_BOX + 10) + 4
            parts.append(
                f'<rect x="{x:.0f}" y="{y}" width="{width - 8:.0f}" height="{_BOX}" rx="6" fill="#e4efe8" stroke="#1f5e3a"/>'
                f'<text x="{x + width / 2 - 4:.0f}" y="{y + _BOX / 2 + 5:.0f}" text-anchor="middle">{escape(name)}</text>'
            )
    high = len(rows) * (_BOX + 10)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {high}" font-family="sans-serif" font-size="14" fill="#173f29">'
        f"<title>What lies on what</title>{''.join(parts)}</svg>"
    )
