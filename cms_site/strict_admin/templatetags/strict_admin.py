"""Marks in the templates that stand in for Wagtail's."""

from __future__ import annotations

import json

from django import template
from django.utils.safestring import SafeString

from ..marks import start

register = template.Library()


@register.simple_tag
def start_mark(function: str, id_: str, config_json: str) -> SafeString:
    """Start a date or a time field."""
    return start(function, id_, json.loads(config_json))


@register.simple_tag
def start_panel(function: str, options_json: str) -> SafeString:
    """Start an inline panel."""
    return start(function, json.loads(options_json), new=True)
