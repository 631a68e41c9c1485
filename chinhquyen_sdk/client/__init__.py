"""A commune's site over HTTP, with the records of the SDK in and out.

``Site`` waits for each answer and needs nothing beyond the SDK; ``AsyncSite`` does many things at once and needs
the extra ``client`` (httpx). Both send the same records the site's forms build, so a wrong value has the same
words here as on the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .courses import Patience
from .problems import ClientProblem
from .site import Site
from .uploads import Upload
from .webhooks import NotGenuine, sign, verify

if TYPE_CHECKING:
    from .async_site import AsyncSite

__all__ = ["AsyncSite", "ClientProblem", "NotGenuine", "Patience", "Site", "Upload", "sign", "verify"]


def __getattr__(name: str) -> Any:
    # Only who asks for it needs httpx.
    if name == "AsyncSite":
        from .async_site import AsyncSite

        return AsyncSite
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
