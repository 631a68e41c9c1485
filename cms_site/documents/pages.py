"""One document: kind, number, date, issuer, effect, summary, file, and what took its place."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Page, Site
from wagtail.search import index

from cms_site.blocks.streams import text_blocks
from cms_site.here import visible_below
from cms_site.pages import CommunePage


class Kind(models.TextChoices):
    LAW = "luat", "Luật"
    RESOLUTION = "nghi-quyet", "Nghị quyết"
    DECREE = "nghi-dinh", "Nghị định"
    CIRCULAR = "thong-tu", "Thông tư"
    DECISION = "quyet-dinh", "Quyết định"
    DIRECTIVE = "chi-thi", "Chỉ thị"
    CONCLUSION = "ket-luan", "Kết luận"
    REGULATION = "quy-dinh", "Quy định"
    CHARTER = "quy-che", "Quy chế"
    PLAN = "ke-hoach", "Kế hoạch"
    PROGRAMME = "de-an", "Đề án"
    NOTICE = "thong-bao", "Thông báo"
    REPORT = "bao-cao", "Báo cáo"
    LETTER = "cong-van", "Công văn"
    OTHER = "khac", "Văn bản khác"


class DocumentPage(CommunePage):
    """Drafts may lack any of these facts; publishing asks for number, date, issuer and summary."""

    search_kind = "van-ban"
    kind = models.CharField("loại văn bản", max_length=20, choices=Kind.choices)
    number = models.CharField("số, ký hiệu", max_length=60, help_text="Ví dụ 10/2022/QH15.")
    # Null only while it is a draft: a form field is required when the page is published.
    issued = models.DateField("ngày ban hành", null=True)
    issuer = models.CharField("nơi ban hành", max_length=200)
    summary = models.TextField("trích yếu", max_length=600)
    effective = models.DateField("có hiệu lực từ", null=True, blank=True)
    ends = models.DateField("hết hiệu lực từ", null=True, blank=True)
    replaced_by = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="replaces",
        verbose_name="được thay bằng",
    )
    file = models.ForeignKey(
        "wagtaildocs.Document",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="tệp",
        help_text="Bản chữ (không phải ảnh chụp) để ai cũng đọc và tìm được.",
    )
    body = StreamField(text_blocks(), verbose_name="toàn văn hoặc tóm lược", blank=True)

    text_fields = ("number", "summary", "issuer", "kind_name", "file_name", "body")
    search_fields = [*CommunePage.search_fields, index.FilterField("issued"), index.FilterField("kind")]
    parent_page_types = ["cms_documents.DocumentIndexPage"]
    subpage_types: list[str] = []
    template = "cms_site/document_page.html"
    content_panels = [
        *Page.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("number")]),
                FieldRowPanel([FieldPanel("issued"), FieldPanel("issuer")]),
                FieldPanel("summary"),
            ],
            heading="Văn bản",
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("effective"), FieldPanel("ends")]), PageChooserPanel("replaced_by")],
            heading="Hiệu lực",
        ),
        FieldPanel("file"),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = "văn bản"
        verbose_name_plural = "văn bản"
        indexes = [models.Index(fields=["-issued"])]

    def clean(self) -> None:
        super().clean()
        if self.issued and self.effective and self.effective < self.issued:
            raise ValidationError({"effective": "Ngày có hiệu lực không thể trước ngày ban hành."})
        if self.effective and self.ends and self.ends < self.effective:
            raise ValidationError({"ends": "Ngày hết hiệu lực không thể trước ngày có hiệu lực."})
        if self.replaced_by_id and self.replaced_by_id == self.pk:
            raise ValidationError({"replaced_by": "Một văn bản không thể thay cho chính nó."})

    @property
    def kind_name(self) -> str:
        return str(self.get_kind_display())

    @property
    def file_name(self) -> str:
        return self.file.title if self.file else ""

    @property
    def effect(self) -> str:
        """Where the document stands today, in words."""
        return effect_on(timezone.localdate(), self.effective, self.ends, replaced=bool(self.replaced_by_id))


def effect_on(day: dt.date, effective: dt.date | None, expired: dt.date | None, *, replaced: bool) -> str:
    """Words for the state of a document on ``day``; empty when nobody said from when it holds."""
    if expired and day >= expired:
        return "Hết hiệu lực"
    if replaced and not expired:
        return "Đã được thay thế"
    if effective and day < effective:
        return "Chưa có hiệu lực"
    return "Còn hiệu lực" if effective else ""


def newest_documents(site: Site, count: int) -> QuerySet[DocumentPage]:
    """The ``count`` public documents of one commune with the latest dates."""
    return visible_below(DocumentPage, site).order_by("-issued", "-pk")[:count]
