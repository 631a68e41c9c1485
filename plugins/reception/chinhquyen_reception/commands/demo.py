"""A living demo: petitions that went the same way a real one goes."""

from __future__ import annotations

import tomllib
from datetime import datetime
from importlib import resources
from typing import Any

from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import (
    AssignPetition,
    FilePetition,
    LinkPetition,
    SplitPetition,
)
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host.access import staff_of
from chinhquyen_sdk.host.places import villages
from chinhquyen_sdk.host.staff import actor_of, name_of

from ..module import HANDLE
from ..rows import MailRow, PetitionRow
from .demo_steps import moment, play_step
from .demo_year import load_year
from .filing import ONCE, file_petition
from .moving import assign_petitions
from .sorting import link_petition
from .splitting import split_petition


def load_demo(ref: SiteRef) -> None:
    """Fill an empty commune with invented cases; a commune that has any petition is left as it is."""
    site, now = Site.objects.get(pk=ref.id), timezone.now()
    if PetitionRow.objects.filter(site=site).exists():
        return
    officers = list(staff_of(ref, HANDLE)[:2])
    load_year(site, [v.name for v in villages(ref)], [actor_of(each) for each in officers], now)
    _load_mail(site, now)
    text = resources.files(__package__).joinpath("demo_cases.toml").read_text("utf-8")
    for number, case in enumerate(tomllib.loads(text)["case"]):
        _play(site, case, officers[number % len(officers)] if officers else None, now)


def _play(site: Site, case: dict[str, Any], officer: Any, now: datetime) -> None:
    begun = case["days_ago"]
    filed = file_petition(
        site, FilePetition(**({"consent": True} | case["filed"])), actor=Actor.citizen(), at=moment(now, begun, 8),
        once=_key(site, case["id"]),
    )  # fmt: skip
    code = filed.petition.code
    actor = actor_of(officer) if officer else Actor.system()
    if officer and case.get("assigned", True):
        wish = AssignPetition(officer_id=str(officer.pk), officer_name=name_of(officer))
        assign_petitions(site, [code], wish, actor=actor, at=moment(now, begun, 9))
    if "split" in case:
        split_petition(
            site, code, SplitPetition(parts=case["split"]), actor=actor, at=moment(now, begun - 1, 9)
        )
    if "again" in case:
        token = ONCE.hash(site, _key(site, case["again"]))
        earlier = PetitionRow.objects.get(site=site, once_hash=token).code
        link = LinkPetition(to=earlier, link="repeat")
        link_petition(site, code, link, actor=actor, at=moment(now, begun, 10))
    for step in case.get("moves", []):
        play_step(site, code, step, actor=actor, now=now)


_WAITING = (
    ("ba.nga@example.com", "Gửi xã bản quét đơn", "Thư không có nội dung đọc được.", 1),
    ("maylocnuoc@example.com", "Ưu đãi tháng 11", "Thư giống quảng cáo, mời xem rồi quyết định.", 2),
)


def _load_mail(site: Site, now: datetime) -> None:
    """Two messages that wait for somebody to look."""
    for number, (sender, subject, reason, days_ago) in enumerate(_WAITING):
        MailRow.objects.create(
            site=site, key=f"demo-{number}", folder="Can-xem", reason=reason,
            seen={"sender": sender, "subject": subject}, at=moment(now, days_ago, 9),
        )  # fmt: skip


def _key(site: Site, case: str) -> str:
    return f"demo-{site.pk}-{case}"
