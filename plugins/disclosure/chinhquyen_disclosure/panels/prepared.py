"""What the publishing form begins with: the office's contact, another module's page, the list of the quarter."""

from __future__ import annotations

from typing import Any

from wagtail.models import Site

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.disclosure import Due, Posting, terms_of
from chinhquyen_sdk.domain.disclosure.terms import Rhythm
from chinhquyen_sdk.hooks import MadePublic
from chinhquyen_sdk.host.models import CommuneProfile
from chinhquyen_sdk.host.sites import site_ref
from chinhquyen_sdk.law.wording import day_month_year

from .. import queries

LIST = "dccs-13-danh-sach"


def prepared(site: Site, due: Due) -> dict[str, Any]:
    """Return what is known already; the officer changes what is wrong."""
    profile, ref = CommuneProfile.for_site(site), site_ref(site)
    contact = ", ".join(filter(None, (f"Văn phòng HĐND và UBND {ref.title}", profile.hotline)))
    known = {"title": _title(due), "contact": contact}
    if due.duty == LIST:
        known["text"] = list_of_the_quarter(site, due)
    found = made_public(site).get(due.duty)
    if found:
        known |= {"title": found.title, "text": found.text}
    return known


def _title(due: Due) -> str:
    if due.duty == LIST:
        return f"Danh sách các nội dung đã công khai trong {due.term_label}"
    return due.title if due.facts.always or due.label else f"{due.title}, {due.term_label}"


def made_public(site: Site) -> dict[str, MadePublic]:
    """Return which duties a page of another module fulfils, by duty."""
    answers = calling.ask("made_public", site_ref(site))
    return {each.duty: each for _, answer in answers.values for each in answer}


def list_of_the_quarter(site: Site, due: Due) -> str:
    """Return the list of Điều 13: what was made public in the quarter, in which forms, since when."""
    term = next((each for each in terms_of(Rhythm.QUARTER, due.year) if each.code == due.term), None)
    if term is None or term.until is None:
        return ""
    lines = [
        _line(n, each)
        for n, each in enumerate(queries.postings_between(site, term.since, term.until), start=1)
    ]
    if not lines:
        return f"Trong {term.label} chưa có nội dung nào được đăng công khai."
    return f"Các nội dung đã công khai trong {term.label}:\n\n" + "\n\n".join(lines)


def _line(number: int, posting: Posting) -> str:
    forms = ", ".join(form.label.lower() for form in posting.forms if form not in posting.waived)
    end = f" đến {day_month_year(posting.ends_on)}" if posting.ends_on else ""
    return f"{number}. {posting.title}. Hình thức: {forms}. Thời gian: từ {day_month_year(posting.day)}{end}."
