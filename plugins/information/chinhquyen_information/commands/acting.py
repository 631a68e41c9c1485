"""Every lawful step of a request: the law decides; row, files and event are written together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import information as law
from chinhquyen_sdk.domain.information import FileUse, InformationRequest, Step
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host.files import CleanFile

from .keeping import keep, keep_files, locked, now
from .publishing import drop_public, publish

WISHES: dict[Step, type[Record]] = {
    Step.ACCEPT: law.AcceptInformation,
    Step.ASK_MORE: law.AskMore,
    Step.EXTEND: law.ExtendInformation,
    Step.CHARGE: law.ChargeCosts,
    Step.TAKE_PAYMENT: law.TakePayment,
    Step.PROVIDE: law.ProvideInformation,
    Step.POINT: law.PointToPublic,
    Step.REDIRECT: law.RedirectInformation,
    Step.REFUSE: law.RefuseInformation,
    Step.SETTLE: law.SettleDispute,
    Step.CORRECT: law.CorrectAnswer,
    Step.PUBLISH: law.PublishAnswer,
    Step.RETRACT: law.RetractAnswer,
    Step.ASSIGN: law.AssignInformation,
}
GIVING = frozenset({Step.PROVIDE, Step.SETTLE, Step.CORRECT})  # what comes with files
_ACTS: dict[Step, Callable[..., law.Outcome]] = {
    Step.ACCEPT: law.accept_request,
    Step.ASK_MORE: law.ask_more,
    Step.EXTEND: law.extend_request,
    Step.CHARGE: law.charge_costs,
    Step.TAKE_PAYMENT: law.take_payment,
    Step.PROVIDE: law.provide_information,
    Step.POINT: law.point_to_public,
    Step.REDIRECT: law.redirect_request,
    Step.REFUSE: law.refuse_request,
    Step.SETTLE: law.settle_dispute,
    Step.CORRECT: law.correct_answer,
    Step.RETRACT: law.retract_answer,
    Step.ASSIGN: law.assign_request,
}


@transaction.atomic
def take_step(
    site: Site, code: str, step: Step, wish: Any, *, uploads: Iterable[CleanFile] = (), actor: Actor,
    at: datetime | None = None,
) -> InformationRequest:  # fmt: skip
    """Take one lawful step. Raises ``Refused`` (with its basis) or ``ValidationError`` (by field).

    ``uploads`` go with an answer, the first or a later one.
    """
    row = locked(site, code)
    if step is Step.PUBLISH:
        return publish(site, row, wish, actor=actor, at=now(at))
    outcome = _ACTS[step](row.record(), wish, actor=actor, at=now(at))
    if step in GIVING:
        keep_files(site, row, FileUse.ANSWER, uploads)
    if step is Step.RETRACT:
        drop_public(site, row)
    return keep(site, row, *outcome)


@transaction.atomic
def add_more(
    site: Site, code: str, wish: law.AddMore, *, uploads: Iterable[CleanFile] = (), actor: Actor,
    at: datetime | None = None,
) -> InformationRequest:  # fmt: skip
    """Take what the asker adds."""
    row = locked(site, code)
    outcome = law.add_more(row.record(), wish, actor=actor, at=now(at))
    keep_files(site, row, FileUse.ASKER, uploads)
    return keep(site, row, *outcome)


@transaction.atomic
def withdraw_request(
    site: Site, code: str, *, actor: Actor, at: datetime | None = None
) -> InformationRequest:
    """The asker takes it back."""
    row = locked(site, code)
    return keep(site, row, *law.withdraw_request(row.record(), actor=actor, at=now(at)))


@transaction.atomic
def dispute_answer(
    site: Site, code: str, wish: law.DisputeAnswer, *, actor: Actor, at: datetime | None = None
) -> InformationRequest:
    """The asker says that what was given is wrong or not all."""
    row = locked(site, code)
    return keep(site, row, *law.dispute_answer(row.record(), wish, actor=actor, at=now(at)))
