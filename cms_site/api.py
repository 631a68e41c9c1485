"""The API's addresses under /api/v1/, gathered from the modules' manifests."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path, re_path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView

from chinhquyen_sdk.host.api.root import RootView, nowhere
from chinhquyen_sdk.host.urls import api_urlpatterns
from cms_site.search.api import SearchView

urlpatterns: list[URLPattern | URLResolver] = [
    path("", RootView.as_view(), name="api-root"),
    path("schema/", SpectacularAPIView.as_view(), name="api-schema"),
    path("docs/", SpectacularSwaggerSplitView.as_view(url_name="api-schema"), name="api-docs"),
    path("search/", SearchView.as_view(), name="api-search"),
    *api_urlpatterns(),
    re_path(r"^(?P<path>.*)$", nowhere),
]
