"""A living demo: a year of requests that went the way real ones go."""

from __future__ import annotations

import tomllib
from datetime import datetime, time, timedelta
from importlib import resources
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.models import Site

from chinhquyen_sdk.domain import information as law
from chinhquyen_sdk.domain.dates import VIETNAM, local_day
from chinhquyen_sdk.domain.information import FileUse, InformationRequest, Step
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host.access import staff_of
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.files import CleanFile, check_upload
from chinhquyen_sdk.host.staff import actor_of, name_of

from ..module import ANSWER
from ..queries import files_of
from ..rows import RequestRow
from .acting import WISHES, add_more, dispute_answer, take_step
from .asking import ask_information

_ASKERS_OWN = {"bo-sung": (law.AddMore, add_more), "chua-dung": (law.DisputeAnswer, dispute_answer)}


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
    wish = law.AskInformation.model_validate({"consent": True, **case["asked"]})
    actor = actor_of(officer) if officer else Actor.system()
    asked = ask_information(site, wish, actor=Actor.citizen(), at=_moment(case["days_ago"], 8)).request
    if officer and not case.get("nobody"):
        given = law.AssignInformation(officer_id=str(officer.pk), officer_name=name_of(officer))
        take_step(site, asked.code, Step.ASSIGN, given, actor=actor, at=_moment(case["days_ago"], 9))
    for line in case.get("steps", []):
        _step(site, asked, dict(line), actor)


def _step(site: Site, asked: InformationRequest, line: dict[str, Any], actor: Actor) -> None:
    at, name, files = _moment(line.pop("days_ago"), 10), line.pop("step"), line.pop("files", {})
    if name in _ASKERS_OWN:
        record, act = _ASKERS_OWN[name]
        act(site, asked.code, record.model_validate(line), actor=Actor.citizen(), at=at)
        return
    step = Step(name)
    if step is Step.PUBLISH:
        line["files"] = tuple(str(file.id) for file in files_of(site, asked.id, FileUse.ANSWER))
    if step is Step.TAKE_PAYMENT:
        line["paid_on"] = local_day(at)
    wanted = WISHES[step].model_validate(line)
    take_step(site, asked.code, step, wanted, uploads=_uploads(files), actor=actor, at=at)


def _uploads(files: dict[str, str]) -> list[CleanFile]:
    return [check_upload(SimpleUploadedFile(name, text.encode())) for name, text in files.items()]


def _moment(days_ago: int, hour: int) -> datetime:
    day = today() - timedelta(days=days_ago)
    return datetime.combine(day, time(hour), VIETNAM)
