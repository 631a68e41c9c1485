"""A picture chosen for a block, with what was made of it."""

from __future__ import annotations

from typing import Any

from django.db.models import prefetch_related_objects
from wagtail.images.blocks import ImageChooserBlock
from wagtail.images.models import Image

from cms_site.pictures.shapes import made


class PhotoBlock(ImageChooserBlock):
    """``shape`` is one of SHAPES. In migrations it is Wagtail's own chooser."""

    def __init__(self, shape: str, **kwargs: Any) -> None:
        self.shape = shape
        super().__init__(**kwargs)

    def bulk_to_python(self, values: Any) -> list[Image | None]:
        """All pictures of a page, and what was made of them, in two questions."""
        images: list[Image | None] = super().bulk_to_python(values)
        prefetch_related_objects([image for image in images if image], made("renditions", self.shape))
        return images

    def deconstruct(self) -> tuple[str, tuple[Any, ...], dict[str, Any]]:
        _, _, kwargs = super().deconstruct()
        return ("wagtail.images.blocks.ImageChooserBlock", (), kwargs)
