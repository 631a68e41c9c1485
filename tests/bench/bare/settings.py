"""Django's and Wagtail's defaults, the usual middleware, the same database engine as ours."""

from __future__ import annotations

import os
from pathlib import Path

from cms_site.settings.environment import database

SECRET_KEY = "only for measuring " + "0123456789" * 4
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "tests.bench.bare.urls"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English")]
USE_TZ = True
STATIC_URL = "/static/"
WAGTAIL_SITE_NAME = "bare"
WAGTAILADMIN_BASE_URL = "http://localhost"
DATABASES = {"default": database(os.environ["CHINHQUYEN_DB"])}
# Tables straight from the models: nothing here is kept, and migrating takes half a minute.
MIGRATED = (
    *("bare", "wagtailcore", "wagtailadmin", "wagtailusers", "wagtailimages", "wagtaildocs", "wagtailsearch"),
    *("wagtailembeds", "auth", "contenttypes", "sessions", "taggit"),
)
MIGRATION_MODULES = dict.fromkeys(MIGRATED)
INSTALLED_APPS = [
    "tests.bench.bare",
    "wagtail.users",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.embeds",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "rest_framework",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]
# Django's own cache middleware, for the addresses under /kept/ only: the others must be made anew.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}, "renditions": {
    "BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "renditions"}}  # fmt: skip
MEDIA_ROOT = Path(os.environ.get("CHINHQUYEN_VAR") or "var") / "media"
MEDIA_URL = "/media/"
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]
