"""Who the commune is: the facts that pages, letters and deadlines need."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

LICENCES = [
    ("", "Chưa xác nhận (tạm dùng CC0 1.0)"),
    ("CC0-1.0", "CC0 1.0: ai cũng dùng được, không phải ghi nguồn"),
    ("CC-BY-4.0", "CC BY 4.0: ai cũng dùng được, phải ghi nguồn là Ủy ban nhân dân"),
]
KINDS = [("xã", "xã"), ("phường", "phường"), ("đặc khu", "đặc khu")]
# The tea green may lean to yellow or to blue; within this range every pair of colours keeps its contrast.
GREENEST, BLUEST = 130, 170


@register_setting(icon="home", order=10)
class CommuneProfile(BaseSiteSetting):
    """One commune's name and how to reach it."""

    code = models.CharField(
        "mã đơn vị hành chính",
        max_length=5,
        blank=True,
        help_text="Năm chữ số, ví dụ 05455.",
        validators=[RegexValidator(r"^\d{5}$", "Mã gồm đúng năm chữ số.")],
    )
    kind = models.CharField("loại", max_length=10, choices=KINDS, default="xã")
    name = models.CharField(
        "tên", max_length=100, blank=True, help_text="Không ghi chữ xã, phường: “Quyết Thắng”."
    )
    address = models.CharField("địa chỉ trụ sở", max_length=250, blank=True)
    phone = models.CharField("điện thoại", max_length=40, blank=True)
    email = models.EmailField("thư điện tử", blank=True)
    hotline = models.CharField("đường dây nóng", max_length=40, blank=True)
    opening_hours = models.TextField("giờ làm việc", blank=True, help_text="Mỗi dòng một buổi.")
    leader_title = models.CharField(
        "chức vụ người ký", max_length=100, blank=True, default="Chủ tịch Ủy ban nhân dân"
    )
    leader_name = models.CharField("họ tên người ký", max_length=100, blank=True)
    remote = models.BooleanField(
        "vùng sâu, vùng xa đi lại khó khăn",
        default=False,
        help_text="Thời hạn giải quyết khiếu nại dài hơn (Luật Khiếu nại, Điều 28).",
    )
    data_licence = models.CharField(
        "giấy phép dữ liệu mở",
        max_length=12,
        blank=True,
        choices=LICENCES,
        help_text="Áp dụng cho các tệp CSV, JSON đăng công khai, ghi trong từng tệp. Luật không định giấy phép nào: "
        "người có thẩm quyền của xã, phường chọn. Đã chọn CC0 thì không rút lại được với bản người khác đã lấy.",
    )
    tea_hue = models.PositiveSmallIntegerField(
        "sắc xanh chè",
        default=146,
        help_text=f"Từ {GREENEST} (xanh lá) đến {BLUEST} (xanh ngọc).",
        validators=[MinValueValidator(GREENEST), MaxValueValidator(BLUEST)],
    )

    panels = [
        MultiFieldPanel(
            [FieldPanel("kind"), FieldPanel("name"), FieldPanel("code"), FieldPanel("remote")],
            heading="Xã, phường",
        ),
        MultiFieldPanel(
            [
                FieldPanel("address"),
                FieldPanel("phone"),
                FieldPanel("hotline"),
                FieldPanel("email"),
                FieldPanel("opening_hours"),
            ],
            heading="Liên hệ",
        ),
        MultiFieldPanel([FieldPanel("leader_title"), FieldPanel("leader_name")], heading="Người ký văn bản"),
        FieldPanel("data_licence"),
        FieldPanel("tea_hue"),
    ]

    class Meta:
        verbose_name = "thông tin xã, phường"
        verbose_name_plural = "thông tin xã, phường"
