"""The demo on one machine: no key to set, two host names under localhost, files served by the site itself."""

from __future__ import annotations

import os

from cms_site.settings.base import *  # noqa: F403
from cms_site.settings.base import SECRET_KEY as GIVEN_KEY

# The demo holds invented people only. Production refuses to start without a key of its own.
SECRET_KEY = GIVEN_KEY or "demo-only-" + "chinh-quyen-than-thien" * 3
ALLOWED_HOSTS = ["localhost", ".localhost", "127.0.0.1", "[::1]", "testserver"]
SERVE_MEDIA = True
SHOW_STYLES = True
PORT = int(os.environ.get("PORT") or 8000)
WAGTAILADMIN_BASE_URL = f"http://localhost:{PORT}"
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"

# Served straight from the source folders: nothing to collect before the first page.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
STATIC_ROOT = None
WHITENOISE_USE_FINDERS = True
