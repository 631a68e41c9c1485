"""A policy page, and the questions on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from chinhquyen_sdk.domain.outreach import Criterion, KeepPolicy, Policy, QuestionKind, WithdrawPolicy
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.host.forms import RecordForm

_ROWS = {"gives": 4, "for_whom": 4, "how": 6, "papers": 4, "where": 3, "basis": 3, "options": 4}


class PolicyForm(RecordForm):
    """What everybody reads, in the order in which they read it."""

    record_class = KeepPolicy
    record_fields = tuple(KeepPolicy.model_fields)

    def __init__(self, *args: Any, policy: Policy | None = None, **kwargs: Any) -> None:
        if policy is not None:
            kwargs["initial"] = {name: getattr(policy, name) for name in KeepPolicy.model_fields}
        super().__init__(*args, **kwargs)
        few_rows(self)


class WithdrawForm(RecordForm):
    """Why a page is taken down."""

    record_class = WithdrawPolicy
    record_fields = ("reason",)


class CriterionForm(RecordForm):
    """One condition with its question. ``place``: which one it takes the place of."""

    record_class = Criterion
    record_fields = (
        "words", "text", "hint", "kind", "options", "least", "most", "villages", "group", "excludes",
    )  # fmt: skip
    place = forms.IntegerField(required=False, widget=forms.HiddenInput)
    villages = forms.MultipleChoiceField(
        widget=forms.CheckboxSelectMultiple, help_text="Chỉ khi hỏi xóm, tổ dân phố."
    )

    def __init__(
        self, *args: Any, known: Sequence[Village], criterion: Criterion | None = None, **kwargs: Any
    ) -> None:
        if criterion is not None:
            given = {name: getattr(criterion, name) for name in Criterion.model_fields}
            given |= {"kind": criterion.kind.value, "villages": [str(id) for id in criterion.villages]}
            kwargs["initial"] = {**given, **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)
        self.fields["villages"].choices = [(str(village.id), village.name) for village in known]
        few_rows(self)

    def record_data(self) -> dict[str, Any]:
        """Leave out what belongs to another kind of question: it may stand there from before."""
        data = super().record_data()
        kind = data.get("kind")
        foreign = {name for other, names in _OF_KIND.items() if other != kind for name in names}
        return {name: value for name, value in data.items() if name not in foreign}


_OF_KIND = {
    QuestionKind.CHOICE: ("options",),
    QuestionKind.AGE: ("least", "most"),
    QuestionKind.VILLAGE: ("villages",),
}


def few_rows(form: forms.Form) -> None:
    """Give each text as many lines as it usually has."""
    for name, rows in _ROWS.items():
        if name in form.fields:
            form.fields[name].widget.attrs["rows"] = rows
