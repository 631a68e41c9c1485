"""What the office owes, in one line each."""

from __future__ import annotations

from datetime import date

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.dialogues import Demand, Dialogue, DialogueState, Promise
from chinhquyen_sdk.domain.office import DueItem, NextMove
from chinhquyen_sdk.law import LawError, deadline

from .. import queries
from ..module import manifest

_STEPS = {
    DialogueState.PLANNED: "Thông báo cho bà con",
    DialogueState.ANNOUNCED: "Mở buổi đối thoại",
    DialogueState.LIVE: "Ghi biên bản",
    DialogueState.HELD: "Công bố kết quả",
}


def step_of(talk: Dialogue) -> str:
    """Return what comes next in a dialogue's course."""
    return _STEPS.get(talk.state, "")


def due_of(talk: Dialogue) -> date | None:
    """Return by when the next step is due: the notice, the day itself, the result."""
    if talk.state is DialogueState.PLANNED:
        try:
            return deadline("DIALOG-NOTICE", talk.planned_on).due
        except LawError:
            return talk.planned_on
    return talk.result_due if talk.state is DialogueState.HELD else talk.day


def due_items(site: Site, until: date) -> list[DueItem]:
    """Return what is due until that day: steps of dialogues, promises, dialogues that voters obtained."""
    talks = [_talk(talk) for talk in queries.due_dialogues(site) if (due_of(talk) or date.max) <= until]
    promises = [_promise(promise) for promise in queries.due_promises(site, until)]
    demands = [_demand(demand) for demand in queries.reached_demands(site, until)]
    return sorted([*talks, *promises, *demands], key=lambda item: item.due or date.max)


def _talk(talk: Dialogue) -> DueItem:
    url = reverse("dialogues_case", args=[talk.code])
    return DueItem(
        module=manifest.slug, id=talk.id, code=talk.code, title=talk.title, url=url, due=due_of(talk), kind="doi_thoai",
        kind_label="Đối thoại", step=talk.state.label, officer_id=talk.officer_id, officer_name=talk.officer_name,
        next_move=NextMove(label=step_of(talk), url=url) if step_of(talk) else None,
    )  # fmt: skip


def _promise(promise: Promise) -> DueItem:
    return DueItem(
        module=manifest.slug, id=promise.id, code=f"Hứa {promise.number}", title=promise.what[:150],
        url=reverse("dialogues_promise", args=[promise.id]), due=promise.next_day, kind="loi_hua",
        kind_label="Lời hứa sau đối thoại", step=promise.state.label, officer_id=promise.officer_id,
    )  # fmt: skip


def _demand(demand: Demand) -> DueItem:
    return DueItem(
        module=manifest.slug, id=demand.id, code=demand.code, title=demand.title, due=demand.plan_due,
        url=reverse("dialogues_demand", args=[demand.code]), kind="yeu_cau_doi_thoai",
        kind_label="Cử tri yêu cầu đối thoại", step=demand.state.label,
    )  # fmt: skip
