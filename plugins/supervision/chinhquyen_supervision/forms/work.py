"""Plans, visits as they are planned and published, photographs and papers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from chinhquyen_sdk.domain.supervision import (
    CancelVisit,
    KeepPlan,
    Plan,
    PlanVisit,
    PublishVisit,
    SendPlan,
    checklists,
)
from chinhquyen_sdk.host import photo_form
from chinhquyen_sdk.host.forms import FilesField, RecordForm

from .shapes import choices

PICTURES = "image/jpeg,image/png,image/webp,image/heic"


class PlanForm(RecordForm):
    """What is looked at, from when on."""

    record_class = KeepPlan
    record_fields = ("period", "year", "part", "content", "party", "first_act_on", "checked")

    def __init__(self, *args: Any, plan: Plan | None = None, **kwargs: Any) -> None:
        if plan is not None:
            known = set(KeepPlan.model_fields) & set(Plan.model_fields)
            kwargs["initial"] = {name: getattr(plan, name) for name in known}
        super().__init__(*args, **kwargs)
        self.fields["content"].widget.attrs["rows"] = 6


class SendForm(RecordForm):
    """To whom and when the plan went."""

    record_class = SendPlan
    record_fields = ("day", "document", "front", "chair", "party", "late_reason", "checked")
    prefix = "gui"


class VisitForm(RecordForm):
    """Where the board goes."""

    record_class = PlanVisit
    record_fields = ("title", "works", "plan", "reason", "day", "place", "experts")
    works = forms.ChoiceField(widget=forms.Select)
    plan = forms.ChoiceField(widget=forms.Select)

    def __init__(self, *args: Any, plans: Sequence[Plan], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["works"].choices = [(one.kind, one.label) for one in checklists().values()]
        self.fields["plan"].choices = choices("Ngoài kế hoạch", plans)


class PublishForm(RecordForm):
    """The words as everybody will read them."""

    record_class = PublishVisit
    record_fields = ("summary", "photos", "checked")
    prefix = "cong-khai"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["summary"].widget.attrs["rows"] = 5


class CancelForm(RecordForm):
    """Why nobody goes."""

    record_class = CancelVisit
    record_fields = ("reason",)
    prefix = "khong-di"


class PhotoForm(photo_form.PhotoForm):
    """One photograph of a visit."""

    example = "Rãnh bên đường đã thông, nước chảy hết."


class PaperForm(forms.Form):
    """A paper of the office."""

    template_name = "chinhquyen/form.html"
    use_required_attribute = False
    prefix = "tep"
    files = FilesField(
        label="Tệp",
        required=True,
        template_name="chinhquyen/field.html",
        help_text="Chỉ cán bộ xem: có tên người.",
    )
