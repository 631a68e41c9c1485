"""A province's site beside the demo communes: 92 communes, invented reports of most of them, both demo communes linked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from random import Random

from chinhquyen_reporting import commands
from django.conf import settings
from django.contrib.auth import get_user_model
from wagtail.models import Page, Site

from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.indicators import plan_lines
from chinhquyen_sdk.domain.periods import Period, PeriodLength
from chinhquyen_sdk.domain.reporting import Parcel, ParcelFigure, ReportKind, due_of, listed_provinces
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.models import CommuneProfile
from chinhquyen_sdk.host.roles import role_group

HOST = "thainguyen.localhost"
PASSWORD = "thanthien2026"  # noqa: S105 - an invented account of a demo


def load() -> Site:
    """Make the province's site, its list of communes and their reports of last month; running again adds only what is missing."""
    province = _site()
    known = listed_provinces()["thai_nguyen"].communes
    tokens = commands.register_communes(province, known)
    month = _last_month(today())
    for parcel, at in reports(known, month):
        if parcel.commune in tokens:
            commands.take_parcel(province, tokens[parcel.commune], parcel, at=at)
    for profile in CommuneProfile.objects.filter(code__in=tokens).exclude(site=province):
        link = commands.SetLink(address=province.root_url, token=tokens[profile.code])
        commands.set_link(profile.site, link)
    return province


def reports(known: Sequence[tuple[str, str, str]], month: Period) -> Iterator[tuple[Parcel, datetime]]:
    """Yield an invented report of four in five communes, some of them late; the demo's own communes send theirs themselves."""
    chance = Random(92)  # noqa: S311 - the same invented figures each time
    due = due_of(ReportKind.MONTHLY, month)
    for number, (code, kind, name) in enumerate(known):
        late, sent = chance.random() < 0.1, chance.random() < 0.8
        figures = tuple(_figure(line.id, chance, due) for line in plan_lines(2026))
        if not sent or CommuneProfile.objects.filter(code=code).exists():
            continue
        day = due + timedelta(days=3) if late else due - timedelta(days=1 + number % 3)
        parcel = Parcel(
            commune=code, commune_name=f"{kind} {name}", kind=ReportKind.MONTHLY, period=month.code,
            title=f"Báo cáo {month.label}", number_line=f"Số: {10 + number % 50}/BC-UBND", issued_on=day, figures=figures,
        )  # fmt: skip
        yield parcel, datetime.combine(min(day, today()), time(9), VIETNAM)


def _figure(code: str, chance: Random, on: date) -> ParcelFigure:
    line = next(each for each in plan_lines(2026) if each.id == code)
    total = chance.randint(8, 30)
    done = min(total, chance.randint(4, 34))
    known = code != "P-08"
    share = line.unit == "%"
    value = (100 * done // total if share else done % 3) if known else None
    return ParcelFigure(
        code=code, name=code.lower().replace("-", "_"), title=line.title, unit=line.unit, aim=line.aim, target=line.target,
        value=value, numerator=done if known and share else None, denominator=total if known and share else None, on=on,
    )  # fmt: skip


def _last_month(day: date) -> Period:
    last = day.replace(day=1) - timedelta(days=1)
    return Period(length=PeriodLength.MONTH, year=last.year, number=last.month)


def _site() -> Site:
    found = Site.objects.filter(hostname=HOST).first()
    if found:
        return found
    root = Page.get_first_root_node()
    home = root.add_child(instance=Page(title="Tỉnh Thái Nguyên", slug="tinh-thai-nguyen"))
    site = Site.objects.create(
        hostname=HOST, port=getattr(settings, "PORT", 80), root_page=home, site_name="Tỉnh Thái Nguyên"
    )
    account = get_user_model().objects.create_user(
        "soNoiVu@thainguyen", password=PASSWORD, first_name="Sở Nội vụ"
    )
    account.groups.add(role_group(site, "chair"))
    return site
