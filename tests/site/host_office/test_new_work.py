"""Whoever is given work hears of it, once, with the way to the case; not by who took it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from chinhquyen_reception import commands
from django.db import transaction

from chinhquyen_sdk.domain.accountability.events import ExplanationAssigned
from chinhquyen_sdk.domain.dialogues.events import PromiseMade
from chinhquyen_sdk.domain.feedback.events import ReportAssigned
from chinhquyen_sdk.domain.information.events import InformationAssigned
from chinhquyen_sdk.domain.letters.events import LetterApproved
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import AssignPetition, FilePetition
from chinhquyen_sdk.domain.reception.events import PetitionAssigned
from chinhquyen_sdk.domain.reception.kinds import PetitionKind
from chinhquyen_sdk.host import journal, office
from chinhquyen_sdk.host.staff import actor_of

pytestmark = pytest.mark.django_db
AT = datetime(2026, 9, 7, 2, 0, tzinfo=UTC)
BOSS = Actor.staff("999999", "Ma Văn Thắng")


def given(user, **more):
    frame = {"at": AT, "actor": BOSS, "subject": uuid4(), "code": "26-4839-2174", "officer_id": str(user.pk)}
    return {**frame, **more}


def facts(user):
    due = date(2026, 9, 20)
    petition = {"kind": PetitionKind.FEEDBACK, "received_on": date(2026, 9, 7), "due": due}
    return [
        PetitionAssigned(**given(user), **petition),
        ReportAssigned(**given(user), kind="duong", due=due),
        ExplanationAssigned(**given(user), officer="Lụa", due=due),
        InformationAssigned(**given(user), officer="Lụa", due=due),
        PromiseMade(**given(user), dialogue=uuid4(), number=1, due_on=due),
    ]


def tell(site, event):
    with transaction.atomic():
        entry = journal.record(site, event)
    journal.tell_entry(entry.seq)


@pytest.mark.parametrize("which", range(5))
def test_every_kind_of_work_is_told_once(site, ref, officer, which):
    from chinhquyen_sdk.host.office.listening import Hooks

    event = facts(officer)[which]
    tell(site, event)
    getattr(Hooks(), event.hook)(site=ref, event=event)
    (notice,) = office.notices(site, officer)
    assert notice.text == "Việc mới của anh/chị: 26-4839-2174."
    assert "26-4839-2174" in notice.url
    assert office.unread(site, officer) == 1


def test_given_back_again_is_told_again(site, officer):
    subject = uuid4()
    for _ in range(2):
        event = facts(officer)[1]
        tell(site, event.model_copy(update={"subject": subject}))
    assert office.unread(site, officer) == 2


def test_the_notice_leads_to_the_case_and_says_its_kind_and_day(
    site, officer, django_capture_on_commit_callbacks
):
    wish = FilePetition(
        content="Đường vào xóm hư hỏng, ổ gà nhiều, nhờ địa phương sửa giúp.", sender_name="Nguyễn Thị Hoa",
        sender_phone="0912 000 301", consent=True, kind="phan_anh",
    )  # fmt: skip
    petition = commands.file_petition(site, wish, actor=Actor.citizen(), at=AT).petition
    to = AssignPetition(officer_id=str(officer.pk), officer_name="Trần Thị Lụa")
    with django_capture_on_commit_callbacks(execute=True):
        commands.assign_petitions(site, [petition.code], to, actor=BOSS, at=AT)
    (notice,) = office.notices(site, officer)
    assert notice.text == f"Việc mới của anh/chị: Phản ánh {petition.code} (hạn {petition.due_on:%d/%m/%Y})."
    assert petition.code in notice.url and "q=" not in notice.url
    assert "Hoa" not in notice.text and "Đường" not in notice.text


def test_whoever_takes_work_is_not_told_of_it(site, officer):
    tell(site, facts(officer)[1].model_copy(update={"actor": actor_of(officer)}))
    assert office.notices(site, officer) == []


@pytest.mark.parametrize("id", ["", "0", "khong-ro"])
def test_work_of_nobody_tells_nobody(site, officer, id):
    event = facts(officer)[1].model_copy(update={"officer_id": id})
    tell(site, event)
    assert office.notices(site, officer) == []


def test_a_stranger_to_the_office_is_not_told(site, other_officer):
    tell(site, facts(other_officer)[1])
    assert office.notices(site, other_officer) == []


def approved(user, **more):
    frame = {
        "at": AT,
        "actor": BOSS,
        "subject": uuid4(),
        "letter": uuid4(),
        "officer_id": str(user.pk),
        **more,
    }
    return LetterApproved(title="Thư cảm ơn", number_line="Số: 05/TB-UBND", **frame)


def test_whoever_drafted_a_letter_hears_of_the_yes_once(site, ref, officer):
    from chinhquyen_sdk.host.office.listening import Hooks

    event = approved(officer)
    tell(site, event)
    Hooks().letter_approved(site=ref, event=event)
    (notice,) = office.notices(site, officer)
    assert notice.text == "Thư “Thư cảm ơn” của anh/chị đã được duyệt, số 05/TB-UBND. Mời gửi đi."


def test_nobody_hears_of_an_own_yes_or_of_a_letter_the_system_drafted(site, officer):
    tell(site, approved(officer, actor=actor_of(officer)))
    tell(site, approved(officer, officer_id=""))
    assert office.notices(site, officer) == []
