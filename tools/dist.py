"""`make dist`: every distribution of this repository as sdist and wheel in var/dist.

Each is built from a copy of what git knows of it, so nothing that a run left behind gets in. The wheel is made from
the unpacked sdist: what the sdist forgets, the wheel lacks, and a test sees it. Works offline: the build tools are
those of .venv.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from paths import PYTHON, ROOT, shipped
from steps import StepFailed, run, step, stop

BUILT = ROOT / "var" / "dist"
# Tests stay here; what `chinhquyen new-module` copies keeps its own.
PATTERN = "chinhquyen_sdk/cli/hello_module"
SDK = ("chinhquyen_sdk", "pyproject.toml", "README.md")
BUILD = "import sys; from setuptools import build_meta; getattr(build_meta, sys.argv[1])(sys.argv[2])"


def main(into: Path = BUILT) -> None:
    shutil.rmtree(into, ignore_errors=True)
    into.mkdir(parents=True)
    with step(f"Building {len(shipped())} distributions"), ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda folder: build(folder, into), shipped()))
    print(f"{into}: {len(list(into.glob('*.whl')))} wheels, {len(list(into.glob('*.tar.gz')))} sdists")


def build(folder: Path, into: Path) -> None:
    """The sdist from a clean copy, the wheel from the sdist; both dated as the last commit."""
    with tempfile.TemporaryDirectory() as beside:
        stage, again, made = (Path(beside, name) for name in ("stage", "again", "made"))
        gather(folder, stage)
        call("build_sdist", stage, made)
        (archive,) = made.glob("*.tar.gz")
        with tarfile.open(archive) as packed:
            packed.extractall(again, filter="data")
        (unpacked,) = again.iterdir()
        call("build_wheel", unpacked, made)
        for file in made.iterdir():
            shutil.move(file, into / file.name)


def gather(folder: Path, stage: Path) -> None:
    """What belongs into the distribution of ``folder``, with the licence of the house where it has none of its own."""
    for file in known(folder):
        target = stage / file.relative_to(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, target)
    if not (stage / "LICENSE").exists():
        shutil.copy(ROOT / "LICENSE", stage / "LICENSE")
    if any(stage.glob("cms_site/locale")):
        run(PYTHON, "-m", "cms_site.compile_messages", stage)


def known(folder: Path) -> list[Path]:
    """The files git knows below ``folder``, links followed, without tests."""
    found: list[Path] = []
    for name in tracked(folder, *(SDK if folder == ROOT else (".",))):
        path = folder / name
        if path.is_dir():  # a link to a folder; git knows the link only
            found += [path / inner for inner in tracked(path.resolve(), ".")]
        elif path.exists():
            found.append(path)
    return [path for path in found if PATTERN in str(path) or "tests" not in path.relative_to(folder).parts]


def tracked(folder: Path, *parts: str) -> list[str]:
    command = ["git", "-C", str(folder), "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--"]
    listing = subprocess.run([*command, *parts], capture_output=True, check=True).stdout.decode()
    return [name for name in listing.split("\0") if name]


def call(hook: str, folder: Path, into: Path) -> None:
    """One step of the build in a process of its own: setuptools keeps its state in the process."""
    into.mkdir(exist_ok=True)
    last = subprocess.run(
        ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"], capture_output=True, check=True, text=True
    ).stdout.strip()
    done = subprocess.run(
        [str(PYTHON), "-c", BUILD, hook, str(into)],
        cwd=folder,
        env={**os.environ, "SOURCE_DATE_EPOCH": last},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise StepFailed(f"{hook} of {folder}:\n{done.stdout}")


if __name__ == "__main__":
    try:
        main(*map(Path, sys.argv[1:]))
    except StepFailed as failure:
        stop(str(failure))
