"""One deed for many rows of a commune's list."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import Http404
from wagtail.admin.views.bulk_action import BulkAction

from ..access import can
from ..sites import request_site
from ..switches import is_on
from .scoped import own_rows


class SiteBulkAction(BulkAction):
    """A bulk action that sees this commune's rows only; others are as if they did not exist.

    ``permission`` ("app_label.codename") is what the deed needs, ``module`` the slug of its module.
    """

    permission: ClassVar[str]
    module: ClassVar[str] = ""

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        site = request_site(request)
        if self.module and not is_on(site, self.module):
            raise Http404("this module is off")
        return super().dispatch(request, *args, **kwargs)

    def check_perm(self, obj: Any) -> bool:
        return can(self.request.user, obj.site, self.permission)

    def get_actionable_objects(self) -> tuple[list[Any], dict[str, list[Any]]]:
        site, given = request_site(self.request), self.request.GET.getlist("id")
        rows = (
            self.model._default_manager.filter(site=site)
            if "all" in given
            else own_rows(self.model, site, given)
        )
        found = list(rows.select_related("site"))
        if not found:
            raise Http404("no such rows in this commune")
        mine = [row for row in found if self.check_perm(row)]
        return mine, {"items_with_no_access": [row for row in found if row not in mine]}
