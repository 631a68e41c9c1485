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

from .doors import Values, doors
from .knocking import ADMIN, HOST, NOBODY, Caller, Knock, table

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
    return table(doors(), Values(Site.objects.get(hostname=HOST)), callers())


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
    told = read()
    assert {address for address, _ in lines} == {address for address, _ in told}
    # What the demo holds differs by the day; where it has no row for an address, there is nothing to compare.
    both = [key for key in lines.keys() & told.keys() if lines[key][0] == told[key][0] == "row"]
    assert len(both) > 800
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
        if STRANGER in knock.shown and "<" in address and not address.startswith(WATCHED):
            bad.append(f"{method} {address}: staff of the other commune")
    return bad
