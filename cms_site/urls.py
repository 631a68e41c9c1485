"""Every address of the site, most particular first; Wagtail's pages take what is left."""

from __future__ import annotations

from django.conf import settings
from django.urls import include, path
from django.views.generic import TemplateView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as admin_urls
from wagtail.contrib.sitemaps.views import sitemap
from wagtail.documents import urls as document_urls

from chinhquyen_sdk.host.urls import module_urlpatterns
from cms_site import plain_views
from cms_site.corrections import pages as corrections
from cms_site.display.pages import display
from cms_site.languages.screens import listen
from cms_site.languages.sitemap import LanguagesSitemap
from cms_site.news.feeds import NewsFeed
from cms_site.search.views import search

handler404 = "cms_site.plain_views.not_found"
handler500 = "cms_site.plain_views.broken"

urlpatterns = [
    path("healthz", plain_views.healthz, name="healthz"),
    path("readyz", plain_views.readyz, name="readyz"),
    path("metrics", plain_views.metrics, name="metrics"),
    path("robots.txt", plain_views.robots, name="robots"),
    path("favicon.ico", plain_views.favicon, name="favicon"),
    path("sitemap.xml", sitemap, {"sitemaps": {"pages": LanguagesSitemap}}, name="sitemap"),
    path("rss.xml", NewsFeed(), name="rss"),
    path("sac-che/<int:hue>.css", plain_views.tea_hue, name="tea_hue"),
    path("hien-thi/", display, name="display"),
    path("tim-kiem/", search, name="search"),
    path("nghe/<int:page_id>/", listen, name="cms_listen"),
    path("bao-cho-sai/<int:page_id>/", corrections.report_mistake, name="mistake"),
    path("bao-cho-sai/tra-loi/<str:address>/", corrections.mistake_answer, name="mistake_answer"),
    # Before Wagtail's own, which let nobody in on half a sign-in.
    path("admin/hai-buoc/", include("cms_site.second_factor.urls")),
    path("admin/", include(admin_urls)),
    path("tep/", include(document_urls)),
    path("api/v1/", include("cms_site.api")),
    *module_urlpatterns(),
]
if settings.SHOW_STYLES:
    urlpatterns += [
        path("kieu-dang/", TemplateView.as_view(template_name="cms_site/styles_page.html"), name="styles")
    ]
if settings.SERVE_MEDIA:
    urlpatterns += [path("media/<path:path>", plain_views.media)]
urlpatterns += [path("", include(wagtail_urls))]
