"""The end of a workflow, the third door to publishing. Wagtail imports this while its own models load: no import of them above."""

from __future__ import annotations

from typing import Any

HELD = "cms.privacy_held"


def publish_after_workflow(workflow_state: Any, user: Any = None) -> None:
    """Publish, unless nobody has looked: then the page waits as a draft, and its history says why."""
    from wagtail.log_actions import log
    from wagtail.models import Page

    from .looking import must_be_looked_at

    content = workflow_state.content_object
    revision = content.get_latest_revision()
    if isinstance(content, Page) and must_be_looked_at(revision.as_object()):
        log(instance=content, action=HELD, user=user)
        return
    revision.publish(user=user)
