"""``make province``: fills a province's site and its 92 communes in a folder of their own, then serves them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def main(what: str) -> None:
    """Load what is missing, with progress; then serve unless ``what`` is "load"."""
    os.environ.setdefault("CHINHQUYEN_VAR", str(ROOT / "var" / "province"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms_site.settings.demo")
    site = str(ROOT / "tools" / "demo_site.py")
    # The commands are this file's own: nobody's input is in them.
    subprocess.run([sys.executable, site, "load"], check=True)  # noqa: S603
    subprocess.run([sys.executable, "-c", "from examples.province.__main__ import fill; fill()"], check=True)
    if what == "serve":
        os.execv(sys.executable, [sys.executable, site, "serve"])  # noqa: S606


def fill() -> None:
    """Make the province's site and its communes; running again goes on where it stopped."""
    import django

    django.setup()
    from examples.province.communes import make_communes
    from examples.province.load import PASSWORD, load

    province = load()
    for made in make_communes(province, PASSWORD):
        print(made, flush=True)
    print(f"The province: {province.root_url}/admin/")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "serve")
