"""Every picture that somebody uploaded is shown in the light kinds: by ``{% photo %}`` or ``{% photograph %}``."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .repository import ROOT

PLACES = (
    "cms_site/templates",
    "chinhquyen_sdk/host/templates",
    "plugins/*/*/templates",
    "examples/**/templates",
)
OFFICE = {"admin", "wagtailadmin"}  # seen by staff, on office computers
PUBLIC = [
    path
    for place in PLACES
    for folder in ROOT.glob(place)
    for path in folder.rglob("*.html")
    if not OFFICE & set(path.relative_to(folder).parts)
]
# Drawings of the site's own are small already.
BARE = re.compile(r"<img\b(?![^>]*src=\"{% static )|{% (image|picture|srcset_image|image_url) ")


def test_templates_are_found() -> None:
    assert len(PUBLIC) > 60


@pytest.mark.parametrize("path", PUBLIC, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_bare_picture_on_a_public_page(path: Path) -> None:
    assert not BARE.search(path.read_text("utf-8"))
