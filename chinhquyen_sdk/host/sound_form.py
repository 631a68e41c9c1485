"""The choice of a voice, for any module whose words are read aloud."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from wagtail.models import Site

from chinhquyen_sdk.hooks import Voice

from .forms import RecordForm
from .sounds import ReadAloud, voices


class ReadForm(RecordForm):
    """Which voice reads."""

    record_class = ReadAloud
    prefix = "giong"

    def __init__(self, *args: Any, voices: Sequence[Voice], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(voice.id, voice.label) for voice in voices]
        self.fields["voice"] = forms.ChoiceField(choices=choices, widget=forms.Select)
        self._dress("voice", self.fields["voice"])


def read_form(site: Site) -> ReadForm | None:
    """Return the choice of the voices that can speak now; None where none can."""
    present = [voice for voice in voices(site) if not voice.absent]
    return ReadForm(voices=present) if present else None
