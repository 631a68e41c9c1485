"""The work on a case as its page shows it: verification, dialogue, execution, each with what is lawful now."""

from __future__ import annotations

from typing import Any

from chinhquyen_sdk.domain.reception import Petition, PetitionKind, PetitionState
from chinhquyen_sdk.domain.reception.readiness import First, before_deciding
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.law import rule

from ..forms.working import WORK_FORMS, WorkForm
from .officer import Officer

USUAL = 2  # moves that stand big; the others lie in a fold
_AFTER_RESULT = {PetitionState.DECIDED, PetitionState.SENT, PetitionState.EXECUTING, PetitionState.REOPENED}


def sections(petition: Petition, people: list[Officer], bound: Any) -> dict[str, Any]:
    """Return what the case's page shows of the work: each list with the forms that are lawful now."""
    accepted = petition.state is PetitionState.ACCEPTED
    executing = petition.state in _AFTER_RESULT

    def form(act: str, **initial: Any) -> WorkForm:
        mine = isinstance(bound, WorkForm) and bound.act == act
        same = mine and all(str(bound.data.get(f"{act}-{k}")) == str(v) for k, v in initial.items())
        return bound if same else WORK_FORMS[act](officers=people, initial=initial)

    talks = petition.kind is PetitionKind.COMPLAINT
    return {
        "verifications": [
            {"task": task, "forms": [form(act, task=task.id) for act in ("ket-qua-xac-minh", "thoi-giao")] if task.is_open else []}
            for task in petition.verifications
        ],
        "give": form("giao-xac-minh") if accepted else None,
        "dialogues": [
            {"talk": talk, "forms": [form(act, talk=talk.id) for act in ("bien-ban-doi-thoai", "hoan-doi-thoai")] if talk.is_open else []}
            for talk in petition.dialogues
        ],
        "talk": form("hen-doi-thoai") if talks and accepted and not any(t.is_open for t in petition.dialogues) else None,
        "talk_notice": rule("KN-DIALOG-NOTICE", today()).length,
        "talk_needed": before_deciding(petition) is First.INVITE,
        "duties": [
            {"duty": duty, "forms": [form("thi-hanh-xong", duty=duty.id)] if duty.is_open else []} for duty in petition.duties
        ],
        "duty": form("giao-thi-hanh") if executing else None,
        "barred": [{"one": one, "forms": [form("tham-gia-lai", name=one.name)]} for one in petition.barred],
        "bar": form("khong-tham-gia") if petition.is_open else None,
    }  # fmt: skip
