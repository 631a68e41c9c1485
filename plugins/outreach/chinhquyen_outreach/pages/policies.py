"""Policies in plain words, and "Có liên quan đến tôi không?" answered without keeping anything."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.models import Site

from chinhquyen_sdk.domain.outreach import (
    VERDICT_SENTENCES,
    Finder,
    Phase,
    Policy,
    Question,
    QuestionKind,
    answer,
    wrong_ages,
)
from chinhquyen_sdk.domain.outreach.conditions import Reason, Verdict
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.places import villages
from chinhquyen_sdk.host.sites import request_site
from chinhquyen_sdk.rendering import qr_svg

from .. import queries
from ..panels.drawing import reach_chart

_ORDER = {Phase.NOW: 0, Phase.COMING: 1, Phase.PAST: 2}
_LONGEST = 60  # characters of one answer
WRONG_AGE = "Tuổi là một con số từ 0 đến 130, ví dụ 75."


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """What holds, what is coming, what has ended; words and field narrow it."""
    site, asked = request_site(request), request.GET
    words, field = asked.get("q", "")[:200], asked.get("linh-vuc", "")[:80]
    found = queries.public_policies(site, words, field)
    now = today()
    lines = sorted(((one, one.phase(now)) for one in found.policies), key=lambda line: _ORDER[line[1]])
    return render(request, "chinhquyen_outreach/public/policies.html", {
        "lines": lines, "more": found.more, "words": words, "field": field, "fields": queries.fields_used(site),
        "filtered": bool(words or field),
    })  # fmt: skip


# Nothing is changed or kept by this POST, so a forged one gains nothing; without a token the page can be cached and
# works in a browser that takes no cookies.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def policy(request: HttpRequest, slug: str) -> HttpResponse:
    """One policy. POST: the same page with the answer to what was asked; the answers go nowhere else."""
    site, one = request_site(request), _policy_or_404(request, slug)
    now, reach = today(), queries.reach(site, policy=one.id)
    context: dict[str, Any] = {
        "one": one, "phase": one.phase(now), "reach": reach, "chart": reach_chart(reach) if reach.reached else None,
        "coming": queries.coming(site, timezone.now(), policy=one.id),
    }  # fmt: skip
    if one.finder:
        typed = typed_answers(request, one.finder) if request.method == "POST" else {}
        context |= finder_context(site, one.finder, typed, asked=request.method == "POST")
    response = render(request, "chinhquyen_outreach/public/policy.html", context)
    if request.method == "POST":
        response["Cache-Control"] = "private, no-store"
    return response


def typed_answers(request: HttpRequest, finder: Finder) -> dict[str, str]:
    """Return the answers to the finder's own questions, and nothing else that was sent."""
    return {question.key: request.POST.get(question.key, "")[:_LONGEST] for question in finder.questions}


def finder_context(site: Site, finder: Finder, typed: dict[str, str], *, asked: bool) -> dict[str, Any]:
    """Return what the questions are drawn from, for the page and for the script."""
    places = [(str(each.id), each.name) for each in villages(site)]
    wrong = wrong_ages(finder, typed)
    return {
        "questions": [(q, _choices(q, places), typed.get(q.key, ""), q.key in wrong) for q in finder.questions],
        "said": answer(finder, typed) if asked else None, "wrong_age": WRONG_AGE,
        "rule_data": {"rule": finder.rule.model_dump(mode="json"), "sentences": VERDICT_SENTENCES,
                      "reasons": {v.value: Reason(v, "{}").sentence for v in Verdict}, "wrong_age": WRONG_AGE},
    }  # fmt: skip


def _choices(question: Question, places: list[tuple[str, str]]) -> list[tuple[str, str]]:
    if question.kind is QuestionKind.YES_NO:
        return [("co", "Có"), ("khong", "Không")]
    if question.kind is QuestionKind.VILLAGE:
        return places
    return [(option.value, option.label) for option in question.options]


@require_safe
def sheet(request: HttpRequest, slug: str) -> HttpResponse:
    """The policy on one sheet, to be printed and handed out."""
    one = _policy_or_404(request, slug)
    address = request.build_absolute_uri(reverse("outreach:policy", args=[one.slug]))
    context = {
        "one": one, "phase": one.phase(today()), "address": address,
        "qr": qr_svg(address, "Mã QR mở trang chính sách này"),
    }  # fmt: skip
    return render(request, "chinhquyen_outreach/public/sheet.html", context)


def _policy_or_404(request: HttpRequest, slug: str) -> Policy:
    found = queries.public_policy(request_site(request), slug)
    if found is None:
        raise Http404("no such policy")
    return found
