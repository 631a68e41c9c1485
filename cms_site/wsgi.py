"""The site as a WSGI application."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms_site.settings.production")
application = get_wsgi_application()

from chinhquyen_sdk.host import fitting  # noqa: E402 - its settings stand only now

fitting.at_web_start()
