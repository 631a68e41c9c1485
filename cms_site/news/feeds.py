"""The commune's news as RSS."""

from __future__ import annotations

import datetime as dt

from django.contrib.syndication.views import Feed
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.host.sites import request_site, site_ref
from cms_site.news.models import NewsPage, newest_news


class NewsFeed(Feed):
    link = "/"
    language = "vi"

    def get_object(self, request: HttpRequest) -> Site:
        return request_site(request)

    def title(self, site: Site) -> str:
        return f"Tin {site_ref(site).title}"

    def description(self, site: Site) -> str:
        return f"Tin mới trên trang của {site_ref(site).title}"

    def items(self, site: Site) -> QuerySet[NewsPage]:
        return newest_news(site, 20)

    def item_title(self, item: NewsPage) -> str:
        return item.title

    def item_description(self, item: NewsPage) -> str:
        return item.summary

    def item_link(self, item: NewsPage) -> str:
        return str(item.full_url)

    def item_pubdate(self, item: NewsPage) -> dt.datetime:
        return timezone.make_aware(dt.datetime.combine(item.date, dt.time(8)))
