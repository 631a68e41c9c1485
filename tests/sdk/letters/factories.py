"""Letters as an office would write them; every person is invented."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from chinhquyen_sdk.domain.letters.document import LetterDocument
from chinhquyen_sdk.domain.letters.fields import NOTICES
from chinhquyen_sdk.domain.letters.office import Office
from chinhquyen_sdk.domain.letters.records import Letter, compose
from chinhquyen_sdk.domain.letters.templates import LetterTemplate, template
from chinhquyen_sdk.domain.people import Addressee
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.sites import SiteRef

OFFICE = Office(
    site=SiteRef(id=1, code="05455", kind="phường", name="Quyết Thắng"),
    signer="Hoàng Thị Minh Châu",
    phone="0208 3000 000",
    lookup="quyetthang.localhost/don-thu/tra-cuu",
)
BINH = Addressee(salutation="bà", name="Nguyễn Thị Bình", address="Tổ 5, phường Quyết Thắng")
FACTS: dict[str, Any] = {
    "code": "26-4839-2174",
    "kind": "đơn phản ánh",
    "received_on": date(2026, 2, 2),
    "day": date(2026, 2, 5),
    "due": date(2026, 3, 13),
    "due_basis": "Điều 28 Luật Khiếu nại số 02/2011/QH13",
    "agency": "Sở Xây dựng tỉnh Thái Nguyên",
    "conclusion": "Giao địa chính đo lại ranh giới thửa đất.",
    "responsible": "Phòng Kinh tế",
    "finish_by": date(2026, 3, 13),
    "contact": "bà Trần Thị Lụa",
    "ground": "thời hiệu khiếu nại đã hết",
    "ground_basis": "khoản 6 Điều 11 Luật Khiếu nại số 02/2011/QH13",
    "document": "12/UBND-TCD",
    "reason": "phải đo lại nhiều thửa đất",
    "tests": "nội dung cần xác minh tại nhiều địa điểm",
    "hour": "08 giờ 30",
    "meets_on": date(2026, 3, 13),
    "place": "Nhà văn hóa tổ 5",
    "subject": "Chậm trả tiền bồi thường",
    "until": date(2026, 3, 13),
    "answer": "Đường đã được vá xong.",
    "number": 2,
    "parts": "26-1111-2222, 26-3333-4444",
    "topic": "Đối thoại về nước sạch",
    "content": "Nước sạch và vệ sinh môi trường.",
    "question": "Bao giờ có nước sạch?",
    "answered_by": "bà Trần Thị Lụa",
    "replaced": "",
    "sorry": "Chúng tôi xin lỗi vì trả lời chậm hơn hẹn.",
}


def notice(form: LetterTemplate, **changes: Any) -> Record:
    record = NOTICES[form.fields]
    return record.model_validate({k: v for k, v in {**FACTS, **changes}.items() if k in record.model_fields})


def letter(id: str = "complaint_accepted", **changes: Any) -> Letter:
    form = template(id)
    words = {
        "template": id,
        "about": UUID(int=7),
        "subject": form.subject,
        "addressee": "Bà Nguyễn Thị Bình",
        "address": BINH.address,
        "body": form.write(notice(form), OFFICE, BINH),
    }
    return Letter.model_validate({**words, **changes})


def document(id: str = "complaint_accepted", number: int | None = 5, **changes: Any) -> LetterDocument:
    day = date(2026, 2, 5) if number else None
    return compose(letter(id, **changes), OFFICE, number=number, day=day)
