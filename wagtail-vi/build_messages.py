"""Makes the .mo files, which are not kept in git, when a wheel or an installation is built."""

from __future__ import annotations

from pathlib import Path

import polib
from setuptools.command.build_py import build_py

LOCALE = Path(__file__).resolve().parent / "wagtail_vi" / "locale"


class BuildMessages(build_py):
    def run(self) -> None:
        for source in sorted(LOCALE.glob("*/LC_MESSAGES/*.po")):
            polib.pofile(str(source)).save_as_mofile(str(source.with_suffix(".mo")))
        super().run()
