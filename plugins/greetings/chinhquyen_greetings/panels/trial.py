"""The trial: what would go where, at which moment. It changes nothing."""

from __future__ import annotations

from typing import Any, NamedTuple
from uuid import UUID

from django.http import Http404
from django.utils import timezone

from chinhquyen_sdk.domain.dates import VIETNAM, local_day, spoken_day
from chinhquyen_sdk.domain.greetings import (
    Coming,
    Estimate,
    Greeting,
    GreetingState,
    estimate,
    hard_to_say,
    lunar_day,
    rules,
)
from chinhquyen_sdk.domain.greetings import draft_greeting as as_begun
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host import sounds
from chinhquyen_sdk.host.days import today

from .. import queries
from .office import GreetingPage

_NOBODY = UUID(int=0)


class Trial(NamedTuple):
    """One greeting as it would go out now."""

    greeting: Greeting
    is_written: bool
    day: str
    lunar: str
    moment: str
    last_day: str
    length: Estimate
    remarks: list[str]
    count: int
    most: int
    sound: sounds.Sound | None
    voices: list[str]
    absent: str
    hindrances: list[str]


class TrialView(GreetingPage):
    """The next occasion, or the one that is asked for."""

    template_name = "chinhquyen_greetings/admin/trial.html"
    page_title = "Thử: cái gì sẽ đi đâu"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        on, greeting = self._asked()
        return super().get_context_data(
            on=on,
            trial=self._trial(on, greeting) if on else None,
            soon=queries.soon(self.site, today()),
            **kwargs,
        )

    def _asked(self) -> tuple[Coming | None, Greeting | None]:
        code, year = self.request.GET.get("dip", ""), self.request.GET.get("nam", "")
        if not code:
            line = queries.next_line(self.site, today())
            return (line.on, line.greeting) if line else (None, None)
        on = queries.day_of(self.site, code, int(year)) if year.isdecimal() and len(year) == 4 else None
        if on is None:
            raise Http404
        return on, queries.greeting_on(self.site, code, on.year)

    def _trial(self, on: Coming, written: Greeting | None) -> Trial:
        now = timezone.now()
        one = (
            written
            or as_begun(on, queries.speaker(self.site), id=_NOBODY, actor=Actor.system(), at=now).greeting
        )
        at, lunar, voices = one.published_at or one.publish_at, lunar_day(on.day), sounds.voices(self.site)
        local = at.astimezone(VIETNAM) if at else None
        return Trial(
            greeting=one, is_written=written is not None, day=spoken_day(on.day), lunar=lunar.spoken() if lunar else "",
            moment=f"{local:%H:%M} {spoken_day(local.date())}" if local else "", length=estimate(one.script),
            last_day=spoken_day(one.last_day) if one.last_day else "", remarks=hard_to_say(one.script),
            count=len(one.social), most=rules().social_max, sound=queries.sound_of(self.site, one) if written else None,
            voices=[voice.label for voice in voices if not voice.absent],
            absent=next((voice.absent for voice in voices if voice.absent), "") if voices else sounds.NO_VOICE,
            hindrances=_hindrances(on, written),
        )  # fmt: skip


def _hindrances(on: Coming, written: Greeting | None) -> list[str]:
    """Return why it would not go out as things stand."""
    if written is None:
        return ["Chưa ai soạn. Dưới đây là lời mẫu, nếu bắt đầu soạn hôm nay."]
    if written.state in (GreetingState.PLANNED, GreetingState.PUBLISHED, GreetingState.ENDED):
        off = written.publish_at is not None and local_day(written.publish_at) != on.day
        return ["Ngày hẹn đăng không phải đúng ngày của dịp này."] if off else []
    return [f"Bước hiện nay: {written.state.label.lower()}. {_NEXT.get(written.state, '')}".strip()]


_NEXT = {
    GreetingState.DRAFT: "Cần một người khác duyệt, rồi hẹn giờ.",
    GreetingState.RETURNED: "Cần sửa, rồi duyệt lại.",
    GreetingState.APPROVED: "Cần hẹn giờ, nếu không thì không tự đăng.",
    GreetingState.MISSED: "Không tự gửi muộn: hẹn giờ mới nếu vẫn muốn đăng.",
}
