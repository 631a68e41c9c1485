"""What happens while a petition is worked on and after its result. What officers type about people is not repeated."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from pydantic import AwareDatetime

from chinhquyen_sdk.domain.dates import VIETNAM, spoken_day

from ..kinds import PetitionKind
from .frame import PetitionEvent


class VerificationGiven(PetitionEvent):
    hook: ClassVar[str] = "verification_given"
    report_due: date

    def for_citizen(self) -> str:
        return f"Việc xác minh đã được giao, báo cáo kết quả chậm nhất {spoken_day(self.report_due)}."


class VerificationDone(PetitionEvent):
    hook: ClassVar[str] = "verification_done"

    def for_citizen(self) -> str:
        return "Việc xác minh đã có kết quả."


class VerificationDropped(PetitionEvent):
    hook: ClassVar[str] = "verification_dropped"

    def for_citizen(self) -> None:
        return None

    def for_staff(self) -> str:
        return f"Thôi giao một việc xác minh. Lý do: {self.reason}"


class DialogueScheduled(PetitionEvent):
    """``when`` and ``place``: the sender is invited."""

    hook: ClassVar[str] = "complaint_dialogue_scheduled"
    when: AwareDatetime
    place: str

    def for_citizen(self) -> str:
        at = self.when.astimezone(VIETNAM)
        return f"Mời ông/bà dự đối thoại lúc {at:%H} giờ {at:%M}, {spoken_day(at.date())}, tại {self.place}."


class DialogueHeld(PetitionEvent):
    hook: ClassVar[str] = "complaint_dialogue_held"

    def for_citizen(self) -> str:
        return f"Đã đối thoại, có biên bản số {self.document}."


class DialogueCancelled(PetitionEvent):
    hook: ClassVar[str] = "complaint_dialogue_cancelled"

    def for_citizen(self) -> str:
        return f"Buổi đối thoại đã hẹn không diễn ra, chúng tôi xin lỗi ông/bà. Lý do: {self.reason}"


class DutySet(PetitionEvent):
    hook: ClassVar[str] = "duty_set"
    duty_due: date

    def for_citizen(self) -> str:
        return f"Đã giao một việc phải làm theo kết quả, chậm nhất {spoken_day(self.duty_due)}."


class DutyDone(PetitionEvent):
    hook: ClassVar[str] = "duty_done"

    def for_citizen(self) -> str:
        return "Một việc phải làm theo kết quả đã xong."


class ConclusionHandled(PetitionEvent):
    hook: ClassVar[str] = "conclusion_handled"

    def for_citizen(self) -> str:
        return "Đã xử lý theo kết luận nội dung tố cáo."


class SuspensionSent(PetitionEvent):
    hook: ClassVar[str] = "suspension_sent"

    def for_citizen(self) -> str:
        return "Quyết định tạm đình chỉ đã được gửi đến ông/bà."


class ResumptionSent(PetitionEvent):
    hook: ClassVar[str] = "resumption_sent"

    def for_citizen(self) -> str:
        return "Quyết định tiếp tục giải quyết đã được gửi đến ông/bà."


class WithdrawalAsked(PetitionEvent):
    hook: ClassVar[str] = "withdrawal_asked"

    def for_citizen(self) -> str:
        return "Ông/bà đã rút đơn. Chúng tôi xem có ai ép không, rồi mới ra quyết định đình chỉ."


class PartWithdrawn(PetitionEvent):
    hook: ClassVar[str] = "part_withdrawn"

    def for_citizen(self) -> str:
        return f"Ông/bà đã rút một phần: {self.reason} Phần còn lại vẫn được giải quyết."


class PetitionStopped(PetitionEvent):
    hook: ClassVar[str] = "petition_stopped"

    def for_citizen(self) -> str:
        return f"Việc giải quyết đã dừng, theo quyết định đình chỉ số {self.document}."


class StopSent(PetitionEvent):
    hook: ClassVar[str] = "stop_sent"

    def for_citizen(self) -> str:
        return "Quyết định đình chỉ đã được gửi."


class PetitionContinued(PetitionEvent):
    """Withdrawn, and still resolved for a ground the law names."""

    hook: ClassVar[str] = "petition_continued"
    ground: str = ""

    def for_citizen(self) -> str:
        return "Đơn vẫn được giải quyết tiếp theo quy định. Thời hạn tính tiếp."


class PetitionRestored(PetitionEvent):
    """A complaint whose withdrawal was forced is resolved again."""

    hook: ClassVar[str] = "petition_restored"
    ground: str = ""

    def for_citizen(self) -> str:
        return "Khiếu nại được giải quyết lại, vì ông/bà đã bị ép rút."


class PetitionFinished(PetitionEvent):
    hook: ClassVar[str] = "petition_finished"

    def for_citizen(self) -> str:
        if self.kind is PetitionKind.DENUNCIATION:
            return "Kết luận đã được thi hành xong. Tên ông/bà được giữ kín."
        return "Quyết định đã được thi hành xong."


class PetitionConfirmed(PetitionEvent):
    hook: ClassVar[str] = "petition_confirmed"

    def for_citizen(self) -> str:
        return "Ông/bà cho biết việc đã được giải quyết. Cảm ơn ông/bà."


class PetitionReopened(PetitionEvent):
    """The sender says that it is not solved; ``reason`` is one of the offered ones, never own words."""

    hook: ClassVar[str] = "petition_reopened"

    def for_citizen(self) -> str:
        return f"Ông/bà cho biết việc chưa xong: {self.reason.lower()}. Đơn được mở lại."


class AnsweredAgain(PetitionEvent):
    hook: ClassVar[str] = "petition_answered_again"

    def for_citizen(self) -> str:
        return "Chúng tôi đã xem lại và trả lời ông/bà lần nữa."


class PersonBarred(PetitionEvent):
    """Somebody takes no part in the case; ``reason`` says why, nothing says who."""

    hook: ClassVar[str] = "person_barred"

    def for_staff(self) -> str:
        return f"Ghi một người không được tham gia: {self.reason}."


class PersonUnbarred(PetitionEvent):
    hook: ClassVar[str] = "person_unbarred"

    def for_staff(self) -> str:
        return f"Một người được tham gia trở lại. Lý do: {self.reason}"


class SecretRenewed(PetitionEvent):
    """The sender has a new secret; ``reason``: how the person was checked. The secret stands nowhere."""

    hook: ClassVar[str] = "secret_renewed"

    def for_citizen(self) -> str:
        return "Ông/bà được cấp lại mã bí mật. Mã cũ không dùng được nữa."

    def for_staff(self) -> str:
        return f"Cấp lại mã bí mật cho người gửi. {self.reason}."
