"""What webhooks hear: every kind of fact that an address may ask for."""

from __future__ import annotations

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.domain.webhooks import KINDS
from chinhquyen_sdk.hooks import (
    AccountabilityHooks,
    CommunityDecisionHooks,
    DialogueHooks,
    FeedbackHooks,
    InformationHooks,
    LettersHooks,
    OfficeHooks,
    ReceptionDayHooks,
    ReceptionHooks,
    SupervisionHooks,
    hookimpl,
)

from . import commands


class Hooks(
    AccountabilityHooks, CommunityDecisionHooks, DialogueHooks, FeedbackHooks, InformationHooks, LettersHooks, OfficeHooks,
    ReceptionDayHooks, ReceptionHooks, SupervisionHooks,
):  # fmt: skip
    """Hears the facts of ``KINDS``, all in one way; they are set below, so that a kind is named in one place."""


@hookimpl
def _heard(self: Hooks, site: SiteRef, event: Event) -> None:
    commands.hear(site, event)


for _kind in KINDS:
    setattr(Hooks, _kind, _heard)
