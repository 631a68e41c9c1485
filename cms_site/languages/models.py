"""A page in another language, written or spoken, under the page whose words it tells."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from cms_site.blocks.streams import text_blocks
from cms_site.here import visible
from cms_site.home.pages import BODY, SUMMARY
from cms_site.languages.beside import OriginalPanel
from cms_site.languages.tongues import VIETNAMESE, Tongue, tongues
from cms_site.languages.voices import check_sound
from cms_site.pages import CommunePage
from cms_site.structured import address_of

PARENTS = [
    "cms_home.ContentPage",
    "cms_home.ContactPage",
    "cms_about.AboutPage",
    "cms_about.FaqPage",
    "cms_about.StaffPage",
]


class VersionPage(CommunePage):
    """Workflow, schedule, the look for personal data: all as with any page, for it is one."""

    language = models.CharField("thứ tiếng", max_length=10, choices=tongues)
    summary = models.TextField(SUMMARY, max_length=400, blank=True, help_text="Bằng thứ tiếng ấy.")
    body = StreamField(
        text_blocks(),
        verbose_name=BODY,
        blank=True,
        help_text="Tiếng không có người đọc chữ thì chỉ cần bản đọc.",
    )
    audio = models.ForeignKey(
        "wagtaildocs.Document",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="bản đọc (MP3, OGG, M4A)",
    )
    told_by = models.CharField(
        "ai dịch, ai đọc",
        max_length=150,
        help_text="Hiện dưới bài. Máy dịch thì ghi là máy dịch và ai đã xem lại.",
    )

    text_fields = ("summary", "body")
    parent_page_types = PARENTS
    subpage_types: list[str] = []
    template = "cms_site/version_page.html"
    content_panels = [
        *Page.content_panels,
        FieldRowPanel(
            [
                OriginalPanel(heading="Bản tiếng Việt"),
                MultiFieldPanel(
                    [
                        FieldPanel("language"),
                        FieldPanel("told_by"),
                        FieldPanel("summary"),
                        FieldPanel("audio"),
                        FieldPanel("body"),
                    ],
                    heading="Bản tiếng khác",
                ),
            ]
        ),
    ]

    class Meta:
        verbose_name = "bản tiếng khác"
        verbose_name_plural = "bản tiếng khác"

    def clean(self) -> None:
        super().clean()
        if self.audio:
            with self.audio.open_file() as file:
                try:
                    check_sound(file)
                except ValidationError as error:
                    raise ValidationError({"audio": error.messages}) from error
        if not self.audio and not self.body:
            raise ValidationError({"body": "Mời viết nội dung, hoặc chọn một bản đọc."})

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        original = self.get_parent()
        return {**context, "original": original, "behind": _behind(self, original)}


class VersionCheck(models.Model):
    """The Vietnamese words a version was made from. Not on the page: a draft would carry old words back."""

    version = models.OneToOneField(VersionPage, models.CASCADE, primary_key=True, related_name="checked")
    told_of = models.TextField(blank=True)
    stale = models.BooleanField(default=False)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    class Meta:
        default_permissions = ()


class PageVoice(models.Model):
    """A recording of a Vietnamese page, read by a person. ``told_of``: the words that were read; "" where nobody wrote them down."""

    page = models.OneToOneField(Page, models.CASCADE, primary_key=True, related_name="+")
    document = models.ForeignKey("wagtaildocs.Document", models.CASCADE, related_name="+")
    read_by = models.CharField("ai đọc", max_length=150)
    told_of = models.TextField(blank=True)
    stale = models.BooleanField(default=False)

    class Meta:
        default_permissions = ()


class Version(NamedTuple):
    """One language a page can be read in; ``here`` marks the one being read."""

    code: str
    label: str
    url: str
    address: str
    here: bool


def versions_of(page: Page, request: HttpRequest) -> list[Version]:
    """The languages of ``page``, Vietnamese first; empty for a page in one language. One or two questions."""
    original = page.get_parent() if isinstance(page, VersionPage) else page
    if not original.numchild or (not isinstance(page, VersionPage) and not has_versions(page)):
        return []
    told = visible(VersionPage.objects.child_of(original)).order_by("path")
    others = [_version(each, each.language, Tongue(each.language).label, page, request) for each in told]
    return [_version(original, VIETNAMESE, "Tiếng Việt", page, request), *others] if others else []


def has_versions(page: Page) -> bool:
    """Say whether pages of this kind may be told in other languages."""
    model = page.specific_class if type(page) is Page else type(page)
    return model is not None and model._meta.label in PARENTS


def _version(each: Page, code: str, label: str, page: Page, request: HttpRequest) -> Version:
    return Version(code, label, each.get_url(request) or "", address_of(each, request), each.pk == page.pk)


def _behind(version: Page, original: Page) -> bool:
    """Whether the Vietnamese words were changed after these were told; by the days where nobody kept the words."""
    check = VersionCheck.objects.filter(version_id=version.pk).values_list("stale", flat=True).first()
    if check is not None:
        return check
    return bool(
        version.last_published_at
        and original.last_published_at
        and original.last_published_at > version.last_published_at
    )
