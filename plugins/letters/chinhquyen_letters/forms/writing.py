"""What the office types to have a letter written: the facts of its template, people taken apart into their parts."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from chinhquyen_sdk.domain.letters.addressing import Person
from chinhquyen_sdk.domain.letters.columns import person_fields
from chinhquyen_sdk.domain.letters.life_events import RecordLifeEvent, rule_of
from chinhquyen_sdk.domain.letters.templates import LetterTemplate
from chinhquyen_sdk.host.forms import RecordForm
from chinhquyen_sdk.host.record_fields import form_field

_EVENT = ("happened_on", "consent")


class WriteForm(RecordForm):
    """The facts of ``form``. A person is asked by parts: ``first.name``, ``first.birth_year`` …"""

    def __init__(self, *args: Any, form: LetterTemplate, today: date, **kwargs: Any) -> None:
        self.form_of, self.today = form, today
        self._typed_wrong: set[str] = set()
        self.record_class = form.facts  # type: ignore[misc]
        self.people = person_fields(form)
        super().__init__(*args, **kwargs)
        for name, info in form.facts.model_fields.items():
            if name in self.people:
                self._ask_person(name, info.title or name, needed=info.is_required())
            elif name not in ("day", "address", "village"):
                self._ask(name, info, initial=info.default if info.default is True else None)
        for name in ("village", "address"):
            self._ask(name, form.facts.model_fields[name])
        self._ask_event(rule_of(form).field, rule_of(form).anchor)

    def _ask(self, name: str, info: Any, initial: Any = None) -> None:
        self.fields[name] = form_field(info)
        self.fields[name].initial = initial
        self._dress(name, self.fields[name])

    def _ask_person(self, name: str, title: str, *, needed: bool) -> None:
        for part, info in Person.model_fields.items():
            field = form_field(info)
            if isinstance(field, forms.ChoiceField) and part == "role":
                field = forms.ChoiceField(choices=field.choices)
            field.required = False
            field.initial = ""
            field.label = f"{title}: {str(info.title)[:1].lower()}{str(info.title)[1:]}"
            field.help_text = info.description or ""
            self.fields[f"{name}.{part}"] = field
            self._dress(f"{name}.{part}", field)
            field.optional = not (needed and info.is_required())

    def _ask_event(self, told_by: str, anchor: str) -> None:
        for name in _EVENT:
            if name == "happened_on" and told_by:
                continue
            info = RecordLifeEvent.model_fields[name]
            field = form_field(info)
            field.required, field.label, field.help_text = False, info.title, info.description or ""
            if name == "happened_on":
                field.label = anchor.capitalize()
                field.initial = self.today
            self.fields[name] = field
            self._dress(name, field)

    def record_data(self) -> dict[str, Any]:
        told = {name: value for name, value in self.cleaned_data.items() if value not in ("", None)}
        facts = {n: v for n, v in told.items() if n in self.record_class.model_fields}
        for name, info in self.people.items():
            parts = {part: told[f"{name}.{part}"] for part in Person.model_fields if f"{name}.{part}" in told}
            if parts or info.is_required():
                facts[name] = parts
        return {**facts, "day": self.today}

    @property
    def is_whole(self) -> bool:
        """Whether a letter can be made of what was typed, even where the law or a rule refuses to send it."""
        return self._record is not None and "happened_on" not in self._typed_wrong

    @property
    def missing(self) -> list[str]:
        """What must be put right before the letter can be seen."""
        named = [str(self.fields[name].label) for name in self.errors if name in self.fields]
        return named + [str(problem) for problem in self.non_field_errors()]

    @property
    def wish(self) -> RecordLifeEvent:
        """The life event as it was typed; only after ``is_valid()``."""
        facts = self.record.model_dump(mode="json", exclude={"day"})
        told = {name: self.cleaned_data.get(name) for name in _EVENT if self.cleaned_data.get(name)}
        return RecordLifeEvent(template=self.form_of.id, facts=facts, **told)

    def clean(self) -> dict[str, Any]:
        """Also judge the event's own day, which stands beside the facts."""
        cleaned = super().clean()
        day = cleaned.get("happened_on")
        if "happened_on" in self.fields and not isinstance(day, date):
            said = "Ngày chưa đúng. Ví dụ: 23/11/2026." if day else f"Mời ghi {rule_of(self.form_of).anchor}."
            self.add_error("happened_on", said)
            self._typed_wrong = {"happened_on"}
        return cleaned
