"""What a sender's program may do: file a petition, look one up."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.models import Site

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import FilePetition, Petition, PetitionState, Source
from chinhquyen_sdk.domain.reception.public import LookUp, PublicCase, Receipt, public_case
from chinhquyen_sdk.host.access import can
from chinhquyen_sdk.host.api.keys import opened_by_key
from chinhquyen_sdk.host.api.limits import anonymous_limit
from chinhquyen_sdk.host.api.operations import ONCE_KEY, with_files
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.files import check_uploads
from chinhquyen_sdk.host.staff import actor_of

from .. import commands, queries
from ..module import HANDLE
from .staff import ListMixin


class FileView(ListMixin, RecordAPIView):
    """POST files a petition, without an account. GET is the officers' list."""

    def get_permissions(self) -> list[Any]:
        return [AllowAny()] if self.request.method == "POST" else super().get_permissions()

    def get_throttles(self) -> list[Any]:
        return [anonymous_limit("reception.file", 20, 3600)()] if self.request.method == "POST" else []

    @extend_schema(
        summary="Gửi đơn",
        request=with_files(FilePetition),
        responses={201: Receipt},
        parameters=[ONCE_KEY],
        tags=["reception"],
    )
    def post(self, request: Request) -> Response:
        wish, actor = self.read(FilePetition), Actor.citizen()
        if can(request.user, self.site, HANDLE):  # an officer's program types in what came by any door
            actor = actor_of(request.user)
        else:  # judged again as what it is: here a name is asked for, whatever door the program says
            wish = FilePetition.model_validate({**wish.model_dump(), "source": Source.API})
        uploads = check_uploads(request.FILES.getlist("files"))

        def file() -> dict[str, Any]:
            filed = commands.file_petition(self.site, wish, actor=actor, uploads=uploads)
            return receipt(self.site, filed).model_dump(mode="json")

        return self.answer(self.once("reception.file_petition", wish, file), 201)


class LookUpView(RecordAPIView):
    """POST with code and secret in the body: neither may stand in an address, which is logged."""

    permission_classes = [AllowAny]
    throttle_classes = [anonymous_limit("reception.lookup", 10, 600)]

    @extend_schema(summary="Tra cứu đơn", request=LookUp, responses={200: PublicCase}, tags=["reception"])
    def post(self, request: Request) -> Response:
        asked = self.read(LookUp)
        petition = opened(self.site, asked.code, asked.secret)
        return self.answer(seen_by_sender(self.site, petition))


def opened(site: Site, code: str, secret: str) -> Petition:
    """Return the petition; a wrong code and a wrong secret get the same answer."""
    wrong = "Mã đơn hoặc mã bí mật chưa đúng."
    return opened_by_key(site, "reception", code, secret, queries.petition_by_secret, wrong)


def seen_by_sender(site: Any, petition: Petition) -> PublicCase:
    """Return the case as its sender sees it today, a split letter with its parts."""
    now = today()
    case = public_case(petition, queries.history(site, petition.id), now)
    if petition.state is not PetitionState.SPLIT:
        return case
    parts = queries.all_parts_of(site, petition)
    seen = tuple(public_case(part, queries.history(site, part.id), now) for part in parts)
    return case.model_copy(update={"parts": seen})


def receipt(site: Any, filed: commands.Filed) -> Receipt:
    """Return what the sender keeps."""
    return Receipt(code=filed.petition.code, secret=filed.secret, case=seen_by_sender(site, filed.petition))
