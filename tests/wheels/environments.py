"""An empty environment outside the repository, with our wheels and what their own metadata ask for.

Third parties are not fetched again: each distribution that the wheels require, directly or not, is linked from the
environment the tests run in. What no metadata name is not there, so a requirement that was forgotten is noticed;
that the third parties themselves install is proved by `make setup`, not here.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
from collections.abc import Iterable
from importlib.metadata import Distribution, PathDistribution, distributions
from pathlib import Path
from zipfile import Path as InZip

from packaging.requirements import Requirement

UV = Path(sys.executable).parent / "uv"


class Environment:
    """A Python of its own in ``folder``; ``run`` takes it as it is, without this repository."""

    def __init__(self, folder: Path, wheels: Path, *wanted: str) -> None:
        self.folder, self.python = folder, folder / "bin" / "python"
        venv.create(folder, symlinks=True)
        (packages,) = folder.glob("lib/python*/site-packages")
        ours = {_name(PathDistribution(_info(wheel)).name): wheel for wheel in wheels.glob("*.whl")}
        for found in needed(wanted, ours):
            _link(found, packages)
        offline = ["--no-cache", "--offline", "--no-index", "--find-links", str(wheels)]
        install = [UV, "pip", "install", "--quiet", "--python", self.python, *offline, *wanted]
        done = subprocess.run(install, capture_output=True, text=True, cwd=folder)
        assert done.returncode == 0, done.stderr

    def run(self, *command: object, at: Path, **env: str) -> str:
        """What a command of this environment printed; the test fails when the command does."""
        done = subprocess.run(
            list(map(str, command)), cwd=at, env=self.clean(at, **env), capture_output=True, text=True
        )
        assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
        return done.stdout

    def script(self, name: str) -> Path:
        return self.folder / "bin" / name

    def clean(self, home: Path, **env: str) -> dict[str, str]:
        """Nothing of what the tests run with: no path into the repository, no settings, no database."""
        return {"PATH": f"{self.folder / 'bin'}:{os.defpath}", "HOME": str(home), "LANG": "C.UTF-8", **env}


def needed(wanted: Iterable[str], ours: dict[str, Path]) -> Iterable[Distribution]:
    """The third parties that ``wanted`` leads to, read from our wheels' and their own metadata."""
    here = {_name(each.name): each for each in distributions()}
    seen: set[tuple[str, str]] = set()
    found: dict[str, Distribution] = {}
    waiting = list(map(Requirement, wanted))
    while waiting:
        one = waiting.pop()
        name = _name(one.name)
        each = PathDistribution(_info(ours[name])) if name in ours else here.get(name)
        assert each is not None, f"{one} is required and not in requirements/"
        assert one.specifier.contains(each.version, prereleases=True), f"{one}, but {each.version} is here"
        if name not in ours:
            found[name] = each
        for extra in {"", *one.extras} - {extra for known, extra in seen if known == name}:
            seen.add((name, extra))
            asked = map(Requirement, each.requires or [])
            waiting += [r for r in asked if not r.marker or r.marker.evaluate({"extra": extra})]
    return found.values()


def _link(each: Distribution, packages: Path) -> None:
    for file in each.files or []:
        source, target = Path(str(each.locate_file(file))), packages / file
        if ".." in file.parts or file.suffix == ".pyc" or not source.exists():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists():
            os.link(source, target) if _same_disk(source, packages) else target.symlink_to(source)


def _same_disk(one: Path, other: Path) -> bool:
    return one.stat().st_dev == other.stat().st_dev


def _info(wheel: Path) -> InZip:
    return next(entry for entry in InZip(wheel).iterdir() if entry.name.endswith(".dist-info"))


def _name(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
