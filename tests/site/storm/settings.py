"""As the demo runs, with every commune of the test's database."""

from __future__ import annotations

from cms_site.settings.demo import *  # noqa: F403

ALLOWED_HOSTS = ["*"]
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
