"""What is asked of people now: questions before a dialogue, names under a request."""

from __future__ import annotations

from django.template.loader import render_to_string
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.dialogues.telling import demand_sentence
from chinhquyen_sdk.domain.sites import SiteRef

from .. import queries

_SHOWN = 3  # of each; the rest stands on the module's own page


def draw_asking(site: SiteRef, request: object) -> str:
    """Return the piece "Đang hỏi ý kiến bà con" for any page."""
    where = Site(pk=site.id)
    talks = [(talk, spoken_day(talk.day)) for talk in queries.upcoming(where) if talk.state.takes_questions]
    demands = [(demand, demand_sentence(demand)) for demand in queries.demands(where, open_only=True)]
    context = {"talks": talks[:_SHOWN], "demands": demands[:_SHOWN]}
    return render_to_string("chinhquyen_dialogues/pieces/asking.html", context)
