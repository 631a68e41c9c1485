"""A view that does nothing, a DRF view that creates one row, and Wagtail's pages."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from django.views.decorators.cache import cache_page
from rest_framework import generics, serializers
from wagtail import urls as wagtail_urls
from wagtail.views import serve

from tests.bench.bare.models import Row


class RowSerializer(serializers.ModelSerializer):
    class Meta:
        model = Row
        fields = "__all__"


class Create(generics.CreateAPIView):
    queryset = Row.objects.all()
    serializer_class = RowSerializer
    permission_classes = ()


def hello(request: HttpRequest) -> HttpResponse:
    return HttpResponse("<!doctype html><title>hello</title><p>hello")


urlpatterns = [
    path("hello/", hello),
    path("kept/", cache_page(600)(serve), {"path": "full/"}),
    path("rows/", Create.as_view()),
    path("", include(wagtail_urls)),
]
