"""When an officer leaves, and when one is away."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from chinhquyen_reception import commands, queries
from chinhquyen_reception.hooks import Hooks

from chinhquyen_sdk.domain.office import Absence, HandOverPart, HandOverWork
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import AssignPetition, FilePetition
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import journal, office
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.sites import site_ref

pytestmark = pytest.mark.django_db
AT = datetime(2026, 9, 7, 2, 0, tzinfo=UTC)
CHAIR = Actor.staff("9", "Ma Văn Thắng")


def filed(site, officer="7", **more):
    given = {
        "content": "Đường vào xóm hư hỏng, ổ gà nhiều, nhờ địa phương sửa giúp.", "sender_name": "Nguyễn Thị Hoa",
        "sender_phone": "0912 000 301", "consent": True, "kind": "phan_anh",
    }  # fmt: skip
    petition = commands.file_petition(
        site, FilePetition(**(given | more)), actor=Actor.citizen(), at=AT
    ).petition
    wish = AssignPetition(officer_id=officer, officer_name=f"Cán bộ {officer}")
    commands.assign_petitions(site, [petition.code], wish, actor=CHAIR, at=AT)
    return petition.code


def wish(*parts):
    return HandOverWork(giver_id="7", giver_name="Cán bộ 7", reason="Chuyển công tác", parts=parts)


ALL = HandOverPart(taker_id="8", taker_name="Cán bộ 8")


def give(site, *parts, key="k1"):
    return office.give_work(site, wish(*parts), actor=CHAIR, once_key=key, at=AT)


def officers(site, codes):
    return [queries.petition_by_code(site, code).officer_id for code in codes]


def tell(site, done):
    (event,) = journal.timeline(site, done.id)
    Hooks().work_handed_over(site_ref(site), event)


def test_all_open_work_goes_over_in_one_act_with_a_numbered_record(site):
    codes = [filed(site), filed(site, kind="khieu_nai")]
    other = filed(site, officer="5")
    done = give(site, ALL)
    tell(site, done)
    tell(site, done)
    assert officers(site, [*codes, other]) == ["8", "8", "5"]
    assert {line.code for line in done.lines} == set(codes)
    assert done.number == 1
    histories = [journal.timeline(site, queries.petition_by_code(site, code).id) for code in codes]
    assert [sum(event.hook == "petition_assigned" for event in history) for history in histories] == [2, 2]


def test_work_is_split_by_kind_and_village(site):
    complaint, there, rest = (
        filed(site, kind="khieu_nai"), filed(site, village="Xóm Chùa"), filed(site),
    )  # fmt: skip
    parts = (
        HandOverPart(taker_id="8", taker_name="Cán bộ 8", kinds=("khieu_nai",)),
        HandOverPart(taker_id="5", taker_name="Cán bộ 5", villages=("Xóm Chùa",)),
    )
    tell(site, give(site, *parts))
    assert officers(site, [complaint, there, rest]) == ["8", "5", "7"]


def test_the_same_form_twice_is_one_hand_over(site):
    filed(site)
    assert give(site, ALL).id == give(site, ALL).id
    assert len(office.hand_overs(site)) == 1


def test_the_neighbours_work_stays(site, other_site):
    theirs = filed(other_site)
    filed(site)
    tell(site, give(site, ALL))
    assert officers(other_site, [theirs]) == ["7"]
    assert office.hand_overs(other_site) == []


def test_a_module_that_cannot_say_what_it_has_stops_the_hand_over(site, monkeypatch):
    filed(site)
    monkeypatch.setattr("chinhquyen_reception.queries.petitions_of", lambda *a: 1 / 0)
    with pytest.raises(Refused, match="hỏng"):
        give(site, ALL)


def test_new_work_goes_to_the_deputy_while_somebody_is_away_and_old_work_stays(site):
    before = filed(site)
    day = AT.date()
    office.keep_absence(site, Absence(
        officer_id="7", officer_name="Cán bộ 7", deputy_id="8", deputy_name="Cán bộ 8", first=day, last=day
    ))  # fmt: skip
    after = filed(site)
    assert officers(site, [before, after]) == ["7", "8"]


def test_two_absences_of_one_person_may_not_overlap_and_may_be_taken_back(site, other_site):
    day = AT.date()
    first = Absence(officer_id="7", officer_name="Cán bộ 7", first=day, last=day + timedelta(days=3))
    office.keep_absence(site, first)
    with pytest.raises(Refused, match="đã có lịch vắng"):
        office.keep_absence(site, Absence(officer_id="7", officer_name="Cán bộ 7", first=day, last=day))
    assert not office.remove_absence(other_site, first.id)
    assert office.remove_absence(site, first.id)
    assert office.absences(site, day) == []


def test_pickers_say_who_is_away_and_who_takes_new_work(site, officer, chair):
    day = today()
    office.keep_absence(site, Absence(
        officer_id=str(officer.pk), officer_name="Trần Thị Lụa", deputy_id=str(chair.pk),
        deputy_name="Ma Văn Thắng", first=day, last=day,
    ))  # fmt: skip
    labels = [one.label for one in office.officers_of(site, "cq_reception.handle_petition")]
    assert any("vắng đến" in label and "việc mới giao Ma Văn Thắng" in label for label in labels)
    assert "Ma Văn Thắng" in labels
