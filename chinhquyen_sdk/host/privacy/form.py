"""Each find in its sentence with three answers. Works without JavaScript and keeps what was typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError

from chinhquyen_sdk.domain.privacy import Answer, Decision, Found, Look, PersonalData, Review, review_of
from chinhquyen_sdk.domain.privacy.review import SHORTEST, check_answer
from chinhquyen_sdk.domain.refusals import Refused

_CHANGED = "Nội dung đã đổi trong lúc anh/chị xem. Mời xem lại từ đầu, các chỗ dưới đây là của bản mới."


class Asked(NamedTuple):
    """One find with its three fields, as the template draws it."""

    found: Found
    decision: forms.BoundField
    replacement: forms.BoundField
    reason: forms.BoundField


MANY = 4  # finds of one kind from which one answer may be given for all of them


class AllOf(NamedTuple):
    """One answer for every find of a kind that has none of its own."""

    kind: PersonalData
    count: int
    decision: forms.BoundField
    reason: forms.BoundField


class FindsForm(forms.Form):
    """Asks for an answer to every find of ``look``. ``answers`` and :meth:`review` hold after ``is_valid()``."""

    template_name = "chinhquyen/privacy_finds.html"
    digest = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, look: Look, **kwargs: Any) -> None:
        self.look = look
        self.answers: dict[str, Answer] = {}
        # An answer to what stood there before is no answer to what stands there now.
        self.changed = data is not None and data.get("digest") != look.digest
        super().__init__(
            None if self.changed else data, prefix=None, **{"initial": {"digest": look.digest}, **kwargs}
        )
        counts = Counter(one.finding.kind for one in look.found)
        self._many = {kind: count for kind, count in counts.items() if count >= MANY}
        for kind, count in self._many.items():
            self._ask_for_all(kind, count)
        for one in look.found:
            self._ask(one)
        if look.unread:
            self.fields["read_by_person"] = forms.CharField(
                label="Ai đã xem phần máy không đọc được, và thấy gì?", required=False, max_length=300,
                help_text="Ví dụ: Văn thư đã xem cả ba trang, không có thông tin riêng.",
            )  # fmt: skip

    def _ask_for_all(self, kind: PersonalData, count: int) -> None:
        label = f"{kind.label}: {count} chỗ"
        choices = [("", "Trả lời từng chỗ"), *((d.value, f"{d.label}, tất cả") for d in Decision)]
        self.fields[f"all_{kind.value}"] = forms.ChoiceField(label=label, choices=choices, required=False)
        self.fields[f"all_{kind.value}_why"] = forms.CharField(
            label=f"Lý do giữ cả {count} chỗ", required=False, max_length=300
        )

    def _ask(self, one: Found) -> None:
        about = f"“{one.finding.seen}”"
        self.fields[one.id] = forms.ChoiceField(
            label=f"{one.finding.kind.label}: {about}",
            choices=[(d.value, d.label) for d in Decision],
            widget=forms.RadioSelect,
            required=False,
        )
        self.fields[f"{one.id}_by"] = forms.CharField(
            label=f"Chữ thay cho {about}", required=False, max_length=300, initial=one.finding.suggestion
        )
        self.fields[f"{one.id}_why"] = forms.CharField(
            label=f"Lý do giữ {about}", required=False, max_length=300
        )

    @property
    def changed_text(self) -> str:
        return _CHANGED if self.changed else ""

    def asked(self) -> Iterator[Asked]:
        """Yield every find with its fields."""
        for one in self.look.found:
            yield Asked(one, self[one.id], self[f"{one.id}_by"], self[f"{one.id}_why"])

    def for_all(self) -> Iterator[AllOf]:
        """Yield the kinds that are many, with their one answer."""
        for kind, count in self._many.items():
            yield AllOf(kind, count, self[f"all_{kind.value}"], self[f"all_{kind.value}_why"])

    def get_context(self) -> dict[str, Any]:
        return {
            **super().get_context(),
            "asked": list(self.asked()),
            "many": list(self.for_all()),
            "look": self.look,
        }

    def clean(self) -> dict[str, Any]:
        """Every gap is told at its find, all at once."""
        cleaned = super().clean() or self.cleaned_data
        for one in self.look.found:
            try:
                self.answers[one.id] = check_answer(one, self._answer(one, cleaned))
            except Refused as refused:
                self.refuse(refused, one.id)
        if self.look.unread and len(cleaned.get("read_by_person") or "") < SHORTEST:
            self.add_error("read_by_person", "Mời ghi ai đã xem và thấy gì.")
        return cleaned

    def _answer(self, one: Found, cleaned: dict[str, Any]) -> Answer | None:
        """Return the find's own answer, else the one for all of its kind."""
        kind = f"all_{one.finding.kind.value}"
        if own := cleaned.get(one.id):
            reason = cleaned.get(f"{one.id}_why") or cleaned.get(f"{kind}_why") or ""
            by = cleaned.get(f"{one.id}_by") or ""
            return Answer(decision=Decision(own), replacement=by, reason=reason)
        if decision := cleaned.get(kind):
            by = cleaned.get(f"{one.id}_by") or ""
            return Answer(
                decision=Decision(decision), replacement=by, reason=cleaned.get(f"{kind}_why") or ""
            )
        return None

    def refuse(self, refused: Refused, field: str = "") -> None:
        """Show a refusal at its find, or above the form."""
        name = field or refused.field
        self.add_error(
            name if name in self.fields else None, ValidationError(refused.text, code=refused.code)
        )

    def review(self, published: str | bytes) -> Review:
        """Return the record of this look at ``published``, the content after the answers; may raise ``Refused``."""
        read = self.cleaned_data.get("read_by_person", "")
        return review_of(self.look, self.answers, published=published, read_by_person=read)
