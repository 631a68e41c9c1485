"""Whether a letter may go now, this way: the guards of all modules, and this module's own among them."""

from __future__ import annotations

from wagtail.models import Site

from chinhquyen_sdk.calling import may
from chinhquyen_sdk.domain.letters.channels import LetterChannel
from chinhquyen_sdk.domain.letters.consent import BASIS, OWED, may_write
from chinhquyen_sdk.domain.letters.humane import HumaneFacts
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.templates import LetterTemplate
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.sites import site_ref

from ..queries import form_of, wishes_about

HOUSE = "quy tắc của nền tảng"
DENOUNCERS = "Luật Tố cáo 25/2018/QH14"


def permit(site: Site, letter: Letter, channel: LetterChannel, *, field: str) -> None:
    """Ask every guard; a refusal that names no field of its own stands at ``field``."""
    try:
        may("may_send_letter", site_ref(site), letter=letter, channel=channel)
    except Refused as refused:
        refused.field = refused.field or field
        raise


def guard(site: Site, letter: Letter, channel: LetterChannel) -> None:
    """This module's own guard: what the template forbids, and what the readers said, up to now."""
    form = form_of(site, letter.template)
    if channel.electronic and not form.book:
        text = "Mẫu của thư này không còn, nên không biết thư có được gửi qua mạng không. Mời đưa tận tay hoặc gửi bưu điện."
        raise Refused(text, basis=HOUSE, code="template_gone")
    if form.identity_protected and channel.electronic:
        text = "Thư về đơn tố cáo không gửi qua hộp thư hay tin nhắn: có thể có người khác đọc."
        raise Refused(text, basis=DENOUNCERS, code="identity_protected")
    if issubclass(form.facts, HumaneFacts):
        _wanted(site, letter, form, channel)


def _wanted(site: Site, letter: Letter, form: LetterTemplate, channel: LetterChannel) -> None:
    said = wishes_about(site, letter, channel.slug)
    if said is None:
        if form.occasion in OWED:
            return
        text = "Ghi chép về người nhận đã xóa sau thời gian lưu, nên không biết người nhận còn muốn thư này không."
        raise Refused(text, basis=BASIS, code="wishes_gone")
    for wishes in said:
        permitted = may_write(form.occasion, wishes, (channel,))
        if not permitted.channels:
            raise Refused(permitted.reason, basis=BASIS, code="not_wanted")
