"""The part of Wagtail's group form where a group is given modules' permissions, commune by commune."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.models import Group, Permission
from django.db.models import Q
from django.template.loader import render_to_string
from wagtail.models import GroupSitePermission, Site

from chinhquyen_sdk.modules import registry

from .access_report import VIEW_LOG
from .audit import VIEW_AUDIT
from .exports import EXPORT_PERSONAL
from .office.people import OFFICE_PERMISSIONS
from .retention import KEEP_RETENTION
from .sites import site_ref


class GroupSitePermissionsForm(forms.Form):
    """Tick boxes, one list for each commune. Only what modules declare is shown, and only that is changed."""

    icon = "group"
    granted = forms.MultipleChoiceField(
        label="Được làm gì, ở đâu", required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, instance: Group | None = None, **kwargs: Any) -> None:
        kwargs.setdefault("prefix", "chinhquyen_site_permissions")
        self.group = instance
        held = self._held() if instance and instance.pk else []
        super().__init__(
            *args, initial={"granted": [f"{row.site_id}:{row.permission_id}" for row in held]}, **kwargs
        )
        offered = [(permission.pk, permission.name) for permission in _declared()]
        self.fields["granted"].choices = [
            (site_ref(site).title, [(f"{site.pk}:{pk}", name) for pk, name in offered])
            for site in Site.objects.order_by("site_name", "hostname")
        ]

    def as_admin_panel(self) -> str:
        """Draw the panel, as Wagtail's group form asks each of its panels."""
        context = {
            "heading": "Quyền theo xã, phường",
            "form": self,
            "panel_id": "chinhquyen-site-permissions",
        }
        return render_to_string("wagtailsettings/permissions/includes/site_permission_form.html", context)

    def save(self) -> None:
        """Give what was ticked and take what was not."""
        wanted = {tuple(map(int, each.split(":"))) for each in self.cleaned_data["granted"]}
        held = {(row.site_id, row.permission_id): row for row in self._held()}
        for key, row in held.items():
            if key not in wanted:
                row.delete()
        for site_id, permission_id in wanted - held.keys():
            GroupSitePermission.objects.create(group=self.group, site_id=site_id, permission_id=permission_id)

    def _held(self) -> list[GroupSitePermission]:
        return list(GroupSitePermission.objects.filter(group=self.group, permission__in=_declared()))


def _declared() -> list[Permission]:
    names = [declared.codename for manifest in registry().manifests for declared in manifest.permissions]
    wanted = Q(pk__in=[])
    for app_label, _, codename in (
        name.partition(".")
        for name in [*names, VIEW_LOG, VIEW_AUDIT, KEEP_RETENTION, EXPORT_PERSONAL, *OFFICE_PERMISSIONS]
    ):
        wanted |= Q(content_type__app_label=app_label, codename=codename)
    return list(Permission.objects.filter(wanted).order_by("content_type__app_label", "pk"))
