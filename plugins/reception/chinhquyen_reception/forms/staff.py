"""What officers type: a lawful step, another kind, a reason to look."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from chinhquyen_sdk.domain.reception import (
    Ground,
    Move,
    MovePetition,
    Petition,
    ReclassifyPetition,
    grounds_for,
)
from chinhquyen_sdk.domain.reception.acts.renewing import CheckedBy, RenewSecret
from chinhquyen_sdk.domain.reception.extension import complexity_tests
from chinhquyen_sdk.domain.reception.replies import FIELD_OF
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.forms import RecordForm
from chinhquyen_sdk.host.record_fields import OpenDateField

from .desk import KINDS


class MoveForm(RecordForm):
    """One lawful step: only what this step asks for."""

    record_class = MovePetition
    replies: Sequence[Any] = ()

    def __init__(self, *args: Any, petition: Petition, move: Move, **kwargs: Any) -> None:
        self.move, self.petition = move, petition
        super().__init__(*args, prefix=move.name.value, **kwargs)
        for name in (*move.asks, *move.may_ask):
            self.fields[name] = _field(name, petition, move)
            self._dress(name, self.fields[name])
            self.fields[name].optional = name not in move.asks

    def record_data(self) -> dict[str, Any]:
        return {**super().record_data(), "move": self.move.name}

    def with_text(self, text: str) -> MoveForm:
        """Return this form with ``text`` put in below what was typed; everything else stays as it was typed."""
        typed = {name: self.data.get(self.add_prefix(name), "") for name in self.fields}
        field = FIELD_OF[self.move.name]
        typed[field] = "\n\n".join(part for part in (typed.get(field, "").strip(), text) if part)
        return MoveForm(initial=typed, petition=self.petition, move=self.move)


def _field(name: str, petition: Petition, move: Move) -> forms.Field:
    if name == "ground":
        choices = [(ground.id, _ground_label(ground)) for ground in grounds_for(petition.kind, move.name)]
        return forms.ChoiceField(choices=[("", "Chọn căn cứ pháp luật"), *choices], widget=forms.Select)
    if name == "tests":
        on = petition.accepted_on or petition.received_on
        known = [(test.id, f"{test.text} ({test.basis})") for test in complexity_tests(petition.kind, on)]
        return forms.MultipleChoiceField(choices=known, widget=forms.CheckboxSelectMultiple)
    if name in ("reason", "answer"):
        field = forms.CharField(
            widget=forms.Textarea(attrs={"rows": 4 if name == "reason" else 8}), strip=False
        )
        field.help_text = "Người gửi đọc được phần này."
        return field
    if name == "until":
        return OpenDateField(help_text="Bỏ trống: 15 ngày kể từ hôm nay.")
    return forms.CharField()


def _ground_label(ground: Ground) -> str:
    mark = "" if ground.verified else " [chưa kiểm chứng]"
    return f"{ground.text} ({ground.basis}){mark}"


class ReclassifyForm(RecordForm):
    """The right kind, and why."""

    record_class = ReclassifyPetition
    record_fields = ("kind", "reason")

    kind = forms.ChoiceField(choices=KINDS, widget=forms.Select)
    reason = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), strip=False)


class RenewSecretForm(RecordForm):
    """How the sender at the desk was checked."""

    record_class = RenewSecret
    record_fields = ("checked",)

    checked = forms.ChoiceField(
        choices=[(how.value, how.label) for how in CheckedBy], widget=forms.RadioSelect
    )


class GrantForm(forms.Form):
    """Whom to name for opening this identity, and why; both stand in the access log."""

    officer = forms.ChoiceField(
        label="Giao quyền mở danh tính cho", error_messages={"required": "Mời chọn cán bộ."}
    )
    why = forms.CharField(
        label="Vì sao cần biết", min_length=5, max_length=300,
        error_messages={"required": "Mời ghi lý do, nhật ký sẽ giữ lại.", "min_length": "Lý do còn ngắn quá."},
    )  # fmt: skip

    def __init__(self, *args: Any, officers: Sequence[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["officer"].choices = [("", "Chọn cán bộ"), *((one.id, str(one)) for one in officers)]

    def refuse(self, refused: Refused) -> None:
        self.add_error("officer", refused.with_basis)


class IdentityForm(forms.Form):
    """Why a denouncer's identity is opened; kept in the access log."""

    reason = forms.CharField(
        label="Lý do mở danh tính (được ghi vào nhật ký)", min_length=5, max_length=300,
        error_messages={"required": "Mời ghi lý do, nhật ký sẽ giữ lại.", "min_length": "Lý do còn ngắn quá."},
    )  # fmt: skip
