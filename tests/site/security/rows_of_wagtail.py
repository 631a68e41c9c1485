"""Wagtail's own rows the demo has none of: a page in its workflow, one behind a password, a redirect, half an upload."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.admin.models import EditingSession
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    PageViewRestriction,
    Site,
    UploadedFile,
    Workflow,
)

from cms_site.news.models import NewsPage
from cms_site.people.models import User
from cms_site.second_factor.models import Authenticator

Ways = dict[str, list[tuple[Any, ...]]]


def file() -> ContentFile[bytes]:
    return ContentFile("Biên bản".encode(), "bien-ban.txt")


def of_wagtail(site: Site, admin: Any) -> Iterator[tuple[str, list[tuple[Any, ...]]]]:
    """A page on its way through the workflow, one behind a password, an alias, half an upload, a redirect."""
    page, closed = NewsPage.objects.descendant_of(site.root_page).order_by("pk")[:2]
    revision = page.save_revision(user=admin)
    page.save_revision(user=admin)
    state = Workflow.objects.filter(workflow_pages__page=site.root_page).first().start(page, admin)
    task = (page.pk, "approve", state.current_task_state.pk)
    yield "admin/pages/workflow/action/<int:page_id>/<slug:action_name>/<int:task_state_id>/", [task]
    yield (
        "admin/pages/workflow/collect_action_data/<int:page_id>/<slug:action_name>/<int:task_state_id>/",
        [task],
    )
    yield "admin/pages/<int:page_id>/workflow_history/detail/<int:workflow_state_id>/", [(page.pk, state.pk)]
    yield "admin/pages/<int:page_id>/revisions/<int:revision_id>/revert/", [(page.pk, revision.pk)]
    alias = closed.create_alias(update_slug="ban-sao", user=admin)
    yield "admin/pages/<int:page_id>/convert_alias/", [(alias.pk,)]
    word = {"restriction_type": PageViewRestriction.PASSWORD, "password": "thanthien2026"}
    page_lock = PageViewRestriction.objects.create(page=closed, **word)
    yield (
        "_util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/", [(page_lock.pk, closed.pk)],
    )  # fmt: skip
    session = EditingSession.objects.create(user=admin, content_object=page, last_seen_at=timezone.now())
    yield (
        "admin/editing-sessions/ping/<str:app_label>/<str:model_name>/<str:object_id>/<int:session_id>/",
        [("wagtailcore", "page", page.pk, session.pk)],
    )
    moved = Redirect.objects.create(site=site, old_path="/cu", redirect_link="/tin-tuc/")
    yield "admin/redirects/<int:redirect_id>/", [(moved.pk,)]
    yield "admin/redirects/<int:redirect_id>/delete/", [(moved.pk,)]
    colleague = User.objects.get(username="canbo2@quyetthang")
    User.objects.filter(pk=colleague.pk).update(second_factor_since=timezone.now())
    Authenticator.objects.create(user=colleague, secret="x" * 32)
    yield "admin/hai-buoc/tai-khoan/<int:pk>/dat-lai/", [(colleague.pk,)]
    yield from _files(site, admin)
    picture = Image.objects.filter(collection__name=site.site_name).first()
    yield "media/<path:path>", [(picture.file.name,)]


def _files(site: Site, admin: Any) -> Iterator[tuple[str, list[tuple[Any, ...]]]]:
    ours = Collection.objects.get(name=site.site_name)
    document = Document.objects.create(title="Biên bản", file=file(), collection=ours)
    yield r"tep/^(\d+)/(.*)$", [(document.pk, document.filename)]
    inner = ours.add_child(name="Riêng")
    lock = CollectionViewRestriction.objects.create(
        collection=inner, restriction_type=PageViewRestriction.PASSWORD, password="thanthien2026"
    )
    yield "tep/authenticate_with_password/<int:restriction_id>/", [(lock.pk,)]
    for kind, model in (("document", Document), ("image", Image)):
        half = UploadedFile.objects.create(
            file=file(), uploaded_by_user=admin, for_content_type=ContentType.objects.get_for_model(model)
        )
        for act in (f"create_from_uploaded_{kind}", "delete_upload"):
            yield f"admin/{kind}s/multiple/{act}/<int:uploaded_file_id>/", [(half.pk,)]
