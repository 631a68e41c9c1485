"""A module that touches another's rows, or reads every commune's for somebody who came to one, is named with the place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, ClassVar

import pytest
from chinhquyen_feedback.models import RuleRow
from chinhquyen_reception.models import PetitionRow
from chinhquyen_reporting.models import ReportRow
from django.db.models import Count, Exists, OuterRef, Q
from django.http import HttpRequest, HttpResponse
from django.urls import resolve

from chinhquyen_sdk import calling
from chinhquyen_sdk.host import fences
from chinhquyen_sdk.host.troubles import troubles_of
from chinhquyen_sdk.modules import registry
from chinhquyen_sdk.testing.addresses import addresses_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _speaks_on_purpose(site: Any) -> Iterator[None]:
    yield
    fences.forget()


def did(slug: str, act: Callable[[], object]) -> list[str]:
    """What is told of ``slug`` when it does ``act`` while a request is answered."""
    with fences.serving(HttpRequest()), calling.acting_as(slug):
        act()
    return [words for of, words in fences.told() if of == slug]


def test_whoever_writes_anothers_table_is_named_with_the_table_and_its_owner(site: Any) -> None:
    (words,) = did("letters", lambda: RuleRow.objects.create(site=site, kind="den", days=1))
    assert "cq_feedback_rulerow" in words and "mô-đun feedback" in words
    (line,) = troubles_of("letters")
    assert line.startswith(words) and "gần nhất lúc" in line


@pytest.mark.parametrize(
    "act",
    [
        lambda site: RuleRow.objects.filter(days=1).update(days=2),
        lambda site: RuleRow.objects.all()._raw_delete("default"),
        lambda site: RuleRow.objects.bulk_create(
            [RuleRow(site=site, kind="x", days=1)], ignore_conflicts=True
        ),
    ],
    ids=["update", "delete", "bulk"],
)
def test_however_it_writes(act: Callable[[Any], object], site: Any) -> None:
    assert len(did("letters", lambda: act(site))) == 1


def test_its_own_table_and_the_hosts_it_may_write(site: Any) -> None:
    assert did("feedback", lambda: RuleRow.objects.create(site=site, kind="den", days=1)) == []
    assert did("feedback", lambda: site.save()) == []


def test_the_host_may_write_every_table(site: Any) -> None:
    RuleRow.objects.create(site=site, kind="den", days=1)
    assert fences.told() == []


EVERYBODYS = [
    lambda site: list(PetitionRow.objects.all()),
    lambda site: list(PetitionRow.objects.values_list("code", flat=True)),
    lambda site: PetitionRow.objects.count(),
    lambda site: PetitionRow.objects.exists(),
    lambda site: list(PetitionRow.objects.filter(state="accepted").order_by("-created_at")[:20]),
    lambda site: list(PetitionRow.objects.values("kind").annotate(Count("pk"))),
    lambda site: PetitionRow.objects.values("kind").distinct().count(),
    lambda site: list(PetitionRow.objects.filter(created_at__gt="2026-01-01T00:00Z").exclude(site=None)),
]


@pytest.mark.parametrize("read", EVERYBODYS, ids=range(len(EVERYBODYS)))
def test_whoever_reads_every_communes_rows_is_named(read: Callable[[Any], object], site: Any) -> None:
    (words,) = did("reception", lambda: read(site))
    assert "cq_reception_petitionrow" in words and "mọi xã" in words


CHOSEN = [
    lambda site: list(PetitionRow.objects.filter(site=site)),
    lambda site: list(PetitionRow.objects.filter(Q(site=site) | Q(site__hostname="x"), state="accepted")),
    lambda site: PetitionRow.objects.filter(site=site).values("kind").distinct().count(),
    lambda site: PetitionRow.objects.filter(pk="00000000-0000-0000-0000-000000000000").first(),
    lambda site: PetitionRow.objects.filter(pk__in=["00000000-0000-0000-0000-000000000000"] * 2).exists(),
    lambda site: list(PetitionRow.objects.filter(pk__in=PetitionRow.objects.filter(site=site).values("pk"))),
    lambda site: list(
        PetitionRow.objects.filter(Exists(PetitionRow.objects.filter(site=site, pk=OuterRef("pk"))))
    ),
]


@pytest.mark.parametrize("read", CHOSEN, ids=range(len(CHOSEN)))
def test_who_chose_a_commune_or_a_row_is_not(read: Callable[[Any], object], site: Any) -> None:
    assert did("reception", lambda: read(site)) == []


def test_the_worker_may_read_every_commune(site: Any) -> None:
    with calling.acting_as("reception"):
        list(PetitionRow.objects.all())
    assert fences.told() == []


def test_a_province_says_so(site: Any) -> None:
    def read() -> None:
        with fences.all_communes("the province's table of its communes"):
            list(PetitionRow.objects.all())

    assert did("reception", read) == []
    with pytest.raises(ValueError, match="why"), fences.all_communes(" "):
        pass


def test_the_same_is_told_once_a_minute(site: Any) -> None:
    for _ in range(3):
        did("reception", lambda: list(PetitionRow.objects.all()))
    assert len(fences.told()) == 1


DUMMIES = {"uuid": "00000000-0000-0000-0000-000000000000", "int": "1", "str": "x", "slug": "x", "path": "x"}


@pytest.mark.parametrize("slug", [manifest.slug for manifest in registry().manifests])
def test_the_view_of_every_staff_screen_is_known_as_its_modules(slug: str) -> None:
    manifest = registry().manifest(slug)
    assert manifest
    screens = [address for address in addresses_of(manifest) if address.door == "admin"]
    paths = [a.filled({name: DUMMIES.get(kind, "x") for kind, name in a.parameters}) for a in screens]
    found = {path: fences.module_of(resolve(path).func) for path in paths if path}
    assert {path: of for path, of in found.items() if of != slug} == {}


def test_a_screen_of_wagtails_own_is_nobodys(site: Any, visit: Any, superuser: Any) -> None:
    for path in ("/admin/documents/chooser/", "/admin/images/chooser/", "/admin/pages/"):
        assert fences.module_of(resolve(path).func) == ""
        assert visit(site, superuser).get(path, follow=True).status_code == 200


def test_a_view_that_wagtail_makes_for_a_table_is_the_tables_modules() -> None:
    class Made:
        view_initkwargs: ClassVar[dict[str, Any]] = {"model": "cq_feedback.RuleRow"}

    assert fences.module_of(Made) == "feedback"
    Made.view_initkwargs["model"] = RuleRow
    assert fences.module_of(Made) == "feedback"


def test_a_staff_screen_that_reads_every_communes_rows_is_named(
    site: Any, visit: Any, superuser: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Staff's screens are mounted by Wagtail: whose they are is known from the view alone."""
    from chinhquyen_reporting.panels.chair import ChairView

    monkeypatch.setattr(ChairView, "get", lambda *a, **k: HttpResponse(str(ReportRow.objects.count())))
    assert visit(site, superuser).get("/admin/bang-chu-tich/").status_code == 200
    ((slug, words),) = fences.told()
    assert slug == "reporting" and "cq_reporting_reportrow" in words and "trang admin/bang-chu-tich/" in words
