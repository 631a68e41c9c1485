"""Who asks for information, through whom, by which way, and how the answer is to be given."""

from __future__ import annotations

from enum import StrEnum


class Asker(StrEnum):
    """Luật Tiếp cận thông tin 01/2026/QH16 Điều 7, Điều 10 khoản 2 điểm e, Điều 29."""

    RESIDENT = "cu_tru"
    CITIZEN = "cong_dan"
    GROUP = "to_chuc"
    FOREIGNER = "nguoi_nuoc_ngoai"

    @property
    def label(self) -> str:
        return _ASKERS[self]

    @property
    def why_basis(self) -> str:
        """The article by which this asker must say what the information has to do with them; empty: nobody may ask why."""
        return _WHY.get(self, "")


class Acting(StrEnum):
    """Điều 7 khoản 2, khoản 3; Điều 24 khoản 1: oneself, or for somebody whose representative or guardian one is."""

    SELF = "tu_minh"
    REPRESENTATIVE = "dai_dien"

    @property
    def label(self) -> str:
        return {
            "tu_minh": "Cho chính mình",
            "dai_dien": "Thay người khác: cha mẹ, người đại diện, người giám hộ",
        }[self]


class Channel(StrEnum):
    """Điều 24 khoản 1: at the office, by post, over the Internet."""

    WEB = "web"
    DESK = "quay"
    POST = "buu_dien"
    EMAIL = "thu_dien_tu"
    API = "api"

    @property
    def label(self) -> str:
        return _CHANNELS[self]


class Delivery(StrEnum):
    """Điều 24 khoản 3: the asker chooses the form, within what the information and the office allow."""

    ONLINE = "tren_trang"
    PICKUP = "ban_giay"
    READ = "xem_tai_cho"
    POST = "buu_dien"

    @property
    def label(self) -> str:
        return _DELIVERIES[self]


class FileUse(StrEnum):
    """Whose file it is: the asker's, part of the answer, or the copy everybody may take."""

    ASKER = "nguoi_yeu_cau"
    ANSWER = "tra_loi"
    PUBLIC = "cong_khai"


_ASKERS = {
    Asker.RESIDENT: "Công dân Việt Nam cư trú tại xã, phường này",
    Asker.CITIZEN: "Công dân Việt Nam ở nơi khác",
    Asker.GROUP: "Nhiều người cùng hỏi một việc, qua tổ chức, đoàn thể, doanh nghiệp của mình",
    Asker.FOREIGNER: "Người nước ngoài cư trú tại Việt Nam",
}
_WHY = {
    Asker.CITIZEN: "Luật Tiếp cận thông tin 01/2026/QH16 Điều 10 khoản 2 điểm e",
    Asker.FOREIGNER: "Luật Tiếp cận thông tin 01/2026/QH16 Điều 29 khoản 1",
}
_CHANNELS = {
    Channel.WEB: "Trang web",
    Channel.DESK: "Tại trụ sở",
    Channel.POST: "Bưu điện",
    Channel.EMAIL: "Thư điện tử",
    Channel.API: "Ứng dụng khác",
}
_DELIVERIES = {
    Delivery.ONLINE: "Xem và tải về trên trang này",
    Delivery.PICKUP: "Nhận bản giấy tại trụ sở",
    Delivery.READ: "Đến trụ sở đọc, xem, chép, chụp",
    Delivery.POST: "Gửi bản giấy qua bưu điện",
}
