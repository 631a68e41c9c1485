"""Laying words over a template: what a wording may say, what it may not leave out, which one is in force."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterable, Iterator
from importlib import resources
from typing import NamedTuple

from pydantic import ValidationError
from pydantic_core import InitErrorDetails

from chinhquyen_sdk.domain.messages import problem

from .placeholders import BRACED, OFFICE_TITLES, names_in, paragraphs_of, pieces
from .templates import LetterTemplate
from .wording import Finding, Level, check_wording
from .wordings import Reword, Wording

_STRAY = re.compile(r"\{\w*|\w*\}")
# They speak of a letter's body, never of its subject.
_OF_THE_BODY = frozenset({"no_apology", "late_apology", "no_date", "placeholder"})


class Fault(NamedTuple):
    """Why a wording cannot be used: at which field, and in plain Vietnamese."""

    field: str
    code: str
    text: str


@functools.cache
def required_words() -> dict[str, str]:
    """Return the placeholders no wording may drop where the SDK's text has them, each with its reason."""
    text = resources.files(__package__).joinpath("data/required.toml").read_text("utf-8")
    found: dict[str, str] = tomllib.loads(text)["placeholders"]
    return found


def needed_in(form: LetterTemplate) -> tuple[str, ...]:
    """Return the placeholders that every wording of ``form`` must keep."""
    return tuple(name for name in required_words() if name in names_in(form.body))


def offered(form: LetterTemplate) -> dict[str, str]:
    """Return the placeholders a wording of ``form`` may use, each with its title, in the order of the text.

    A letter about a denunciation takes no further ones: an officer's own words could name somebody.
    """
    facts = form.facts.model_fields.items()
    unsaid = {name for name, info in facts if info.annotation is bool} | (set() if form.basis else {"basis"})
    if form.identity_protected:
        unsaid |= form.placeholders - names_in(form.subject + form.body) - OFFICE_TITLES.keys()
    first = [piece.name for piece in pieces(form.body) if piece.name]
    order = dict.fromkeys((*first, *form.titles))
    return {name: form.titles[name] for name in order if name not in unsaid}


def reworded(form: LetterTemplate, wording: Wording | Reword) -> LetterTemplate:
    """Return ``form`` (the SDK's) in the words of ``wording``; ValidationError names the field that does not fit."""
    if faults := tuple(faults_of(form, wording)):
        details = [InitErrorDetails(type=problem(f.code, f.text), loc=(f.field,), input="") for f in faults]
        raise ValidationError.from_exception_data("Wording", details)
    version = wording.version if isinstance(wording, Wording) else 0
    changes = {"subject": wording.subject, "body": wording.body, "layer": wording.layer, "version": version}
    return form.model_copy(update=changes)


def in_force(form: LetterTemplate, wordings: Iterable[Wording]) -> LetterTemplate:
    """Return ``form`` in the topmost of ``wordings`` that fits it.

    A wording from before the template changed may fit no more; a letter in the words below is better than none.
    """
    for wording in sorted(wordings, key=lambda one: one.layer.rank, reverse=True):
        try:
            return reworded(form, wording)
        except ValidationError:
            continue
    return form


def look_over(
    form: LetterTemplate, wording: Wording | Reword | LetterTemplate, allowed: Iterable[str] = ()
) -> tuple[Finding, ...]:
    """Return what a careful reader would stop at in subject and body, errors first."""
    body = check_wording(wording.body, form, allowed)
    subject = [one for one in check_wording(wording.subject, form, allowed) if one.code not in _OF_THE_BODY]
    return tuple(sorted({*body, *subject}, key=lambda one: (one.level is not Level.ERROR, one.start)))


def faults_of(form: LetterTemplate, wording: Wording | Reword) -> Iterator[Fault]:
    """Yield why ``form`` cannot be written in the words of ``wording``."""
    for field, text in (("subject", wording.subject), ("body", wording.body)):
        yield from _unknown(form, field, text)
    for name in sorted((names_in(wording.subject) - names_in(form.subject)) & form.may_be_empty):
        said = f"“{form.titles[name]}” có thể để trống, nên không đặt trong trích yếu."
        yield Fault("subject", "may_be_empty", said)
    paragraphs = paragraphs_of(wording.body)
    for name in needed_in(form):
        said = f"{{{form.titles[name]}}}"
        yield from _kept(form, paragraphs, f"{{{name}}}", said, required_words()[name])
    for phrase in form.must_say:
        yield from _kept(form, paragraphs, phrase, f"“{phrase}”", "mẫu này phải nói điều ấy với người nhận")


def _unknown(form: LetterTemplate, field: str, text: str) -> Iterator[Fault]:
    for name in sorted({*BRACED.findall(text)} - offered(form).keys()):
        said = f"“{{{form.titles.get(name, name)}}}” không phải chỗ điền của mẫu này. Mời chọn trong danh sách chỗ điền."
        yield Fault(field, "unknown_placeholder", said)
    for stray in _STRAY.finditer(BRACED.sub("", text)):
        said = (
            f"Dấu ngoặc ở “{stray[0]}” chưa thành chỗ điền. Viết đủ {{ và }}, bên trong chỉ có tên chỗ điền."
        )
        yield Fault(field, "stray_brace", said)


def _kept(form: LetterTemplate, paragraphs: list[str], words: str, said: str, reason: str) -> Iterator[Fault]:
    """A word that must stand may not be swallowed with a paragraph that is left out when another fact is missing."""
    holding = [names_in(each) for each in paragraphs if _says(each, words)]
    if not holding:
        yield Fault("body", "left_out", f"Thiếu {said}: {reason}.")
        return
    allowed = [names_in(each) for each in paragraphs_of(form.body) if _says(each, words)]
    swallowing = [(names & form.may_be_empty) - {words.strip("{}")} for names in holding]
    if not any(names <= known for names in swallowing for known in (*allowed, frozenset())):
        others = ", ".join(
            f"{{{form.titles[name]}}}" for name in sorted(swallowing[0] - frozenset().union(*allowed))
        )
        text = f"{said} đứng chung đoạn với {others}. Khi {others} để trống, cả đoạn không in. Mời tách thành hai đoạn."
        yield Fault("body", "swallowed", text)


def _says(paragraph: str, words: str) -> bool:
    if words.startswith("{"):
        return words in paragraph
    return words.casefold() in " ".join(paragraph.split()).casefold()
