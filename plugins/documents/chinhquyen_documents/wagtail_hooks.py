"""The library in Wagtail's admin."""

from __future__ import annotations

from django.urls import URLPattern, path, reverse_lazy
from wagtail import hooks

from chinhquyen_sdk.host.gates import ModuleMenuItem

from .module import ASSIGN, KEEP, READ, manifest
from .panels import importing, library, look, reading


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Mount the officers' screens."""
    return [
        path("van-ban/", library.ListView.as_view(), name="documents_list"),
        path("van-ban/them/", library.AddView.as_view(), name="documents_add"),
        path("van-ban/ke-hoach/", library.LoadPlanView.as_view(), name="documents_load_plan"),
        path("van-ban/nhap/", importing.ImportView.as_view(), name="documents_import"),
        path("van-ban/nhap/mau.csv", importing.SampleView.as_view(), name="documents_sample"),
        path("van-ban/nhap/<uuid:id>/", importing.TableView.as_view(), name="documents_import_table"),
        path("van-ban/giao-doc/", reading.TasksView.as_view(), name="documents_tasks"),
        path("van-ban/giao-doc/<uuid:id>/", reading.TaskView.as_view(), name="documents_task"),
        path("doc-van-ban/", reading.MineView.as_view(), name="documents_mine"),
        path("doc-van-ban/<uuid:id>/", reading.ReadView.as_view(), name="documents_read"),
        path("van-ban/xem-them/<uuid:held>/", look.AddLookView.as_view(), name="documents_add_look"),
        path("van-ban/xem-sua/<uuid:held>/", look.ChangeLookView.as_view(), name="documents_change_look"),
        path("van-ban/xem-tep/<uuid:held>/", look.FilesLookView.as_view(), name="documents_files_look"),
        path("van-ban/<uuid:id>/", library.CaseView.as_view(), name="documents_case"),
        path("van-ban/<uuid:id>/sua/", library.EditView.as_view(), name="documents_edit"),
        path("van-ban/<uuid:id>/tep/", library.FilesView.as_view(), name="documents_files"),
        path("van-ban/<uuid:id>/quan-he/", library.RelationView.as_view(), name="documents_relation"),
        path("van-ban/<uuid:id>/rut/", library.RemoveView.as_view(), name="documents_remove"),
        path("van-ban/<uuid:id>/giao/", reading.AssignView.as_view(), name="documents_assign"),
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
        "Đọc văn bản",
        reverse_lazy("documents_mine"),
        slug=manifest.slug,
        permissions=(READ,),
        name="doc-van-ban",
        icon_name="check",
        order=80,
    )
