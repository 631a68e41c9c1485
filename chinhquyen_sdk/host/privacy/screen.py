"""The screen between "publish" and published, for any module: each find answered, then the act that waited is done."""

from __future__ import annotations

from typing import Any, ClassVar
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.generic import TemplateView
from pydantic import ValidationError
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Site

from chinhquyen_sdk.domain.privacy import OwnFacts, Review
from chinhquyen_sdk.domain.refusals import Refused

from ..answers import SeeOther, tell
from . import holding
from .content import Content, changed, look_at_content
from .form import FindsForm
from .holding import Held
from .own import own_facts

_GONE = "Bài này đã đăng, đã bỏ, hoặc chờ quá 7 ngày."


class HeldLookView(WagtailAdminTemplateMixin, TemplateView):
    """One kind of act that waits. Stand it behind a module's ``StaffScreen``; say the four methods below."""

    template_name = "chinhquyen/privacy_look.html"
    page_title = "Thông tin riêng trong bài sắp đăng"
    header_icon = "view"
    breadcrumbs_items: list[dict[str, Any]] = []
    deed: ClassVar[str]
    home: ClassVar[str]  # the name of the address where those are sent for whom nothing waits
    site: Site
    request: HttpRequest

    def content(self, held: Held) -> Content:
        """Return what will be public."""
        raise NotImplementedError

    def office(self, held: Held) -> OwnFacts:
        """Return what the office may always publish of itself."""
        return own_facts(self.site)

    def publish(self, held: Held, content: Content, review: Review) -> None:
        """Do the act with ``content``."""
        raise NotImplementedError

    def edit_address(self, held: Held) -> str:
        """Return where the words can be changed; what was typed is there again."""
        raise NotImplementedError

    def after(self, held: Held) -> str:
        """Return where to go when it is done."""
        raise NotImplementedError

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        held, form = kwargs["held"], kwargs["form"]
        return super().get_context_data(
            **kwargs, edit=self.edit_address(held), files=held.files, words=[w for w in self.content(held).words if w.text],
            count=len(form.look.found), clean=not form.look.found and not form.look.unread,
        )  # fmt: skip

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        held = self._held(kwargs["held"])
        return self._shown(held, self._form(held)) if held else self._gone()

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        held = self._held(kwargs["held"])
        if held is None:
            return self._gone()
        if "bo" in request.POST:
            holding.drop(self.site, held.id)
            messages.success(request, "Đã bỏ, không đăng gì.")
            return SeeOther(self.edit_address(held).partition("?")[0])
        form = self._form(held, request.POST)
        if form.is_valid() and self._done(held, form):
            return SeeOther(self.after(held))
        return self._shown(held, form, 422)

    def _held(self, id: UUID) -> Held | None:
        return holding.held(self.site, id, self.deed)

    def _gone(self) -> HttpResponse:
        messages.info(self.request, _GONE)
        return SeeOther(reverse(self.home))

    def _form(self, held: Held, data: Any = None) -> FindsForm:
        return FindsForm(data, look=look_at_content(self.content(held), self.office(held)))

    def _shown(self, held: Held, form: FindsForm, status: int = 200) -> HttpResponse:
        return self.render_to_response(self.get_context_data(held=held, form=form), status=status)

    def _done(self, held: Held, form: FindsForm) -> bool:
        try:
            after = changed(self.content(held), form.look, form.answers, self.office(held))
            review = form.review(after.mark)
            self.publish(held, after, review)
        except (Refused, ValidationError) as no:
            tell(form, no)
        else:
            holding.drop(self.site, held.id)
            messages.success(self.request, f"Đã đăng. {review.sentence}")
            return True
        return False
