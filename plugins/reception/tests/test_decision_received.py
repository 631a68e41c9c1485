"""A decision in its reader's hand: the case says until when a second complaint may be made."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from chinhquyen_reception import commands
from chinhquyen_reception.hooks import Hooks

from chinhquyen_sdk.domain.letters.events import LetterDelivered
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import FilePetition, PetitionKind
from chinhquyen_sdk.host import journal

pytestmark = pytest.mark.django_db
LUA = Actor.staff("7", "Trần Thị Lụa")


def case(site, kind=PetitionKind.COMPLAINT):
    wish = FilePetition(
        kind=kind,
        content="Về đất ở của gia đình tôi.",
        sender_name="Nông Văn Bảy",
        sender_phone="0987000111",
        consent=True,
    )
    return commands.file_petition(site, wish, actor=Actor.citizen()).petition


def delivered(petition, **more):
    told = {"template": "complaint_decided", "proven": True, "channel": "Bưu điện", **more}
    return LetterDelivered(
        at=datetime(2026, 12, 4, 3, tzinfo=UTC), actor=LUA, subject=petition.id, letter=uuid4(), title="Quyết định", **told
    )  # fmt: skip


def noted(site, petition):
    return [event for event in journal.timeline(site, petition.id) if event.hook == "decision_received"]


def test_both_sides_read_the_last_day_once(site, ref):
    petition = case(site)
    event = delivered(petition)
    for _ in range(2):
        Hooks().letter_delivered(site=ref, event=event)
    (fact,) = noted(site, petition)
    assert "khiếu nại lần hai đến hết thứ Hai, 4/1/2027 (" in fact.for_citizen()
    assert "Điều 33" in fact.for_citizen()
    assert "04/01/2027" in fact.for_staff()


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        (PetitionKind.COMPLAINT, {"proven": False}),
        (PetitionKind.COMPLAINT, {"template": "complaint_accepted"}),
        (PetitionKind.FEEDBACK, {}),
    ],
)
def test_what_proves_nothing_or_is_no_decision_starts_nothing(site, ref, kind, more):
    petition = case(site, kind)
    Hooks().letter_delivered(site=ref, event=delivered(petition, **more))
    assert noted(site, petition) == []


def test_a_letter_about_something_else_is_not_ours(other_site, ref):
    petition = case(other_site)
    Hooks().letter_delivered(site=ref, event=delivered(petition))
    assert noted(other_site, petition) == []


def test_a_remote_commune_has_more_days(site, ref):
    from chinhquyen_sdk.host.models import CommuneProfile

    profile = CommuneProfile.for_site(site)
    profile.remote = True
    profile.save()
    petition = case(site)
    Hooks().letter_delivered(site=ref, event=delivered(petition))
    (fact,) = noted(site, petition)
    assert "18/01/2027" in fact.for_staff()
