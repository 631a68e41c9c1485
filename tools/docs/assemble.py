"""The pages of the documentation in one folder, ready for the builder: docs/, what it links to outside, what is made from code and data."""

from __future__ import annotations

import posixpath
import re
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

import contents  # noqa: E402 - beside this file; the repository is on the path now
import house_pages  # noqa: E402 - as above
import law_pages  # noqa: E402 - as above
import petition_pages  # noqa: E402 - as above

_LINK = re.compile(r"(?<!!)\[([^\]]*)\]\((?!\w+://|mailto:|#)([^)#\s]+)(#[^)\s]*)?\)")
_FENCE = re.compile(r"(^```.*?^```$)", re.MULTILINE | re.DOTALL)


def assemble(into: Path) -> None:
    """Write every page below ``into``, which is emptied first."""
    shutil.rmtree(into, ignore_errors=True)
    shutil.copytree(ROOT / "docs", into, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    shutil.copy(Path(__file__).with_name("conf.py"), into)
    for address, content in made().items():
        (into / address).parent.mkdir(parents=True, exist_ok=True)
        (into / address).write_text(content, "utf-8")
    pages = {str(page.relative_to(into)) for page in into.rglob("*.md")}
    for page in sorted(pages):
        file = into / page
        file.write_text(_led(file.read_text("utf-8"), page, pages), "utf-8")
    (into / "index.md").write_text((into / "index.md").read_text("utf-8") + contents.of(into), "utf-8")


def made() -> dict[str, str]:
    """Return what stands in no file of docs/ by its address."""
    return {**law_pages.pages(), **house_pages.pages(), **petition_pages.pages(), **_outside()}


def _outside() -> dict[str, str]:
    """Return the Markdown files outside docs/ that its pages, and they themselves, link to, as pages below repo/."""
    found: dict[str, str] = {}
    waiting = [str(page.relative_to(ROOT)) for page in (ROOT / "docs").rglob("*.md")]
    while waiting:
        here = waiting.pop()
        for link in _LINK.finditer(_FENCE.sub("", (ROOT / here).read_text("utf-8"))):
            whole = posixpath.normpath(posixpath.join(posixpath.dirname(here), link[2]))
            name = f"repo/{whole}"
            if (
                whole.endswith(".md")
                and not whole.startswith("docs/")
                and name not in found
                and (ROOT / whole).is_file()
            ):
                found[name] = (ROOT / whole).read_text("utf-8")
                waiting.append(whole)
    return found


def _led(markdown: str, page: str, pages: set[str]) -> str:
    """Return ``markdown`` with links that lead to pages; a link to code becomes its name."""
    home = posixpath.dirname(page[5:] if page.startswith("repo/") else f"docs/{page}")

    def led(found: re.Match[str]) -> str:
        whole = posixpath.normpath(posixpath.join(home, found[2]))
        target = whole[5:] if whole.startswith("docs/") else f"repo/{whole}"
        if target not in pages:
            return f"{found[1]} (`{whole}`)"
        return f"[{found[1]}]({posixpath.relpath(target, posixpath.dirname(page) or '.')}{found[3] or ''})"

    return "".join(
        part if part.startswith("```") else _LINK.sub(led, part) for part in _FENCE.split(markdown)
    )


if __name__ == "__main__":
    assemble(Path(sys.argv[1]))
