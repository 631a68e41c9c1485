"""The port the demo answers on, for the addresses it writes."""

from __future__ import annotations

from wagtail.models import Site


def set_ports(port: int) -> None:
    """Both communes answer on ``port``; asked at every start, because PORT may differ from last time."""
    for site in Site.objects.exclude(port=port):
        site.port = port
        site.save()
