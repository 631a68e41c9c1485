"""The file that is handed over: a page to read, and the same for programs."""

from __future__ import annotations

import io
import json
import zipfile

from django.template.loader import render_to_string
from wagtail.models import Site

from ..days import today
from ..sites import site_ref
from .asking import PersonCopy


def packed(site: Site, copy: PersonCopy) -> bytes:
    """Return a ZIP with ``du-lieu.html`` and ``du-lieu.json``."""
    place, day = site_ref(site).title, today()
    told = {
        "place": place, "day": day.isoformat(), "records": [one.model_dump(mode="json") for one in copy.records],
        "looks": [one.model_dump(mode="json") for one in copy.looks],
    }  # fmt: skip
    page = render_to_string("chinhquyen/person_copy.html", {"place": place, "day": day, "copy": copy})
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("du-lieu.html", page)
        archive.writestr("du-lieu.json", json.dumps(told, ensure_ascii=False, indent=1))
    return out.getvalue()
