"""A regulation and the steps of its versions."""

from __future__ import annotations

from typing import Any

from chinhquyen_sdk.domain.outreach import (
    ConsultVersion,
    IssueVersion,
    KeepRegulation,
    KeepVersion,
    RegulationVersion,
)
from chinhquyen_sdk.host.forms import RecordForm


class RegulationForm(RecordForm):
    """Begin a regulation."""

    record_class = KeepRegulation
    record_fields = ("title", "about", "democracy")


class VersionForm(RecordForm):
    """The words of the draft; a new one begins with the words of the last version."""

    record_class = KeepVersion
    record_fields = ("text", "note")

    def __init__(self, *args: Any, version: RegulationVersion | None = None, **kwargs: Any) -> None:
        if version is not None:
            kwargs["initial"] = {"text": version.text, "note": "" if version.document else version.note}
        super().__init__(*args, **kwargs)
        self.fields["text"].widget.attrs["rows"] = 20


class ConsultForm(RecordForm):
    """How the people are asked."""

    record_class = ConsultVersion
    record_fields = ("since", "until", "how")
    prefix = "lay-y-kien"


class IssueForm(RecordForm):
    """What makes the draft the rule."""

    record_class = IssueVersion
    record_fields = ("document", "passed_on", "in_force_on", "opinions", "taken", "told", "checked")
    prefix = "ban-hanh"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["told"].widget.attrs["rows"] = 4
