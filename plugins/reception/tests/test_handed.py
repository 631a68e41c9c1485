"""A visit or a report of another module becomes a petition: filed once, its code told back."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from chinhquyen_reception import commands, queries
from chinhquyen_reception.rows import PetitionRow
from django.db import transaction

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import FilePetition, Source
from chinhquyen_sdk.domain.reception.events import PetitionFiled, PetitionHanded
from chinhquyen_sdk.hooks import ReceptionHooks, hookimpl
from chinhquyen_sdk.host import journal

pytestmark = pytest.mark.django_db

AT = datetime(2026, 11, 19, 2, 0, tzinfo=UTC)
VISIT = uuid4()


class Visits(ReceptionHooks):
    """Stands for a module that receives visitors."""

    heard: list = []

    @hookimpl
    def handed_petition(self, site, origin):
        if origin != VISIT:
            return None
        return FilePetition(
            source=Source.RECEPTION_DAY, consent=True, content="Bà con xóm Đồng Tâm xin mở rộng nhà văn hóa.",
            sender_name="Nguyễn Thị Hoa", sender_address="Xóm Đồng Tâm", signed=True, senders=6,
        )  # fmt: skip

    @hookimpl
    def petition_filed(self, site, event):
        self.heard.append(event)


def handed(origin=VISIT):
    return PetitionHanded(
        at=AT, actor=Actor.staff("7", "Lê Thị Cán Bộ"), subject=origin, source="reception_day"
    )


def test_what_a_visit_handed_over_is_filed_once_and_its_code_told_back(site, modules):
    visits = Visits()
    visits.heard.clear()
    modules.register_hooks("aaa", visits)
    for _ in range(2):
        commands.file_handed(site, handed())
    row = PetitionRow.objects.get(site=site)
    petition = row.record()
    assert (petition.source, petition.origin, petition.senders, petition.signed) == (
        Source.RECEPTION_DAY, VISIT, 6, True,
    )  # fmt: skip
    filed = queries.history(site, petition.id)[0]
    assert isinstance(filed, PetitionFiled)
    assert (filed.origin, filed.code) == (VISIT, petition.code)


def test_it_comes_through_the_journal(site, modules, django_capture_on_commit_callbacks):
    modules.register_hooks("aaa", Visits())
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        journal.record(site, handed())
    assert PetitionRow.objects.filter(site=site, origin=VISIT).count() == 1


def test_when_nobody_knows_what_was_handed_over_it_is_told_again(site, modules):
    modules.register_hooks("aaa", Visits())
    with pytest.raises(LookupError):
        commands.file_handed(site, handed(uuid4()))
    assert PetitionRow.objects.count() == 0
