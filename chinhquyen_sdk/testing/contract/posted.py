"""Letters that the module brings can be written, drawn and read, whoever they go to."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest

from .frame import ModuleFrame

# The longest name that lawful forms hold.
_NAME = ("Công Tằng Tôn Nữ " + "Nguyễn Phước Khánh Tường Vy " * 4).strip()
_LONGEST = 200


class Posted(ModuleFrame):
    """The templates of ``letter_templates``."""

    def test_its_letters_hold_the_longest_names(self, ref: Any) -> None:
        from chinhquyen_sdk.domain.letters.office import Office

        office = Office(site=ref, signer=_NAME, phone="0208 3855 000", lookup="xa.example/tra-cuu")
        for form in self._templates(ref):
            assert form.label and form.heading, form.id
            assert _name_on_paper(form, office) in (None, True), (
                f"{form.id}: the name is not whole on the paper"
            )

    def _templates(self, ref: Any) -> list[Any]:
        from chinhquyen_sdk.host.report import hooks_of
        from chinhquyen_sdk.modules import registry

        if "letter_templates" not in hooks_of(self.slug):
            return []
        return list(registry().plugin_manager.get_plugin(self.slug).letter_templates(site=ref))


def _name_on_paper(form: Any, office: Any) -> bool | None:
    """Return whether the printed letter names its reader whole; None where it must not, or names another way."""
    from chinhquyen_sdk.domain.letters.examples import example_facts
    from chinhquyen_sdk.domain.letters.filling import write_letter
    from chinhquyen_sdk.domain.letters.humane import HumaneFacts
    from chinhquyen_sdk.domain.letters.records import compose
    from chinhquyen_sdk.domain.people import Addressee
    from chinhquyen_sdk.rendering import letter_html, letter_pdf

    facts = example_facts(form)
    named = not isinstance(facts, HumaneFacts) and not form.identity_protected
    to = Addressee(salutation="ông", name=_NAME, address=f"Xóm {_NAME}") if named else None
    if form.identity_protected:
        to = Addressee()
    letter = write_letter(form, facts if not named else _longest(facts), office, to)
    sheet = compose(letter, office, number=1, day=date(2026, 12, 1), form=form)
    assert letter.body.strip() and letter_html(sheet), form.id
    pypdf = pytest.importorskip("pypdf")
    pages = pypdf.PdfReader(io.BytesIO(letter_pdf(sheet))).pages
    text = "".join("".join(page.extract_text() for page in pages).split())
    return "".join(_NAME.split()) in text if named else None


def _longest(facts: Any) -> Any:
    """Return ``facts`` with every text as long as its field allows, within reason."""
    fields = type(facts).model_fields
    limits = {
        name: max((getattr(m, "max_length", 0) or 0 for m in info.metadata), default=0)
        for name, info in fields.items()
    }
    longer = {
        name: (f"{_NAME} " * 3)[: min(limit, _LONGEST)].strip()
        for name, limit in limits.items()
        if limit and name != "code" and isinstance(getattr(facts, name), str)
    }
    return facts.model_copy(update=longer)
