"""A record's columns are written once, and what goes in comes out equal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal
from uuid import UUID, uuid4

import pytest
from django.db import connection, models
from django.test.utils import isolate_apps
from pydantic import AwareDatetime, Field

from chinhquyen_sdk.domain.people import Addressee, Phone
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line
from chinhquyen_sdk.host.rows import SiteRow, columns_of


class Colour(StrEnum):
    RED = "red"
    GREEN = "green"


class Village(Record):
    id: UUID = Field(default_factory=uuid4)
    name: Line = Field(max_length=100, title="tên xóm", description="Ghi đủ, không viết tắt.")
    story: str = Field(max_length=10_000)
    note: str = ""
    nickname: Line | None = None
    colour: Colour
    second: Colour | None = None
    side: Literal["bắc", "nam"] = "bắc"
    people: int
    cows: int | None = None
    area: Annotated[Decimal, Field(max_digits=12, decimal_places=2)]
    founded: date
    seen_at: AwareDatetime
    left_at: datetime | None = None
    market: time | None = None
    phone: Phone = ""
    head: Addressee
    deputy: Addressee | None = None
    tags: tuple[str, ...] = ()
    colours: tuple[Colour, ...] = ()
    feasts: dict[str, date] = Field(default_factory=dict)
    remote: bool = False
    twin: UUID | None = None


FULL = Village(
    name="Xóm Đồng Tâm",
    story="Dòng một\nDòng hai 🐃",
    nickname="Tâm",
    colour=Colour.RED,
    second=Colour.GREEN,
    people=3_000_000_000,
    cows=0,
    area=Decimal("12.5"),
    founded=date(1899, 12, 31),
    seen_at=datetime(2026, 11, 24, 8, 30, 1, 5, tzinfo=UTC),
    left_at=datetime(2026, 11, 24, tzinfo=UTC),
    market=time(5, 30),
    phone="+84 912 000 123",
    head=Addressee(name="Ma Văn Thắng"),
    deputy=Addressee(),
    tags=("chè", "lúa"),
    colours=(Colour.GREEN,),
    feasts={"tết": date(2026, 2, 17)},
    remote=True,
    twin=uuid4(),
)
BARE = Village(
    name="Xóm Mới",
    story="",
    colour=Colour.GREEN,
    people=0,
    area=Decimal(0),
    founded=date(2026, 1, 1),
    seen_at=datetime(2026, 1, 1, tzinfo=UTC),
    head=Addressee(),
)


@pytest.fixture
def row_class() -> Iterator[Any]:
    with isolate_apps("chinhquyen_sdk.host"):

        class HamletRow(columns_of(Village)):
            class Meta:
                app_label = "chinhquyen"

        yield HamletRow


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("village", [FULL, BARE], ids=["full", "bare"])
def test_what_goes_in_comes_out_equal(row_class: Any, village: Village) -> None:
    with connection.schema_editor() as editor:
        editor.create_model(row_class)
    try:
        row_class.objects.create(**row_class.values_of(village))
        row = row_class.objects.get(pk=village.id)
        assert row.record() == village
    finally:
        with connection.schema_editor() as editor:
            editor.delete_model(row_class)


def test_columns_say_what_the_record_says(row_class: Any) -> None:
    fields = {field.name: field for field in row_class._meta.get_fields()}
    assert list(fields) == list(Village.model_fields)
    name, colour = fields["name"], fields["colour"]
    assert (name.verbose_name, name.help_text, name.max_length) == ("tên xóm", "Ghi đủ, không viết tắt.", 100)
    assert type(fields["story"]) is models.TextField
    assert (type(colour), colour.choices, colour.max_length) == (models.CharField, None, 40)
    assert not fields["nickname"].null
    assert fields["nickname"].blank
    assert fields["cows"].null
    assert fields["id"].primary_key


@isolate_apps("chinhquyen_sdk.host")
def test_a_records_own_id_is_the_rows_id() -> None:
    class HamletRow(columns_of(Village), SiteRow):
        class Meta:
            app_label = "chinhquyen"

    assert HamletRow.values_of(FULL)[HamletRow._meta.pk.name] == FULL.id
    assert {"site", "created_at", "updated_at"} <= {field.name for field in HamletRow._meta.get_fields()}


@pytest.mark.parametrize("kind", [complex, bytes, Decimal, int | str, object])
def test_a_type_nobody_decided_on_is_refused_at_import(kind: Any) -> None:
    class Odd(Record):
        model_config = {"arbitrary_types_allowed": True}
        thing: Any

    Odd.model_fields["thing"].annotation = kind
    with pytest.raises(TypeError):
        columns_of(Odd)
