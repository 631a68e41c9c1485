"""The editor's list of modules: ticked is on."""

from __future__ import annotations

from typing import Any

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm

from chinhquyen_sdk.modules import registry


class SwitchForm(WagtailAdminModelForm):
    """Shows what is on, keeps what is off; a module that is away keeps its switch for the day it returns."""

    off = forms.MultipleChoiceField(
        label="Mô-đun đang bật",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Bỏ dấu thì phần đó được cất đi. Dữ liệu còn nguyên, bật lại là có.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["off"].choices = [(m.slug, f"{m.label}: {m.summary}") for m in registry().manifests]
        self.initial["off"] = [m.slug for m in registry().manifests if m.slug not in self.instance.off]

    def clean_off(self) -> list[str]:
        """Return the slugs that are off, from those that were ticked as on."""
        here = {m.slug for m in registry().manifests}
        on = set(self.cleaned_data["off"])
        return sorted((here - on) | (set(self.instance.off) - here))
