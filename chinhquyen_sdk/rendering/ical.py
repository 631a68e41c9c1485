"""Days and hours as a calendar that telephones subscribe to (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from chinhquyen_sdk.domain.records import Record

_WIDTH = 75  # octets a line may hold, RFC 5545 section 3.1
_ESCAPES = str.maketrans({"\\": "\\\\", ";": r"\;", ",": r"\,", "\n": r"\n"})


class Appointment(Record):
    """One entry; ``uid`` never changes, so that a moved hour moves in the citizen's calendar too."""

    uid: str
    starts: datetime
    ends: datetime
    changed: datetime
    title: str
    place: str = ""
    text: str = ""
    url: str = ""
    cancelled: bool = False


def calendar(name: str, appointments: Iterable[Appointment]) -> str:
    """Return the calendar ``name`` as text/calendar, its lines folded and ended as the standard wants."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//chinhquyen_sdk//VN", "CALSCALE:GREGORIAN",
             "METHOD:PUBLISH", f"X-WR-CALNAME:{_escaped(name)}", "X-WR-TIMEZONE:Asia/Ho_Chi_Minh"]  # fmt: skip
    for appointment in appointments:
        lines += _entry(appointment)
    return "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def _entry(one: Appointment) -> list[str]:
    lines = ["BEGIN:VEVENT", f"UID:{_escaped(one.uid)}", f"DTSTAMP:{_moment(one.changed)}", f"DTSTART:{_moment(one.starts)}",
             f"DTEND:{_moment(one.ends)}", f"SUMMARY:{_escaped(one.title)}"]  # fmt: skip
    more = {"LOCATION": one.place, "DESCRIPTION": one.text}
    lines += [f"{key}:{_escaped(value)}" for key, value in more.items() if value]
    lines += [f"URL:{one.url}"] if one.url else []
    lines += ["STATUS:CANCELLED" if one.cancelled else "STATUS:CONFIRMED"]
    return [*lines, "END:VEVENT"]


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)


def _folded(line: str) -> str:
    """Break a long line between characters, never inside one."""
    parts, current, room = [], "", _WIDTH
    for char in line:
        size = len(char.encode())
        if size > room:
            parts.append(current)
            current, room = "", _WIDTH - 1
        current, room = current + char, room - size
    return "\r\n ".join([*parts, current])
