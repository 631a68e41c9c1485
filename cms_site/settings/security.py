"""Who may come in, what a page may load, how long a session stands."""

from __future__ import annotations

import os
from datetime import timedelta
from urllib.parse import urlsplit

from csp.constants import NONE, SELF

SECRET_KEY = os.environ.get("CHINHQUYEN_SECRET_KEY", "")
ALLOWED_HOSTS = [host for host in os.environ.get("CHINHQUYEN_HOSTS", "").split(",") if host]

LOGIN_URL = "wagtailadmin_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"
LOGOUT_REDIRECT_URL = "wagtailadmin_login"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]

AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "errors/locked_out.html"
AXES_HTTP_RESPONSE_CODE = 429
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address", "password"]

# off, offered or required; see docs/security.md. Required asks those who see personal data or give powers to others.
CHINHQUYEN_SECOND_FACTOR = os.environ.get("CHINHQUYEN_SECOND_FACTOR", "offered")
# A session of staff that nobody used for so long ends, and in any case when SESSION_COOKIE_AGE is over.
CHINHQUYEN_IDLE_SECONDS = int(os.environ.get("CHINHQUYEN_IDLE_MINUTES") or 60) * 60

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 60 * 60
CSRF_COOKIE_SAMESITE = "Lax"
# Forms and the admin carry the token in the page: no script of ours reads the cookie.
CSRF_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "SAMEORIGIN"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True

# A form of five files and long prose; anything larger is refused by the upload check with its own words.
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
DATA_UPLOAD_MAX_NUMBER_FILES = 20
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024

# Pictures of the land for maps: "https://tiles.province.example/{z}/{x}/{y}.png"; empty draws the villages alone.
CHINHQUYEN_MAP_TILES = os.environ.get("CHINHQUYEN_MAP_TILES", "")
CHINHQUYEN_MAP_CREDIT = os.environ.get("CHINHQUYEN_MAP_CREDIT", "")
_TILES = urlsplit(CHINHQUYEN_MAP_TILES)
_TILE_HOST = [f"{_TILES.scheme}://{_TILES.netloc}".replace("{s}", "*")] if _TILES.netloc else []

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:", *_TILE_HOST],
        "font-src": [SELF],
        "connect-src": [SELF],
        "media-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "object-src": [NONE],
        "frame-src": [NONE],
        # Wagtail's preview shows our page in a frame of our own host.
        "frame-ancestors": [SELF],
    }
}
