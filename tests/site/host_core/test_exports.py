"""Files officers take away: asked for, written in the background, watched, fetched, forgotten; a failure is said."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pydantic import ValidationError

from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import exports
from chinhquyen_sdk.host.exports import ExportWish
from chinhquyen_sdk.host.models import AccessLog, ExportJob
from chinhquyen_sdk.modules import Column, Export, Manifest, registry
from chinhquyen_sdk.testing.communes import browser_at, make_staff

pytestmark = pytest.mark.django_db
HANDLE = "cq_reception.handle_petition"
HERE = __name__
State = ExportJob.State


def rows(site: Any, parameters: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    yield {"room": "=2+2", "keeper": "Nguyễn Thị Hoa", "day": date.fromisoformat(parameters["since"])}
    yield {"room": "Bếp", "keeper": "Lò Văn Páo", "day": date.fromisoformat(parameters["until"])}


def broken(site: Any, parameters: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    yield {"room": "Bếp", "keeper": "Lò Văn Páo", "day": date(2026, 1, 1)}
    raise ZeroDivisionError("Nguyễn Thị Hoa")


def two(site: Any, parameters: Mapping[str, str]) -> int:
    return 2


LAMPS = Export(
    slug="den", label="Đèn", permission=HANDLE, rows=f"{HERE}:rows", count=f"{HERE}:two",
    columns=(
        Column(name="room", label="Phòng"), Column(name="day", label="Ngày"),
        Column(name="keeper", label="Người giữ", personal=True),
    ),
)  # fmt: skip


@pytest.fixture(autouse=True)
def lamps(monkeypatch: pytest.MonkeyPatch) -> Any:
    """A module with one export that works and one that breaks."""
    fault = LAMPS.model_copy(update={"slug": "hong", "label": "Đèn hỏng", "rows": f"{HERE}:broken"})
    manifest = Manifest(
        slug="lamp",
        label="Đèn",
        summary="Đèn",
        version="1",
        requires_sdk=">=0.1",
        app="lamp",
        exports=(LAMPS, fault),
    )
    monkeypatch.setattr(registry(), "manifests", (*registry().manifests, manifest))


@pytest.fixture
def keeper(site: Any) -> Any:
    return make_staff(site, "giu-den", HANDLE)


@pytest.fixture
def trusted(site: Any) -> Any:
    return make_staff(site, "tin-cay", HANDLE, exports.EXPORT_PERSONAL, "wagtailadmin.access_admin")


def wish(**more: Any) -> ExportWish:
    asked = {
        "module": "lamp",
        "export": "den",
        "since": date(2026, 1, 1),
        "until": date(2026, 3, 31),
        "format": "csv",
    }
    return ExportWish.model_validate(asked | more)


def ask(site: Any, user: Any, **more: Any) -> ExportJob:
    with TestCase.captureOnCommitCallbacks(execute=True):
        job = exports.ask_export(site, user, wish(**more))
    return ExportJob.objects.get(pk=job.pk)


def content(job: ExportJob) -> list[list[str]]:
    with job.file.open("rb") as file:
        return list(csv.reader(io.StringIO(file.read().decode("utf-8-sig"), newline="")))


def test_a_file_is_written_in_the_background_without_names(site: Any, keeper: Any) -> None:
    job = ask(site, keeper)
    assert (job.state, job.written, job.total) == (State.DONE, 2, 2)
    assert content(job) == [["Phòng", "Ngày"], ["'=2+2", "01/01/2026"], ["Bếp", "31/03/2026"]]
    assert not AccessLog.objects.exists()


def test_names_need_a_permission_and_a_reason(site: Any, keeper: Any, trusted: Any) -> None:
    with pytest.raises(PermissionDenied):
        ask(site, keeper, personal=True, reason="Gửi giấy mời")
    with pytest.raises(ValidationError, match="vì sao cần"):
        wish(personal=True)
    assert content(ask(site, trusted, personal=True, reason="Gửi giấy mời"))[1][2] == "Nguyễn Thị Hoa"


def test_asking_for_names_and_each_download_are_logged(site: Any, trusted: Any) -> None:
    job = ask(site, trusted, personal=True, reason="Gửi giấy mời")
    exports.open_file(site, trusted, job.pk).file.close()
    lines = AccessLog.objects.filter(subject=job.pk).order_by("pk")
    assert [line.reason for line in lines] == ["Gửi giấy mời", "tải tệp"]


def test_a_file_with_names_is_forgotten_after_a_day_another_after_a_week(site: Any, trusted: Any) -> None:
    named, plain = ask(site, trusted, personal=True, reason="Gửi giấy mời"), ask(site, trusted)
    assert plain.expires_at - named.expires_at > timedelta(days=5)
    ExportJob.objects.filter(pk=named.pk).update(expires_at=timezone.now())
    assert exports.open_file(site, trusted, named.pk) is None
    assert exports.forget_files() == 1
    assert not named.file.storage.exists(named.file.name)
    assert ExportJob.objects.get(pk=named.pk).state == State.EXPIRED


def test_what_breaks_is_said_and_leaves_no_half_file(site: Any, keeper: Any) -> None:
    job = ask(site, keeper, export="hong")
    assert job.state == State.FAILED and not job.file
    assert "ZeroDivisionError" in job.reason and "Hoa" not in job.reason


def test_a_failed_file_can_be_tried_again(site: Any, keeper: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    job = ask(site, keeper, export="hong")
    monkeypatch.setattr(f"{HERE}.broken", rows)
    with TestCase.captureOnCommitCallbacks(execute=True):
        assert exports.try_again(site, keeper, job.pk)
    assert ExportJob.objects.get(pk=job.pk).state == State.DONE


def stuck(site: Any, user: Any, attempts: int) -> ExportJob:
    """A job whose worker was killed ten minutes ago."""
    job = ExportJob.objects.create(
        site=site, user=user, module="lamp", export="den", format="csv", since=date(2026, 1, 1),
        until=date(2026, 3, 31), state=State.RUNNING, attempts=attempts,
        alive_at=timezone.now() - timedelta(minutes=10),
    )  # fmt: skip
    job.file.save("nua.csv", ContentFile(b"x"), save=False)
    return job


def test_what_a_crash_left_is_written_again_from_the_beginning(site: Any, keeper: Any) -> None:
    job = stuck(site, keeper, attempts=1)
    with TestCase.captureOnCommitCallbacks(execute=True):
        assert exports.look_after() == 1
    again = ExportJob.objects.get(pk=job.pk)
    assert (again.state, again.attempts, len(content(again))) == (State.DONE, 2, 3)


def test_after_three_crashes_it_is_said(site: Any, keeper: Any) -> None:
    job = stuck(site, keeper, attempts=3)
    exports.look_after()
    again = ExportJob.objects.get(pk=job.pk)
    assert again.state == State.FAILED and "ba lần" in again.reason


def test_a_task_that_was_lost_is_made_anew(site: Any, keeper: Any) -> None:
    job = exports.ask_export(site, keeper, wish())  # the process dies before it enqueues
    ExportJob.objects.update(updated_at=timezone.now() - timedelta(minutes=10))
    with TestCase.captureOnCommitCallbacks(execute=True):
        exports.look_after()
    assert ExportJob.objects.get(pk=job.pk).state == State.DONE


def test_of_two_workers_one_writes(site: Any, keeper: Any) -> None:
    job = ask(site, keeper)
    name = job.file.name
    exports.write_job(job.pk)
    assert ExportJob.objects.get(pk=job.pk).file.name == name


def test_a_double_click_is_one_file(site: Any, keeper: Any) -> None:
    first = exports.ask_export(site, keeper, wish(), once_key="k")
    assert exports.ask_export(site, keeper, wish(), once_key="k") == first


def test_nobody_blocks_the_line(site: Any, keeper: Any) -> None:
    for _ in range(5):
        exports.ask_export(site, keeper, wish())
    with pytest.raises(Refused, match="chưa ghi xong"):
        exports.ask_export(site, keeper, wish())


def test_a_period_that_runs_backwards_is_refused_in_words() -> None:
    with pytest.raises(ValidationError, match="Đến ngày"):
        wish(until=date(2025, 1, 1))


def test_a_file_is_its_owners_alone_and_only_while_the_job_lasts(
    site: Any, keeper: Any, trusted: Any
) -> None:
    job = ask(site, keeper)
    assert exports.open_file(site, trusted, job.pk) is None
    keeper.groups.clear()
    with pytest.raises(PermissionDenied):
        exports.open_file(site, type(keeper).objects.get(pk=keeper.pk), job.pk)


class TestScreen:
    """Without JavaScript, in the admin."""

    def test_ask_watch_and_take(self, site: Any, keeper: Any) -> None:
        browser = browser_at(site, keeper)
        asked = {
            "what": "lamp.den",
            "since": "2026-01-01",
            "until": "2026-03-31",
            "format": "csv",
            "once": "a",
        }
        with TestCase.captureOnCommitCallbacks(execute=True):
            sent = browser.post("/admin/xuat/", asked)
        page = browser.get(sent["Location"]).content.decode()
        job = ExportJob.objects.get()
        assert "Tải tệp" in page and "thông tin cá nhân (tên" not in page
        answer = browser.get(f"/admin/xuat/{job.pk}/tep/")
        assert answer["Content-Disposition"] == 'attachment; filename="den_20260101_20260331.csv"'
        assert b"".join(answer.streaming_content).startswith(b"\xef\xbb\xbf")

    def test_while_it_is_written_the_page_looks_again_by_itself(self, site: Any, keeper: Any) -> None:
        exports.ask_export(site, keeper, wish())
        browser = browser_at(site, keeper)
        assert (
            '<noscript><meta http-equiv="refresh"' in browser.get("/admin/xuat/?theo-doi=1").content.decode()
        )
        assert "refresh" not in browser.get("/admin/xuat/").content.decode()
        assert "Đang chờ đến lượt" in browser.get("/admin/xuat/viec/").content.decode()

    def test_wrong_days_come_back_with_what_was_typed(self, site: Any, keeper: Any) -> None:
        asked = {"what": "lamp.den", "since": "2026-05-01", "until": "2026-03-31", "format": "csv"}
        answer = browser_at(site, keeper).post("/admin/xuat/", asked)
        assert answer.status_code == 422
        assert "mời xem lại" in answer.content.decode() and "2026-05-01" in answer.content.decode()

    def test_who_may_export_nothing_is_not_let_in(self, site: Any, other_site: Any, keeper: Any) -> None:
        stranger = make_staff(other_site, "xa-khac", HANDLE)
        for path in ("/admin/xuat/", f"/admin/xuat/{ask(site, keeper).pk}/tep/"):
            assert browser_at(site, stranger).get(path).status_code in (302, 403, 404)

    def test_the_table_costs_the_same_however_many_files(self, site: Any, keeper: Any) -> None:
        browser = browser_at(site, keeper)
        costs = []
        for _ in range(2):
            for _ in range(6):
                ask(site, keeper)
            with CaptureQueriesContext(connection) as caught:
                browser.get("/admin/xuat/viec/")
            costs.append(len(caught))
        assert costs[0] >= costs[1]


class TestProgram:
    """The same by the API, as the officer's program with a token."""

    def test_ask_watch_and_take(self, site: Any, keeper: Any) -> None:
        program = browser_at(site, keeper)
        exports = program.get("/api/v1/exports/").json()["exports"]
        offered = next(one for one in exports if one["module"] == "lamp")
        assert {"name": "keeper", "label": "Người giữ", "personal": True} in offered["columns"]
        asked = wish().model_dump(mode="json")
        with TestCase.captureOnCommitCallbacks(execute=True):
            answer = program.post("/api/v1/exports/", asked, content_type="application/json")
        assert answer.status_code == 202
        job = program.get(f"/api/v1/exports/{answer.json()['id']}/").json()
        assert (job["state"], job["written"]) == ("done", 2)
        taken = program.get(f"/api/v1/exports/{job['id']}/file/")
        assert "Nguyễn Thị Hoa".encode() not in b"".join(taken.streaming_content)

    def test_names_are_refused_in_words(self, site: Any, keeper: Any) -> None:
        asked = wish(personal=True, reason="Gửi giấy mời").model_dump(mode="json")
        answer = browser_at(site, keeper).post("/api/v1/exports/", asked, "application/json")
        assert answer.status_code == 403 and answer["Content-Type"] == "application/problem+json"

    def test_strangers_and_neighbours_find_nothing(
        self, site: Any, other_site: Any, keeper: Any, trusted: Any, staff: Any
    ) -> None:
        job, without_job = ask(site, keeper), browser_at(site, staff(site, "khong-viec"))
        for browser in (browser_at(site), without_job, browser_at(other_site, keeper)):
            assert browser.get("/api/v1/exports/").status_code in (401, 403)
        assert browser_at(site, trusted).get(f"/api/v1/exports/{job.pk}/").status_code == 404
        assert browser_at(other_site, keeper).get(f"/api/v1/exports/{job.pk}/file/").status_code == 404
