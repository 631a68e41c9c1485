"""What the office is asked about an address."""

from __future__ import annotations

from typing import Any

from django import forms

from chinhquyen_sdk.domain.webhooks import GROUPS, KeepWebhook, ReplaySince
from chinhquyen_sdk.host.forms import RecordForm


class WebhookForm(RecordForm):
    """An address and the facts it wants."""

    record_class = KeepWebhook
    record_fields = ("label", "address", "kinds")
    address = forms.CharField(widget=forms.TextInput(attrs={"inputmode": "url", "spellcheck": "false"}))
    kinds = forms.MultipleChoiceField(
        choices=[(group.label, [(kind.slug, kind.label) for kind in group.kinds]) for group in GROUPS],
        widget=forms.CheckboxSelectMultiple,
    )


class ReplayForm(RecordForm):
    """From which day on."""

    record_class = ReplaySince
    record_fields = ("since",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, prefix="since", **kwargs)
