"""What the site reads from its environment: where things lie and what keys it has."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

BASE_DIR = Path(__file__).resolve().parent.parent.parent
SITE_DIR = BASE_DIR / "cms_site"


def variable_dir() -> Path:
    """Everything the site writes: database, uploads, caches. Kept out of version control.

    Installed from a wheel it lies in the folder one works in: nobody looks for a database among the packages.
    """
    beside = BASE_DIR if (BASE_DIR / "manage.py").exists() else Path.cwd()
    return Path(os.environ.get("CHINHQUYEN_VAR") or beside / "var").resolve()


def database(address: str, *, timeout: int = 20) -> dict[str, object]:
    """Django's database entry for a ``postgres://`` URL or the path of an SQLite file."""
    if address.startswith(("postgres://", "postgresql://")):
        return _postgres(address)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": address,
        # Opening a file again for each request, and its journal with it, costs more than most queries.
        "CONN_MAX_AGE": 60,
        "OPTIONS": {
            "timeout": timeout,
            # A deferred transaction that turns into a write fails at once instead of waiting its turn.
            "transaction_mode": "IMMEDIATE",
            # FULL: who got a receipt has it after a power cut too; NORMAL is faster and may lose the last moments.
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-16000;",
        },
    }


def _postgres(address: str) -> dict[str, object]:
    parts = urlsplit(address)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")) or "chinhquyen",
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def caches(var: Path, redis: str) -> dict[str, dict[str, object]]:
    """A cache that web and worker share: throttles and lockouts must count for both.

    Pictures' renditions are fetched with their pages; keeping them a second time costs a write for each view.
    """
    renditions = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
    if redis:
        shared = {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": redis}
        return {"default": shared, "renditions": renditions}
    return {
        "renditions": renditions,
        "default": {
            "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
            "LOCATION": var / "cache",
            # Culling drops entries at random, counters too; keep room for a busy day.
            "OPTIONS": {"MAX_ENTRIES": 20_000},
        },
    }
