"""The site's addresses. What our modules need stands between "modules:" and ":modules"."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from chinhquyen_sdk.host.urls import api_urlpatterns, module_urlpatterns

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    # modules: outside i18n_patterns, for addresses on paper must not change with the reader's language
    path("api/v1/", include(api_urlpatterns())),
    *module_urlpatterns(),
    # :modules
]
urlpatterns += i18n_patterns(path("", include(wagtail_urls)))
