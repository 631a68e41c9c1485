"""The pictures of the manuals, taken while a journey walks: none of them can show a screen that is no more.

Beside each picture stand the words of the screen it was taken from: its heading, labels and columns; not its buttons,
which change with the day. A journey that meets other words fails and says so; ``make pictures`` takes all pictures anew.
"""

from __future__ import annotations

import io
import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

IMAGES = Path(__file__).parent.parent.parent / "docs" / "images"
WORDS = IMAGES / "words"
COLOURS = 256  # flat colours: a palette keeps the files small
READ_WORDS = """(root) => [...root.querySelectorAll("h1, legend, label, thead th")]
    .filter((each) => each.checkVisibility())
    .map((each) => [...each.childNodes].filter((part) => part.nodeName !== "SELECT").map((part) => part.textContent).join(" "))
    .map((words) => words.trim().replace(/\\s+/g, " "))"""
CHANGING = re.compile(r"\d[\d/.:-]*|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật", re.IGNORECASE)


def keep(page: Page, name: str, part: Locator | None = None) -> None:
    """The picture ``docs/images/<name>.png`` of the window, or of ``part`` of it, is of this very screen."""
    page.wait_for_load_state("networkidle")
    words = _words(part or page.locator("main").first)
    if os.environ.get("CHINHQUYEN_PICTURES") == "1":
        _take(part or page, name)
        (WORDS / f"{name}.json").write_text(json.dumps(words, ensure_ascii=False, indent=1) + "\n", "utf-8")
    file = WORDS / f"{name}.json"
    taken = json.loads(file.read_text("utf-8")) if file.exists() else []
    assert words == taken, f"docs/images/{name}.png shows another screen than today's: run `make pictures`"


def _words(part: Locator) -> list[str]:
    found = {CHANGING.sub("#", word)[:120] for word in part.evaluate(READ_WORDS)}
    return sorted(word for word in found if word)


def _take(what: Page | Locator, name: str) -> None:
    from PIL import Image

    WORDS.mkdir(parents=True, exist_ok=True)
    picture = Image.open(io.BytesIO(what.screenshot())).convert("RGB")
    small = picture.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    small.save(IMAGES / f"{name}.png", optimize=True)
