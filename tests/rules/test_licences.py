"""What the site needs may be given on under the EUPL: nothing comes under the GPL or AGPL alone. Told offline, by what is installed."""

from __future__ import annotations

import importlib.metadata
import re

import pytest

from tests.rules.repository import ROOT, text

PINNED = sorted(
    set(
        re.findall(
            r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==", text(ROOT / "requirements" / "base.txt"), re.MULTILINE
        )
    )
)
# The LGPL asks nothing of who only imports; a package may offer a choice with one that is no GPL in it.
STRICT = re.compile(r"(?<![A-Za-z])(A?GPL|GNU (Affero )?General Public)", re.IGNORECASE)
LIBRARY = re.compile(r"LGPL|Lesser General Public|Library General Public", re.IGNORECASE)

# Wheels that carry a library under the GPL inside, whatever the package itself says. pillow-heif: libx265, which only writes
# HEIF; the site reads it. Installed it is used; whoever gives the wheel on owes its source (docs/decisions/0093).
CARRIES_GPL = {"pillow-heif"}


def licences(name: str) -> list[str]:
    """What the package says of itself: its expression, else its classifiers, else the first line of its free text."""
    told = importlib.metadata.metadata(name)
    if told.get("License-Expression"):
        return re.split(r"\s+OR\s+", told["License-Expression"])
    classified = [
        c.rpartition("::")[2].strip() for c in told.get_all("Classifier") or () if c.startswith("License ::")
    ]
    return [c for c in classified if c != "OSI Approved"] or (told.get("License") or "").strip().splitlines()[
        :1
    ]


def is_strict(licence: str) -> bool:
    return bool(STRICT.search(licence)) and not LIBRARY.search(licence)


@pytest.mark.parametrize("name", PINNED)
def test_no_package_of_the_site_comes_under_the_gpl_alone(name: str) -> None:
    try:
        said = licences(name)
    except importlib.metadata.PackageNotFoundError:
        pytest.skip(f"skipped: {name} is for another platform or Python")
    assert said, f"{name} says no licence"
    assert not all(is_strict(licence) for licence in said), f"{name}: {said}"


def test_no_other_wheel_carries_a_library_under_the_gpl() -> None:
    carrying = set()
    for name in PINNED:
        try:
            kept = importlib.metadata.files(name) or ()
        except importlib.metadata.PackageNotFoundError:
            continue
        bundled = [
            file.locate() for file in kept if "bundled" in file.name.lower() and "dist-info" in str(file)
        ]
        if any(re.search(r"(?<!L)GPL-|(?<!Lesser )General Public License", p.read_text("utf-8", "replace")) for p in bundled):  # fmt: skip
            carrying.add(name)
    assert carrying == CARRIES_GPL


@pytest.mark.parametrize(
    ("licence", "strict"),
    [("AGPL-3.0-only", True), ("GPL-2.0-or-later", True), ("GNU Affero General Public License v3", True),
     ("LGPL-3.0-only", False), ("GNU Lesser General Public License v3 (LGPLv3)", False), ("MIT", False)],
)  # fmt: skip
def test_a_strict_licence_is_known_by_its_names(licence: str, strict: bool) -> None:
    assert is_strict(licence) is strict
