"""A calendar that any telephone reads."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.rendering.ical import Appointment, calendar

AT = datetime(2026, 12, 10, 8, 0, tzinfo=VIETNAM)


def one(**changes: object) -> Appointment:
    facts: dict[str, object] = {
        "uid": "a@b",
        "starts": AT,
        "ends": AT + timedelta(hours=2),
        "changed": AT,
        "title": "Đối thoại",
    }
    return Appointment.model_validate(facts | changes)


def test_hours_are_told_in_vietnams_time_with_the_zone_spelt_out_and_the_place_is_escaped() -> None:
    text = calendar("Lịch", [one(place="Nhà văn hóa, tổ 5; cửa sau", text="Dòng một\nDòng hai")])
    assert "DTSTART;TZID=Asia/Ho_Chi_Minh:20261210T080000\r\n" in text
    assert "BEGIN:VTIMEZONE\r\nTZID:Asia/Ho_Chi_Minh\r\n" in text
    assert r"LOCATION:Nhà văn hóa\, tổ 5\; cửa sau" in text
    assert r"DESCRIPTION:Dòng một\nDòng hai" in text
    assert text.endswith("END:VEVENT\r\nEND:VCALENDAR\r\n")


def test_a_reader_of_calendars_finds_the_hour_the_revision_and_what_was_called_off() -> None:
    text = calendar("Lịch tiếp công dân", [one(cancelled=True, revision=3, text="Chủ tịch bận\r\nhọp tỉnh")])
    read = Calendar.from_ical(text)
    [event], [zone] = read.walk("VEVENT"), read.walk("VTIMEZONE")
    assert event.decoded("DTSTART") == AT and event.decoded("DTSTART").utcoffset() == timedelta(hours=7)
    assert (event["STATUS"], event["SEQUENCE"], event["UID"]) == ("CANCELLED", 3, "a@b")
    assert event.decoded("LAST-MODIFIED") == AT
    assert event["DESCRIPTION"] == "Chủ tịch bận\nhọp tỉnh"
    assert zone.tz_name == "Asia/Ho_Chi_Minh" and not read.errors and not event.errors


@given(st.text(alphabet=st.characters(blacklist_categories=["Cc", "Cs"]), max_size=400))
def test_no_line_is_too_long_and_nothing_is_lost(title: str) -> None:
    text = calendar("Lịch", [one(title=title)])
    lines = text.split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    whole = text.replace("\r\n ", "")
    kept = one(title=title).title
    for plain, escaped in (("\\", "\\\\"), (";", r"\;"), (",", r"\,")):
        kept = kept.replace(plain, escaped)
    assert f"SUMMARY:{kept}" in whole
