"""The form of a template of a reply."""

from __future__ import annotations

from django import forms

from chinhquyen_sdk.domain.reception import PetitionKind
from chinhquyen_sdk.domain.reception.replies import MOVE_LABELS, KeepReply
from chinhquyen_sdk.host.forms import RecordForm


class ReplyForm(RecordForm):
    """Name, for which kind, for which step, the words."""

    record_class = KeepReply
    record_fields = ("name", "kind", "move", "body")

    kind = forms.ChoiceField(
        choices=[("", "Mọi loại đơn"), *[(kind.value, kind.label) for kind in PetitionKind]],
        widget=forms.Select,
    )
    move = forms.ChoiceField(
        choices=[(move.value, label) for move, label in MOVE_LABELS.items()], widget=forms.Select
    )
    body = forms.CharField(widget=forms.Textarea(attrs={"rows": 14}), strip=False)
