"""Somebody leaves. Who uses it: the chair, once or twice a year, and it must not go wrong."""

from __future__ import annotations

from collections import Counter
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.generic import TemplateView, View
from pydantic import ValidationError

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.office import DueItem, HandOverPart, HandOverWork, hand_over_paper
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.rendering import paper_docx, paper_pdf

from ... import places
from ...idempotency import new_key
from ...sites import site_ref
from ..day import items_of
from ..handing_over import give_work, hand_over_of, hand_overs
from ..people import HAND_OVER, Officer, people_of
from .frame import DeskPage, DeskScreen

PARTS = 4
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class HandOverForm(forms.Form):
    """Up to four takers; the first row that fits a case takes it, so the last one is left without conditions."""

    use_required_attribute = False
    reason = forms.CharField(
        label="Lý do bàn giao", max_length=300, min_length=3,
        error_messages={"required": "Mời ghi lý do bàn giao.", "min_length": "Lý do còn ngắn quá."},
        widget=forms.TextInput(attrs={"class": "cq-input"}),
    )  # fmt: skip
    once = forms.CharField(required=False, widget=forms.HiddenInput, initial=new_key, max_length=200)

    def __init__(
        self,
        *args: Any,
        people: list[Officer],
        kinds: list[tuple[str, str]],
        villages: list[str],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.names = {one.id: one.name for one in people}
        takers = [("", "Chọn người nhận"), *[(one.id, one.label) for one in people]]
        for at in range(PARTS):
            self.fields[f"taker{at}"] = _choice(f"Người nhận {at + 1}", takers)
            self.fields[f"kind{at}"] = _choice("Loại việc", [("", "Mọi loại"), *kinds])
            self.fields[f"village{at}"] = _choice(
                "Xóm, tổ", [("", "Mọi xóm, tổ"), *[(v, v) for v in villages]]
            )

    @property
    def rows(self) -> list[list[Any]]:
        """The fields of each part, for the template."""
        return [[self[f"{name}{at}"] for name in ("taker", "kind", "village")] for at in range(PARTS)]

    def parts(self) -> tuple[HandOverPart, ...]:
        """Return what was chosen."""
        found = []
        for at in range(PARTS):
            taker, kind, village = (
                self.cleaned_data.get(f"{n}{at}", "") for n in ("taker", "kind", "village")
            )
            if taker:
                found.append(HandOverPart(
                    taker_id=taker, taker_name=self.names[taker], kinds=(kind,) if kind else (),
                    villages=(village,) if village else (),
                ))  # fmt: skip
        return tuple(found)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if "taker0" not in self.errors and not self.parts():
            self.add_error("taker0", "Mời chọn ít nhất một người nhận.")
        return cleaned


def _choice(label: str, choices: list[tuple[str, str]]) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, choices=choices, required=False, widget=forms.Select(attrs={"class": "cq-input"})
    )


class HandOverView(DeskPage, TemplateView):
    """Choose who leaves, see what there is, say who takes it; below stand the records of earlier ones."""

    permission = HAND_OVER
    template_name = "chinhquyen/admin/office/hand_over.html"
    page_title = "Bàn giao công việc"
    header_icon = "group"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        people = people_of(self.site)
        giver = next((one for one in people if one.id == self.request.GET.get("nguoi")), None)
        if giver:
            kwargs |= self._work(giver, people, kwargs.pop("form", None))
        return super().get_context_data(people=people, giver=giver, done=hand_overs(self.site), **kwargs)

    def _work(self, giver: Officer, people: list[Officer], form: HandOverForm | None) -> dict[str, Any]:
        answers = calling.ask("work_of", site_ref(self.site), officer=giver.id)
        items = items_of(answers.values)
        return {
            "form": form or self._form(None, giver, people, items),
            "total": len(items),
            "by_kind": Counter(item.kind_label or "Khác" for item in items).most_common(),
            "failures": answers.failures,
        }

    def _form(self, data: Any, giver: Officer, people: list[Officer], items: list[DueItem]) -> HandOverForm:
        kinds = sorted({(item.kind, item.kind_label) for item in items if item.kind})
        named = {item.village for item in items if item.village} | {
            v.name for v in places.villages(self.site)
        }
        others = [one for one in people if one.id != giver.id]
        return HandOverForm(data, people=others, kinds=kinds, villages=sorted(named))

    def post(self, request: HttpRequest) -> HttpResponse:
        people = people_of(self.site)
        giver = next((one for one in people if one.id == request.GET.get("nguoi")), None)
        if giver is None:
            return redirect("office_hand_over")
        items = items_of(calling.ask("work_of", site_ref(self.site), officer=giver.id).values)
        form = self._form(request.POST, giver, people, items)
        if form.is_valid():
            done = self._give(giver, form)
            if done is not None:
                messages.success(
                    request,
                    f"Đã bàn giao {len(done.lines)} việc của {done.giver_name}. Mời in biên bản để ký.",
                )
                return redirect("office_hand_over")
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def _give(self, giver: Officer, form: HandOverForm) -> Any:
        try:
            wish = HandOverWork(
                giver_id=giver.id,
                giver_name=giver.name,
                reason=form.cleaned_data["reason"],
                parts=form.parts(),
            )
            key = form.cleaned_data.get("once") or new_key()
            return give_work(self.site, wish, actor=self.actor, once_key=key)
        except Refused as refused:
            form.add_error(None, refused.with_basis)
        except ValidationError as error:
            for problems in field_errors(error).values():
                form.add_error("reason", problems[0].text)
        return None


class HandOverPaperView(DeskScreen, View):
    """The record to print and sign."""

    permission = HAND_OVER

    def get(self, request: HttpRequest, done: UUID, kind: str) -> HttpResponse:
        found = hand_over_of(self.site, done)
        if found is None or kind not in ("pdf", "docx"):
            raise Http404
        paper = hand_over_paper(found, site_ref(self.site))
        name = f"bien-ban-ban-giao-{found.number}-{found.on.year}.{kind}"
        content, content_type = (
            (paper_pdf(paper), "application/pdf") if kind == "pdf" else (paper_docx(paper), _WORD)
        )
        return HttpResponse(
            content, content_type=content_type, headers={"Content-Disposition": f'inline; filename="{name}"'}
        )
