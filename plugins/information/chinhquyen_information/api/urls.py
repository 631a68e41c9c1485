"""Addresses of the information API."""

from __future__ import annotations

from django.urls import path

from chinhquyen_sdk.domain.information import Step

from . import asker, office

_HERE = "information/requests/"
urlpatterns = [
    path(_HERE, office.RequestsView.as_view(), name="api-information-requests"),
    path(f"{_HERE}desk/", office.DeskView.as_view(), name="api-information-desk"),
    path(f"{_HERE}lookup/", asker.LookUpView.as_view(), name="api-information-lookup"),
    path(f"{_HERE}<str:code>/", office.RequestView.as_view(), name="api-information-request"),
    path(f"{_HERE}<str:code>/add/", asker.AddMoreView.as_view(), name="api-information-add"),
    path(f"{_HERE}<str:code>/dispute/", asker.DisputeView.as_view(), name="api-information-dispute"),
    path(f"{_HERE}<str:code>/withdraw/", asker.WithdrawView.as_view(), name="api-information-withdraw"),
    path(f"{_HERE}<str:code>/asker/", office.AskerView.as_view(), name="api-information-asker"),
    path(f"{_HERE}<str:code>/finds/", office.FindsView.as_view(), name="api-information-finds"),
    *(
        path(
            f"{_HERE}<str:code>/steps/{step.value}/", office.step_view(step).as_view(),
            name=f"api-information-{step.name.lower().replace('_', '-')}",
        )
        for step in Step
    ),
    path("information/published/", asker.PublishedListView.as_view(), name="api-information-published-list"),
    path("information/published/<uuid:id>/", asker.PublishedView.as_view(), name="api-information-published"),
    path("information/numbers/", asker.NumbersView.as_view(), name="api-information-numbers"),
]  # fmt: skip
