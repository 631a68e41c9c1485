"""A living demo: a year of policies, conferences, a regulation in its third version, checks."""

from __future__ import annotations

import tomllib
from datetime import date, datetime, time, timedelta
from importlib import resources
from typing import Any

from wagtail.models import Site

from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.outreach import (
    CarryOutCheck,
    ConsultVersion,
    Criterion,
    IssueVersion,
    KeepPolicy,
    KeepRegulation,
    KeepVersion,
    MendCheck,
    PlanCheck,
    Policy,
    finder_of,
)
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host.access import staff_of
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.places import villages
from chinhquyen_sdk.host.staff import actor_of

from ..module import WRITE
from ..rows import PolicyRow
from .checks import carry_out_check, mend_check, plan_check
from .demo_conferences import coming, held
from .policies import add_policy, publish_policy, set_finder
from .regulations import add_regulation, consult_version, draft_version, issue_version

_ASKED_DAYS = 26


def load_demo(ref: SiteRef) -> None:
    """Fill an empty commune; one that has any policy is left as it is."""
    site, now = Site.objects.get(pk=ref.id), today()
    if PolicyRow.objects.filter(site=site).exists():
        return
    told = tomllib.loads(resources.files(__package__).joinpath("demo_year.toml").read_text("utf-8"))
    officer = staff_of(ref, WRITE).first()
    writer = actor_of(officer) if officer else Actor.system()
    known = villages(site)
    policies = [_policy(site, ref, facts, known, now, writer) for facts in told["policy"]]
    for facts in told["conference"]:
        held(site, facts, policies, known, now, writer)
    coming(site, told["coming"], policies, known, now, writer)
    _regulation(site, told["regulation"], now, writer)
    for facts in told["check"]:
        _check(site, facts, known, now, writer)


def _at(day: date, hour: int = 9) -> datetime:
    return datetime.combine(day, time(hour), VIETNAM)


def _policy(
    site: Site, ref: SiteRef, facts: dict[str, Any], known: tuple[Village, ...], today: date, writer: Actor
) -> Policy:
    at = _at(today - timedelta(days=facts["published"]))
    texts = {
        name: each.format(commune=ref.title) if isinstance(each, str) else each
        for name, each in facts.items()
    }
    wish = {name: texts[name] for name in KeepPolicy.model_fields if name in texts}
    wish["contact"] = f"Cán bộ phụ trách, {texts['unit']} {ref.title}, gọi số máy của trụ sở"
    policy = add_policy(site, KeepPolicy.model_validate(wish), actor=writer, at=at)
    criteria = [_criterion(each, known) for each in facts.get("criterion", ())]
    if criteria and all(criteria):
        set_finder(site, policy.id, finder_of([each for each in criteria if each]), actor=writer, at=at)
    return publish_policy(site, policy.id, actor=writer, at=at + timedelta(hours=2))


def _criterion(facts: dict[str, Any], known: tuple[Village, ...]) -> Criterion | None:
    last = facts.get("last_villages", 0)
    given = {name: value for name, value in facts.items() if name != "last_villages"}
    if last and not known:
        return None
    return Criterion.model_validate(
        {**given, "villages": tuple(village.id for village in known[-last:])} if last else given
    )


def _regulation(site: Site, facts: dict[str, Any], today: date, writer: Actor) -> None:
    first = _at(today - timedelta(days=facts["version"][0]["asked_before"] + 5))
    wish = KeepRegulation(title=facts["title"], about=facts["about"], democracy=True)
    of = add_regulation(site, wish, actor=writer, at=first)
    for each in facts["version"]:
        since = today - timedelta(days=each["asked_before"])
        draft = KeepVersion(text=each["text"], note=each.get("note", ""))
        version = draft_version(site, of.id, draft, actor=writer, at=_at(since - timedelta(days=3)))
        asked = ConsultVersion(since=since, until=since + timedelta(days=_ASKED_DAYS), how=each["how"])
        consult_version(site, version.id, asked, actor=writer, at=_at(since))
        if "document" in each:
            passed = today - timedelta(days=each["passed_before"])
            issued = IssueVersion(
                document=each["document"], passed_on=passed, in_force_on=passed + timedelta(days=15),
                opinions=each["opinions"], taken=each["taken"], told=each["told"], checked=True,
            )  # fmt: skip
            issue_version(site, version.id, issued, actor=writer, at=_at(passed, 15))


def _check(site: Site, facts: dict[str, Any], known: tuple[Village, ...], today: date, writer: Actor) -> None:
    day = today - timedelta(days=facts["days_ago"])
    where = f"{known[0].name} và các xóm, tổ khác" if known else "Các xóm, tổ dân phố"
    wish = PlanCheck(title=facts["title"], day=day, team=facts["team"], where=where)
    check = plan_check(site, wish, actor=writer, at=_at(min(day, today) - timedelta(days=20)))
    if "found" not in facts:
        return
    mend_by = day + timedelta(days=facts["mend_in"]) if "mend" in facts else None
    found = CarryOutCheck(
        day=day,
        found=facts["found"],
        wrong="mend" in facts,
        mend=facts.get("mend", ""),
        mend_by=mend_by,
        checked=True,
    )
    carry_out_check(site, check.id, found, actor=writer, at=_at(day, 15))
    if "mended" in facts:
        done = day + timedelta(days=facts["mended_in"])
        mend_check(
            site,
            check.id,
            MendCheck(day=done, done=facts["mended"], checked=True),
            actor=writer,
            at=_at(done, 15),
        )
