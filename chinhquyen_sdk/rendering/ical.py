"""Days and hours as a calendar that telephones subscribe to (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.records import Record

_WIDTH = 75  # octets a line may hold, RFC 5545 section 3.1
_ESCAPES = str.maketrans({"\\": "\\\\", ";": r"\;", ",": r"\,", "\n": r"\n", "\r": ""})
_ZONE = str(VIETNAM)
# Vietnam keeps one hour the whole year; a telephone abroad needs the zone spelt out (RFC 5545 section 3.6.5).
_TIMEZONE = (
    "BEGIN:VTIMEZONE", f"TZID:{_ZONE}", "BEGIN:STANDARD", "DTSTART:19760101T000000", "TZOFFSETFROM:+0700",
    "TZOFFSETTO:+0700", "TZNAME:+07", "END:STANDARD", "END:VTIMEZONE",
)  # fmt: skip


class Appointment(Record):
    """One entry; ``uid`` never changes, so that a moved hour moves in the citizen's calendar too.

    ``revision`` counts what was changed: of two with the same ``uid`` a telephone believes the higher one.
    """

    uid: str
    starts: datetime
    ends: datetime
    changed: datetime
    revision: int = 0
    title: str
    place: str = ""
    text: str = ""
    url: str = ""
    cancelled: bool = False


def calendar(name: str, appointments: Iterable[Appointment]) -> str:
    """Return the calendar ``name`` as text/calendar, its lines folded and ended as the standard wants."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//chinhquyen_sdk//VN", "CALSCALE:GREGORIAN",
             "METHOD:PUBLISH", f"X-WR-CALNAME:{_escaped(name)}", f"X-WR-TIMEZONE:{_ZONE}", *_TIMEZONE]  # fmt: skip
    for appointment in appointments:
        lines += _entry(appointment)
    return "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def _entry(one: Appointment) -> list[str]:
    lines = ["BEGIN:VEVENT", f"UID:{_escaped(one.uid)}", f"DTSTAMP:{_moment(one.changed)}",
             f"LAST-MODIFIED:{_moment(one.changed)}", f"SEQUENCE:{one.revision}", f"DTSTART;{_hour(one.starts)}",
             f"DTEND;{_hour(one.ends)}", f"SUMMARY:{_escaped(one.title)}"]  # fmt: skip
    more = {"LOCATION": one.place, "DESCRIPTION": one.text}
    lines += [f"{key}:{_escaped(value)}" for key, value in more.items() if value]
    lines += [f"URL:{one.url}"] if one.url else []
    lines += ["STATUS:CANCELLED" if one.cancelled else "STATUS:CONFIRMED"]
    return [*lines, "END:VEVENT"]


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _hour(at: datetime) -> str:
    return f"TZID={_ZONE}:{at.astimezone(VIETNAM):%Y%m%dT%H%M%S}"


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
