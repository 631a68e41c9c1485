"""Writes cms_site/schema/sqlite.sql again from the migrations on disk (`make schema`, half a minute)."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from paths import ROOT


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "fresh.sqlite3"
        os.environ.update(CHINHQUYEN_DB=str(database), CHINHQUYEN_VAR=folder)
        os.environ["DJANGO_SETTINGS_MODULE"] = "cms_site.settings.demo"
        import django
        from django.core.management import call_command

        django.setup()
        from cms_site.schema import snapshot

        call_command("migrate", verbosity=1, interactive=False)
        snapshot.FILE.write_text(snapshot.render(database), "utf-8")
        print(f"{snapshot.FILE.relative_to(ROOT)}: {len(snapshot.applied())} migrations")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
