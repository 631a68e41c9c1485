"""Tests: tasks run at once, nothing leaves memory but the database."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from cms_site.settings.base import *  # noqa: F403
from cms_site.settings.environment import database

SECRET_KEY = "test-only-" + "chinh-quyen-than-thien" * 3
ALLOWED_HOSTS = ["*"]
SERVE_MEDIA = True
SHOW_STYLES = True
CMS_PAGE_SECONDS = 0
# A file is kept by ``pytest --reuse-db``: whoever writes a module elsewhere migrates the site once, not at every run.
_KEPT = {"NAME": os.environ.get("CHINHQUYEN_TEST_FILE")}
DATABASES = {"default": {**database(os.environ.get("CHINHQUYEN_DB") or ":memory:"), "TEST": _KEPT}}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
VAR_DIR = Path(tempfile.gettempdir()) / f"chinhquyen-test-{os.getpid()}"
MEDIA_ROOT = VAR_DIR / "media"
PRIVATE_ROOT = VAR_DIR / "private"
CMS_FALLBACK_ROOT = VAR_DIR / "fallback"
STATIC_ROOT = VAR_DIR / "static"
WHITENOISE_AUTOREFRESH = True
