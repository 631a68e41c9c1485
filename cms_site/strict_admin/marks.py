"""Where Wagtail would write a script that starts a chooser, stand its name and its arguments."""

from __future__ import annotations

import json
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.admin.widgets.workflows import AdminTaskChooser


def rendered(chooser: Any, name: str, value: Any, attrs: dict[str, Any], renderer: Any = None) -> SafeString:
    """Stand in for ``BaseChooser.render``: the same field, started by strict_admin.js."""
    data = chooser.get_value_data(value)
    html = chooser.render_html(name, data, attrs)
    if isinstance(chooser, AdminTaskChooser):
        mark = start("createTaskChooser", attrs["id"])
    else:
        options = chooser.get_js_init_options(attrs["id"], name, data)
        mark = start(chooser.js_constructor, attrs["id"], options, new=True)
    return format_html("{}{}", mark_safe(html), mark)  # noqa: S308 - Wagtail's own template wrote it


def start(function: str, *arguments: Any, new: bool = False) -> SafeString:
    """Return the mark: what is to be called with which arguments, as soon as it stands in the page."""
    return format_html(
        '<template data-start="{}" data-arguments="{}"{}></template>',
        function,
        json.dumps(arguments),
        SafeString(" data-new") if new else "",
    )
