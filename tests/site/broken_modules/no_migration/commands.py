"""One invented line in each commune."""

from __future__ import annotations

from .models import Lost


def load_demo(ref):
    Lost.objects.create(site_id=ref.id, words=f"Một dòng riêng của {ref.title}")
