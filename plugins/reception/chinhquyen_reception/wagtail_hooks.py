"""Reception in Wagtail's admin."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse_lazy
from wagtail import hooks

from chinhquyen_sdk.host import access
from chinhquyen_sdk.host.gates import ModuleMenuItem
from chinhquyen_sdk.host.sites import request_site

from . import panels
from .module import HANDLE, manifest


class PetitionsMenuItem(ModuleMenuItem):
    """Shown to those who handle petitions at this site."""

    def is_shown(self, request: HttpRequest) -> bool:
        return super().is_shown(request) and access.can(request.user, request_site(request), HANDLE)


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Mount the officers' screens."""
    return [
        path("don-thu/", panels.InboxView.as_view(), name="reception_inbox"),
        path("don-thu/nhan/", panels.DeskView.as_view(), name="reception_desk"),
        path("don-thu/thu-dien-tu/", panels.MailView.as_view(), name="reception_mail"),
        path("don-thu/giao/", panels.AssignView.as_view(), name="reception_assign"),
        path("don-thu/so-lieu/", panels.FiguresView.as_view(), name="reception_figures"),
        path("don-thu/mau-tra-loi/", panels.RepliesView.as_view(), name="reception_replies"),
        path("don-thu/mau-tra-loi/moi/", panels.ReplyView.as_view(), name="reception_reply_new"),
        path("don-thu/mau-tra-loi/<slug:key>/", panels.ReplyView.as_view(), name="reception_reply"),
        path(
            "don-thu/mau-tra-loi/<slug:key>/bo/", panels.DropReplyView.as_view(), name="reception_reply_drop"
        ),
        path(
            "don-thu/<str:code>/giay-to/<slug:paper>.<slug:kind>",
            panels.PaperView.as_view(),
            name="reception_paper",
        ),
        path("don-thu/<str:code>/", panels.CaseView.as_view(), name="reception_case"),
        path("don-thu/<str:code>/doi-loai/", panels.ReclassifyView.as_view(), name="reception_reclassify"),
        path("don-thu/<str:code>/dung-loai/", panels.KindView.as_view(), name="reception_kind"),
        path("don-thu/<str:code>/dieu-kien/", panels.ConditionsView.as_view(), name="reception_conditions"),
        path("don-thu/<str:code>/tham-quyen/", panels.CompetenceView.as_view(), name="reception_competence"),
        path("don-thu/<str:code>/lien-quan/", panels.LinkView.as_view(), name="reception_link"),
        path("don-thu/<str:code>/luu-y/", panels.FlagsView.as_view(), name="reception_flags"),
        path("don-thu/<str:code>/tach/", panels.SplitView.as_view(), name="reception_split"),
        path("don-thu/<str:code>/danh-tinh/", panels.IdentityView.as_view(), name="reception_identity"),
        path("don-thu/<str:code>/danh-tinh/giao/", panels.GrantView.as_view(), name="reception_grant"),
        path(
            "don-thu/<str:code>/danh-tinh/<uuid:grant>/thoi/",
            panels.RevokeView.as_view(),
            name="reception_revoke",
        ),
        path("don-thu/<str:code>/cap-lai-ma/", panels.RenewSecretView.as_view(), name="reception_new_secret"),
        path("don-thu/<str:code>/tep/<uuid:file>/", panels.FileView.as_view(), name="reception_file"),
        path("don-thu/<str:code>/ho-so/<slug:act>/", panels.WorkView.as_view(), name="reception_work"),
        path("don-thu/<str:code>/viec/<slug:move>/", panels.MoveView.as_view(), name="reception_move"),
    ]


@hooks.register("register_admin_menu_item")
def petitions_item() -> ModuleMenuItem:
    """Stand on top of the menu: officers come for this."""
    return PetitionsMenuItem(
        "Đơn thư",
        reverse_lazy("reception_inbox"),
        slug=manifest.slug,
        name="don-thu",
        icon_name="mail",
        order=50,
    )


@hooks.register("register_reports_menu_item")
def figures_item() -> ModuleMenuItem:
    """Show the numbers of petitions under "Báo cáo"."""
    return PetitionsMenuItem(
        "Số liệu đơn thư",
        reverse_lazy("reception_figures"),
        slug=manifest.slug,
        name="so-lieu-don-thu",
        icon_name="order",
        order=100,
    )


@hooks.register("register_reports_menu_item")
def unprocessed_item() -> ModuleMenuItem:
    """List what nears the threshold of discipline, or is past it, for the chair, under "Báo cáo"."""
    return PetitionsMenuItem(
        "Đơn để lâu không xử lý",
        reverse_lazy("reception_inbox", query={"due": "unprocessed"}),
        slug=manifest.slug,
        name="don-de-lau",
        icon_name="warning",
        order=101,
    )


@hooks.register("register_settings_menu_item")
def replies_item() -> ModuleMenuItem:
    """List the templates of replies under "Cài đặt"."""
    return PetitionsMenuItem(
        "Mẫu trả lời",
        reverse_lazy("reception_replies"),
        slug=manifest.slug,
        name="mau-tra-loi",
        icon_name="draft",
        order=45,
    )
