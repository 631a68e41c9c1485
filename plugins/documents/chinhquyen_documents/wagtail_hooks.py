"""The library in Wagtail's admin."""

from __future__ import annotations

from django.urls import URLPattern, path, reverse_lazy
from wagtail import hooks

from chinhquyen_sdk.host.gates import ModuleMenuItem

from .module import ASSIGN, KEEP, READ, manifest
from .panels import importing, library, reading


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Mount the officers' screens."""
    return [
        path("thu-vien-van-ban/", library.ListView.as_view(), name="documents_list"),
        path("thu-vien-van-ban/them/", library.AddView.as_view(), name="documents_add"),
        path("thu-vien-van-ban/ke-hoach/", library.LoadPlanView.as_view(), name="documents_load_plan"),
        path("thu-vien-van-ban/nhap/", importing.ImportView.as_view(), name="documents_import"),
        path("thu-vien-van-ban/nhap/mau.csv", importing.SampleView.as_view(), name="documents_sample"),
        path(
            "thu-vien-van-ban/nhap/<uuid:id>/", importing.TableView.as_view(), name="documents_import_table"
        ),
        path("thu-vien-van-ban/giao-doc/", reading.TasksView.as_view(), name="documents_tasks"),
        path("thu-vien-van-ban/giao-doc/<uuid:id>/", reading.TaskView.as_view(), name="documents_task"),
        path("thu-vien-van-ban/doc/", reading.MineView.as_view(), name="documents_mine"),
        path("thu-vien-van-ban/doc/<uuid:id>/", reading.ReadView.as_view(), name="documents_read"),
        path("thu-vien-van-ban/<uuid:id>/", library.CaseView.as_view(), name="documents_case"),
        path("thu-vien-van-ban/<uuid:id>/sua/", library.EditView.as_view(), name="documents_edit"),
        path("thu-vien-van-ban/<uuid:id>/tep/", library.FilesView.as_view(), name="documents_files"),
        path(
            "thu-vien-van-ban/<uuid:id>/quan-he/", library.RelationView.as_view(), name="documents_relation"
        ),
        path("thu-vien-van-ban/<uuid:id>/rut/", library.RemoveView.as_view(), name="documents_remove"),
        path("thu-vien-van-ban/<uuid:id>/giao/", reading.AssignView.as_view(), name="documents_assign"),
    ]


@hooks.register("register_admin_menu_item")
def library_item() -> ModuleMenuItem:
    """Stand below the greetings."""
    return ModuleMenuItem(
        "Thư viện văn bản",
        reverse_lazy("documents_list"),
        slug=manifest.slug,
        permissions=(KEEP, ASSIGN),
        name="thu-vien-van-ban",
        icon_name="doc-full",
        order=79,
    )


@hooks.register("register_admin_menu_item")
def reading_item() -> ModuleMenuItem:
    """What I have to read, for everybody who can be given something to read."""
    return ModuleMenuItem(
        "Văn bản được giao đọc",
        reverse_lazy("documents_mine"),
        slug=manifest.slug,
        permissions=(READ,),
        name="van-ban-duoc-giao",
        icon_name="check",
        order=80,
    )
