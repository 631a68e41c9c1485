"""Rewording a template: the words, the chips, the letter beside them, what a careful reader would stop at."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.safestring import mark_safe
from pydantic import ValidationError as RecordError
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import PreviewSidePanel
from wagtail.admin.views.generic.preview import PreviewOnEdit

from chinhquyen_sdk import rendering
from chinhquyen_sdk.domain.letters.examples import example_letter
from chinhquyen_sdk.domain.letters.placeholders import named, titled
from chinhquyen_sdk.domain.letters.records import compose
from chinhquyen_sdk.domain.letters.rewording import faults_of, look_over, needed_in, offered
from chinhquyen_sdk.domain.letters.templates import LetterTemplate
from chinhquyen_sdk.domain.letters.wording import Finding, Level
from chinhquyen_sdk.domain.letters.wordings import Layer, Reword
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import normalise, one_line
from chinhquyen_sdk.host.sites import request_site

from .. import commands, queries
from ..forms import WordingForm
from ..module import WORD, WORD_PROVINCE
from .office import OfficePage
from .wordings import LAYERS, WordingScreen


class RewordView(WordingScreen, OfficePage):
    """The form. Published, letters drafted from now on speak its words; a draft is nobody's letter yet."""

    permissions = (WORD, WORD_PROVINCE)
    template_name = "chinhquyen_letters/admin/reword.html"

    def get_page_title(self) -> str:
        return f"Sửa lời: {self.known.form.label}"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        form = self.known.form
        return [
            {"url": reverse("letters_forms"), "label": "Mẫu thư"},
            {"url": reverse("letters_form", args=[form.id]), "label": form.label},
            {"url": "", "label": "Sửa lời"},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        known, layer = self.known, self.layer_or_404()
        if "form" not in kwargs:
            kwargs["form"] = self._opened(known, layer)
        context = super().get_context_data(
            **{**self.kwargs, **kwargs}, known=known, layer=layer, chips=chips_of(known.own)
        )
        preview = reverse("letters_wording_preview", args=[known.own.id, self.kwargs["whose"]])
        row = queries.wording_row(self.site, known.own.id, layer)
        panels = MediaContainer([PreviewSidePanel(row, self.request, preview_url=preview)])
        return {**context, "side_panels": panels, "media": context.get("media", forms.Media()) + panels.media}

    def _opened(self, known: queries.Standing, layer: Layer) -> WordingForm:
        state = known.of(layer)
        begun = state.draft or state.words or state.below
        if asked := words_at(self, known, self.request.GET.get("tu", "")):
            begun = asked
        titles = offered(known.own)
        told = {
            "subject": titled(begun.subject, titles),
            "body": titled(begun.body.strip(), titles),
            "seen": state.seen,
        }
        if state.draft and begun is state.draft:
            told["reason"] = state.draft.reason
        return WordingForm(of=known.own, layer=layer, initial=told)

    def post(self, request: HttpRequest, kind_of: str, whose: str) -> HttpResponse:
        known, layer = self.known, self.layer_or_404()
        given = as_typed(known.own, request.POST.get("subject", ""), request.POST.get("body", ""))
        remarks = remarks_on(self, known.own, given)
        agreed = request.POST.get("agreed") == mark_of(remarks)
        typed = WordingForm(request.POST, of=known.own, layer=layer, agreed=agreed)
        act = request.POST.get("lam", "xem")
        if typed.is_valid() and act != "xem" and self._done(typed, draft=act == "nhap"):
            return redirect("letters_form", kind_of)
        blocking = any(one.level is Level.ERROR for one in remarks)
        shown = {"remarks": remarks, "mark": mark_of(remarks), "agreed": agreed, "blocking": blocking}
        if act == "xem":
            shown |= drawn(self, known.own, given)
        status = 200 if act == "xem" and typed.is_valid() else 422
        return self.render_to_response(self.get_context_data(form=typed, **shown), status=status)

    def _done(self, typed: WordingForm, *, draft: bool) -> bool:
        act = commands.save_wording if draft else commands.publish_wording
        try:
            act(self.site, typed.record, actor=self.actor, seen=typed.cleaned_data.get("seen"))
        except RecordError as error:
            typed.show(error)
        except Refused as refused:
            if refused.code != "second_look":  # the remarks stand beside the words, with the box to tick
                typed.refuse(refused)
        else:
            said = (
                "Đã lưu nháp; thư vẫn dùng lời cũ."
                if draft
                else "Đã ban hành. Thư soạn từ bây giờ dùng lời này."
            )
            messages.success(self.request, said)
            return True
        return False


class PreviewForm(forms.Form):
    """What the preview needs of the form beside it; anything can be drawn."""

    subject = forms.CharField(required=False)
    body = forms.CharField(required=False, strip=False)

    def __init__(self, data: QueryDict | None = None, *, instance: Any) -> None:
        self.instance = instance
        super().__init__(data)

    def save(self, commit: bool = False) -> Any:
        """Lay the words over the row in memory; nothing is written."""
        self.instance.subject, self.instance.body = self.cleaned_data["subject"], self.cleaned_data["body"]
        return self.instance


class WordingPreviewView(WordingScreen, PreviewOnEdit):
    """Wagtail's preview beside the form: the letter with invented facts, and the remarks while one types."""

    permissions = (WORD, WORD_PROVINCE)

    def get_object(self) -> Any:
        layer = LAYERS.get(self.kwargs["whose"], Layer.COMMUNE)
        # Asked for before the frame judges the request; it is held to this commune here.
        return queries.wording_row(request_site(self.request), self.kwargs["kind_of"], layer)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        # Rows that are not written yet share one place in Wagtail's memory of forms.
        self.parent_object_id = f"{self.object.site_id or ''}:{self.object.template}"
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.layer_or_404()
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.layer_or_404()
        return super().post(request, *args, **kwargs)

    def get_form(self, query_dict: QueryDict) -> PreviewForm:
        given = query_dict or QueryDict(mutable=True)
        if not query_dict:
            known = self.known.of(self.layer_or_404())
            begun = known.draft or known.words or known.below
            given.update({"subject": begun.subject, "body": begun.body.strip()})
        return PreviewForm(given, instance=self.object)

    def get_extra_request_attrs(self) -> dict[str, Any]:
        known = self.known
        given = as_typed(known.own, self.object.subject, self.object.body)
        shown = {**drawn(self, known.own, given), "remarks": remarks_on(self, known.own, given)}
        return {**super().get_extra_request_attrs(), "shown": shown}


def as_typed(form: LetterTemplate, subject: str, body: str) -> Reword:
    """Return the words to look at while they are written: clean like a record's, and not judged."""
    subject, body = (named(normalise(text), offered(form)) for text in (subject, body))
    return Reword.model_construct(subject=one_line(subject), body=body)


def drawn(screen: WordingScreen, form: LetterTemplate, given: Reword) -> dict[str, Any]:
    """Return the letter that ``given`` words make of invented facts, and why they cannot be used yet."""
    faults = [fault.text for fault in faults_of(form, given)]
    written = form.model_copy(update={"subject": given.subject, "body": given.body})
    office = queries.office(screen.site)
    try:
        document = compose(example_letter(written, office), office)
    except RecordError:  # too long, or every paragraph was left out: there is no letter to draw
        return {"faults": faults, "paper": ""}
    # The renderer escapes every word that a person typed.
    return {"faults": faults, "paper": mark_safe(rendering.letter_html(document))}  # noqa: S308


def remarks_on(screen: WordingScreen, form: LetterTemplate, given: Reword) -> list[Finding]:
    """Return what the check says of ``given``; places that are none are named as faults of the form."""
    found = look_over(form, given, [queries.office(screen.site).phone])
    return [one for one in found if one.code != "placeholder"]


def mark_of(remarks: list[Finding]) -> str:
    """Return a mark of these very remarks: whoever ticked them off ticked off nothing else."""
    return sha256("\n".join(f"{one.code} {one.text}" for one in remarks).encode()).hexdigest()[:16]


def chips_of(form: LetterTemplate) -> list[dict[str, Any]]:
    """Return the places a wording may fill in: title, whether it must stay and whether it can be empty."""
    needed, empty = set(needed_in(form)), form.may_be_empty
    return [
        {"title": title, "needed": name in needed, "empty": name in empty}
        for name, title in offered(form).items()
    ]


def words_at(screen: WordingScreen, known: queries.Standing, key: str) -> Any:
    """Return the words named by ``key``: "goc", "xa", "tinh", "xa-12", "tinh-7" (a version); None: there are none."""
    if key == "goc":
        return known.own
    whose, _, number = key.partition("-")
    layer = LAYERS.get(whose)
    if layer is None:
        return None
    if not number:
        return known.of(layer).words
    found = queries.version(screen.site, known.own.id, layer, int(number)) if number.isdecimal() else None
    # A draft is read by those who may write it.
    return found if found and (found.version or screen.may_word(layer)) else None
