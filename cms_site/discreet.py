"""Log lines that name the place of a fault and never what a citizen typed."""

from __future__ import annotations

import json
import logging
import traceback
from datetime import UTC, datetime
from typing import Any

from chinhquyen_sdk.host.request_ids import current


class DiscreetFormatter(logging.Formatter):
    """Writes where an exception rose and of which type. Its text may quote a form, a row or a whole page."""

    def formatException(self, ei: Any) -> str:  # noqa: N802 - the name is logging's
        kind, error, _ = ei
        frames = traceback.extract_tb(error.__traceback__) if error else []
        lines = [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
        return "\n".join([*lines, f"  {getattr(kind, '__name__', kind)}"])

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802
        if record.name.startswith("django.request"):
            record.message = f"{getattr(record, 'status_code', '')} {_route(record)}".strip()
        return super().formatMessage(record)


class DiscreetJson(DiscreetFormatter):
    """One JSON object a line for a collector of logs, under the same rules; only fields named here are written."""

    FIELDS = ("method", "route", "status", "ms", "site")

    def format(self, record: logging.LogRecord) -> str:
        record.message = record.getMessage()
        self.formatMessage(record)
        told: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.message,
            "request": current(),
        }
        told |= {name: getattr(record, name) for name in self.FIELDS if hasattr(record, name)}
        if record.exc_info:
            told["error"] = self.formatException(record.exc_info)
        return json.dumps(told, ensure_ascii=False)


def _route(record: logging.LogRecord) -> str:
    """The pattern that was asked, not the address: an address may hold a case's code or token."""
    match = getattr(getattr(record, "request", None), "resolver_match", None)
    return match.route if match else "no address of ours"
