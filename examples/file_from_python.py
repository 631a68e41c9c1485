"""A petition from filing to answer in plain Python: the SDK alone, no Django, no database.

Run it where the SDK is installed: python examples/file_from_python.py
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

from chinhquyen_sdk import (
    Actor,
    FilePetition,
    MoveName,
    MovePetition,
    Refused,
    SiteRef,
    file_petition,
    move_petition,
    next_step,
    status_sentence,
    suggest_kind,
    timeline,
)
from chinhquyen_sdk.domain.reception import new_code

COMMUNE = SiteRef(id=1, code="05455", kind="phường", name="Quyết Thắng")
MORNING = datetime(2026, 8, 28, 8, 30, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
LAMP = FilePetition(
    content="Đèn đường ngõ 12 hỏng ba tuần nay, buổi tối trẻ con đi học về rất nguy hiểm.",
    sender_name="Nguyễn Thị Hoa",
    sender_phone="0912 000 123",
    village="Tổ 5",
    consent=True,
)


def main() -> None:
    """File, follow, answer; then try what is not lawful any more."""
    petition, filed = file_petition(
        COMMUNE, LAMP, id=uuid4(), code=new_code(2026), suggestion=suggest_kind(LAMP.content),
        actor=Actor.citizen(), at=MORNING,
    )  # fmt: skip
    print(status_sentence(petition, date(2026, 8, 28)))
    step = next_step(petition, date(2026, 8, 28))
    print(step.deadline.explain() if step else "")

    officer = Actor.staff(id="7", name="Trần Thị Lụa")
    wish = MovePetition(move=MoveName.ANSWER, answer="Điện lực đã thay bóng. Xin lỗi bà con vì để lâu.")
    petition, answered = move_petition(COMMUNE, petition, wish, actor=officer, at=MORNING + timedelta(days=6))
    for entry in timeline([filed, answered]):
        print(entry.day, entry.text)

    try:
        move_petition(COMMUNE, petition, wish, actor=officer, at=MORNING + timedelta(days=7))
    except Refused as no:
        print(no, f"({no.basis})")


if __name__ == "__main__":
    main()
