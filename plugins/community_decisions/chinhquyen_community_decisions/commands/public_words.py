"""What everybody will read of each wish: nothing of it is public before each find of personal data in it is answered."""

from __future__ import annotations

from wagtail.models import Site

from chinhquyen_sdk.domain import community_decisions as law
from chinhquyen_sdk.domain.privacy import Review, Words
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host.privacy import Content, check_seen, own_facts

# A wish that is not named here becomes days and numbers.
_PUBLIC: dict[type[Record], tuple[str, ...]] = {
    law.VoteOutcome: ("title", "text", "document"),
    law.RecogniseDecision: ("document",),
    law.RefuseDecision: ("document", "reason"),
    law.SuspendDecision: ("document", "reason"),
    law.ResumeDecision: ("reason",),
    law.EndDecision: ("reason",),
    law.PlanWorks: ("plan", "in_charge"),
    law.AddTask: ("what", "who"),
    law.AddLine: ("what", "paper"),
    law.StrikeLine: ("reason",),
    law.TellProgress: ("text",),
    law.AcceptWorks: ("result",),
    law.SettleAccounts: ("remainder",),
    law.AnswerReport: ("summary", "public_answer"),
    law.PlanYearly: ("content", "place"),
    law.HoldYearly: ("head_report", "front_report", "inspection_report", "concluded"),
    law.RaiseQuestion: ("text", "answer", "promise"),
    law.CancelYearly: ("reason",),
}


def public_words(wish: Record) -> Content:
    """Return what everybody will read of ``wish``."""
    fields = type(wish).model_fields
    names = next((_PUBLIC[kind] for kind in type(wish).__mro__ if kind in _PUBLIC), ())
    return Content(tuple(Words(name, str(fields[name].title), getattr(wish, name)) for name in names))


def look_through(site: Site, wish: Record, review: Review | None) -> None:
    """Raise ``Unseen`` when personal data may stand in what everybody will read and ``review`` is not of it."""
    check_seen(public_words(wish), review, own_facts(site))
