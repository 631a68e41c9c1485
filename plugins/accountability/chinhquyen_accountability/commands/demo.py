"""A living demo: requests that went the way real ones go."""

from __future__ import annotations

import tomllib
from datetime import datetime, time, timedelta
from importlib import resources
from typing import Any

from wagtail.models import Site

from chinhquyen_sdk.domain import accountability as law
from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host.access import staff_of
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.staff import actor_of, name_of

from ..module import ANSWER
from ..rows import RequestRow
from .acting import STEPS, Step, take_step
from .asking import ask_explanation


def load_demo(ref: SiteRef) -> None:
    """Fill an empty commune; one that has any request is left as it is."""
    site = Site.objects.get(pk=ref.id)
    if RequestRow.objects.filter(site=site).exists():
        return
    officer = staff_of(ref, ANSWER).first()
    text = resources.files(__package__).joinpath("demo_requests.toml").read_text("utf-8")
    for case in tomllib.loads(text)["request"]:
        _play(site, case, officer)


def _play(site: Site, case: dict[str, Any], officer: Any) -> None:
    wish = law.AskExplanation(consent=True, **case["asked"])
    code = ask_explanation(site, wish, actor=Actor.citizen(), at=_moment(case["days_ago"], 8)).request.code
    actor = actor_of(officer) if officer else Actor.system()
    if officer:
        given = law.AssignRequest(officer_id=str(officer.pk), officer_name=name_of(officer))
        take_step(site, code, Step.ASSIGN, given, actor=actor, at=_moment(case["days_ago"], 9))
    for line in case.get("steps", []):
        step = Step(line["step"])
        fields = {name: value for name, value in line.items() if name not in ("days_ago", "step")}
        wanted = STEPS[step][0].model_validate(fields)
        take_step(site, code, step, wanted, actor=actor, at=_moment(line["days_ago"], 10))


def _moment(days_ago: int, hour: int) -> datetime:
    day = today() - timedelta(days=days_ago)
    return datetime.combine(day, time(hour), VIETNAM)
