"""What the office types about a letter's way: how it goes out, who took it, why it came back, where it may be sent."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError

from chinhquyen_sdk.domain.letters.channels import LetterChannel
from chinhquyen_sdk.domain.letters.commands import BringBackLetter, DeliverLetter, KeepAddress, SendLetter
from chinhquyen_sdk.domain.letters.delivery import Outcome
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.messages import field_errors
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
    record_fields = ("channel", "postal_code", "late_reason")

    channel = OpenChoiceField()

    def __init__(
        self, *args: Any, ways: Sequence[LetterChannel], needs_reason: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["channel"].choices = [(way.slug, way.label) for way in ways]
        if not needs_reason:
            del self.fields["late_reason"]


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


class AddressForm(_AboutLetter):
    """Where the reader agreed to get the letter by one channel, in that channel's own words."""

    record_class = KeepAddress
    record_fields = ("address", "agreed")
    autocomplete = {"address": "off"}

    def __init__(self, *args: Any, channel: LetterChannel, **kwargs: Any) -> None:
        self.channel = channel
        super().__init__(*args, prefix=channel.slug, **kwargs)
        asked = channel.asks
        if asked is not None:
            self.fields["address"].label, self.fields["agreed"].label = asked.label, asked.consent
            forget = "Để trống: không gửi cách này."
            self.fields["address"].help_text = f"{asked.hint} {forget}".strip()

    @property
    def asked_for(self) -> str:
        """What is asked for, as it stands inside a sentence: "thư điện tử", "số Zalo"."""
        label = self.channel.asks.label if self.channel.asks else ""
        return label[:1].lower() + label[1:]

    def record_data(self) -> dict[str, Any]:
        return {"channel": self.channel.slug, **super().record_data()}

    def add_problems(self, error: ValidationError) -> None:
        """Show what the channel says of the address, at the address."""
        for problems in field_errors(error).values():
            self.add_error("address", [problem.text for problem in problems])
