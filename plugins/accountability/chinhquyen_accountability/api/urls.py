"""Addresses of the accountability API."""

from __future__ import annotations

from django.urls import path

from ..commands import Step
from . import asker, office

_HERE = "accountability/requests/"
_STEPS = {
    Step.ACCEPT: "Nhận trách nhiệm giải trình",
    Step.ASK_MORE: "Xin nói rõ thêm",
    Step.GUIDE: "Hướng dẫn đến nơi có trách nhiệm",
    Step.REFUSE: "Từ chối, có căn cứ",
    Step.EXTEND: "Gia hạn một lần",
    Step.MEET: "Hẹn gặp để giải trình",
    Step.EXPLAIN: "Giải trình bằng văn bản",
    Step.PUBLISH: "Công khai nội dung giải trình",
    Step.ASSIGN: "Giao cán bộ",
}

urlpatterns = [
    path(_HERE, office.RequestsView.as_view(), name="api-explanation-requests"),
    path(f"{_HERE}desk/", office.DeskView.as_view(), name="api-explanation-desk"),
    path(f"{_HERE}lookup/", asker.LookUpView.as_view(), name="api-explanation-lookup"),
    path(f"{_HERE}<str:code>/", office.RequestView.as_view(), name="api-explanation-request"),
    path(f"{_HERE}<str:code>/add/", asker.AddMoreView.as_view(), name="api-explanation-add"),
    path(f"{_HERE}<str:code>/withdraw/", asker.WithdrawView.as_view(), name="api-explanation-withdraw"),
    path(f"{_HERE}<str:code>/asker/", office.AskerView.as_view(), name="api-explanation-asker"),
    path(f"{_HERE}<str:code>/petition/", office.HandView.as_view(), name="api-explanation-petition"),
    *(
        path(
            f"{_HERE}<str:code>/steps/{step.value}/", office.step_view(step, summary).as_view(),
            name=f"api-explanation-{step.name.lower()}",
        )
        for step, summary in _STEPS.items()
    ),
    path("accountability/register/", office.RegisterView.as_view(), name="api-explanation-register"),
    path("accountability/published/", asker.PublishedView.as_view(), name="api-explanations-published"),
]  # fmt: skip
