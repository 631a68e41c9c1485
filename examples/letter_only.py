"""Letters for a list of couples: a CSV in, a PDF each and the words for the loudspeaker out. No site, no database.

Run it where the SDK and its printer are installed (pip install "chinhquyen-sdk[letters]"):
python examples/letter_only.py [couples.csv] [folder]
"""

from __future__ import annotations

import csv
import io
import sys
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from chinhquyen_sdk import field_errors, timing
from chinhquyen_sdk.domain.letters.filling import data_model, document_for
from chinhquyen_sdk.domain.letters.templates import template
from chinhquyen_sdk.rendering import letter_pdf, letter_script

OFFICE = {"kind": "phường", "name": "Quyết Thắng", "signer": "Hoàng Thị Minh Châu", "phone": "0208 3000 000"}
COUPLES = """\
registered_on,first,first_born,second,second_born
2026-12-04,Nguyễn Văn Nam,1998,Trần Thị Hoa,2000
2026-12-05,Lường Văn Páo,1995,Ma Thị Dợ,1997
2026-12-05,,1997,Hoàng Thị Sen,1999
2026-08-01,Đỗ Quang Huy,1993,Vũ Thị Lan,1994
"""


def facts(row: dict[str, str], number: int, today: date) -> dict[str, Any]:
    """Return what the template asks for, from one row as offices keep it."""

    def person(who: str, sex: str) -> dict[str, Any]:
        return {"name": row[who], "sex": sex, "birth_year": row[f"{who}_born"] or None}

    return {
        "sender": OFFICE, "day": today, "number": number, "registered_on": row["registered_on"],
        "first": person("first", "nam"), "second": person("second", "nu"),
    }  # fmt: skip


def main(rows: list[dict[str, str]], folder: Path, today: date) -> None:
    """Write each letter that may be written; say of each other row why not."""
    form = template("wedding")
    number = 1
    for line, row in enumerate(rows, start=2):
        try:
            data = data_model(form).model_validate(facts(row, number, today))
        except ValidationError as wrong:
            for field, problems in field_errors(wrong).items():
                print(f"Dòng {line}, {field}: {problems[0].text}")
            continue
        when = timing(form.timing, event_day=date.fromisoformat(row["registered_on"]), today=today)
        if not when.may_send:
            print(f"Dòng {line}: {when.explanation}")
            continue
        letter = document_for(form, data)
        file = folder / f"{number:03}.pdf"
        file.write_bytes(letter_pdf(letter))
        file.with_suffix(".txt").write_text(letter_script(letter), "utf-8")
        print(f"{file.name}: {letter.addressee}")
        number += 1


if __name__ == "__main__":
    given = Path(sys.argv[1]).read_text("utf-8-sig") if len(sys.argv) > 1 else COUPLES
    target = Path(sys.argv[2] if len(sys.argv) > 2 else "letters")
    target.mkdir(parents=True, exist_ok=True)
    main(list(csv.DictReader(io.StringIO(given))), target, date(2026, 12, 7))
