"""Figures for a watchman with a token: how often, how long, what waits; nothing in them comes from what somebody typed."""

from __future__ import annotations

from typing import Any

import pytest
from chinhquyen_reception import commands
from django.db import connection
from django.test.utils import CaptureQueriesContext
from prometheus_client.parser import text_string_to_metric_families

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import FilePetition
from chinhquyen_sdk.host.models import Telling
from chinhquyen_sdk.modules import registry

pytestmark = pytest.mark.django_db
TOKEN = "only-for-the-watchman"
WISH = FilePetition(content="Đường vào xóm hư hỏng, ổ gà nhiều, nhờ sửa giúp.", sender_name="Nguyễn Thị Hoa",
                    sender_phone="0912 000 401", consent=True)  # fmt: skip


@pytest.fixture
def watchman(citizen: Any, settings: Any) -> Any:
    settings.CHINHQUYEN_METRICS_TOKEN = TOKEN
    citizen.defaults["HTTP_AUTHORIZATION"] = f"Bearer {TOKEN}"
    return citizen


def figures(client: Any) -> dict[tuple[str, tuple[str, ...]], float]:
    """Return each sample by its name and the values of its labels, in the order of the labels' names."""
    answer = client.get("/metrics")
    assert answer.status_code == 200
    families = text_string_to_metric_families(answer.content.decode())
    return {
        (s.name, tuple(value for _, value in sorted(s.labels.items()))): s.value
        for family in families
        for s in family.samples
    }


def test_without_token_or_network_there_is_no_such_page(citizen: Any, settings: Any) -> None:
    assert citizen.get("/metrics").status_code == 404
    settings.CHINHQUYEN_METRICS_TOKEN = TOKEN
    assert citizen.get("/metrics", headers={"authorization": "Bearer wrong"}).status_code == 404
    settings.CHINHQUYEN_METRICS_NETWORKS = ["10.0.0.0/8"]
    assert citizen.get("/metrics").status_code == 404
    assert citizen.get("/metrics", headers={"x-forwarded-for": "10.1.2.3"}).status_code == 404, (
        "anybody may write that"
    )
    assert citizen.get("/metrics", REMOTE_ADDR="10.1.2.3").status_code == 200


def test_requests_are_counted_by_pattern_whatever_is_typed(watchman: Any) -> None:
    before = figures(watchman)
    for n in range(20):
        watchman.get(f"/khong-co/{n}/")
        watchman.get(f"/don-thu/ho-so/26-0000-{n:04}/?q={n}")
        watchman.generic(f"WORD{n}", "/healthz")
    after = figures(watchman)
    new = {key for key in after if key[0] == "chinhquyen_requests_total"} - set(before)
    assert len(new) <= 4
    assert all("26-0000" not in label for key in new for label in key[1])
    case = next(key for key in after if key[0] == "chinhquyen_requests_total" and "ho-so" in key[1][1])
    assert after[case] - before.get(case, 0) == 20


def test_what_waits_is_shown(watchman: Any, site: Any, settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    filed = commands.file_petition(site, WISH, actor=Actor.citizen())
    told = figures(watchman)
    assert told["chinhquyen_events_untold", ()] == 1
    assert told["chinhquyen_events_untold_oldest_seconds", ()] >= 0
    assert told["chinhquyen_worker_silent_seconds", ()] == 86_400
    assert told["chinhquyen_letters_to_approve", ()] == 0
    _give_up(site, filed.petition.id)
    assert figures(watchman)["chinhquyen_tellings", ("letters", "undelivered")] == 1


def _give_up(site: Any, subject: Any) -> None:
    from chinhquyen_sdk.host.models import JournalEntry

    entry = JournalEntry.objects.get(site=site, subject=subject)
    Telling.objects.create(entry=entry, module="letters", state=Telling.State.UNDELIVERED)


def test_asking_costs_the_same_however_much_there_is(watchman: Any, site: Any) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            watchman.get("/metrics")
        return len(asked)

    queries()
    before = queries()
    for _ in range(15):
        commands.file_petition(site, WISH, actor=Actor.citizen())
    assert queries() == before <= 6


def test_a_module_that_fails_is_counted_by_name(
    watchman: Any, ref: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    impl = registry().plugin_manager.hook.standing_texts.get_hookimpls()[0]
    before = figures(watchman).get(("chinhquyen_hook_errors_total", ("standing_texts", impl.plugin_name)), 0)
    monkeypatch.setattr(impl, "function", _broken)
    calling.ask("standing_texts", ref)
    after = figures(watchman)["chinhquyen_hook_errors_total", ("standing_texts", impl.plugin_name)]
    assert after == before + 1


def _broken(*_: Any) -> None:
    raise ValueError
