"""Settings every way of running the site shares. What differs stands in demo, production and test."""

from __future__ import annotations

import os
from pathlib import Path

from cms_site.settings.api import REST_FRAMEWORK, SPECTACULAR_SETTINGS  # noqa: F401
from cms_site.settings.apps import INSTALLED_APPS  # noqa: F401
from cms_site.settings.editing import *  # noqa: F403
from cms_site.settings.environment import SITE_DIR, caches, database, variable_dir
from cms_site.settings.intake import *  # noqa: F403
from cms_site.settings.logs import LOGGING  # noqa: F401
from cms_site.settings.security import *  # noqa: F403

VAR_DIR = variable_dir()
DEBUG = False
# How old, in seconds, a public page may be that a visitor without cookies reads; 0 makes every page anew.
CMS_PAGE_SECONDS = float(os.environ.get("CHINHQUYEN_PAGE_SECONDS") or 10)
# /kieu-dang/ shows every style of the site to those who build on it.
SHOW_STYLES = False
ROOT_URLCONF = "cms_site.urls"
WSGI_APPLICATION = "cms_site.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "people.User"
# Django 6 makes https the default of URL fields; take it now.
FORMS_URLFIELD_ASSUME_HTTPS = True

DATABASES = {"default": database(os.environ.get("CHINHQUYEN_DB") or str(VAR_DIR / "site.sqlite3"))}
# Reminders by e-mail, to staff only; the mail server itself is Django's EMAIL_* settings.
CHINHQUYEN_REMIND_BY_EMAIL = os.environ.get("CHINHQUYEN_REMIND_BY_EMAIL", "") == "1"
# Digital signatures: a directory with HOST.p12 (PKCS#12) and HOST.password for each commune that signs, so that
# none can sign with another's key; and the certificates whose word counts when a signature is looked at.
CHINHQUYEN_SIGNING_KEYS = os.environ.get("CHINHQUYEN_SIGNING_KEYS", "")
CHINHQUYEN_SIGNING_ROOTS = os.environ.get("CHINHQUYEN_SIGNING_ROOTS", "").split()
CACHES = caches(VAR_DIR, os.environ.get("CHINHQUYEN_REDIS", ""))
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
TASKS = {"default": {"BACKEND": "chinhquyen_sdk.host.task_backend.TracedBackend"}}

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LOCALE_PATHS = [SITE_DIR / "locale"]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_I18N = True
USE_TZ = True
FORMAT_MODULE_PATH = ["cms_site.formats"]

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [SITE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
PRIVATE_ROOT = VAR_DIR / "private"
# CMS_FALLBACK_ROOT/<host>/index.html: what the web server in front shows when the site does not answer.
CMS_FALLBACK_ROOT = VAR_DIR / "fallback"
# /metrics for whoever watches the server: a token, or networks ("10.0.0.0/8 ::1"); without either it is not there.
CHINHQUYEN_METRICS_TOKEN = os.environ.get("CHINHQUYEN_METRICS_TOKEN", "")
CHINHQUYEN_METRICS_NETWORKS = os.environ.get("CHINHQUYEN_METRICS_NETWORKS", "").split()
if CHINHQUYEN_METRICS_TOKEN or CHINHQUYEN_METRICS_NETWORKS:
    # Web and worker count into one folder. prometheus_client reads the name once, when it is imported: after this.
    os.environ.setdefault("PROMETHEUS_MULTIPROC_DIR", str(VAR_DIR / "metrics"))
    Path(os.environ["PROMETHEUS_MULTIPROC_DIR"]).mkdir(parents=True, exist_ok=True)
EMAIL_BACKEND = "chinhquyen_sdk.host.mail.counted.EmailBackend"
# Below so many MB of free disk, or after so many seconds without a sign of the worker, /readyz says no.
CHINHQUYEN_READY = {
    "free_mb": float(os.environ.get("CHINHQUYEN_READY_FREE_MB") or 500),
    "worker_silent": float(os.environ.get("CHINHQUYEN_READY_WORKER_SILENT") or 600),
}
# Heads of the audit log's chains, added every hour. Best on another machine's disk; empty: beside the private files.
CHINHQUYEN_AUDIT_ANCHORS = os.environ.get("CHINHQUYEN_AUDIT_ANCHORS", "")
# What the worker does for the site besides the modules' chores: name, every so many minutes, function.
CHINHQUYEN_CHORES = [
    ("cms_fallback", 1, "cms_site.alerts.fallback.write_all"),
    ("cms_new_pages", 10, "cms_site.upkeep.walking.look_at_new_pages"),
    ("cms_pages_again", 1, "cms_site.upkeep.walking.look_again"),
    ("cms_links_outside", 1, "cms_site.upkeep.outside.try_some"),
    ("cms_review_reminders", 360, "cms_site.upkeep.reminding.remind_all"),
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
FILE_UPLOAD_PERMISSIONS = 0o640
# Large uploads while they come: a folder of our own, so that what a killed process leaves is found and deleted.
FILE_UPLOAD_TEMP_DIR = VAR_DIR / "uploads"
FILE_UPLOAD_TEMP_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)

MIDDLEWARE = [
    "chinhquyen_sdk.host.watched.WatchedRequests",
    "django.middleware.security.SecurityMiddleware",
    "cms_site.policy.PowersMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # A browser that has the page already is told so, in front of what is kept: a rush of reloads costs no drawing.
    "django.middleware.http.ConditionalGetMiddleware",
    "cms_site.recent_pages.RecentPagesMiddleware",
    "chinhquyen_sdk.host.middleware.KnownSite",
    "cms_site.policy.PolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "chinhquyen_sdk.host.middleware.PrivatePages",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "cms_site.second_factor.middleware.SignedInWhole",
    "chinhquyen_sdk.host.audit.acting.ActingPerson",
    "django.contrib.messages.middleware.MessageMiddleware",
    "cms_site.own_commune.OwnCommuneMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "axes.middleware.AxesMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [SITE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
            ],
        },
    },
]
