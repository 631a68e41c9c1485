"""Every picture in the docs is taken by a journey, and every picture taken stands in the docs."""

from __future__ import annotations

import re

from tests.rules.repository import ROOT, text, with_ending

SHOWN = re.compile(r"images/([\w-]+)\.png")
KEPT = re.compile(r"keep\(\w+, \"([\w-]+)\"")


def test_the_manuals_show_what_the_journeys_take() -> None:
    shown = {name for file in with_ending(".md") for name in SHOWN.findall(text(file))}
    walked = (ROOT / "tests" / "journeys").glob("test_*.py")
    kept = {name for file in walked for name in KEPT.findall(file.read_text("utf-8"))}
    assert shown == kept


def test_no_picture_lies_about_unused() -> None:
    there = {
        file.stem for file in with_ending(".png") if file.parent.name == "images" and file.parts[0] == "docs"
    }
    shown = {name for file in with_ending(".md") for name in SHOWN.findall(text(file))}
    assert there == shown
