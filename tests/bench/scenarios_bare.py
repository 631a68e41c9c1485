"""What the bare Django is asked."""

from __future__ import annotations

from pathlib import Path

from django.core.handlers.wsgi import WSGIHandler
from django.db import connection

from tests.bench.requests import Application, Request

PETITION = {
    "name": "Nguyễn Thị Bình",
    "phone": "0912000123",
    "address": "Tổ 5, phường Quyết Thắng",
    "content": "Đèn đường ở ngõ 12 hỏng đã hai tuần, tối đi lại khó. " * 4,
}
REQUESTS = {
    "hello": Request("/hello/"),
    "page": Request("/"),
    "full": Request("/full/"),
    "kept": Request("/kept/"),
    "create": Request("/rows/", "POST", body=lambda: PETITION, status=201),
}


def start() -> Application:
    if not Path(connection.settings_dict["NAME"]).exists():
        from tests.bench.bare.fill import fill

        fill()
    return WSGIHandler()


def request(scenario: str) -> Request:
    return REQUESTS[scenario]
