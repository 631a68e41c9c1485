"""What every wheel and every sdist holds, and what their metadata say."""

from __future__ import annotations

import email
import hashlib
import re
import tarfile
import tomllib
from email.message import Message
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement

from chinhquyen_sdk.modules import registry
from tests.rules.repository import ROOT, files

MODULES = sorted(path.name for path in (ROOT / "plugins").iterdir())
# Distribution to the folder its package lies in and the package.
PACKAGES = {
    "chinhquyen_sdk": (ROOT, "chinhquyen_sdk"),
    "chinhquyen_cms": (ROOT, "cms_site"),
    "wagtail_vi": (ROOT / "wagtail-vi", "wagtail_vi"),
    **{f"chinhquyen_{name}": (ROOT / "plugins" / name, f"chinhquyen_{name}") for name in MODULES},
}
PATTERN = "chinhquyen_sdk/cli/hello_module/"  # a folder of the SDK that is a link here
NEVER = re.compile(r"(^|/)(tests|var|media|__pycache__|\.venv|\.git)/|\.(pyc|sqlite3|log)$|(^|/)\.env$")


def wheel(built: Path, name: str) -> ZipFile:
    (found,) = built.glob(f"{name}-*.whl")
    return ZipFile(found)


def metadata(built: Path, name: str) -> Message:
    with wheel(built, name) as packed:
        (inside,) = (each for each in packed.namelist() if each.endswith(".dist-info/METADATA"))
        return email.message_from_bytes(packed.read(inside))


def in_git(name: str) -> dict[str, str]:
    """Path inside the distribution to the content's hash, of every file of its package."""
    at, package = PACKAGES[name]
    inside = (at / package).relative_to(ROOT)
    found = {str((ROOT / file).relative_to(at)): ROOT / file for file in files() if inside in file.parents}
    if name == "chinhquyen_sdk":
        example = ROOT / "examples" / "hello_module"
        known = [ROOT / file for file in files() if example in (ROOT / file).parents]
        found |= {PATTERN + str(path.relative_to(example)): path for path in known}
    return {path: hashlib.sha256(file.read_bytes()).hexdigest() for path, file in found.items()}


@pytest.mark.parametrize("name", PACKAGES)
def test_a_wheel_holds_every_file_of_its_package_and_nothing_else(built: Path, name: str) -> None:
    """Code, templates, static files, migrations, data, the snapshot: as git has them, through the sdist."""
    with wheel(built, name) as packed:
        held = {
            each: hashlib.sha256(packed.read(each)).hexdigest()
            for each in packed.namelist()
            if ".dist-info/" not in each
        }
    wanted = in_git(name)
    assert {path for path in wanted if held.get(path) != wanted[path]} == set()
    assert {path for path in held.keys() - wanted.keys() if not path.endswith(".mo")} == set()
    catalogues = {path for path in held if path.endswith(".po")}
    assert {path.replace(".po", ".mo") for path in catalogues} == {p for p in held if p.endswith(".mo")}
    assert f"{PACKAGES[name][1]}/py.typed" in held


def test_what_is_looked_for_is_there_at_all(built: Path) -> None:
    """The test above compares; this one names what nobody may lose on both sides."""
    some = {
        "chinhquyen_cms": "cms_site/schema/sqlite.sql cms_site/locale/vi/LC_MESSAGES/django.mo "
        "cms_site/static/cms_site/css/layout.css cms_site/demo/content/communes.yaml",
        "chinhquyen_sdk": "chinhquyen_sdk/host/migrations/0001_initial.py chinhquyen_sdk/cli/hello_module/.ci/run "
        "chinhquyen_sdk/host/templates/chinhquyen/base.html chinhquyen_sdk/rendering/fonts/OFL.txt",
        "chinhquyen_feedback": "chinhquyen_feedback/templates/chinhquyen_feedback/public/worker.js",
        "chinhquyen_reception": "chinhquyen_reception/commands/demo_cases.toml",
        "wagtail_vi": "wagtail_vi/locale/vi/LC_MESSAGES/djangojs.mo",
    }
    for name, paths in some.items():
        with wheel(built, name) as packed:
            assert set(paths.split()) <= set(packed.namelist())


@pytest.mark.parametrize("name", PACKAGES)
def test_nothing_of_a_run_and_no_test_is_shipped(built: Path, name: str) -> None:
    (archive,) = built.glob(f"{name}-*.tar.gz")
    with tarfile.open(archive) as packed, wheel(built, name) as zipped:
        held = [*packed.getnames(), *zipped.namelist()]
    assert [path for path in held if NEVER.search(path) and PATTERN not in path] == []


@pytest.mark.parametrize("name", PACKAGES)
def test_the_metadata_say_what_it_is(built: Path, name: str) -> None:
    said = metadata(built, name)
    assert said["Name"].replace("-", "_") == name
    assert len(said["Summary"]) > 30
    assert said["Author"] == "The chinhquyen_sdk maintainers"
    assert said["Requires-Python"] == ">=3.11"
    assert {"Typing :: Typed", "Natural Language :: Vietnamese", "Framework :: Wagtail"} <= set(
        said.get_all("Classifier", [])
    )
    # No address of a place that only we can reach, and none to fetch anything from.
    assert not said.get_all("Home-page") and not said.get_all("Project-URL")
    assert [line for line in said.get_all("Requires-Dist", []) if "@" in line or "://" in line] == []


@pytest.mark.parametrize("name", PACKAGES)
def test_the_licence_is_named_and_its_text_lies_inside(built: Path, name: str) -> None:
    expression = metadata(built, name)["License-Expression"]
    expected = {"wagtail_vi": "BSD-3-Clause", "chinhquyen_cms": "EUPL-1.2 AND OFL-1.1"}
    assert expression == expected.get(
        name, "EUPL-1.2 AND OFL-1.1" if name == "chinhquyen_sdk" else "EUPL-1.2"
    )
    with wheel(built, name) as packed:
        texts = {each: packed.read(each) for each in packed.namelist() if ".dist-info/licenses/" in each}
    source = ROOT / "wagtail-vi" / "LICENSE" if name == "wagtail_vi" else ROOT / "LICENSE"
    assert source.read_bytes() in texts.values()
    assert ("OFL" in expression) == any(b"SIL OPEN FONT LICENSE" in text.upper() for text in texts.values())


@pytest.mark.parametrize("name", MODULES)
def test_a_module_and_its_manifest_say_the_same_version_and_bound_the_sdk(built: Path, name: str) -> None:
    said = metadata(built, f"chinhquyen_{name}")
    manifest = registry().manifest(name)
    assert manifest is not None and manifest.version == said["Version"]
    needs = [Requirement(line) for line in said.get_all("Requires-Dist", [])]
    (sdk,) = (need for need in needs if need.name == "chinhquyen-sdk")
    assert sdk.extras == {"wagtail"}
    assert str(sdk.specifier) == ",".join(sorted(manifest.requires_sdk.split(","), key=lambda s: s[0]))


def test_the_site_s_extra_names_every_module() -> None:
    project = tomllib.loads((ROOT / "reference-site" / "pyproject.toml").read_text("utf-8"))["project"]
    named = {Requirement(line).name for line in project["optional-dependencies"]["modules"]}
    assert named == {f"chinhquyen-{name}".replace("_", "-") for name in MODULES}
