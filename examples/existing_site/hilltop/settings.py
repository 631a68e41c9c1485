"""An ordinary Wagtail site in two languages. What our modules need stands between "modules:" and ":modules"."""

from __future__ import annotations

import os
from pathlib import Path

from chinhquyen_sdk.modules import registry

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(os.environ.get("SITE_DATA") or BASE_DIR / "data")

SECRET_KEY = os.environ.get("SECRET_KEY", "only for trying it on one's own machine")
DEBUG = True
ALLOWED_HOSTS = ["localhost", "127.0.0.1"]
ROOT_URLCONF = "hilltop.urls"
AUTH_USER_MODEL = "users.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "base", "users",
    # modules: before Wagtail, whose start looks for the screens of all apps
    *registry().installed_apps(),
    "chinhquyen_sdk.host",
    "wagtail_vi",
    "rest_framework", "rest_framework.authtoken", "drf_spectacular", "django_tasks", "django_tasks_db",
    "wagtail.contrib.settings",
    # :modules
    "wagtail.contrib.redirects", "wagtail.contrib.simple_translation", "wagtail.embeds", "wagtail.sites",
    "wagtail.users", "wagtail.snippets", "wagtail.documents", "wagtail.images", "wagtail.search", "wagtail.admin",
    "wagtail.locales", "wagtail", "modelcluster", "taggit", "django_filters",
    "django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions", "django.contrib.messages",
    "django.contrib.staticfiles",
]  # fmt: skip

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    # modules: which commune is asked, read once in a request
    "chinhquyen_sdk.host.middleware.KnownSite",
    # :modules
    "django.contrib.sessions.middleware.SessionMiddleware",
    # modules: no browser keeps the page of an opened case
    "chinhquyen_sdk.host.middleware.PrivatePages",
    # :modules
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

# modules:
PRIVATE_ROOT = DATA_DIR / "private"  # what citizens send; no web server hands it out
CSRF_FAILURE_VIEW = "chinhquyen_sdk.host.csrf.failure"  # a form left open overnight loses no word
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}  # done by manage.py run_worker
CACHES = {  # one for web and worker: how often somebody may try a code is counted once
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": DATA_DIR / "cache",
    }
}
# :modules

_PROCESSORS = ("template.context_processors.request", "contrib.auth.context_processors.auth",
               "contrib.messages.context_processors.messages")  # fmt: skip
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "hilltop" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": [f"django.{name}" for name in _PROCESSORS]},
    }
]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA_DIR / "site.sqlite3",
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "init_command": "PRAGMA journal_mode=WAL;"},
    }
}
LANGUAGE_CODE, TIME_ZONE, USE_I18N, USE_TZ = "vi", "Asia/Ho_Chi_Minh", True, True
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAIL_I18N_ENABLED = True
# The admin asks no other host for anything: no update check, no pictures of faces.
WAGTAIL_ENABLE_UPDATE_CHECK, WAGTAIL_ENABLE_WHATS_NEW_BANNER, WAGTAIL_GRAVATAR_PROVIDER_URL = (
    False,
    False,
    None,
)
WAGTAIL_SITE_NAME, WAGTAILADMIN_BASE_URL = "Hilltop", "http://localhost:8000"
STATIC_URL, STATICFILES_DIRS = "static/", [BASE_DIR / "hilltop" / "static"]
MEDIA_URL, MEDIA_ROOT = "media/", DATA_DIR / "media"
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
