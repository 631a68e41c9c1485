"""What is asked of officers: the record judges, its titles are the labels."""

from __future__ import annotations

from django import forms

from chinhquyen_sdk.host.forms import RecordForm

from .records import WriteNote


class NoteForm(RecordForm):
    record_class = WriteNote
    record_fields = ("text", "on")
    on = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
