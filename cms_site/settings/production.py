"""A commune's or a province's server behind HTTPS. Refuses to start without its own key and host names."""

from __future__ import annotations

import os

from django.core.exceptions import ImproperlyConfigured

from cms_site.settings.base import *  # noqa: F403
from cms_site.settings.base import ALLOWED_HOSTS, SECRET_KEY

if len(SECRET_KEY) < 50:
    raise ImproperlyConfigured("Hãy đặt CHINHQUYEN_SECRET_KEY: một chuỗi ngẫu nhiên dài ít nhất 50 ký tự.")
if not ALLOWED_HOSTS:
    raise ImproperlyConfigured("Hãy đặt CHINHQUYEN_HOSTS: các tên miền của trang, cách nhau bằng dấu phẩy.")

SERVE_MEDIA = os.environ.get("CHINHQUYEN_SERVE_MEDIA", "") == "1"
WAGTAILADMIN_BASE_URL = f"https://{ALLOWED_HOSTS[0]}"
CSRF_TRUSTED_ORIGINS = [f"https://{host.lstrip('.')}" for host in ALLOWED_HOSTS]

CHINHQUYEN_SECOND_FACTOR = os.environ.get("CHINHQUYEN_SECOND_FACTOR", "required")

# __Host-: the browser takes such a cookie only over HTTPS, for this very host name and no neighbour under the domain.
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-sessionid", "__Host-csrftoken"
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
SECURE_SSL_REDIRECT = os.environ.get("CHINHQUYEN_SSL_REDIRECT", "1") == "1"
# Who watches the server asks it from within, without HTTPS.
SECURE_REDIRECT_EXEMPT = [r"^(healthz|readyz|metrics)$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60

# W019: the admin's preview shows a page of ours in a frame of ours. W005, W021: only the owner of the whole domain
# can promise HTTPS for every name under it.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W019", "security.W021"]
