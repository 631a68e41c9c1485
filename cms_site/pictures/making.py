"""Making pictures ready: in the background, when a page is published, and again on the worker's round."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from django.db import models, transaction
from django.db.models.signals import post_save
from django_tasks import task
from wagtail.images.models import Image, SourceImageIOError
from wagtail.models import Page, ReferenceIndex
from wagtail.signals import page_published

from cms_site.blocks.photo import PhotoBlock
from cms_site.home.frame import SiteFrame
from cms_site.marks import PAGES
from cms_site.pictures.shapes import SHAPES

log = logging.getLogger("chinhquyen.pictures")


def pictures_of(page: Page) -> Iterator[tuple[Image, str]]:
    """Every picture that ``page`` shows or that lists of pages show for it, with its shape."""
    if getattr(page, "picture_id", None):
        yield from ((page.picture, shape) for shape in page.picture_shapes)
    for block in getattr(page, "body", ()):
        for name, part in getattr(block.block, "child_blocks", {}).items():
            if isinstance(part, PhotoBlock) and block.value[name]:
                yield block.value[name], part.shape


def make(wanted: Iterable[tuple[Image, str]]) -> None:
    """Make what is missing. A picture whose file is gone or broken is named in the log and left out."""
    for image, shape in wanted:
        filters = SHAPES[shape].filters(image)
        found = image.find_existing_renditions(*filters)
        missing = [each for each in filters if each not in found]
        if not missing:
            continue
        try:
            image.create_renditions(*missing)
        except (SourceImageIOError, OSError, ValueError) as error:
            log.error("picture %s could not be made: %s", image.pk, type(error).__name__)
        PAGES.spread()


def make_for(pages: Iterable[Page]) -> None:
    """Make what ``pages`` show; doing it again costs a question for each picture."""
    for page in pages:
        make(pictures_of(page.specific))


# Letters and messages first: until it is done, readers see the picture as it was uploaded.
@task(priority=-5)
def make_for_page(page_id: int) -> None:
    """Make the pictures of one page."""
    make_for(Page.objects.live().filter(pk=page_id))


@task(priority=-5)
def make_emblem(image_id: int) -> None:
    """Make a commune's emblem."""
    make((image, "emblem") for image in Image.objects.filter(pk=image_id))


def watch() -> None:
    """Notice what is published and changed; called once when Django is ready."""
    page_published.connect(_published, dispatch_uid="cms.pictures.published")
    post_save.connect(_framed, sender=SiteFrame, dispatch_uid="cms.pictures.framed")
    post_save.connect(_changed, sender=Image, dispatch_uid="cms.pictures.changed")


def _published(sender: Any, instance: Page, **kwargs: Any) -> None:
    if any(pictures_of(instance)):
        transaction.on_commit(partial(make_for_page.enqueue, instance.pk))


def _framed(sender: Any, instance: SiteFrame, **kwargs: Any) -> None:
    if instance.emblem_id:
        transaction.on_commit(partial(make_emblem.enqueue, instance.emblem_id))


def _changed(sender: Any, instance: Image, created: bool, **kwargs: Any) -> None:
    """Another file or another middle: Wagtail throws away what was made of the old one."""
    if not created:
        for model, id in _users_of(instance):
            if issubclass(model, Page):
                transaction.on_commit(partial(make_for_page.enqueue, int(id)))
            elif model is SiteFrame:
                transaction.on_commit(partial(make_emblem.enqueue, instance.pk))


def _users_of(image: Image) -> set[tuple[type[models.Model], str]]:
    rows = ReferenceIndex.get_references_to(image).select_related("content_type")
    return {(row.content_type.model_class(), row.object_id) for row in rows}
