"""A turn: who comes, when, about what; and the code that opens it again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time
from typing import Any
from uuid import UUID

from django import forms

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.reception_days.days import ReceptionDay
from chinhquyen_sdk.domain.reception_days.visits import BookVisit, MoveVisit
from chinhquyen_sdk.host import lookup_form
from chinhquyen_sdk.host.forms import RecordForm

from ..queries import Turn

_TAKEN = "Giờ này vừa có người đặt hoặc đã qua. Mời ông/bà chọn giờ khác."


def _times(turns: Sequence[Turn]) -> list[tuple[str, str]]:
    return [(f"{turn.at:%H:%M}", f"{turn.at:%H:%M}") for turn in turns if turn.free]


class BookForm(RecordForm):
    """One page: the time, the name, how to reach, the matter in a few words."""

    record_class = BookVisit
    record_fields = ("slot", "name", "phone", "address", "matter", "people", "email")
    autocomplete = {"name": "name", "phone": "tel", "address": "street-address", "email": "email"}

    slot = forms.ChoiceField(
        label="Chọn giờ",
        widget=forms.RadioSelect,
        error_messages={"required": "Mời ông/bà chọn một giờ.", "invalid_choice": _TAKEN},
    )
    slot.template_name = "chinhquyen_reception_days/public/slot_field.html"
    phone = forms.CharField(
        label="Số điện thoại", help_text="Để chúng tôi báo khi lịch thay đổi.", strip=False
    )
    address = forms.CharField(
        label="Địa chỉ", help_text="Không dùng điện thoại thì ghi địa chỉ. Một trong hai là đủ.", strip=False
    )
    matter = forms.CharField(
        label="Ông/bà muốn nói về việc gì? Vài chữ thôi",
        help_text="Để chúng tôi chuẩn bị trước. Ví dụ: ranh giới đất với nhà bên.",
        strip=False,
    )
    people = forms.CharField(
        label="Bao nhiêu người cùng đến về việc này?",
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        initial="1",
        help_text="Từ 5 đến 10 người thì cử 1–2 người đại diện nói; trên 10 người cử nhiều nhất 5 người.",
    )
    email = forms.CharField(
        label="Thư điện tử", help_text="Nếu có, hôm trước ngày hẹn chúng tôi gửi thư nhắc.", strip=False
    )

    def __init__(self, *args: Any, day: ReceptionDay, turns: Sequence[Turn], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.day = day
        # A form sent twice must reach its first answer, so any time is read here; the command knows what is free.
        self.offer([turn._replace(free=True) for turn in turns] if self.is_bound else turns)
        for name in ("phone", "address"):  # one of the two is needed
            self.fields[name].optional = False

    def offer(self, turns: Sequence[Turn]) -> None:
        """Show the free ones among ``turns``."""
        self.fields["slot"].choices = _times(turns)

    def record_data(self) -> dict[str, Any]:
        return {**super().record_data(), "day": self.day.id}

    def _field_for(self, name: str) -> str | None:
        return super()._field_for(name or "phone")


class MoveForm(forms.Form):
    """Another turn, among the next days."""

    use_required_attribute = False

    turn = forms.ChoiceField(
        label="Chọn giờ mới",
        widget=forms.RadioSelect,
        error_messages={"required": "Mời ông/bà chọn một giờ.", "invalid_choice": _TAKEN},
    )

    def __init__(
        self, *args: Any, offered: Sequence[tuple[ReceptionDay, Sequence[Turn]]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["turn"].template_name = "chinhquyen_reception_days/public/slot_field.html"
        self.fields["turn"].choices = [
            (
                spoken_day(day.on)[:1].upper() + spoken_day(day.on)[1:],
                [(f"{day.id}@{value}", label) for value, label in _times(turns)],
            )
            for day, turns in offered
            if _times(turns)
        ]

    @property
    def record(self) -> MoveVisit:
        """The wish; only after ``is_valid()``."""
        day, _, at = str(self.cleaned_data["turn"]).partition("@")
        return MoveVisit(day=UUID(day), slot=time.fromisoformat(at))


class LookupForm(lookup_form.LookupForm):
    """What opens a turn."""

    code_label = "Mã hẹn"
    paper = "phiếu hẹn"
    wrong = (
        "Mã hẹn hoặc mã bí mật chưa đúng. Mời ông/bà xem lại phiếu hẹn: mã hẹn gồm 10 chữ số, mã bí mật gồm 8 chữ và số. "
        "Gõ liền hay có gạch nối đều được."
    )
