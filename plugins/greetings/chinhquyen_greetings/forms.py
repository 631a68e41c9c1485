"""What is asked of officers. The records judge, here only the words are chosen."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone

from chinhquyen_sdk.domain.greetings import Greeting, GreetingStep, LogPlay, OwnOccasion
from chinhquyen_sdk.host.forms import RecordForm

from .commands import STEPS

_MOMENT = "%Y-%m-%dT%H:%M"
_ROWS = {"page": 16, "script": 14, "social": 5, "remark": 3}


def _moment(initial: datetime | None = None) -> forms.DateTimeField:
    return forms.DateTimeField(
        input_formats=[_MOMENT, "%d/%m/%Y %H:%M"], initial=timezone.localtime(initial) if initial else None,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format=_MOMENT),
        error_messages={"invalid": "Ngày giờ chưa đúng. Ví dụ: 01/01/2027 06:00."},
    )  # fmt: skip


class StepForm(RecordForm):
    """One step of a greeting: the fields of its record, filled with what stands."""

    def __init__(self, *args: Any, step: GreetingStep, greeting: Greeting, **kwargs: Any) -> None:
        self.step = step
        self.record_class = STEPS[step][0]  # type: ignore[misc]
        names = tuple(self.record_class.model_fields)
        known = {
            name: getattr(greeting, name) for name in names if name not in ("seen", "publish_at", "remark")
        }
        super().__init__(*args, prefix=step.value, initial={**known, "seen": greeting.digest}, **kwargs)
        for name in names:
            self.fields[name] = self._asked(name, greeting)
            self._dress(name, self.fields[name])

    def _asked(self, name: str, greeting: Greeting) -> forms.Field:
        if name == "seen":
            return forms.CharField(widget=forms.HiddenInput)
        if name == "publish_at":
            return _moment(greeting.publish_at)
        if name == "shown_days":
            return forms.CharField(widget=forms.TextInput(attrs={"inputmode": "numeric"}))
        if name in ("loudspeaker", "social_media"):
            return forms.BooleanField()
        if name in _ROWS:
            return forms.CharField(widget=forms.Textarea(attrs={"rows": _ROWS[name]}), strip=False)
        return forms.CharField(strip=False)


class PlayForm(RecordForm):
    """A reading through a loudspeaker."""

    record_class = LogPlay
    record_fields = ("played_at", "place", "note")
    played_at = _moment()


class OwnDayForm(RecordForm):
    """A day that only this commune has."""

    record_class = OwnOccasion
    record_fields = ("label", "calendar", "day", "month")
