"""A commune's petitions and reports by the hundred thousand: seeded, believable, written past Django.

Nine in ten are closed; feedback is most of it; villages and officers have uneven shares, as in life; every text has words of
its own beside the common ones, so that a search meets frequent and rare words. What a row says of itself (kind, clocks,
state) is a petition of the demo that went the lawful way.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import numpy as np

from chinhquyen_sdk.domain.dates import VIETNAM
from tests.bench.copies import index_anew, insert, patterns, quickly

SEED = 5455
TODAY = datetime.now(VIETNAM).date()  # the screens ask the clock too
OPEN_SHARE, OPEN_LEAST = 0.1, 500  # so that a small commune's pages are as full as a large one's
YEARS = 8
FAMILIES = [
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Dương",
    "Nông",
    "Ma",
    "Triệu",
    "Lý",
    "Vi",
    "Hà",
    "Lường",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Vũ",
    "Ngô",
    "Lưu",
    "Chu",
]
MIDDLES = ["Thị", "Văn", "Đức", "Minh", "Thu", "Ngọc", "Xuân", "Hữu", "Quang", "Thanh"]
GIVEN = [
    "Hoa",
    "Mến",
    "Thịnh",
    "Hạnh",
    "Quân",
    "Lan",
    "Hùng",
    "Tuyết",
    "Páo",
    "Mai",
    "Sơn",
    "Thuỷ",
    "Bình",
    "Cường",
    "Duyên",
    "Hiền",
    "Khánh",
    "Liên",
    "Nga",
    "Oanh",
    "Phúc",
    "Tâm",
]
WHAT = ("đường vào xóm lầy lội", "đèn đường không sáng", "rác chưa được thu gom", "nước giếng có mùi", "cống tắc gây ngập",
        "xe tải chạy ban đêm", "loa phát quá to", "sổ hộ nghèo ghi nhầm", "giấy chứng nhận chờ đã lâu", "hàng rào lấn lối đi",
        "chó thả rông", "cây đổ chắn lối", "bếp than gây khói", "mương cạn không tưới được", "lớp mẫu giáo thiếu quạt")  # fmt: skip
WHERE = (
    "cạnh nhà văn hoá",
    "trước cổng trường",
    "sau chợ",
    "đầu cầu",
    "gần trạm bơm",
    "bên đồi chè",
    "lối xuống suối",
)


def petitions(path: str, count: int) -> float:
    """Add ``count`` petitions to the first commune of the database at ``path``; return rows a CPU second."""
    began = time.process_time()
    with quickly(path, "cq_reception_petitionrow", "cq_reception_wordsrow") as db:
        site = db.execute("SELECT id FROM wagtailcore_site WHERE is_default_site").fetchone()[0]
        found = patterns(db, "cq_reception_petitionrow", f"site_id = {site} AND kind <> 'to_cao'")
        ground = dict(db.execute("SELECT petition_id, words FROM cq_reception_wordsrow"))
        for rows, words in _petitions(count, found, ground):
            insert(db, "cq_reception_petitionrow", list(found[0]), rows)
            insert(db, "cq_reception_wordsrow", ["petition_id", "words"], words)
        index_anew(db, "cq_reception_wordsrow")
    return count / (time.process_time() - began)


VARIED = ("id", "code", "title", "sender_name", "sender_phone", "village", "officer_id", "officer_name", "received_on", "content",
          "once_hash", "filed_at", "due_on", "closed_at", "sort_day")  # fmt: skip


def _petitions(
    count: int, found: list[dict[str, Any]], ground: dict[str, str]
) -> Iterator[tuple[list[list[Any]], list[tuple[str, str]]]]:
    """Yield rows and their words, portion by portion; what does not vary is prepared, for a million rows take their time."""
    dice = np.random.default_rng(SEED)
    moulds = [_Mould(row, ground.get(row["id"], "")) for row in found]
    taken = {row["code"] for row in found}
    halves = ([m for m in moulds if m.closed], [m for m in moulds if not m.closed])
    officers = [
        _marked("o", m.row["officer_id"] or "none", m.row["officer_name"], m.row["officer_id"])
        for m in halves[1]
    ]
    villages = [_marked("v", m.row["village"], m.row["village"]) for m in moulds]
    names = [_plainly(f"{a} {b} {c}") for a in FAMILIES for b in MIDDLES for c in GIVEN]
    told = troubles()
    days = [_day(n) for n in range(365 * YEARS + 1)]
    for first in range(0, count, CHUNK):
        many = min(CHUNK, count - first)
        rows: list[list[Any]] = []
        words: list[tuple[str, str]] = []
        is_open = (dice.random(many) < max(OPEN_SHARE, OPEN_LEAST / count)).tolist()
        uneven, even = dice.random((2, many)) ** 2, dice.random((4, many))
        columns = zip(
            range(first, first + many), is_open, (uneven[0] * len(villages)).astype(int).tolist(),
            (uneven[1] * len(officers)).astype(int).tolist(), (even[0] * len(names)).astype(int).tolist(),
            (even[1] * len(told)).astype(int).tolist(), even[2].tolist(),
            (even[3] * 1_000_000).astype(int).tolist(), strict=True,
        )  # fmt: skip
        for number, opened, village_at, officer_at, name_at, trouble_at, share, phone_at in columns:
            half = halves[opened]
            mould = half[number % len(half)]
            village, officer, name, trouble = (
                villages[village_at], officers[officer_at], names[name_at], told[trouble_at]
            )  # fmt: skip
            received, moment, due, mirrored, year, day_mark = days[
                int(share * (60 if opened else 365 * YEARS))
            ]
            id, phone = f"{0xC0 << 120 | number:032x}", f"0912{phone_at:06d}"
            row = mould.values.copy()
            code = f"{year}-{number // 10_000 % 10_000:04d}-{number % 10_000:04d}"
            code = (
                code if code not in taken else f"{year}-{9_999 - number // 10_000:04d}-{number % 10_000:04d}"
            )
            values = (id, code, trouble[0], name[0], phone, village[1], officer[2], officer[1], received,
                      f"{trouble[0]}, nhà số {number}. {mould.content}", None, moment, due if opened else None,
                      None if opened else f"{due} 02:00:00", due if opened else mirrored)  # fmt: skip
            for place, value in zip(mould.places, values, strict=True):
                row[place] = value
            marks = f"{mould.marks} {village[0]} {officer[0]} {day_mark if opened else NO_DAY}"
            words.append((id, f"{marks} {trouble[1]} {name[1]} {phone} nha so {number} {mould.words}"))
            rows.append(row)
        yield rows, words


CHUNK = 20_000
NO_DAY = "zzd99991231"


class _Mould:
    """A petition of the demo to make others of."""

    def __init__(self, row: dict[str, Any], words: str) -> None:
        from chinhquyen_reception.rows import CLOSED, OPEN

        from chinhquyen_sdk.host.fulltext import MARK, mark

        self.row, self.closed, self.content = row, bool(row["is_closed"]), row["content"]
        self.values = list(row.values())
        names = list(row)
        self.places = [names.index(name) for name in VARIED]
        named = {"s": row["site_id"], "k": row["kind"], "t": row["state"]}
        self.marks = " ".join([CLOSED if self.closed else OPEN, *(mark(n, v) for n, v in named.items())])
        self.words = " ".join(word for word in words.split() if not word.startswith(MARK))


def _marked(name: str, value: str, *more: str) -> tuple[str, ...]:
    from chinhquyen_sdk.host.fulltext import mark

    return (mark(name, value), *more)


def troubles() -> list[tuple[str, str]]:
    """Return what people write about, each with its words for the index."""
    return [_plainly(f"{what.capitalize()} {where}") for what in WHAT for where in WHERE]


def _plainly(text: str) -> tuple[str, str]:
    from chinhquyen_sdk.domain.text import words

    return text, " ".join(words(text))


def _day(ago: int) -> tuple[str, str, str, str, str, str]:
    from chinhquyen_sdk.host.fulltext import mark

    received = TODAY - timedelta(days=ago)
    due = received + timedelta(days=10)
    mirrored = date.fromordinal(date.max.toordinal() - min(due, TODAY).toordinal())
    return (str(received), f"{received} 02:00:00", str(due), str(mirrored), f"{received.year % 100:02d}",
            mark("d", due.isoformat()))  # fmt: skip
