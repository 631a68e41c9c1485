"""The bad modules as installed distributions are found: by their entry points, in a process of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

BROKEN = Path(__file__).parent
ROOT = BROKEN.parent.parent.parent
MODULES = sorted(folder.name for folder in BROKEN.iterdir() if (folder / "module.py").exists())


def run(here: Path, *command: object) -> subprocess.CompletedProcess[str]:
    """Run Python with all bad modules beside the site; what it makes lies in ``here``."""
    installed = here / "broken_modules-0.1.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: broken-modules\nVersion: 0.1\n")
    points = "".join(f"{name} = {name}.module:manifest\n" for name in MODULES)
    (installed / "entry_points.txt").write_text(f"[chinhquyen.modules]\n{points}")
    places = {
        "PYTHONPATH": os.pathsep.join([str(here), str(BROKEN), str(ROOT)]),
        "CHINHQUYEN_DB": str(here / "site.sqlite3"),
        "CHINHQUYEN_VAR": str(here / "var"),
        "DJANGO_SETTINGS_MODULE": "cms_site.settings.test",
    }
    return subprocess.run(
        [sys.executable, *map(str, command)],
        env={**os.environ, **places},
        cwd=here,
        capture_output=True,
        text=True,
        check=False,
    )
