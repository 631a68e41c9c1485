"""One invented line in each commune."""

from __future__ import annotations

from .models import Half


def load_demo(ref):
    Half.objects.create(site_id=ref.id, words=f"Một dòng riêng của {ref.title}")
