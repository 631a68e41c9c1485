"""One dialogue, as everybody reads it."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from chinhquyen_sdk.domain.dates import local_day, spoken_day
from chinhquyen_sdk.domain.dialogues import Dialogue, DialogueState, Question, QuestionState
from chinhquyen_sdk.domain.dialogues.telling import hours, promise_sentence, status_sentence
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.papers import paper_file
from chinhquyen_sdk.host.sites import request_site

from .. import queries
from ..panels.papers import notice_paper, result_paper
from .answers import dialogue_or_404
from .front import as_calendar


@require_safe
def dialogue(request: HttpRequest, code: str) -> HttpResponse:
    """The page of one dialogue."""
    talk = dialogue_or_404(request, code)
    site, now = request_site(request), today()
    every = queries.board(site, talk.id)
    return render(request, "chinhquyen_dialogues/public/dialogue.html", {
        "talk": talk, "status": status_sentence(talk, now), "is_late": talk.is_late(now),
        "day": spoken_day(talk.day), "hours": hours(talk), "topics": by_topic(every), "hidden": _hidden(every),
        "new": sum(1 for q in every if q.state is QuestionState.NEW),
        "promises": [(p, promise_sentence(p, now), p.is_late(now) and p.kept_on is None)
                     for p in queries.promises_of(site, talk.id)],
        "lines": [(spoken_day(local_day(e.at)), text) for e in queries.history(site, talk.id) if (text := e.for_citizen())],
        "in_hall": talk.state.takes_questions,
    })  # fmt: skip


def by_topic(every: list[Question]) -> list[tuple[str, list[Question]]]:
    """Return the questions on the list under their headings, those most asked first."""
    shown = [q for q in every if q.state is QuestionState.SHOWN]
    ordered = sorted(shown, key=lambda q: (not q.topic, q.topic, -q.askers, q.number))
    return [(topic, list(group)) for topic, group in groupby(ordered, key=lambda q: q.topic)]


def _hidden(every: list[Question]) -> list[tuple[str, int]]:
    """Return why questions are not shown and how many, without a word of them."""
    reasons = Counter(q.hidden_for.label for q in every if q.state is QuestionState.HIDDEN and q.hidden_for)
    handed = sum(1 for q in every if q.state is QuestionState.HANDED)
    return reasons.most_common() + ([("Đã nhận thành đơn để giải quyết riêng", handed)] if handed else [])


@require_safe
def entry(request: HttpRequest, code: str) -> HttpResponse:
    """This dialogue for one's own calendar."""
    talk = dialogue_or_404(request, code)
    if talk.starts_at is None:
        raise Http404("no hour yet")
    return as_calendar(request, talk.title, [talk])


@require_safe
def notice(request: HttpRequest, code: str) -> HttpResponse:
    """The notice as paper, to be posted in the village."""
    talk = dialogue_or_404(request, code)
    if talk.starts_at is None:
        raise Http404("not announced yet")
    return paper_file(notice_paper(request_site(request), talk), "thong-bao-doi-thoai")


@require_safe
def result(request: HttpRequest, code: str) -> HttpResponse:
    """The result as paper: sent to the villages, posted at the office."""
    talk = dialogue_or_404(request, code)
    if talk.state is not DialogueState.PUBLISHED:
        raise Http404("no result yet")
    return paper_file(result_paper(request_site(request), talk), "ket-qua-doi-thoai")


def live(talk: Dialogue, every: list[Question]) -> dict[str, Any]:
    """Return what the hall sees: the question being answered, those that wait, those that are done."""
    shown = [q for _, group in by_topic(every) for q in group]
    return {
        "talk": talk,
        "now": next((q for q in shown if q.id == talk.now_asked), None),
        "waiting": [q for q in shown if not q.is_answered and q.id != talk.now_asked],
        "done": [q for q in shown if q.is_answered],
        "new": sum(1 for q in every if q.state is QuestionState.NEW),
    }
