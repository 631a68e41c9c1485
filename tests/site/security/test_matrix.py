"""Every address × every kind of person, compared with a table that a person can read: matrix.csv.

A new address, or one that lets in somebody else, fails until the table says so. Look at the difference, and if it
is meant: ``CHINHQUYEN_MATRIX=write .venv/bin/python -m pytest tests/site/security/test_matrix.py`` writes it anew.
"""

from __future__ import annotations

import csv
import os
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.template.base import Template
from wagtail.models import Site

from cms_site.demo.load import load_demo

from .doors import doors
from .filling import Values
from .knocking import ADMIN, HOST, NOBODY, Caller, Knock, table
from .nowhere import NOWHERE
from .rows import make

FILE = Path(__file__).with_name("matrix.csv")
# What staff of any commune reach at another's host name: the frame of the admin and one's own account, no row of anybody.
STRANGER = "of_the_other"
JOBS = ("officer", "chair", "front", "editor")
EVERYBODY = "everybody"
# Wagtail's own, which answer with the person's own pages or with nothing; tests/site/cms/test_two_communes.py reads them.
WATCHED = ("admin/choose-page/", "admin/editing-sessions/", "admin/pages/")
WITHOUT_SIGNING_IN = (
    "admin/login/",
    "admin/hai-buoc/roi-di/",
    "admin/password_reset/",
    "admin/sprite/",
    "admin/jsi18n/",
)

# Wagtail leads from here to a form that asks for itself: the first setting one may see.
TO_A_FORM = ("admin/settings/<slug:app_name>/<slug:model_name>/",)
# What the house itself writes and a browser must read as it is: no word of a person stands in it.
OURS = ("admin/jsi18n/", "admin/sprite/", "giam-sat/hien-truong/giu.js", "phan-anh/giu-mau.js")
SITEMAPS = "sitemap"
# Where rich text is written (styles of its editor alone), and Swagger's page; docs/security.md says which library needs it.
INLINE = ("admin/pages/", "admin/settings/", "api/v1/docs/")

Table = dict[tuple[str, str], list[str]]


def callers() -> list[Caller]:
    users = get_user_model().objects
    stranger = users.create_user("stranger")
    for colleague in users.filter(username__endswith="@daitu"):
        stranger.groups.add(*colleague.groups.all())
    names = dict(zip(JOBS, ("canbo", "chutich", "mattran", "bientap"), strict=False))
    return [
        Caller(NOBODY, None),
        Caller("no_job", users.create_user("no-job")),
        *(Caller(job, users.get(username=f"{name}@quyetthang")) for job, name in names.items()),
        Caller(STRANGER, stranger),
        Caller(ADMIN, users.get(username="admin")),
    ]


@pytest.fixture
def asked(db: None, monkeypatch: pytest.MonkeyPatch) -> dict[tuple[str, str], Knock]:
    assert load_demo() == []
    # Who may come in is decided before anything is drawn; drawing it all would take minutes.
    monkeypatch.setattr(Template, "_render", lambda self, context: "")
    site, admin = Site.objects.get(hostname=HOST), get_user_model().objects.get(username="admin")
    return table(doors(), Values(site, make(site, admin)), callers())


def read() -> Table:
    with FILE.open(encoding="utf-8", newline="") as file:
        return {
            (row["address"], row["method"]): [row["leads_to"], *row["who"].split()]
            for row in csv.DictReader(file)
        }


def write(lines: Table) -> None:
    with FILE.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["address", "method", "leads_to", "who"])
        rows.writerows(
            [address, method, line[0], " ".join(line[1:])]
            for (address, method), line in sorted(lines.items())
        )


def as_line(knock: Knock) -> list[str]:
    who = [EVERYBODY] if len(knock.past) == len(JOBS) + 4 else knock.past or ["none"]
    return ["row" if knock.found else "nothing", *who]


def test_each_address_lets_in_whom_the_table_names(asked: dict[tuple[str, str], Knock]) -> None:
    lines = {key: as_line(knock) for key, knock in asked.items()}
    if os.environ.get("CHINHQUYEN_MATRIX") == "write":
        write(lines)
    assert wrong(asked) == []
    assert sum(knock.is_file for knock in asked.values()) > 50, "files were handed out to be looked at"
    assert badly_handed(asked) == []
    assert {
        address for (address, _), each in asked.items() if each.inline and not address.startswith(INLINE)
    } == set()
    told = read()
    assert {address for address, _ in lines} == {address for address, _ in told}
    empty = {address for (address, _), line in lines.items() if line[0] == "nothing"} - set(NOWHERE)
    # What the demo holds differs by the day; where it has no row for an address, there is nothing to compare.
    assert len(empty) <= 10, f"no row fits these, so the table says nothing of them: {sorted(empty)}"
    both = [key for key in lines.keys() & told.keys() if lines[key][0] == told[key][0] == "row"]
    assert len(both) > 1200
    assert {key: lines[key] for key in both} == {key: told[key] for key in both}


def wrong(asked: dict[tuple[str, str], Knock]) -> list[str]:
    """What no table may allow: the admin without signing in, and private rows to the other commune's staff."""
    bad = []
    for (address, method), knock in asked.items():
        if (
            knock.found
            and NOBODY in knock.past
            and address.startswith("admin/")
            and not address.startswith(WITHOUT_SIGNING_IN)
        ):
            bad.append(f"{method} {address}: nobody signed in")
        if NOBODY in knock.shown:
            continue
        if "no_job" in knock.shown:
            bad.append(f"{method} {address}: an account without a job")
        if "no_job" in knock.done and NOBODY not in knock.done:
            bad.append(f"{method} {address}: done by an account without a job")
        reached = STRANGER in knock.shown or (STRANGER in knock.done and NOBODY not in knock.done)
        if reached and "<" in address and not address.startswith((*WATCHED, *TO_A_FORM)):
            bad.append(f"{method} {address}: staff of the other commune")
    return bad


def badly_handed(asked: dict[tuple[str, str], Knock]) -> list[str]:
    """Files whose answer lets a browser guess, run or keep them."""
    return [
        f"{method} {address}: {fault}"
        for (address, method), knock in asked.items()
        if address not in OURS and SITEMAPS not in address
        for fault in knock.faults
    ]
