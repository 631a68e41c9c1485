"""Logging to the console. Request bodies, names and addresses of people are never written.

CHINHQUYEN_LOG_FORMAT=json: one object a line, and a line for each request.
"""

from __future__ import annotations

import os

JSON = os.environ.get("CHINHQUYEN_LOG_FORMAT", "") == "json"
LOGGING: dict[str, object] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "cms_site.discreet.DiscreetFormatter",
            "format": "{asctime} {levelname} {name}: {message}",
            "style": "{",
        },
        "json": {"()": "cms_site.discreet.DiscreetJson"},
    },
    "filters": {"tokens": {"()": "chinhquyen_sdk.host.logs.MaskTokens"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "json" if JSON else "line",
            "filters": ["tokens"],
        }
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "chinhquyen_sdk": {"level": "INFO"},
        "chinhquyen.requests": {"level": "INFO" if JSON else "WARNING"},
        "django.server": {"level": "WARNING"},
        # Below an error it only says that somebody asked for a page that is not there.
        "django.request": {"level": "ERROR"},
        # django.security names the host or the address a visitor typed.
        "django.security": {"level": "ERROR"},
        # axes writes user names and network addresses; its table keeps them, the log does not.
        "axes": {"level": "CRITICAL"},
    },
}
