"""The province's list: a commune's token is told once, kept as a hash, changed, taken back; the commune tries it."""

from __future__ import annotations

import re
import urllib.error
from typing import Any

import pytest
from chinhquyen_reporting import commands, queries
from chinhquyen_reporting.commands import reaching
from chinhquyen_reporting.rows import CommuneRow, LinkRow, ReportRow
from django.db import connection

from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.reporting import CommuneKind, RegisterCommune, listed_provinces, read_communes
from chinhquyen_sdk.host.models import JournalEntry
from chinhquyen_sdk.testing.communes import browser_at, make_staff

from .desk import AN, approved, moment, named, parcel, wired

pytestmark = pytest.mark.django_db
DAI_TU = RegisterCommune(code="05542", kind=CommuneKind.XA, name="Đại Từ")
KEEPER = "cq_reporting.keep_communes"
ADDRESS = "https://tinh.example"


def listed(site: Any) -> queries.Registered:
    one = queries.registered(site, "05542")
    assert one is not None
    return one


def issue(site: Any) -> str:
    return commands.issue_token(site, "05542", seen=listed(site).stamp, actor=AN).token


def test_a_pasted_list_is_read_whole_or_refused_at_its_line() -> None:
    found = read_communes("05542; xã; Đại Từ\n\n5455\tPhường\tQuyết Thắng\n05542; xã; Đại Từ")
    assert [(one.code, one.kind.value, one.name) for one in found] == [
        ("05542", "xã", "Đại Từ"), ("05455", "phường", "Quyết Thắng"),
    ]  # fmt: skip
    for wrong in ("05542; Đại Từ", "Đại Từ", "05542; xã; Đại Từ\n05542; xã; An Khánh"):
        with pytest.raises(Refused, match=r"Dòng \d"):
            read_communes(wrong)


def test_the_92_of_thai_nguyen_are_entered_from_the_screen_and_stand_by_name(site: Any) -> None:
    keeper = browser_at(site, make_staff(site, "so", KEEPER))
    assert keeper.post("/admin/xa-phuong/them/thai_nguyen/").status_code == 303
    found, following = queries.register(site)
    assert len(found) == len(listed_provinces()["thai_nguyen"].communes) == 92 and following is None
    assert found[0].title == "xã An Khánh" and {one.access.value for one in found} == {"none"}
    keeper.post("/admin/xa-phuong/them/thai_nguyen/")
    assert len(queries.register(site)[0]) == 92, "entered twice, there once"


def test_one_more_commune_keeps_what_was_typed_when_it_does_not_fit(site: Any) -> None:
    keeper = browser_at(site, make_staff(site, "so", KEEPER))
    wish = {"them-kind": "xã", "them-name": "Đại Từ", "them-code": "554"}
    answer = keeper.post("/admin/xa-phuong/them/mot/", wish)
    assert answer.status_code == 422 and 'value="Đại Từ"' in answer.content.decode()
    assert keeper.post("/admin/xa-phuong/them/mot/", {**wish, "them-code": "05542"}).status_code == 303
    again = keeper.post("/admin/xa-phuong/them/mot/", {**wish, "them-name": "Khác", "them-code": "05542"})
    assert again.status_code == 422 and "Mã 05542 đã có: xã Đại Từ." in again.content.decode()


def test_a_token_is_told_once_and_stands_nowhere_afterwards(
    site: Any, caplog: pytest.LogCaptureFixture
) -> None:
    commands.add_communes(site, [DAI_TU], actor=AN)
    keeper = browser_at(site, make_staff(site, "so", KEEPER))
    shown = keeper.post("/admin/xa-phuong/cap-ma/")
    token = re.findall(r'class="cqa-token"[^>]*>([^<]{20,})<', shown.content.decode())[0]
    assert "no-store" in shown["Cache-Control"]
    assert commands.answer_door(site, token).commune == "05542"
    for path in ("/admin/xa-phuong/", "/admin/xa-phuong/05542/"):
        assert token not in keeper.get(path).content.decode()
    assert keeper.post("/admin/xa-phuong/cap-ma/").status_code == 303, "sent again: nobody is without one"
    assert commands.answer_door(site, token).commune == "05542", "and it was not changed by that"
    with connection.cursor() as cursor:
        cursor.execute("SELECT token_hash FROM cq_reporting_communerow")
        assert token not in str(cursor.fetchall())
    told = str(list(JournalEntry.objects.filter(site=site).values_list("payload", flat=True)))
    assert (
        "token_issued" in str(list(JournalEntry.objects.values_list("hook", flat=True))) and token not in told
    )
    assert token not in caplog.text


def test_a_changed_token_stops_the_old_one_at_once_and_a_page_sent_twice_changes_nothing(site: Any) -> None:
    commands.add_communes(site, [DAI_TU], actor=AN)
    old = issue(site)
    stamp = listed(site).stamp
    new = commands.issue_token(site, "05542", seen=stamp, actor=AN).token
    with pytest.raises(Refused, match="vừa được đổi"):
        commands.issue_token(site, "05542", seen=stamp, actor=AN)
    with pytest.raises(Refused):
        commands.take_parcel(site, old, parcel())
    assert commands.take_parcel(site, new, parcel(), at=moment()).receipt
    assert [event.for_staff() for event in queries.history_of_commune(site, "05542")][:3] == [
        "Thêm xã Đại Từ vào danh sách", "Cấp mã truy cập cho xã Đại Từ", "Đổi mã truy cập của xã Đại Từ, mã cũ hết dùng",
    ]  # fmt: skip


def test_a_token_taken_back_opens_nothing_and_is_not_given_anew_with_the_rest(site: Any) -> None:
    commands.add_communes(site, [DAI_TU], actor=AN)
    token = issue(site)
    keeper = browser_at(site, make_staff(site, "so", KEEPER))
    seen = listed(site).stamp
    assert keeper.post("/admin/xa-phuong/05542/thu-hoi/", {"seen": seen}).status_code == 303
    with pytest.raises(Refused):
        commands.take_parcel(site, token, parcel())
    assert listed(site).access.label == "đã thu hồi"
    assert commands.issue_missing(site, actor=AN) == []
    with pytest.raises(Refused, match="không có mã nào"):
        commands.revoke_token(site, "05542", seen=listed(site).stamp, actor=AN)


def test_the_list_is_its_keepers_alone(site: Any) -> None:
    commands.add_communes(site, [DAI_TU], actor=AN)
    watcher = browser_at(site, make_staff(site, "xem", "cq_reporting.watch_communes"))
    for path in ("/admin/xa-phuong/", "/admin/xa-phuong/05542/"):
        assert watcher.get(path).status_code == 302, "sent away, with a word"
    watcher.post("/admin/xa-phuong/05542/cap/", {"seen": listed(site).stamp})
    assert not CommuneRow.objects.get(code="05542").token_hash


def test_a_site_that_reports_cannot_become_a_province_by_a_slip(site: Any) -> None:
    commands.set_link(site, commands.SetLink(address=ADDRESS, token="x"))
    with pytest.raises(Refused, match="không phải trang của tỉnh"):
        commands.add_communes(site, [DAI_TU], actor=AN)


def chair(site: Any) -> Any:
    return browser_at(site, make_staff(site, "chu-tich", "cq_reporting.approve_report"))


def test_the_chair_writes_the_token_down_and_hears_at_once_that_it_works(
    site: Any, other_site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    named(site, "05542")
    commands.add_communes(other_site, [DAI_TU], actor=AN)
    token = issue(other_site)
    wired(monkeypatch, other_site)
    shown = chair(site).post("/admin/bao-cao/noi-tinh/", {"address": ADDRESS, "token": token}, follow=True)
    page = shown.content.decode()
    assert "Kết nối tốt" in page and "xã Đại Từ (mã 05542)" in page and token not in page
    assert listed(other_site).seen_at is not None
    told = [event.for_staff() for event in queries.history_of_link(site)]
    assert told == ["Nối với trang của tỉnh tinh.example, ghi mã truy cập mới"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT token FROM cq_reporting_linkrow")
        assert token not in str(cursor.fetchall())


def test_a_token_of_another_commune_is_said_to_be_so(
    site: Any, other_site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    named(site, "05455")
    commands.add_communes(other_site, [DAI_TU], actor=AN)
    wired(monkeypatch, other_site)
    commands.set_link(site, commands.SetLink(address=ADDRESS, token=issue(other_site)))
    page = chair(site).post("/admin/bao-cao/noi-tinh/thu/", follow=True).content.decode()
    assert "Mã truy cập này là của xã Đại Từ (mã 05542), không phải của đơn vị (mã 05455)" in page


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        (urllib.error.URLError(ConnectionRefusedError()), "máy chủ của tỉnh chưa chạy"),
        (TimeoutError(), "chờ quá lâu"),
        (urllib.error.HTTPError(ADDRESS, 404, "", None, None), "không phải trang nhận báo cáo"),  # type: ignore[arg-type]  # no body is read
        (urllib.error.HTTPError(ADDRESS, 301, "", None, None), "chuyển sang địa chỉ khác"),  # type: ignore[arg-type]  # no body is read
    ],
)
def test_what_hinders_is_said_in_plain_words(
    site: Any, monkeypatch: pytest.MonkeyPatch, trouble: Exception, said: str
) -> None:
    commands.set_link(site, commands.SetLink(address=ADDRESS, token="x"))

    def hindered(request: Any, timeout: float) -> Any:
        raise trouble

    monkeypatch.setattr(reaching, "open_url", hindered)
    with pytest.raises(Refused, match=said):
        commands.try_link(site)


def test_a_token_does_not_travel_in_the_open_nor_stay_behind(site: Any) -> None:
    page = chair(site).post("/admin/bao-cao/noi-tinh/", {"address": "http://tinh.example", "token": "x"})
    assert page.status_code == 422 and "đọc trộm" in page.content.decode()
    commands.set_link(site, commands.SetLink(address=ADDRESS, token="x"))
    commands.set_link(site, commands.SetLink())
    assert LinkRow.objects.get(site=site).token == ""


def test_with_a_new_token_what_was_refused_is_sent_again(
    site: Any, other_site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    named(site, "05542")
    commands.add_communes(other_site, [DAI_TU], actor=AN)
    wired(monkeypatch, other_site)
    commands.set_link(site, commands.SetLink(address=ADDRESS, token="cu"))
    report = approved(site)
    commands.send_now(site, report.id)
    assert ReportRow.objects.get(pk=report.id).next_at is None, "a no that would not change is not repeated"
    commands.set_link(site, commands.SetLink(address=ADDRESS, token=issue(other_site)))
    commands.send_waiting()
    sent = queries.report(site, report.id)
    assert sent is not None and sent.receipt.startswith("BC-2026-10-")
