"""The site's addresses and a small API, for the tests."""

from __future__ import annotations

from typing import Any

from django.urls import path
from drf_spectacular.utils import extend_schema
from pydantic import Field
from rest_framework.permissions import AllowAny

from chinhquyen_sdk.domain.people import Phone
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.api import CursorPages, RecordAPIView, anonymous_limit, holds
from chinhquyen_sdk.host.models import NumberBook
from cms_site import urls as site_urls


class AskForNumber(Record):
    """Ask for a number."""

    book: str = Field(min_length=1, max_length=20, title="Sổ")
    phone: Phone = ""


class Number(Record):
    """A number given."""

    book: str = Field(title="Sổ")
    last: int = Field(title="Số")


class Numbers(RecordAPIView):
    permission_classes = [AllowAny]
    throttle_classes = [anonymous_limit("tests.numbers", 6, 3600)]

    @extend_schema(request=AskForNumber, responses={201: Number}, operation_id="give_number")
    def post(self, request: Any) -> Any:
        asked = self.read(AskForNumber)
        return self.answer(self.once("tests.number", asked, lambda: self.give(asked)), 201)

    def give(self, asked: AskForNumber) -> dict[str, Any]:
        if asked.book == "khoa":
            raise Refused("Sổ đã khóa.", basis="Nghị định 30/2020/NĐ-CP Điều 15", code="locked", field="book")
        if asked.book == "hong":
            raise RuntimeError("an accident with a name in it")
        last = NumberBook.objects.filter(site=self.site).count() + 1
        NumberBook.objects.create(site=self.site, book=asked.book, year=2000 + last, last=last)
        return Number(book=asked.book, last=last).model_dump()


class ByNumber(CursorPages):
    ordering = ("-last", "-id")


class StaffNumbers(RecordAPIView):
    pages_class = ByNumber
    permission_classes = [holds("cq_reception.handle_petition")]

    @extend_schema(responses=Number, operation_id="list_numbers")
    def get(self, request: Any) -> Any:
        rows = NumberBook.objects.filter(site=self.site)
        return self.page(rows, lambda row: Number(book=row.book, last=row.last))


urlpatterns = [
    path("api/v1/numbers/", Numbers.as_view()),
    path("api/v1/staff-numbers/", StaffNumbers.as_view()),
    *site_urls.urlpatterns,
]
