"""An office's program: it publishes what is due, answers the finds, and fetches the periodic reports."""

from __future__ import annotations

from typing import Any

import pytest

from chinhquyen_sdk import Actor
from chinhquyen_sdk.client import ClientProblem, Site
from chinhquyen_sdk.domain.disclosure import PublishPosting
from chinhquyen_sdk.domain.reporting import ReportState

TEXT = "Phường hỗ trợ sửa nhà cho bảy hộ, mỗi hộ ba mươi triệu đồng."


@pytest.fixture
def office(address: str, site: Any, staff: Any) -> Site:
    """The site for an account that publishes and writes reports."""
    from rest_framework.authtoken.models import Token

    from chinhquyen_sdk.modules import registry

    of_both = [
        each.codename
        for manifest in registry().manifests
        if manifest.slug in ("disclosure", "reporting")
        for each in manifest.permissions
    ]
    return Site(address, token=str(Token.objects.create(user=staff(site, "cong-khai", *of_both)).key))


def wish(text: str = TEXT) -> PublishPosting:
    return PublishPosting(
        title="Kết quả xét hỗ trợ sửa nhà đợt hai", text=text, contact="Văn phòng phường", checked=True
    )


def test_what_is_due_is_published_once_and_everybody_reads_it(address, site, office):
    from chinhquyen_disclosure import commands

    from chinhquyen_sdk.host.days import today

    commands.open_dues(site, today().year)
    due = next(each for each in office.dues().results if each.duty == "dccs-11-07")
    first, again = (office.publish(due.id, wish(), key="publish-1") for _ in range(2))
    assert first == again
    anybody = Site(address)
    assert [each.id for each in anybody.postings()] == [first.id]
    assert anybody.posting(first.id).text == TEXT
    assert next(each for each in office.dues().results if each.id == due.id).posting == first.id


def test_finds_of_personal_data_are_a_problem_that_names_them(site, office):
    from chinhquyen_disclosure import commands

    from chinhquyen_sdk.host.days import today

    commands.open_dues(site, today().year)
    due = next(each for each in office.dues().results if each.duty == "dccs-11-07")
    with pytest.raises(ClientProblem) as unseen:
        office.publish(due.id, wish(f"{TEXT} Liên hệ bà Nguyễn Thị Hoa, số căn cước 019185000123."))
    assert (unseen.value.status, unseen.value.code) == (409, "privacy_unseen")
    assert unseen.value.look
    assert unseen.value.errors


def test_periodic_reports_are_listed_and_read(site, office):
    from chinhquyen_reporting import commands

    for period in ("2026-09", "2026-10"):
        commands.compose(site, period, actor=Actor.staff("7", "Lê Thị Hoa"))
    listed = list(office.reports())
    assert [each.period for each in listed] == ["2026-10", "2026-09"]
    one = office.report(listed[0].id)
    assert (one.id, one.state, one.state_label) == (listed[0].id, ReportState.DRAFT, one.state.label)
    assert one.figures
