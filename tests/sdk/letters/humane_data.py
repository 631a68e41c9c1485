"""What an officer would fill into each humane template; every person is invented."""

from __future__ import annotations

from typing import Any

SENDER = {"kind": "phường", "name": "Quyết Thắng", "signer": "Hoàng Thị Minh Châu", "phone": "0208 3000 000"}
BINH = {"name": "Nguyễn Thị Bình", "sex": "nu", "birth_year": 1961}
NAM = {"name": "Nguyễn Văn Nam", "sex": "nam", "birth_year": 1998}
HOA = {"name": "Trần Thị Hoa", "sex": "nu", "birth_year": 2000}

HUMANE: dict[str, dict[str, Any]] = {
    "wedding": {"first": NAM, "second": HOA, "registered_on": "2026-12-04", "village": "tổ 5"},
    "birth": {"first": HOA, "second": NAM, "child": "Nguyễn Minh An", "born_on": "2026-11-20"},
    "condolence": {
        "person": BINH,
        "deceased": {"name": "Nguyễn Văn Lộc", "sex": "nam", "birth_year": 1939},
        "passed_on": "2026-12-03",
        "village": "xóm Gốc Gạo",
        "remembered": "những mùa cụ dẫn nước về đồng",
    },
    "disaster_visit": {
        "person": BINH,
        "disaster": "trận lũ",
        "happened_on": "2026-12-02",
        "loss": "ba sào lúa sắp gặt và gian bếp",
        "help_done": "dân quân đã dọn bùn, dựng lại mái bếp",
        "help_next": "xã chở thóc giống đến tận nhà",
        "help_on": "2026-12-12",
    },
    "accident_visit": {
        "person": BINH,
        "happened_on": "2026-12-02",
        "help_done": "bà con tổ 5 thay nhau trông nom",
        "help_next": "hội phụ nữ sẽ đưa đón các cháu đi học",
    },
    "illness_visit": {"person": BINH, "help_done": "bà con tổ 5 thay nhau trông nom"},
    "thanks": {
        "person": BINH,
        "gift": "hiến 120 m² đất vườn",
        "work": "mở đường tổ 5",
        "result": "Con đường nay rộng bốn mét rưỡi, xe cứu thương vào được đến nhà cuối ngõ.",
    },
    "late_apology": {
        "person": BINH,
        "code": "H55.123-261120-0007",
        "procedure": "cấp đổi giấy chứng nhận quyền sử dụng đất",
        "old_due": "2026-12-07",
        "due": "2026-12-14",
        "reason": "Chúng tôi đo thiếu một cạnh thửa đất và phải đo lại.",
        "officer": "bà Trần Thị Lụa, công chức địa chính",
    },
    "error_apology": {
        "person": BINH,
        "mistake": "Trong giấy khai sinh cấp hôm 1/12, chúng tôi viết nhầm tên đệm của cháu.",
        "effect": "Vì vậy cháu phải nộp hồ sơ nhập học chậm một ngày.",
        "fix": "Giấy đúng đã in xong và sẽ được mang đến tận nhà.",
        "due": "2026-12-08",
        "officer": "bà Trần Thị Lụa, công chức hộ tịch",
    },
    "new_year": {
        "year_name": "Đinh Mùi",
        "done": "Hai cây số đường xóm đã có đèn. Mười một nhà dột đã lợp lại mái.",
        "unfinished": "Cầu Gốc Gạo vẫn chưa xây.",
        "coming": "Tháng Ba tới, chúng tôi khởi công cây cầu ấy.",
    },
    "national_day": {
        "year_name": "2026",
        "done": "Đó là hai cây số đường đã có đèn, là mười một mái nhà không còn dột.",
        "coming": "Năm tới sẽ là cây cầu Gốc Gạo.",
    },
    "invitation": {
        "person": BINH,
        "event": "buổi bàn việc làm đường tổ 5",
        "hour": "08 giờ 30",
        "meets_on": "2026-12-18",
        "place": "nhà văn hóa tổ 5",
        "why": "Con đường đi qua vườn nhà bà, nên ý kiến của bà rất cần.",
    },
    "reception_notice": {
        "host": "Chủ tịch Hoàng Thị Minh Châu",
        "hour": "từ 08 giờ đến 11 giờ",
        "meets_on": "2026-12-15",
        "place": "phòng tiếp công dân, trụ sở phường",
    },
}


def filled(id: str, **changes: Any) -> dict[str, Any]:
    """Return the data of a whole letter by template ``id``."""
    day = "2026-09-01" if id == "national_day" else "2026-12-04"
    return {"sender": SENDER, "number": 5, "day": day, **HUMANE[id], **changes}
