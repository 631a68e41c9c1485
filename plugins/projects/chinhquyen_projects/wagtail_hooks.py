"""Projects in Wagtail's admin."""

from __future__ import annotations

from django.urls import URLPattern, path, reverse_lazy
from wagtail import hooks

from chinhquyen_sdk.host.gates import ModuleMenuItem

from .module import KEEP, REPORT, manifest
from .panels import importing, progress, projects


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Mount the officers' screens."""
    return [
        path("du-an/", projects.ListView.as_view(), name="projects_list"),
        path("du-an/ngay-bao/", projects.RuleView.as_view(), name="projects_rule"),
        path("du-an/them/", projects.AddView.as_view(), name="projects_add"),
        path("du-an/nhap/", importing.ImportView.as_view(), name="projects_import"),
        path("du-an/nhap/tep-mau.csv", importing.SampleView.as_view(), name="projects_sample"),
        path("du-an/nhap/<uuid:table>/", importing.ImportPreviewView.as_view(), name="projects_import_table"),
        path("du-an/<str:code>/", projects.CaseView.as_view(), name="projects_project"),
        path("du-an/<str:code>/sua/", projects.EditView.as_view(), name="projects_edit"),
        path("du-an/<str:code>/tien-do/", progress.ProgressView.as_view(), name="projects_progress"),
        path("du-an/<str:code>/gop/", progress.GiftView.as_view(), name="projects_gift"),
        path("du-an/<str:code>/chi/", progress.SpendView.as_view(), name="projects_spend"),
        path("du-an/<str:code>/anh/", progress.PhotosView.as_view(), name="projects_photos"),
        path("du-an/<str:code>/tai-lieu/", progress.DocumentsView.as_view(), name="projects_documents"),
        path("du-an/<str:code>/buoc/<slug:step>/", projects.StepView.as_view(), name="projects_step"),
    ]


@hooks.register("register_admin_menu_item")
def projects_item() -> ModuleMenuItem:
    """Stand below policies."""
    return ModuleMenuItem(
        "Dự án",
        reverse_lazy("projects_list"),
        slug=manifest.slug,
        permissions=(KEEP, REPORT),
        name="du-an",
        icon_name="site",
        order=88,
    )
