"""Why a dialogue is held, how one takes part, where a question comes from."""

from __future__ import annotations

from enum import StrEnum


class Occasion(StrEnum):
    """Luật 72/2025/QH15 Điều 43: once a year at least, when a tenth of the voters ask, or when needed."""

    YEARLY = "hang_nam"
    VOTERS = "cu_tri"
    NEED = "khi_can"

    @property
    def label(self) -> str:
        return _OCCASIONS[self]


class Attendance(StrEnum):
    PERSON = "truc_tiep"
    ONLINE = "truc_tuyen"
    BOTH = "ca_hai"

    @property
    def label(self) -> str:
        return _ATTENDANCE[self]

    @property
    def in_person(self) -> bool:
        return self is not Attendance.ONLINE

    @property
    def online(self) -> bool:
        return self is not Attendance.PERSON


class Door(StrEnum):
    WEB = "web"
    DESK = "quay"
    HALL = "hoi_truong"
    API = "api"

    @property
    def label(self) -> str:
        return _DOORS[self]


class Manner(StrEnum):
    """How a question was answered."""

    MEETING = "tai_hoi_nghi"
    WRITING = "bang_van_ban"

    @property
    def label(self) -> str:
        return _MANNERS[self]


class HideReason(StrEnum):
    """Why a question is not shown. Chosen, not typed: the reason is public, the question is not."""

    PERSONAL = "viec_rieng"
    PETITION = "don_thu"
    INSULT = "xuc_pham"
    CONFIDENTIAL = "bi_mat"
    OFF_TOPIC = "ngoai_pham_vi"

    @property
    def label(self) -> str:
        return _HIDDEN[self]


_OCCASIONS = {
    Occasion.YEARLY: "Định kỳ hằng năm",
    Occasion.VOTERS: "Theo yêu cầu của cử tri",
    Occasion.NEED: "Khi cần thiết",
}
_ATTENDANCE = {
    Attendance.PERSON: "Trực tiếp",
    Attendance.ONLINE: "Trực tuyến",
    Attendance.BOTH: "Trực tiếp và trực tuyến",
}
_DOORS = {
    Door.WEB: "Trang web",
    Door.DESK: "Cán bộ ghi giúp",
    Door.HALL: "Tại hội trường",
    Door.API: "Ứng dụng khác",
}
_MANNERS = {Manner.MEETING: "Trả lời tại hội nghị", Manner.WRITING: "Trả lời bằng văn bản"}
_HIDDEN = {
    HideReason.PERSONAL: "Có thông tin riêng của một người; cán bộ trả lời riêng",
    HideReason.PETITION: "Là khiếu nại hoặc tố cáo; được hướng dẫn gửi đơn để giữ kín và có thời hạn",
    HideReason.INSULT: "Có lời xúc phạm người khác",
    HideReason.CONFIDENTIAL: "Thuộc bí mật nhà nước hoặc điều luật không cho nêu công khai",
    HideReason.OFF_TOPIC: "Không phải việc của xã, phường; được chỉ nơi trả lời",
}
