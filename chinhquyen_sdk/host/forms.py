"""Forms that build a record: the record judges, the form asks and shows its words at the right field."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.core.files.uploadedfile import UploadedFile
from pydantic import ValidationError as RecordError

from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused

from .files import CleanFile, FileProblem, accept, check_uploads
from .idempotency import new_key
from .record_fields import form_field


class RecordForm(forms.Form):
    """A form for one record class.

    ``record_fields`` names the fields to ask for, in order; each gets a control by its type, or the one
    declared in the class. Label and hint come from the record's ``title`` and ``description``.
    ``autocomplete`` says what the browser may fill in. ``stand_ins``: good values for what another screen asks or what
    was typed wrongly, so that the record also says what is wrong with the rest as a whole.
    After ``is_valid()`` the record is :attr:`record`.

    >>> class FileForm(RecordForm):
    ...     record_class = FilePetition
    ...     record_fields = ("sender_name", "sender_phone", "content", "consent")
    """

    template_name = "chinhquyen/form.html"
    use_required_attribute = False  # our own words, not the browser's, and only when the form is sent
    record_class: ClassVar[type[Record]]
    record_fields: ClassVar[tuple[str, ...]] = ()
    autocomplete: ClassVar[dict[str, str]] = {}
    stand_ins: ClassVar[dict[str, Any]] = {}

    # Sent with the form; the same form sent twice is taken in once (see idempotency.once).
    once = forms.CharField(required=False, widget=forms.HiddenInput, initial=new_key, max_length=200)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._record: Record | None = None
        for name in self.record_fields:
            if name not in self.fields:
                self.fields[name] = form_field(self.record_class.model_fields[name])
        for name, field in self.fields.items():
            self._dress(name, field)
        self.order_fields(self.record_fields)

    @property
    def record(self) -> Any:
        """The record built from what was typed; only after ``is_valid()``."""
        if self._record is None:
            raise ValueError("form.record before form.is_valid()")
        return self._record

    @property
    def once_key(self) -> str:
        """The key that came with this form; a page without one (an old copy) gets a new one."""
        return str(self.cleaned_data.get("once") or new_key())

    def record_data(self) -> dict[str, Any]:
        """Return the record's input, without empty answers; override to add what the form does not ask."""
        known = self.record_class.model_fields
        given = {name: value for name, value in self.cleaned_data.items() if name in known}
        return {name: value for name, value in given.items() if value not in ("", None)}

    def clean(self) -> dict[str, Any]:
        """Build the record. Its problems stand at their fields, what belongs to no field above the form."""
        cleaned = super().clean() or self.cleaned_data
        already = set(self.errors)
        try:
            self._record = self.record_class.model_validate(self.record_data())
        except RecordError as error:
            self.show(error, besides=already)
        if self.errors and self.stand_ins:
            self._find_what_errors_hid()
        return cleaned

    def _find_what_errors_hid(self) -> None:
        """The record speaks of the whole only when each part is right; ask again with the wrong parts set right."""
        wrong = set(self.errors)
        right = {name: value for name, value in self.record_data().items() if name not in wrong}
        others = {n: value for n, value in self.stand_ins.items() if n not in self.fields or n in wrong}
        try:
            self.record_class.model_validate(right | others)
        except RecordError as error:
            self.show(error, besides=wrong)

    def show(self, error: RecordError, *, besides: Collection[str] = ()) -> None:
        """Say each problem a record or a command found at its field; those of ``besides`` have theirs already."""
        for name, problems in field_errors(error).items():
            field = self._field_for(name)
            if (field or NON_FIELD_ERRORS) not in besides:
                self.add_error(field, [ValidationError(p.text, code=p.code) for p in problems])

    def refuse(self, refused: Refused) -> None:
        """Show a lawful refusal at its field, or above the form, with the article it rests on."""
        self.add_error(self._field_for(refused.field), ValidationError(refused.with_basis, code=refused.code))

    def _field_for(self, name: str) -> str | None:
        first = name.partition(".")[0]
        return name if name in self.fields else first if first in self.fields else None

    def _dress(self, name: str, field: forms.Field) -> None:
        info = self.record_class.model_fields.get(name)
        if info is not None:
            field.required = False  # the record asks for what it needs, in the words of the API
            field.label = field.label or info.title
            field.help_text = field.help_text or info.description or ""
        needed = info.is_required() if info is not None else field.required
        field.optional = not needed
        field.template_name = field.template_name or "chinhquyen/field.html"
        _dress_widget(field.widget, self.autocomplete.get(name, ""), needed=needed)


def _dress_widget(widget: forms.Widget, autocomplete: str, *, needed: bool) -> None:
    if widget.is_hidden or isinstance(widget, (forms.RadioSelect, forms.CheckboxInput)):
        return
    widget.attrs.setdefault("class", "cq-input")
    if needed:
        widget.attrs.setdefault("aria-required", "true")
    if autocomplete:
        widget.attrs.setdefault("autocomplete", autocomplete)
    if autocomplete in ("tel", "email") and isinstance(widget, forms.TextInput):
        widget.input_type = autocomplete


class FilesInput(forms.FileInput):
    """A file input for several files."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files, each checked; the cleaned value is a list of ``CleanFile``."""

    widget = FilesInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"required": False, **kwargs})
        self.widget.attrs.setdefault("accept", accept())

    def clean(self, data: Any, initial: Any = None) -> list[CleanFile]:
        given: list[UploadedFile] = [upload for upload in (data or []) if upload]
        if self.required and not given:
            raise ValidationError("Mời ông/bà chọn tệp.", code="required")
        try:
            return check_uploads(given)
        except FileProblem as problem:
            raise ValidationError(problem.text, code=problem.code) from problem


def fingerprint(record: Record, files: list[CleanFile] | None = None) -> str:
    """Return a hash of what was sent, to tell the same form sent twice from another form with its key."""
    digest = hashlib.sha256(record.model_dump_json().encode())
    for file in files or []:
        digest.update(file.sha256.encode())
    return digest.hexdigest()
