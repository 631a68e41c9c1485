"""The screen between "publish" and published."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from chinhquyen_sdk.domain.privacy import Review
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.privacy import FindsForm

from .files import attached, keep, redacted
from .looking import content_of, look_at_page, office_of, record, replace_in


class PageFindsView(WagtailAdminTemplateMixin, TemplateView):
    """Shows the finds of a page's newest draft; with all answered the draft is changed, logged and published."""

    template_name = "cms_site/admin/privacy.html"
    page_title = "Thông tin riêng trong bài"
    header_icon = "view"
    breadcrumbs_items: list[dict[str, Any]] = []

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        found = get_object_or_404(Page, pk=kwargs["page_id"])
        if not found.permissions_for_user(request.user).can_publish():
            raise PermissionDenied
        self.page = found.get_latest_revision_as_object()
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        response.headers["Cache-Control"] = "private, no-store"
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = kwargs.pop("form", None) or FindsForm(look=look_at_page(self.page))
        return super().get_context_data(form=form, page=self.page, **kwargs)

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        form = FindsForm(request.POST, look=look_at_page(self.page))
        if form.is_valid():
            try:
                review = self._publish(form)
            except Refused as refused:
                form.refuse(refused)
            else:
                messages.success(
                    request,
                    f"Đã đăng “{self.page.title}”: thay {review.replaced} chỗ, giữ {review.kept} chỗ.",
                )
                return redirect("wagtailadmin_pages:edit", page_id)
        return self.render_to_response(self.get_context_data(form=form), status=422)

    @transaction.atomic
    def _publish(self, form: FindsForm) -> Review:
        """Change the draft and its files as answered, log the decision, publish."""
        user, office = self.request.user, office_of(self.page)
        changed = redacted(attached(self.page), form.answers, office, user)
        replace_in(self.page, form.look, form.answers)
        keep(changed)
        review = form.review(content_of(self.page))
        revision = self.page.save_revision(user=user, log_action=True)
        record(self.page, review, user)
        revision.publish(user=user)
        return review
