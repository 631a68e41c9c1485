"""A living demo of wording: one template in the commune's own words, one in the province's."""

from __future__ import annotations

from wagtail.models import Site

from chinhquyen_sdk.domain.letters.templates import template
from chinhquyen_sdk.domain.letters.wordings import Layer, Reword
from chinhquyen_sdk.domain.people import Actor

from ..queries import versions
from .wordings import publish_wording

_WORDS = (
    (
        Layer.PROVINCE,
        "birth",
        "Thêm lời chung của tỉnh",
        "Cả tỉnh có thêm một công dân nhỏ, chúng tôi mừng lắm.",
    ),
    (
        Layer.COMMUNE,
        "thanks",
        "Nói như bà con mình vẫn nói",
        "Mời {you} ghé trụ sở uống nước, xem ảnh trước và sau.",
    ),
)


def load_wordings(site: Site) -> None:
    """Lay invented words over two templates; where there are any, they stay as they are."""
    for layer, id, reason, sentence in _WORDS:
        if versions(site, id, layer):
            continue
        form = template(id)
        body = f"{form.body.strip()}\n\n{sentence}"
        wish = Reword(template=id, layer=layer, subject=form.subject, body=body, reason=reason, agreed=True)
        publish_wording(site, wish, actor=Actor.system())
