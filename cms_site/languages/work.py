"""What an editor does about languages: begins a version, says that it still tells the same, has a page read aloud."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from wagtail.documents import get_document_model
from wagtail.models import Collection, GroupCollectionPermission, Page, Site

from cms_site.languages.models import PageVoice, VersionPage
from cms_site.languages.standing import looked_at, still_heard
from cms_site.languages.tongues import Tongue
from cms_site.languages.voices import check_sound, forget_heard
from cms_site.upkeep.acts import free_slug


@transaction.atomic
def begin_version(original: Page, tongue: Tongue, by: Any) -> VersionPage:
    """Lay an unpublished version under ``original``; one that is there already is returned."""
    there = VersionPage.objects.child_of(original).filter(language=tongue).first()
    if there:
        return there
    slug = free_slug(original, tongue.path)
    page = VersionPage(title=original.title, slug=slug, language=tongue, live=False, owner=by)
    original.add_child(instance=page)
    page.save_revision(user=by, log_action="wagtail.create", clean=False)
    looked_at(page, by)
    return page


@transaction.atomic
def keep_recording(page: Page, site: Site, file: Any, read_by: str, by: Any) -> PageVoice:
    """Put a recording beside a Vietnamese page. Raises ``ValidationError`` for what is no sound or too large."""
    kind = check_sound(file)
    file.name = f"ban-doc-{page.slug[:60]}.{kind}"
    document = get_document_model()(
        title=f"Bản đọc: {page.title}"[:255], file=file, uploaded_by_user=by, collection=_collection(site)
    )
    document._set_document_file_metadata()
    document.save()
    voice, _ = PageVoice.objects.update_or_create(
        page_id=page.pk, defaults={"document": document, "read_by": read_by.strip()[:150]}
    )
    still_heard(page)
    forget_heard(site)
    return voice


def drop_recording(page: Page) -> None:
    """Take the recording away from the page; the file stays among the documents."""
    PageVoice.objects.filter(page_id=page.pk).delete()


def _collection(site: Site) -> Collection:
    """The commune's own collection: the one its editors may add to."""
    held = GroupCollectionPermission.objects.filter(
        permission__codename="add_document", group__name__endswith=f" {site.site_name}"
    )
    found = held.select_related("collection").first()
    return found.collection if found else Collection.get_first_root_node()
