"""A living demo of life events: invented people, letters written and still to be written, one who wants none."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from wagtail.models import Site

from chinhquyen_sdk.domain.letters.consent import Wish
from chinhquyen_sdk.domain.letters.life_events import RecordLifeEvent
from chinhquyen_sdk.domain.letters.wishes import NoteWish
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host.access import staff_of
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.sites import site_ref
from chinhquyen_sdk.host.staff import actor_of

from ..module import DRAFT
from .life_events import record_life_event, write_by_hand
from .wishes import note_wish


def load_events(site: Site) -> None:
    """Fill a commune with invented life events of today."""
    now = today()
    officer = next(iter(staff_of(site_ref(site), DRAFT)), None)
    actor = actor_of(officer) if officer else Actor.system()
    for wish in (_wedding(now), _visit(now)):
        write_by_hand(site, wish, actor=actor)
    for wish in (_condolence(now), _thanks(now)):
        record_life_event(site, wish, actor=actor)
    said = NoteWish(
        name="Lường Văn Tiệp", village="Tổ 7", wish=Wish.NO, said_on=now - timedelta(days=9),
        how="nói với tổ trưởng",
    )  # fmt: skip
    note_wish(site, said, actor=actor)


def _event(template: str, happened: date, **facts: Any) -> RecordLifeEvent:
    return RecordLifeEvent(template=template, facts=facts, happened_on=happened, consent=True)


def _wedding(today: date) -> RecordLifeEvent:
    return _event(
        "wedding", today, village="Tổ 5", registered_on=str(today),
        first={"name": "Dương Quốc Khánh", "sex": "nam", "birth_year": 1999},
        second={"name": "Triệu Mùi Nái", "sex": "nu", "birth_year": 2001},
    )  # fmt: skip


def _visit(today: date) -> RecordLifeEvent:
    return _event(
        "accident_visit", today, village="Tổ 2", happened_on=str(today - timedelta(days=2)),
        person={"name": "Lý Thị Sen", "sex": "nu", "birth_year": 1970},
        help_done="bà con tổ 2 thay nhau cho gà ăn, tưới vườn",
    )  # fmt: skip


def _condolence(today: date) -> RecordLifeEvent:
    return _event(
        "condolence", today, village="Tổ 9", passed_on=str(today - timedelta(days=5)),
        person={"name": "Hà Văn Thụ", "sex": "nam", "birth_year": 1968},
        deceased={"name": "Hà Văn Tấn", "sex": "nam", "birth_year": 1941},
        remembered="những buổi chiều ông đan rổ cho trẻ con trong xóm",
    )  # fmt: skip


def _thanks(today: date) -> RecordLifeEvent:
    return _event(
        "thanks", today - timedelta(days=1), village="Tổ 3", gift="hiến 40 m² đất vườn", work="mở rộng ngõ tổ 3",
        person={"name": "Ngô Thị Nhài", "sex": "nu", "birth_year": 1962},
    )  # fmt: skip
