"""What citizens told, for those who keep the boards: who told it is not on the list."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from chinhquyen_sdk.domain.supervision import Tip

from .. import commands, queries
from ..forms import ResultForm, TakeForm
from ..module import KEEP
from .office import SupervisionPage, found_or_404


class ListView(SupervisionPage):
    """Everything that was told, received last on top."""

    permissions = (KEEP,)
    template_name = "chinhquyen_supervision/admin/tips.html"
    page_title = "Thông tin của bà con"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found, after = queries.tips_page(self.site, self.request.GET.get("sau", ""))
        return super().get_context_data(lines=found, next=f"?sau={after}" if after else "", **kwargs)


class CaseView(SupervisionPage):
    """One thing that was told."""

    permissions = (KEEP,)
    template_name = "chinhquyen_supervision/admin/tip.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one: Tip = found_or_404(queries.tip(self.site, self.kwargs["id"]))
        self.page_title = f"Thông tin {one.code}"
        named = bool(queries.teller(self.site, one.id).get("name"))
        return super().get_context_data(
            one=one, finding=queries.finding(self.site, one.finding) if one.finding else None, named=named,
            board=queries.board(self.site, one.board) if one.board else None, steps=self._steps(one),
            history=queries.history(self.site, one.id)[::-1], **kwargs,
        )  # fmt: skip

    def _steps(self, one: Tip) -> list[tuple[str, str, Any]]:
        if not one.state.is_open:
            return []
        take = self.form_of(TakeForm, findings=queries.open_findings(self.site))
        return [
            ("can-cu", "Đưa vào một việc làm căn cứ", take),
            ("ket-qua", "Báo kết quả cho người gửi", self.form_of(ResultForm)),
        ]


class StepView(CaseView):
    """Make it evidence, or answer."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID, step: str) -> HttpResponse:
        found_or_404(queries.tip(self.site, id))
        do = found_or_404(commands.TIP_STEPS.get(step))[1]
        form = (
            ResultForm(request.POST)
            if step == "ket-qua"
            else TakeForm(request.POST, findings=queries.open_findings(self.site))
        )
        said = (
            "Đã báo kết quả; người để lại tên nhận thêm thư."
            if step == "ket-qua"
            else "Đã đưa vào làm căn cứ."
        )
        to = reverse("supervision_tip", args=[id])
        return self.act(form, lambda wish: do(self.site, id, wish, actor=self.actor), said, to)
