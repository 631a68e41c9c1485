"""A living demo: petitions that went the same way a real one goes."""

from __future__ import annotations

import tomllib
from datetime import datetime, time, timedelta
from importlib import resources
from typing import Any

from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import VIETNAM, local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import (
    AssignPetition,
    FilePetition,
    LinkPetition,
    MovePetition,
    SplitPetition,
)
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host.access import staff_of
from chinhquyen_sdk.host.places import villages
from chinhquyen_sdk.host.staff import actor_of, name_of

from ..module import HANDLE
from ..rows import MailRow, PetitionRow
from .demo_year import load_year
from .filing import file_petition, once_hash
from .moving import assign_petitions, move_petition
from .sorting import link_petition
from .splitting import split_petition


def load_demo(ref: SiteRef) -> None:
    """Fill an empty commune with invented cases; a commune that has any petition is left as it is."""
    site = Site.objects.get(pk=ref.id)
    if PetitionRow.objects.filter(site=site).exists():
        return
    officers = list(staff_of(ref, HANDLE)[:2])
    load_year(site, [v.name for v in villages(ref)], [actor_of(each) for each in officers], timezone.now())
    _load_mail(site)
    text = resources.files(__package__).joinpath("demo_cases.toml").read_text("utf-8")
    for number, case in enumerate(tomllib.loads(text)["case"]):
        _play(site, case, officers[number % len(officers)] if officers else None)


def _play(site: Site, case: dict[str, Any], officer: Any) -> None:
    filed = file_petition(
        site, FilePetition(**({"consent": True} | case["filed"])), actor=Actor.citizen(), at=_moment(case["days_ago"], 8),
        once=_key(site, case["id"]),
    )  # fmt: skip
    code = filed.petition.code
    actor = actor_of(officer) if officer else Actor.system()
    if officer and case.get("assigned", True):
        wish = AssignPetition(officer_id=str(officer.pk), officer_name=name_of(officer))
        assign_petitions(site, [code], wish, actor=actor, at=_moment(case["days_ago"], 9))
    if "split" in case:
        split_petition(
            site, code, SplitPetition(parts=case["split"]), actor=actor, at=_moment(case["days_ago"] - 1, 9)
        )
    if "again" in case:
        earlier = PetitionRow.objects.get(
            site=site, once_hash=once_hash(site, _key(site, case["again"]))
        ).code
        link_petition(
            site, code, LinkPetition(to=earlier, link="repeat"), actor=actor, at=_moment(case["days_ago"], 10)
        )
    for step in case.get("moves", []):
        wish_fields = {k: v for k, v in step.items() if k != "days_ago"}
        move_petition(site, code, MovePetition(**wish_fields), actor=actor, at=_moment(step["days_ago"], 10))


_WAITING = (
    ("ba.nga@example.com", "Gửi xã bản quét đơn", "Thư không có nội dung đọc được.", 1),
    ("maylocnuoc@example.com", "Ưu đãi tháng 11", "Thư giống quảng cáo, mời xem rồi quyết định.", 2),
)


def _load_mail(site: Site) -> None:
    """Two messages that wait for somebody to look."""
    for number, (sender, subject, reason, days_ago) in enumerate(_WAITING):
        MailRow.objects.create(
            site=site, key=f"demo-{number}", folder="Can-xem", reason=reason,
            seen={"sender": sender, "subject": subject}, at=_moment(days_ago, 9),
        )  # fmt: skip


def _key(site: Site, case: str) -> str:
    return f"demo-{site.pk}-{case}"


def _moment(days_ago: int, hour: int) -> datetime:
    day = local_day(timezone.now()) - timedelta(days=days_ago)
    return min(datetime.combine(day, time(hour), VIETNAM), timezone.now())
