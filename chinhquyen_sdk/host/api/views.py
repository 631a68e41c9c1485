"""Views that take a record in and give records out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, TypeVar

from django.db import transaction
from django.db.models import QuerySet
from pydantic import BaseModel, ValidationError
from rest_framework.authentication import SessionAuthentication, TokenAuthentication
from rest_framework.exceptions import ParseError
from rest_framework.parsers import FormParser, JSONParser, MultiPartParser
from rest_framework.permissions import IsAuthenticated
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response
from rest_framework.views import APIView
from wagtail.models import Site

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.sites import SiteRef

from ..idempotency import KEY_LENGTH, once, with_files
from ..sites import request_site, site_ref
from . import problem
from .asked import Unreadable
from .operations import OperationSchema
from .pages import CursorPages

R = TypeVar("R", bound=BaseModel)


class RecordAPIView(APIView):
    """An address of the API in one commune. Say ``permission_classes`` and ``throttle_classes`` in every view.

    How it speaks stands here and not in the project's REST_FRAMEWORK: an existing site has an API of its own beside ours.
    """

    authentication_classes = [TokenAuthentication, SessionAuthentication]
    permission_classes = [IsAuthenticated]
    renderer_classes = [JSONRenderer]
    parser_classes = [JSONParser, MultiPartParser, FormParser]
    schema = OperationSchema()
    pages_class: type[CursorPages] = CursorPages
    # What GET reads of its query: described and checked before anything is done; read it with ``asked``.
    asks: type[Record] | None = None
    # The steps that ``<slug:step>`` of the address takes, with the record that is each one's body, or None.
    steps: Mapping[str, type[BaseModel] | None] = {}

    def initial(self, request: Any, *args: Any, **kwargs: Any) -> None:
        """Refuse a query that cannot be read, once it is known who asks."""
        super().initial(request, *args, **kwargs)
        if request.method == "GET" and self.asks is not None:
            _ = self.asked

    def get_exception_handler(self) -> Callable[..., Response | None]:
        """Every error in one shape, with the form's words."""
        return problem.handler

    @cached_property
    def site(self) -> Site:
        """The commune that is asked, by the host name."""
        return request_site(self.request._request)

    @cached_property
    def ref(self) -> SiteRef:
        """The same commune as the SDK knows it."""
        return site_ref(self.site)

    @cached_property
    def asked(self) -> Any:
        """The query as the record ``asks``; ``Unreadable`` becomes 400 with a text for each parameter."""
        try:
            return (self.asks or Record).model_validate(self.request.query_params.dict())
        except ValidationError as error:
            raise Unreadable(error) from error

    def read(self, record_class: type[R]) -> R:
        """Return what was sent as a record; what does not fit becomes 422 with the form's words."""
        data = self.request.data
        if hasattr(data, "lists"):  # a form: files are read from request.FILES
            data = {name: value for name, value in data.items() if name not in self.request.FILES}
        return record_class.model_validate(data)

    def answer(self, record: BaseModel | list[Any] | dict[str, Any], status: int = 200) -> Response:
        """Return a record, or JSON values, as the response."""
        data = record.model_dump(mode="json") if isinstance(record, BaseModel) else record
        return Response(data, status=status)

    def page(self, rows: QuerySet[Any], make: Callable[[Any], BaseModel]) -> Response:
        """Return one page of ``rows``, each made a record by ``make``."""
        pages = self.pages_class()
        shown = pages.paginate_queryset(rows, self.request, view=self)
        return pages.get_paginated_response([make(row).model_dump(mode="json") for row in shown or ()])

    def once(self, scope: str, record: BaseModel, act: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        """Do ``act`` once for the header Idempotency-Key; without the header just do it, in a transaction.

        The same key with another ``record`` or with other files raises ``KeyReused``.
        """
        key = self.request.headers.get("Idempotency-Key")
        if key is None:
            with transaction.atomic():
                return act()
        if not key.strip() or len(key) > KEY_LENGTH:
            raise ParseError("Idempotency-Key")
        mine = f"{scope}:{self.request.user.pk or ''}"
        sent = with_files(record.model_dump_json(), self.request.FILES)
        return once(self.site, mine, key, sent, act)
