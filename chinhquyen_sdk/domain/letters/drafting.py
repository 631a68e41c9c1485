"""From an event to the letter it calls for."""

from __future__ import annotations

from collections.abc import Mapping

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.people import Addressee

from .events import LetterWanted
from .facts import LetterFacts
from .fields import Notice
from .form import dated
from .noticing import notice_of
from .office import Office
from .records import Letter
from .templates import LetterTemplate, all_templates, template_for


def form_for(event: Event, known: Mapping[str, LetterTemplate] | None = None) -> LetterTemplate | None:
    """Return the template that ``event`` calls for: the one it names, or that of its hook and kind; None: no letter.

    ``known``: the templates there are, by id; else those of the SDK. KeyError when the named one is not among them.
    """
    forms = {form.id: form for form in all_templates()} if known is None else known
    if isinstance(event, LetterWanted):
        return forms[event.template]
    return template_for(event.hook, getattr(event, "kind", ""), forms.values())


def draft_for(
    event: Event,
    facts: LetterFacts,
    office: Office,
    earlier: Letter | None = None,
    form: LetterTemplate | None = None,
) -> Letter | None:
    """Return the letter ``event`` calls for; None when no template fits or nobody could say what must stand in it.

    A denouncer is addressed by the code alone, whatever ``facts`` say
    (Luật Tố cáo 25/2018/QH14: họ tên, địa chỉ, bút tích được giữ bí mật). ``earlier``: an approved letter that this
    one replaces, and says so. ``form``: the template in an office's own words.
    """
    form = form or form_for(event)
    if form is None:
        return None
    sealed = form.identity_protected or getattr(getattr(event, "kind", None), "identity_protected", False)
    to = Addressee() if sealed else facts.to
    notice = notice_of(event, form, {**facts.fields, "replaced": _named_letter(earlier)})
    if notice is None:
        return None
    code = getattr(event, "code", "")
    return Letter(
        template=form.id,
        wording=form.wording,
        about=event.subject,
        about_code=code,
        event=event.id,
        subject=form.entitle(notice, office, to)[:300],
        addressee=_named(to) or getattr(notice, "nameless", Notice.nameless).format(code=code),
        address=to.address,
        body=form.write(notice, office, to),
    )


def _named(to: Addressee) -> str:
    # NĐ 30/2020 II.9: the person addressed is written with a form of address, the first letter a capital.
    named = f"{to.salutation} {to.name}".strip() if to.name else ""
    return named[:1].upper() + named[1:]


def _named_letter(letter: Letter | None) -> str:
    """Return "số 05/TB-UBND, ngày 05 tháng 02 năm 2026"."""
    if letter is None or letter.document is None or letter.document.day is None:
        return ""
    number = letter.document.number_line.removeprefix("Số: ")
    return f"số {number}, {dated(letter.document.day)}"
