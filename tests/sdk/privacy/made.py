"""Papers of a commune made by rule from invented people: lists, minutes, decisions, notices, tables of money."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable, Iterator

from .corpus import Snippet, marked

FAMILY = [
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Vũ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Ngô",
    "Dương",
    "Lý",
    "Nông",
    "Ma",
    "Triệu",
    "Giàng",
    "Lò",
    "Vàng",
    "Hà",
    "Lương",
    "Thái",
    "Mai",
]
MIDDLE = ["Văn", "Thị", "Đức", "Quang", "Minh", "Thị Thanh", "Hữu", "Ngọc", "Mí", "Thị Hồng", "Xuân", "Công"]
GIVEN = [
    "Hợi",
    "Lành",
    "Tuyết",
    "Khoa",
    "Nhẫn",
    "Sáng",
    "Thơm",
    "Đạt",
    "Phấn",
    "Chín",
    "Anh",
    "Nam",
    "Yên",
    "Sinh",
    "Bảo",
    "Páo",
    "Mỷ",
    "Quyên",
    "Trọng",
    "Hòe",
    "Thúy",
    "Hoà",
]
HAMLETS = [
    "xóm Đồng Lẻo",
    "thôn 3",
    "thôn Khe Rạc",
    "tổ 5",
    "tổ dân phố 12",
    "bản Nà Ca",
    "xóm Bãi Bông",
    "khu phố 4",
    "TDP Trung Tâm",
]
STREETS = [
    "số nhà 15, ngõ 8, tổ 4",
    "số 27 đường Lương Ngọc Quyến",
    "ngõ 102 phố Hàng Lọng",
    "số 3A ngách 12/4 đường Hùng Vương",
]
ILLS = [
    "ung thư phổi",
    "suy thận",
    "động kinh",
    "bại não",
    "tâm thần phân liệt",
    "khuyết tật nặng",
    "viêm gan B",
    "tai biến",
]
BANKS = ["Agribank", "Vietcombank", "BIDV", "VietinBank", "MB", "Techcombank"]
POSTS = [
    "Chủ tịch UBND xã",
    "Phó Chủ tịch HĐND xã",
    "Trưởng Công an xã",
    "Bí thư Chi bộ thôn 3",
    "Công chức Văn hóa - Xã hội",
]


class Invented:
    """One person nobody is. Identity numbers end in 000xxx, telephones in 000 xxx."""

    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        self.name = f"{dice.choice(FAMILY)} {dice.choice(MIDDLE)} {dice.choice(GIVEN)}"
        self.year = dice.randint(1935, 2012)
        self.born = f"{dice.randint(1, 28):02}/{dice.randint(1, 12):02}/{self.year}"
        century = dice.choice("01" if self.year < 2000 else "23")
        raw = f"{dice.choice(['019', '020', '004', '001', '024'])}{century}{self.year % 100:02}000{dice.randint(0, 999):03}"
        threes = [raw[n : n + 3] for n in range(0, 12, 3)]
        self.id = dice.choice([raw, raw, " ".join(threes), ".".join(threes)])
        call, tail = dice.choice(["091", "098", "036", "077", "085"]), f"{dice.randint(0, 999):03}"
        ways = ("{}2000{}", "{}2 000 {}", "{}2.000.{}", "({}2) 000 {}")
        self.phone = dice.choice([*(way.format(call, tail) for way in ways), f"+84 {call[1:]}2 000 {tail}"])
        self.account = dice.choice(
            [f"850520500{tail}123", f"1903 0000 {tail}1 23", f"0071000{tail}123", f"1078000{tail}45"]
        )
        self.hamlet, self.street, self.ill = dice.choice(HAMLETS), dice.choice(STREETS), dice.choice(ILLS)
        self.bank, self.money = dice.choice(BANKS), f"{dice.randint(3, 90) * 100_000:,}".replace(",", ".")


def subsidies(dice: random.Random, who: Callable[[], Invented]) -> str:
    heads, rows = dice.choice([
        ("STT\tHọ và tên\tNăm sinh\tĐịa chỉ\tSố tiền",
         "{n}\t{{name:{p.name}}}\t{{birth:{p.year}}}\t{{addr:{p.hamlet}}}\t{p.money}"),
        ("TT\tHọ tên chủ hộ\tSố CCCD\tSố điện thoại\tMức hỗ trợ (đồng)",
         "{n}\t{{name:{p.name}}}\t{{id:{p.id}}}\t{{phone:{p.phone}}}\t{p.money}"),
        ("STT | Họ tên | Số tài khoản | Ngân hàng | Thành tiền",
         "{n} | {{name:{p.name}}} | {{acc:{p.account}}} | {p.bank} | {p.money}"),
        ("TT\tHọ và tên\tDạng tật\tThôn\tGhi chú",
         "{n}\t{{name:{p.name}}}\t{{health:{p.ill}}}\t{{addr:{p.hamlet}}}\t"),
        ("TT\tHọ và tên\tNgày sinh\tSố thẻ BHYT\tKinh phí",
         "{n}\t{{name:{p.name}}}\t{{birth:{p.born}}}\t{{ins:GD4191900000{n:03}}}\t{p.money}"),
    ])  # fmt: skip
    body = [rows.format(n=n, p=who()) for n in range(1, dice.randint(3, 8))]
    return "\n".join([f"DANH SÁCH HỖ TRỢ THÁNG {dice.randint(1, 12)}/2026", heads, *body])


def drafted(dice: random.Random, who: Callable[[], Invented]) -> str:
    lines = [
        "DANH SÁCH CÔNG DÂN ĐƯỢC GỌI NHẬP NGŨ NĂM 2027",
        "(Kèm theo Quyết định số 45/QĐ-UBND ngày 12/01/2027)",
    ]
    for n in range(1, dice.randint(3, 7)):
        p = who()
        lines.append(
            f"{n}. {{name:{p.name}}}, sinh ngày {{birth:{p.born}}}, {{addr:{p.hamlet}}}, văn hóa 12/12."
        )
    p = who()
    lines.append(
        f"Tạm hoãn: {{name:{p.name}}}, sinh năm {{birth:{p.year}}}, {{addr:{p.hamlet}}}, lý do: {{health:{p.ill}}}."
    )
    return "\n".join(lines)


def minutes(dice: random.Random, who: Callable[[], Invented]) -> str:
    chair, a, b = who(), who(), who()
    return (
        f"BIÊN BẢN HỌP THÔN\nHôm nay, ngày 15/3/2026, tại nhà văn hóa thôn 3, có mặt {dice.randint(40, 99)}/120 hộ.\n"
        f"Chủ tọa: ông {chair.name}, trưởng thôn. Dự họp có ông {who().name}, {dice.choice(POSTS)}.\n"
        f"Ông {{name:{a.name}}} ({{addr:{a.hamlet}}}, {{phone:{a.phone}}}) đề nghị sửa mương, dự toán {a.money} đồng.\n"
        f"Bà {{name:{b.name}}}, CCCD {{id:{b.id}}}, xin hỗ trợ vì con bị {{health:{b.ill}}}.\n"
        "Biên bản lập thành 02 bản, thông qua lúc 21 giờ 30 phút cùng ngày."
    )


def decision(dice: random.Random, who: Callable[[], Invented]) -> str:
    p = who()
    return (
        f"QUYẾT ĐỊNH số {dice.randint(1, 300)}/QĐ-UBND ngày 05/02/2026\nCăn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;\n"
        f"Điều 1. Xử phạt ông {{name:{p.name}}}, sinh ngày {{birth:{p.born}}}, số căn cước công dân {{id:{p.id}}}, "
        f"thường trú {{addr:{p.street}}}, số tiền {p.money} đồng.\nĐiều 2. Nộp tại Kho bạc Nhà nước, tài khoản số 3713.0.1012345.\n"
        f"TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n{who().name}"
    )


def notice(dice: random.Random, who: Callable[[], Invented]) -> str:
    p = who()
    return dice.choice([
        f"Thông báo: anh {{name:{p.name}}} nhặt được ví ở chợ, ai mất liên hệ {{phone:{p.phone}}}. "
        "Đường dây nóng của xã: 0208 3 800 111.",
        f"Mời bà {{name:{p.name}}} (ngày sinh {{birth:{p.born}}}) trú tại {{addr:{p.street}}} "
        "đến Bộ phận Một cửa nhận kết quả, mã hồ sơ H55.25-260512-0007.",
        f"Ủng hộ em {{name:{p.name}}} bị {{health:{p.ill}}} qua STK {{acc:{p.account}}} {p.bank}. Trân trọng cảm ơn.",
        f"Chủ xe mang biển số {{plate:20B1-{dice.randint(100, 999)}.{dice.randint(10, 99)}}} liên hệ ông {p.name}, {dice.choice(POSTS)}.",
        f"Họ và tên: {{name:{p.name}}}\nNgày sinh: {{birth:{p.born}}}\nSố CCCD: {{id:{p.id}}}\n"
        f"Điện thoại: {{phone:{p.phone}}}\nNơi ở: {{addr:{p.street}}}",
    ])  # fmt: skip


def harmless(dice: random.Random, who: Callable[[], Invented]) -> str:
    p, post = who(), dice.choice(POSTS)
    return dice.choice([
        f"Nội dung\tDự toán năm 2026\tThực hiện\nTổng thu\t{p.money}\t12.345.678.900\n"
        f"Chi thường xuyên\t9.876.543.210\t{p.money}\nChi đầu tư\t150000000\t145000000",
        f"{post} {p.name} dự lễ khai giảng Trường THCS Chu Văn An trên đường Nguyễn Huệ.",
        f"Trạm Y tế tuyên truyền phòng, chống {p.ill} cho người cao tuổi tại nhà văn hóa {p.hamlet} ngày 12/5/2026.",
        f"Công khai số {dice.randint(1, 99)}/TB-UBND: thu quỹ đền ơn đáp nghĩa {p.money} đồng; 108 hộ {p.hamlet} đã đóng.",
        f"Căn cứ Nghị định số 356/2025/NĐ-CP ngày 31/12/2025; xét đề nghị tại Tờ trình số 000{dice.randint(100, 999)}/TTr-VHXH.",
        f"Khen thưởng: ông {p.name}, bà {who().name} có nhiều đóng góp cho phong trào của xã năm 2026.",
        f"Liên hệ Bộ phận Một cửa UBND xã, điện thoại 0208 3 812 {dice.randint(100, 999)}, email motcua@yenlinh.gov.vn, hotline 1900 1234.",
        f"Công ty TNHH Xây dựng Bắc Sơn, mã số thuế 46001{dice.randint(10000, 99999)}, trúng gói thầu {p.money} đồng.",
    ])  # fmt: skip


MAKERS = (subsidies, drafted, minutes, decision, notice, notice, harmless, harmless)


def bare(text: str) -> str:
    """Return ``text`` as typed on a telephone without a Vietnamese keyboard."""
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in apart if unicodedata.category(c) != "Mn")


def made(count: int, seed: int) -> Iterator[Snippet]:
    """Yield papers; every sixth decomposed (NFD), every seventh without diacritics."""
    dice = random.Random(seed)
    for n in range(count):
        source = MAKERS[n % len(MAKERS)](dice, lambda: Invented(dice))
        if n % 6 == 5:
            source = unicodedata.normalize("NFD", source)
        elif n % 7 == 6:
            source = bare(source)
        yield marked(source)
