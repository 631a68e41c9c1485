"""The files of pages among what can be found: those everybody may take, as they are now.

A file that is swapped, deleted, or whose collection is closed off changes every page that leads to it, at once.
"""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail.documents import get_document_model
from wagtail.models import CollectionViewRestriction, Page, ReferenceIndex

from chinhquyen_sdk.domain.search import PublicFile
from cms_site.privacy.files import attached


def public_files(page: Page) -> tuple[PublicFile, ...]:
    """Return the documents ``page`` leads to that lie in no closed collection."""
    return tuple(
        PublicFile(name=one.filename[:300], digest=one.get_file_hash(), place=one.file.name, lies_open=True)
        for one in attached(page)
        if one.file and not one.collection.get_view_restrictions()
    )


def watch() -> None:
    """Notice every file that is swapped, deleted or closed off; called once when Django is ready."""
    model = get_document_model()
    post_save.connect(_changed, sender=model, dispatch_uid="cms.search.file.saved")
    pre_delete.connect(_leaving, sender=model, dispatch_uid="cms.search.file.leaving")
    post_save.connect(_closed, sender=CollectionViewRestriction, dispatch_uid="cms.search.closed")
    post_delete.connect(_closed, sender=CollectionViewRestriction, dispatch_uid="cms.search.opened")


def _changed(instance: Any, created: bool, raw: bool = False, **_: Any) -> None:
    if not created and not raw:
        _show_pages_of(instance)


def _leaving(instance: Any, **_: Any) -> None:
    """The pages' references are gone once the file is; its words go with it."""
    from chinhquyen_sdk.host import public_search

    public_search.forget_file(instance.file.name)


def _closed(instance: CollectionViewRestriction, **_: Any) -> None:
    collections = instance.collection.get_descendants(inclusive=True)
    for document in get_document_model().objects.filter(collection__in=collections).iterator(100):
        _show_pages_of(document)


def _show_pages_of(document: Any) -> None:
    from cms_site.search.pages import show_page

    references = ReferenceIndex.get_references_to(document).select_related("base_content_type")
    kinds = ((one.base_content_type.model_class(), one.object_id) for one in references)
    keys = {int(key) for model, key in kinds if model is not None and issubclass(model, Page)}
    for page in Page.objects.live().filter(pk__in=keys):
        show_page(page)
