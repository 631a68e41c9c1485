"""What an officer notes when somebody says whether they want letters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from chinhquyen_sdk.domain.letters.channels import LetterChannel
from chinhquyen_sdk.domain.letters.occasions import Occasion
from chinhquyen_sdk.domain.letters.wishes import NoteWish
from chinhquyen_sdk.host.forms import RecordForm


class WishForm(RecordForm):
    """A person, and their word."""

    record_class = NoteWish
    record_fields = ("name", "village", "birth_year", "wish", "occasion", "channel", "said_on", "how")

    occasion = forms.ChoiceField(choices=[("", "Mọi loại thư"), *((o.value, o.label) for o in Occasion)])
    channel = forms.ChoiceField()

    def __init__(self, *args: Any, channels: Iterable[LetterChannel], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["channel"].choices = [("", "Mọi cách gửi"), *((c.slug, c.label) for c in channels)]
