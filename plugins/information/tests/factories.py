"""A request for information, asked as a citizen would."""

from __future__ import annotations

import re
from typing import Any

from chinhquyen_information import commands
from django.core.files.uploadedfile import SimpleUploadedFile

from chinhquyen_sdk.domain import information as law
from chinhquyen_sdk.domain.information import Step
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host.files import CleanFile, check_upload

ASKED = {
    "title": "Quyết toán đường liên xóm", "content": "Xin bản chụp quyết toán đường liên xóm năm 2025.", "asker": "cu_tru",
    "acting": "tu_minh", "delivery": "tren_trang", "name": "Hoàng Thị Mến", "phone": "0912 000 201", "consent": "on",
    "once": "mot-lan",
}  # fmt: skip
JSON = {"content_type": "application/json"}
CLERK = Actor.staff("7", "Trần Thị Lụa")
HERE = "/tiep-can-thong-tin/"
ADMIN = "/admin/yeu-cau-thong-tin/"


def text(response: Any) -> str:
    return response.content.decode()


def codes(page: str) -> tuple[str, str]:
    return re.search(r"\d{2}-\d{4}-\d{4}", page)[0], re.search(r">([2-9A-Z]{4}-[2-9A-Z]{4})<", page)[1]  # type: ignore[index]


def registered(site: Any, **more: Any) -> commands.Registered:
    fields = {name: value for name, value in ASKED.items() if name not in ("consent", "once")}
    wish = law.AskInformation.model_validate({**fields, "consent": True, **more})
    return commands.ask_information(site, wish, actor=Actor.citizen())


def upload(name: str = "quyet-toan.txt", said: str = "Quyết toán: 812 triệu đồng.") -> CleanFile:
    return check_upload(SimpleUploadedFile(name, said.encode()))


def step(site: Any, code: str, taken: Step, uploads: Any = (), **fields: Any) -> law.InformationRequest:
    wish = commands.WISHES[taken].model_validate(fields)
    return commands.take_step(site, code, taken, wish, uploads=uploads, actor=CLERK)


def provided(site: Any, *, uploads: Any = (), **more: Any) -> commands.Registered:
    done = registered(site)
    step(site, done.request.code, Step.ACCEPT, scope="TT-23-1A")
    fields = {"answer": "Quyết toán đã duyệt là 812 triệu đồng.", "document": "42/UBND-KT", **more}
    return done._replace(request=step(site, done.request.code, Step.PROVIDE, uploads, **fields))
