"""One JSON object a line, by which a deed is followed from page to task; whoever reads it learns nothing of anybody."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from chinhquyen_reception.rows import PetitionRow
from django.core.management import call_command
from django_tasks_db.models import DBTaskResult

from chinhquyen_sdk.host import request_ids
from chinhquyen_sdk.host.logs import MaskTokens
from cms_site.discreet import DiscreetJson

MARKED = {
    "content": "Đèn đường hỏng trước nhà bà Zịp Thị Mẫu ở ngõ Kỳđà, ba hôm nay rất tối.",
    "sender_name": "Zịp Thị Mẫu",
    "sender_phone": "0987 650 321",
    "sender_address": "Ngõ Kỳđà, tổ 5",
    "consent": True,
}
NAME = "a1b2c3d4e5f60718293a4b5c6d7e8f90"


@pytest.fixture
def lines(settings: Any) -> Iterator[io.StringIO]:
    """Everything that is logged, from the finest level on, as the site writes it with CHINHQUYEN_LOG_FORMAT=json."""
    kept = io.StringIO()
    handler = logging.StreamHandler(kept)
    handler.setFormatter(DiscreetJson())
    handler.addFilter(MaskTokens())
    root, names = (
        logging.getLogger(),
        ("chinhquyen.requests", "django.request", "django_tasks", "chinhquyen", "axes"),
    )
    levels = {name: logging.getLogger(name).level for name in names}
    for name in names:
        logging.getLogger(name).setLevel(logging.DEBUG)
    root.addHandler(handler)
    yield kept
    root.removeHandler(handler)
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


def told(lines: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines.getvalue().splitlines()]


@pytest.mark.django_db
def test_a_request_is_a_line_with_its_pattern_and_its_name(
    citizen: Any, site: Any, lines: io.StringIO
) -> None:
    answer = citizen.get("/don-thu/ho-so/26-1234-5678/?q=bí-mật", headers={"x-request-id": NAME})
    line = next(one for one in told(lines) if one["logger"] == "chinhquyen.requests")
    assert line["request"] == answer["X-Request-ID"] == NAME
    assert (line["method"], line["site"], line["status"]) == ("GET", site.hostname, answer.status_code)
    assert line["route"].startswith("don-thu/ho-so/<")
    assert line["level"] == "INFO"
    assert line["ms"] >= 0
    assert line["time"].endswith("+00:00")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "given", ["", "0912000123", "012345678901234567", "Nguyễn Thị Hoa ở tổ 5", "a" * 65, "x" * 20 + "\n"]
)
def test_a_name_that_may_not_stand_in_a_log_is_replaced(given: str) -> None:
    made = request_ids.accepted(given)
    assert made != given
    assert request_ids.accepted(made) == made


@pytest.mark.django_db(transaction=True)
def test_the_worker_goes_on_under_the_requests_name(citizen: Any, settings: Any, lines: io.StringIO) -> None:
    settings.TASKS = {"default": {"BACKEND": "chinhquyen_sdk.host.task_backend.TracedBackend"}}
    filed = citizen.post("/api/v1/reception/petitions/", json.dumps(MARKED), content_type="application/json",
                         headers={"x-request-id": NAME})  # fmt: skip
    assert filed.status_code == 201
    assert {kept.args_kwargs.get("request") for kept in DBTaskResult.objects.all()} == {NAME}
    call_command("run_worker", once=True)
    done = [
        line for line in told(lines) if line["logger"] == "django_tasks" and "SUCCESSFUL" in line["message"]
    ]
    assert NAME in {line["request"] for line in done}


@pytest.mark.django_db
def test_a_petition_on_its_way_through_the_site_leaves_no_trace_of_a_person(
    citizen: Any, site: Any, officer: Any, visit: Any, lines: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = "/api/v1/reception/petitions/"
    receipt = citizen.post(here, json.dumps(MARKED), content_type="application/json").json()
    citizen.post("/don-thu/tra-cuu/", {"code": receipt["code"], "secret": receipt["secret"]})
    citizen.post("/don-thu/tra-cuu/", {"code": receipt["code"], "secret": "2222-2222"})
    citizen.get(f"/don-thu/ho-so/{receipt['code']}/")
    citizen.get(f"/tim-kiem/?q={MARKED['sender_name']}")
    citizen.get(f"/khong-co/{receipt['code']}/")
    at_work = visit(site, officer)
    at_work.get(f"/admin/don-thu/?q={MARKED['sender_phone']}")
    monkeypatch.setattr(PetitionRow, "record", _broken)
    at_work.raise_request_exception = citizen.raise_request_exception = False
    assert citizen.get(f"/don-thu/ho-so/{receipt['code']}/").status_code == 500
    said = lines.getvalue()
    assert "ValueError" in said, "the fault itself is told"
    for secret in (*[value for value in MARKED.values() if value is not True], receipt["code"], receipt["secret"],
                   "0987650321", "Zịp", "Kỳđà", "127.0.0.1", officer.username):  # fmt: skip
        assert str(secret) not in said, secret


def _broken(self: Any) -> None:
    raise ValueError(f"cannot read {MARKED['sender_name']} {MARKED['sender_phone']}")


def test_what_a_library_writes_is_masked_too() -> None:
    typed = (
        "lookup of 26-1234-5678 by 0912 000 123 or hoa@thu.example from 113.160.0.7 at /x/?q=Hoa&p=1 failed"
    )
    record = logging.LogRecord("some.library", 30, "", 0, typed, None, None)
    assert MaskTokens().filter(record)
    assert json.loads(DiscreetJson().format(record))["message"] == (
        "lookup of **-****-**** by 0********* or ***@*** from *.*.*.* at /x/?*** failed"
    )
