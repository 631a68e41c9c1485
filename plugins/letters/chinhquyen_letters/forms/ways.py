"""What the office types about a letter's way: how it goes out, who took it, why it came back, where to e-mail."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from chinhquyen_sdk.domain.letters.commands import BringBackLetter, DeliverLetter, KeepEmail, SendLetter
from chinhquyen_sdk.domain.letters.delivery import Channel, Outcome
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.host.forms import RecordForm
from chinhquyen_sdk.host.record_fields import OpenChoiceField

_LOST = (Outcome.FAILED, Outcome.REFUSED, Outcome.UNKNOWN)


class _AboutLetter(RecordForm):
    """A form about one letter; each has a prefix of its own, for they stand on one page."""

    def __init__(self, *args: Any, letter: Letter, **kwargs: Any) -> None:
        self.letter = letter
        super().__init__(*args, **kwargs)

    def record_data(self) -> dict[str, Any]:
        return {"letter": self.letter.id, **super().record_data()}


class SendForm(_AboutLetter):
    """By which of the ways that are open, the next one first."""

    record_class = SendLetter
    record_fields = ("channel", "postal_code")

    channel = OpenChoiceField()

    def __init__(self, *args: Any, ways: Sequence[Channel], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["channel"].choices = [(way.value, way.label) for way in ways]


class DeliverForm(_AboutLetter):
    """It arrived."""

    record_class = DeliverLetter
    record_fields = ("received_by",)
    autocomplete = {"received_by": "off"}


class BringBackForm(_AboutLetter):
    """It did not arrive."""

    record_class = BringBackLetter
    record_fields = ("outcome", "failure")

    outcome = OpenChoiceField(choices=[(one.value, one.label) for one in _LOST])


class EmailForm(_AboutLetter):
    """Where its reader agreed to get it by e-mail."""

    record_class = KeepEmail
    record_fields = ("email", "agreed")
    autocomplete = {"email": "off"}
