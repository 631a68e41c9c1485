"""The templates: whose words each one speaks, what it is for, its versions, and the way back to the words below."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property

from chinhquyen_sdk.domain.letters.placeholders import Piece, paragraphs_of, pieces
from chinhquyen_sdk.domain.letters.templates import LetterTemplate
from chinhquyen_sdk.domain.letters.wordings import Layer

from .. import commands, queries
from ..module import APPROVE, DRAFT, WORD, WORD_PROVINCE
from .office import OfficePage, OfficeScreen

LAYERS = {"xa": Layer.COMMUNE, "tinh": Layer.PROVINCE}


class WordingScreen(OfficeScreen):
    """A screen of templates: everybody who works on letters reads them, whoever holds the permission rewords."""

    permissions = (DRAFT, APPROVE, WORD, WORD_PROVINCE)

    def may_word(self, layer: Layer) -> bool:
        """Say whether this person writes ``layer``'s words."""
        return self.holds(self.request, WORD_PROVINCE if layer is Layer.PROVINCE else WORD)

    @cached_property
    def known(self) -> queries.Standing:
        """The template of the address as it stands here; asked for once."""
        found = queries.standing(self.site, self.kwargs["kind_of"])  # type: ignore[attr-defined]
        if found is None:
            raise Http404
        return found

    def layer_or_404(self) -> Layer:
        """Return the layer of the address, if this person may write its words."""
        layer = LAYERS.get(self.kwargs["whose"])  # type: ignore[attr-defined]
        if layer is None:
            raise Http404
        if not self.may_word(layer):
            raise PermissionDenied("Tài khoản của anh/chị chưa được giao sửa lời này.")
        return layer


class FormsView(WordingScreen, OfficePage):
    """All templates: first those that people write by hand."""

    template_name = "chinhquyen_letters/admin/forms.html"
    page_title = "Mẫu thư"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = queries.standings(self.site)
        groups = [
            ("Thư cho bà con", [one for one in found if not one.form.called_by]),
            ("Thư báo khi hồ sơ có bước mới", [one for one in found if one.form.called_by]),
        ]
        return super().get_context_data(groups=groups, **kwargs)


class FormView(WordingScreen, OfficePage):
    """One template: manner, requirement and timing, the words in force, what the check says, versions."""

    template_name = "chinhquyen_letters/admin/form.html"

    def get_page_title(self) -> str:
        return self.known.form.label

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        known = self.known
        told: dict[str, Any] = {"known": known, "known_above": self._known_above(known)}
        told["text"] = [_titled(each, known.form) for each in paragraphs_of(known.form.body)]
        told["subject"] = _titled(known.form.subject, known.form)
        told["below"] = "tinh" if known.commune.below.layer is Layer.PROVINCE else "goc"
        return super().get_context_data(**told, layers=[self._layer(whose) for whose in LAYERS], **kwargs)

    def _layer(self, whose: str) -> dict[str, Any]:
        """What the page says of one layer; a draft is shown to whoever may write it."""
        layer = LAYERS[whose]
        may = self.may_word(layer)
        found = queries.versions(self.site, self.kwargs["kind_of"], layer)
        shown = [one for one in found if one.number or may]
        before = [f"{whose}-{one.id}" for one in shown[1:]] + ["goc"]
        versions = [
            {**one._asdict(), "key": f"{whose}-{one.id}", "before": older}
            for one, older in zip(shown, before, strict=bool(shown))
        ]
        back = self.known.of(layer).below.layer.label
        return {
            "whose": whose,
            "state": self.known.of(layer),
            "may": may,
            "versions": versions,
            "back": f"{back[:1].lower()}{back[1:]}",
        }

    def _known_above(self, known: queries.Standing) -> str:
        """Where the province's text that the commune last saw stands, for the comparison."""
        words = known.commune.words
        layer, _, number = (words.above if words else "").partition(":")
        if layer != Layer.PROVINCE.value:
            return "goc"
        found = queries.versions(self.site, known.form.id, Layer.PROVINCE)
        return next((f"tinh-{one.id}" for one in found if str(one.number) == number), "goc")


class WordingMoveView(WordingScreen, OfficePage):
    """The buttons of one layer's words, by POST alone."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, kind_of: str, whose: str, act: str) -> HttpResponse:
        known, layer = self.known, self.layer_or_404()
        if act == "thoi":
            commands.withdraw_wording(self.site, kind_of, layer, actor=self.actor)
            below = known.of(layer).below.layer.label.lower()
            messages.success(request, f"Từ bây giờ thư lại dùng {below}. Các bản cũ vẫn còn đây.")
        elif act == "giu":
            commands.keep_wording(self.site, kind_of, layer, actor=self.actor)
            messages.success(request, "Đã ghi: đã xem lời mới bên dưới, vẫn giữ lời đang dùng.")
        else:
            raise Http404
        return redirect("letters_form", kind_of)


def _titled(text: str, form: LetterTemplate) -> tuple[Piece, ...]:
    """Return ``text`` taken apart; a placeholder carries its title instead of its name."""
    return tuple(Piece(each.text, form.titles.get(each.name, each.name)) for each in pieces(text))
