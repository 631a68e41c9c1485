"""`chinhquyen-site`: Django's command line for the site where it is installed from its wheel."""

from __future__ import annotations

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """Run one of Django's commands; without a word from outside on the settings of a real server."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms_site.settings.production")
    execute_from_command_line(sys.argv)
