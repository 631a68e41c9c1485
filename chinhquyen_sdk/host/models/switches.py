"""Which modules a commune has switched off, and what it has set in them."""

from __future__ import annotations

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from ..switch_form import SwitchForm


@register_setting(icon="list-ul", order=20)
class SiteModules(BaseSiteSetting):
    """The slugs that are off. A module is on until a commune switches it off; nothing is ever deleted by it.

    The choices stand in the form, not here: which modules are installed must not make a migration.
    """

    off = models.JSONField("mô-đun tắt", default=list, blank=True)
    settings = models.JSONField("thiết lập của mô-đun", default=dict, blank=True, editable=False)

    base_form_class = SwitchForm
    panels = [FieldPanel("off", heading="Mô-đun đang bật")]

    class Meta:
        verbose_name = "mô-đun của xã, phường"
        verbose_name_plural = "mô-đun của xã, phường"
