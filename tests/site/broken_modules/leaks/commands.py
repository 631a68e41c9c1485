"""One invented line in each commune."""

from __future__ import annotations

from .models import Leak


def load_demo(ref):
    Leak.objects.create(site_id=ref.id, words=f"Một dòng riêng của {ref.title}")
