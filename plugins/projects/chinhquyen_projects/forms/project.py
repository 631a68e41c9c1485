"""A project entered or changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from chinhquyen_sdk.domain.messages import thousands
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.projects import CapitalFacts, KeepProject, Project, ProjectFacts, ProjectsSettings
from chinhquyen_sdk.host.forms import RecordForm
from chinhquyen_sdk.host.record_fields import OpenChoiceField


class ProjectForm(RecordForm):
    """What the register says of a project; money may be typed "1,25 tỷ"."""

    record_class = KeepProject
    record_fields = (
        "title", "code", "funding", "investor", "about", "village", "place", "latitude", "longitude", "decision_number",
        "decision_on", "decision_url", *CapitalFacts.model_fields, "planned_start", "planned_finish", "land", "contractor",
        "consultant", "contact", "checked",
    )  # fmt: skip
    village = OpenChoiceField(widget=forms.Select, required=False)
    latitude = forms.CharField(
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        help_text="Ví dụ: 21.583412. Để trống thì lấy xóm.",
    )
    longitude = forms.CharField(
        widget=forms.TextInput(attrs={"inputmode": "decimal"}), help_text="Ví dụ: 105.806112."
    )

    def __init__(
        self, *args: Any, villages: Sequence[Village], project: Project | None = None, **kwargs: Any
    ) -> None:
        if project is not None:
            kwargs["initial"] = {name: getattr(project, name) for name in ProjectFacts.model_fields}
            for name in CapitalFacts.model_fields:
                amount = getattr(project, name)
                kwargs["initial"][name] = "" if amount is None else thousands(amount)
        super().__init__(*args, **kwargs)
        self.fields["village"].choices = [
            ("", "Không ở riêng xóm nào"), *((str(one.id), one.name) for one in villages),
        ]  # fmt: skip
        self.fields["about"].widget.attrs["rows"] = 4
        if project is not None:
            del self.fields["code"]  # others name the project by it

    def record_data(self) -> dict[str, Any]:
        """A comma in a degree is a point."""
        given = super().record_data()
        for name in ("latitude", "longitude"):
            if name in given:
                given[name] = str(given[name]).replace(",", ".")
        return given


class ReportingRuleForm(RecordForm):
    """By which day of the month progress is told."""

    record_class = ProjectsSettings
    record_fields = ("day",)
    prefix = "ngay-bao"
