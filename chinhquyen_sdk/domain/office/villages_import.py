"""The yearly count of households and voters, read from the table a commune already keeps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from pydantic import Field, ValidationError

from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line, fold, one_line

FIELDS = {
    "name": "Tên xóm, tổ dân phố",
    "households": "Số hộ",
    "voters": "Số cử tri",
    "latitude": "Vĩ độ",
    "longitude": "Kinh độ",
}
_SIGNS = {
    "households": ("so ho", "ho dan", "ho gia dinh", "households"),
    "voters": ("cu tri", "voters"),
    "latitude": ("vi do", "latitude", "lat"),
    "longitude": ("kinh do", "longitude", "lon"),
    "name": ("ten xom", "xom", "thon", "to dan pho", "ten to", "don vi", "name", "ten"),
}
_SUMS = ("tong", "tong cong", "cong", "toan xa", "toan phuong")
_MOST_VILLAGES = 500
_HEAD_WITHIN = 12

Cells = Sequence[str]


class ImportLine(Record):
    """One row of the file: what it says, or what is wrong with it. ``row`` is its number in the file."""

    row: int
    status: Literal["new", "changed", "same", "wrong", "skipped"]
    name: Line = ""
    village: Village | None = None
    former: Village | None = None
    problems: tuple[str, ...] = ()


class VillagesPreview(Record):
    """What an import would do."""

    lines: tuple[ImportLine, ...] = ()
    problems: tuple[str, ...] = Field(default=(), description="what is wrong with the file as a whole")

    @property
    def wrong(self) -> tuple[ImportLine, ...]:
        """The rows with an error; while there is one nothing is taken in."""
        return tuple(line for line in self.lines if line.status == "wrong")

    @property
    def villages(self) -> tuple[Village, ...]:
        """The villages to write down."""
        return tuple(line.village for line in self.lines if line.village and line.status != "wrong")

    def count(self, status: str) -> int:
        """Return how many rows stand so."""
        return sum(1 for line in self.lines if line.status == status)


def heading_row(rows: Sequence[Cells]) -> int:
    """Return the index of the row that holds the headings: the first that names a village and a number."""
    for at, row in enumerate(rows[:_HEAD_WITHIN]):
        found = match_columns(row)
        if "name" in found and len(found) > 1:
            return at
    return 0


def match_columns(headings: Cells) -> dict[str, int]:
    """Guess which column holds what; the person may choose otherwise."""
    found: dict[str, int] = {}
    for field, signs in _SIGNS.items():
        for at, heading in enumerate(headings):
            folded = fold(heading)
            if at not in found.values() and any(_says(folded, sign) for sign in signs):
                found[field] = at
                break
    return found


def _says(folded: str, sign: str) -> bool:
    return f" {sign} " in f" {folded} ".replace("(", " ").replace(",", " ").replace(":", " ")


def preview(
    rows: Sequence[Cells],
    columns: Mapping[str, int],
    *,
    year: int,
    known: Sequence[Village],
    first_row: int = 1,
) -> VillagesPreview:
    """Return what taking ``rows`` (without the headings) would do; ``first_row`` is the first one's number in the file."""
    if "name" not in columns:
        return VillagesPreview(problems=("Mời chọn cột ghi tên xóm, tổ dân phố.",))
    if len(set(columns.values())) != len(columns):
        return VillagesPreview(problems=("Một cột được chọn cho hai mục, mời xem lại.",))
    by_name = {fold(village.name): village for village in known}
    seen: dict[str, int] = {}
    lines = []
    for at, row in enumerate(rows, start=first_row):
        line = _read(at, row, columns, year, by_name, seen)
        if line is not None:
            lines.append(line)
    if len(lines) > _MOST_VILLAGES:
        return VillagesPreview(
            problems=(f"Tệp có hơn {_MOST_VILLAGES} dòng. Mời kiểm tra có đúng tệp không.",)
        )
    if not any(line.status != "skipped" for line in lines):
        return VillagesPreview(problems=("Không đọc được xóm nào trong tệp. Mời xem lại cột đã chọn.",))
    return VillagesPreview(lines=tuple(lines))


def _read(
    at: int,
    row: Cells,
    columns: Mapping[str, int],
    year: int,
    by_name: Mapping[str, Village],
    seen: dict[str, int],
) -> ImportLine | None:
    given = {field: one_line(row[index]) for field, index in columns.items() if index < len(row)}
    name = given.get("name", "")
    if not any(given.values()):
        return None
    if fold(name) in _SUMS:
        return ImportLine(row=at, status="skipped", name=name, problems=("Dòng cộng, bỏ qua.",))
    problems = _numbers(given)
    if not name:
        problems.append("Thiếu tên xóm, tổ dân phố.")
    elif fold(name) in seen:
        problems.append(f"Trùng tên với dòng {seen[fold(name)]}.")
    seen.setdefault(fold(name), at)
    former = by_name.get(fold(name))
    village = None if problems else _village(given, year, former, problems)
    if village is None:
        return ImportLine(row=at, status="wrong", name=name, problems=tuple(problems))
    return ImportLine(row=at, status=_status(village, former), name=name, village=village, former=former)


def _numbers(given: dict[str, str]) -> list[str]:
    """Rewrite the numbers as a program reads them and return what cannot be read."""
    problems = []
    for field in ("households", "voters"):
        typed = given.get(field, "")
        plain = typed.replace(".", "").replace(",", "").replace(" ", "")
        if typed.endswith(".0") and typed[:-2].isdigit():  # a spreadsheet's own way of writing 120
            plain = typed[:-2]
        if plain and not plain.isdecimal():
            problems.append(f"{FIELDS[field]} “{typed[:40]}” không phải là số đếm.")
        given[field] = plain
    for field in ("latitude", "longitude"):
        given[field] = given.get(field, "").replace(",", ".")
    return problems


def _village(given: dict[str, str], year: int, former: Village | None, problems: list[str]) -> Village | None:
    values: dict[str, object] = former.model_dump() if former else {}
    values |= {field: value for field, value in given.items() if value}
    values |= {"counted_in": year}
    if former:
        values["name"] = former.name  # the commune's own way of writing it
    try:
        return Village.model_validate(values)
    except ValidationError as error:
        for name, found in field_errors(error).items():
            problems.extend(f"{FIELDS.get(name, name)}: {one.text}" for one in found)
        return None


def _status(village: Village, former: Village | None) -> Literal["new", "changed", "same"]:
    if former is None:
        return "new"
    return "same" if village == former else "changed"
