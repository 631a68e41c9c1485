"""From a template and the facts to a letter, without a database: what the command line and other programs use."""

from __future__ import annotations

import functools
from datetime import date
from typing import Any, Literal
from uuid import UUID, uuid4

from pydantic import Field, create_model

from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.people import Addressee
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.domain.text import Line

from .document import LetterDocument
from .humane import HumaneFacts
from .office import Office
from .records import Letter, compose
from .templates import LetterTemplate


class Sender(Record):
    """The commune that writes."""

    kind: Literal["xã", "phường", "đặc khu"] = Field(default="xã", title="Xã hay phường")
    name: Line = Field(title="Tên xã, phường", min_length=1, max_length=100)
    post: Line = Field(default="Chủ tịch", title="Chức vụ người ký", max_length=100)
    signer: Line = Field(default="", title="Người ký", max_length=150)
    phone: Line = Field(default="", title="Điện thoại cơ quan", max_length=40)
    lookup: Line = Field(default="", title="Nơi tra cứu", max_length=200)

    def office(self) -> Office:
        """Return the sender as the office that templates know."""
        words = self.model_dump(include={"post", "signer", "phone", "lookup"})
        return Office(site=SiteRef(id=0, kind=self.kind, name=self.name), **words)


@functools.cache
def data_model(form: LetterTemplate) -> type[Record]:
    """Return the record of everything a whole letter by ``form`` needs: its own facts, the sender, number and day."""
    more: dict[str, Any] = {
        "sender": (Sender, Field(title="Cơ quan gửi")),
        "number": (int | None, Field(default=None, title="Số (để trống: dự thảo)", ge=1)),
        "link": (Line, Field(default="", title="Địa chỉ kiểm tra thư, in thành mã QR", max_length=300)),
    }
    if not issubclass(form.facts, HumaneFacts):
        more["to"] = (Addressee, Field(default=Addressee(), title="Người nhận"))
        if "day" not in form.facts.model_fields:  # else the letter is signed on the day it tells of
            more["day"] = (date | None, Field(default=None, title="Ngày ký"))
    return create_model(f"{form.fields}Letter", __base__=form.facts, **more)


def document_for(form: LetterTemplate, data: Record) -> LetterDocument:
    """Return the letter for ``data``, an instance of :func:`data_model` of ``form``."""
    told: Any = data
    if told.number and told.day is None:
        raise field_error("day", "required", "Thư đã có số thì phải có ngày ký.")
    office = told.sender.office()
    letter = write_letter(form, data, office, Addressee() if form.identity_protected else None)
    return compose(letter, office, number=told.number, day=told.day, link=told.link)


def write_letter(
    form: LetterTemplate,
    facts: Any,
    office: Office,
    to: Addressee | None = None,
    *,
    about: UUID | None = None,
) -> Letter:
    """Return the draft by ``form`` from ``facts``; ``to`` defaults to whom the facts name."""
    to = to or (facts.to() if isinstance(facts, HumaneFacts) else facts.to)
    name = to.name if isinstance(facts, HumaneFacts) else f"{to.salutation} {to.name}".strip()
    if not to.name:
        name = f"người gửi đơn mã số {facts.code}"
    return Letter(
        template=form.id,
        wording=form.wording,
        about=about or uuid4(),
        about_code=str(getattr(facts, "code", ""))[:20],
        subject=form.entitle(facts, office, to)[:300],
        addressee=name[:1].upper() + name[1:],
        address=to.address,
        body=form.write(facts, office, to),
    )
