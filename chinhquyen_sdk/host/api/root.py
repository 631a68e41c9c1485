"""The front door of the API: which modules answer here."""

from __future__ import annotations

from typing import Any

from django.views.decorators.csrf import csrf_exempt
from drf_spectacular.utils import extend_schema
from pydantic import BaseModel, Field
from rest_framework.permissions import AllowAny
from rest_framework.response import Response

from chinhquyen_sdk.modules import registry

from ..gates import api_not_found
from ..switches import is_on
from .limits import anonymous_limit
from .views import RecordAPIView


class ModuleHere(BaseModel):
    """A module that is on in this commune."""

    slug: str = Field(title="Mã mô-đun")
    label: str = Field(title="Tên")
    summary: str = Field(title="Làm gì")
    version: str = Field(title="Phiên bản")


class Root(BaseModel):
    """The commune that answers at this host name, and its modules."""

    commune: str = Field(title="Xã, phường")
    code: str = Field(title="Mã đơn vị hành chính")
    modules: tuple[ModuleHere, ...] = Field(title="Các mô-đun đang mở")


class RootView(RecordAPIView):
    """Say which commune this is and which modules are on."""

    permission_classes = [AllowAny]
    throttle_classes = [anonymous_limit("api.root", 120, 60)]

    @extend_schema(operation_id="root", summary="Xã, phường và các mô-đun đang mở", responses=Root, auth=[])
    def get(self, request: Any) -> Response:
        here = [m for m in registry().manifests if is_on(self.site, m.slug)]
        modules = tuple(
            ModuleHere(slug=m.slug, label=m.label, summary=m.summary, version=m.version) for m in here
        )
        return self.answer(Root(commune=self.ref.title, code=self.ref.code, modules=modules))


# Whatever was sent: the form's guard would answer with a page.
@csrf_exempt
def nowhere(request: Any, path: str = "") -> Any:
    """Answer an address of the API that does not exist, as a program expects it."""
    return api_not_found()
