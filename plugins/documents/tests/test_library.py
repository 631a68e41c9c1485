"""What everybody finds in the library, and what it costs."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, datetime
from typing import Any

import pytest
from chinhquyen_documents import commands, queries
from chinhquyen_documents.queries import Filter
from chinhquyen_documents.rows import DocumentRow
from django.core.files.uploadedfile import SimpleUploadedFile

from chinhquyen_sdk.domain import documents as law
from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.files import check_upload

from .factories import HOA, TYPED, kept, plan, replacing, text

pytestmark = pytest.mark.django_db
LIBRARY = "/thu-vien-van-ban/"


def symbols(site: Any, **asked: Any) -> list[str]:
    return [one.symbol for one in queries.page(site, Filter(**asked)).documents]


def test_a_citizen_searches_without_diacritics_and_by_symbol_and_narrows(site: Any, citizen: Any) -> None:
    kept(site, body="Trang thông tin điện tử của xã đăng quy hoạch.")
    plan(site)
    plan(site, "46/KH-UBND", date(2025, 3, 1), summary="Trồng rừng", field="Lâm nghiệp")
    assert symbols(site, q="chuyen doi so") == ["45/KH-UBND"]
    assert symbols(site, q="quy hoach") == ["42/2022/NĐ-CP"]  # only its text says so
    assert symbols(site, q="nghị định 42/2022/nd-cp") == ["42/2022/NĐ-CP"]
    assert symbols(site, q="ubnd", year="2025") == ["46/KH-UBND"]
    assert symbols(site) == ["45/KH-UBND", "46/KH-UBND", "42/2022/NĐ-CP"]  # issued last on top
    assert symbols(site, field="Lâm nghiệp") == ["46/KH-UBND"]
    assert symbols(site, effect=law.EffectState.UNKNOWN, kind="ke-hoach") == ["45/KH-UBND", "46/KH-UBND"]
    page = text(citizen.get(LIBRARY, {"q": "trong rung", "loai": "ke-hoach"}))
    assert "46/KH-UBND" in page and "45/KH-UBND" not in page
    assert "Không có văn bản nào như vậy" in text(citizen.get(LIBRARY, {"q": "khong co dau"}))
    assert citizen.get(LIBRARY, {"nam": "abc", "sau": "x", "hieu-luc": "lạ"}).status_code == 200


def test_what_was_issued_last_is_found_first_whenever_it_was_entered(site: Any) -> None:
    for year in (2020, 2026, 2010, 2024):
        plan(site, f"{year}/KH-UBND", date(year, 5, 5))
    assert symbols(site, q="chuyen doi") == [f"{year}/KH-UBND" for year in (2026, 2024, 2020, 2010)]
    first = queries.page(site, Filter(q="chuyen doi"), size=2)
    rest = queries.page(site, Filter(q="chuyen doi"), after=first.after, size=2)
    assert [one.issued_on.year for one in (*first.documents, *rest.documents)] == [2026, 2024, 2020, 2010]


def test_the_page_says_that_a_document_has_ended_and_leads_to_the_newer_one(site: Any, citizen: Any) -> None:
    old = kept(site)
    new = kept(
        site, symbol="224/2026/NĐ-CP", issued_on="2026-06-20", effective_on="2026-07-01", relations=replacing("42/2022/NĐ-CP")
    )  # fmt: skip
    page = text(citizen.get(f"{LIBRARY}{old.slug}/"))
    assert "Hết hiệu lực từ ngày 01/07/2026 vì được thay thế bằng Nghị định 224/2026/NĐ-CP" in page
    assert f'href="{LIBRARY}{new.slug}/"' in page and "Được thay thế bằng" in page
    assert f'href="{LIBRARY}{old.slug}/"' in text(citizen.get(f"{LIBRARY}{new.slug}/"))
    assert symbols(site, effect=law.EffectState.EXPIRED) == ["42/2022/NĐ-CP"]
    commands.remove_document(site, new.id, law.RemoveDocument(reason="Nhập nhầm"), actor=HOA)
    assert "Còn hiệu lực" in text(citizen.get(f"{LIBRARY}{old.slug}/"))
    assert citizen.get(f"{LIBRARY}{new.slug}/").status_code == 404
    kept(
        site, symbol="224/2026/NĐ-CP", issued_on="2026-06-20", effective_on="2026-07-01"
    )  # may be entered again


def test_a_relation_waits_for_the_document_it_names(site: Any) -> None:
    kept(
        site,
        symbol="224/2026/NĐ-CP",
        issued_on="2026-06-20",
        effective_on="2026-07-01",
        relations=replacing("42/2022/NĐ-CP"),
    )
    old = kept(site)
    found = queries.by_id(site, old.id)
    assert found and found.ended_on == date(2026, 7, 1)


def test_of_two_documents_of_one_symbol_a_relation_without_a_day_ends_neither(site: Any) -> None:
    one, two = plan(site), plan(site, day=date(2025, 2, 1))
    plan(site, "50/KH-UBND", date(2026, 3, 1), effective_on="2026-03-01", relations=replacing("45/KH-UBND"))
    assert [queries.by_id(site, each.id).ended_on for each in (one, two)] == [None, None]  # type: ignore[union-attr] - added above
    dated = (law.Relation(kind=law.RelationKind.REPLACES, symbol="45/KH-UBND", issued_on=date(2025, 2, 1)),)
    plan(site, "51/KH-UBND", date(2026, 3, 2), effective_on="2026-03-02", relations=dated)
    found = queries.by_id(site, two.id)
    assert found and found.ended_on == date(2026, 3, 2)


def test_the_same_document_is_entered_once_and_an_address_never_changes(site: Any) -> None:
    one = kept(site)
    with pytest.raises(Refused, match="đã có"):
        kept(site, issuer="CHÍNH PHỦ")
    other = kept(site, issuer="Nơi khác")
    assert other.slug == f"{one.slug}-2"
    wish = law.KeepDocument.model_validate({**TYPED, "symbol": "43/2022/NĐ-CP"})
    assert commands.change_document(site, one.id, wish, actor=HOA).slug == one.slug
    said = [event.for_staff() for event in queries.history(site, one.id)]
    assert said[-1] == "Sửa: số, ký hiệu."
    assert commands.recount(site) == []


def test_the_kept_effect_turns_on_its_day(site: Any) -> None:
    one = kept(site, effective_on="2026-12-01", issued_on="2026-11-20")
    DocumentRow.objects.filter(pk=one.id).update(effect="chua-hieu-luc", turns_on=date(2026, 12, 1))
    assert not commands.turn_effects(datetime(2026, 12, 1, 1, tzinfo=VIETNAM))
    assert DocumentRow.objects.get(pk=one.id).effect == "con-hieu-luc"


def test_files_are_handed_out_safely_and_not_after_the_document_has_gone(site: Any, citizen: Any) -> None:
    file = check_upload(SimpleUploadedFile("Toàn văn.txt", "Điều 1".encode()))
    one = commands.add_document(site, law.KeepDocument.model_validate(TYPED), actor=HOA, files=[file])
    assert commands.attach_files(site, one.id, [file], actor=HOA) == 0  # the same once more
    (known,) = queries.files(site, one.id)
    url = f"{LIBRARY}tep/{known.id}/"
    assert url in text(citizen.get(f"{LIBRARY}{one.slug}/"))
    sent = citizen.get(url)
    assert (
        text(sent) == "Điều 1"
        and sent["X-Content-Type-Options"] == "nosniff"
        and "sandbox" in sent["Content-Security-Policy"]
    )
    commands.remove_document(site, one.id, law.RemoveDocument(reason="Nhập nhầm"), actor=HOA)
    assert citizen.get(url).status_code == 404


def test_open_data_carries_its_licence_and_no_formula(site: Any, citizen: Any) -> None:
    kept(site, summary="=1+1 là một công thức")
    table = citizen.get(f"{LIBRARY}du-lieu.csv")
    heading, row = list(csv.reader(io.StringIO(text(table).removeprefix("\ufeff"))))
    assert (
        heading[-1] == "Giấy phép"
        and row[-1] == "CC0-1.0"
        and row[5].startswith("'=")
        and 'rel="license"' in table["Link"]
    )
    data = json.loads(text(citizen.get(f"{LIBRARY}du-lieu.json")))
    assert data["licence"] == "CC0-1.0" and [one["symbol"] for one in data["documents"]] == ["42/2022/NĐ-CP"]
    assert "42/2022/NĐ-CP" in text(citizen.get(f"{LIBRARY}rss.xml"))
    assert "sitemap-2022.xml" in text(citizen.get(f"{LIBRARY}sitemap.xml"))
    assert "42-2022-nd-cp-20220624" in text(citizen.get(f"{LIBRARY}sitemap-2022.xml"))
    assert "Năm 2022" in text(citizen.get(f"{LIBRARY}luu-tru/"))
    assert f"{LIBRARY}sitemap.xml" in text(citizen.get("/robots.txt"))


def test_every_page_costs_the_same_few_queries(
    site: Any, citizen: Any, django_assert_max_num_queries: Any
) -> None:
    for number in range(1, 30):
        plan(
            site,
            f"{number}/KH-UBND",
            relations=replacing(f"{number + 100}/KH-UBND"),
            body="theo Luật 10/2022/QH15",
        )
    commands.load_plan(site, actor=HOA)
    one = queries.page(site, Filter(q="chuyen doi so")).documents[0]
    citizen.get(LIBRARY)
    for address, most in ((LIBRARY, 9), (f"{LIBRARY}?q=chuyen+doi", 10), (f"{LIBRARY}{one.slug}/", 13)):
        with django_assert_max_num_queries(most):
            assert citizen.get(address).status_code == 200


def test_the_plans_documents_are_loaded_once(site: Any) -> None:
    assert commands.load_plan(site, actor=HOA) == len(law.plan_documents())
    assert commands.load_plan(site, actor=HOA) == 0
    old = next(one for one in queries.page(site, Filter(q="104/2016/QH13")).documents)
    assert law.effect_on(old, date(2026, 9, 1)).state is law.EffectState.EXPIRED
