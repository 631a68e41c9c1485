"""The screen: who may read it, what it shows, and that reading it is written down."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from chinhquyen_reception import commands as reception
from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk import Actor, FilePetition
from chinhquyen_sdk.host import audit, exports
from chinhquyen_sdk.host.audit import looking
from chinhquyen_sdk.host.audit.exporting import AUDIT_LINES
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.models import AuditCheck, AuditEntry
from chinhquyen_sdk.host.staff import actor_of, name_of
from tests.site.host_audit.chains import tamper, wrote

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(site: Site, chair: Any, visit: Any) -> Any:
    """The screen as the chair sees it."""
    browser = visit(site, chair)
    return lambda query="": browser.get(reverse("chinhquyen_audit") + query)


def test_the_chair_reads_it_an_officer_and_the_neighbour_do_not(
    site: Site, officer: Any, other_officer: Any, visit: Any, page: Any
) -> None:
    assert page().status_code == 200
    for user in (officer, other_officer):
        assert visit(site, user).get(reverse("chinhquyen_audit")).status_code in (302, 403)


def test_reading_is_a_line_itself(site: Site, chair: Any, page: Any) -> None:
    page(f"?nguoi={chair.pk}")
    line = AuditEntry.objects.get(act="log_read")
    assert (line.actor_id, line.note) == (str(chair.pk), "lọc theo: nguoi")


def test_filters_narrow_by_day_person_act_and_case(site: Site, chair: Any, page: Any) -> None:
    audit.record(site, "export_taken", subject="abc-1", note="reception.don_thu", actor=actor_of(chair))
    audit.record(site, "edited", subject="abc-2", actor=actor_of(chair))

    def shown(query: str) -> list[str]:
        return [line.entry.act for line in page(query).context["lines"]]

    assert shown("?viec=export_taken") == ["export_taken"]
    assert shown("?ho_so=abc-2") == ["edited"]
    assert "export_taken" in shown(f"?nguoi={chair.pk}")
    assert shown(f"?tu={today() + timedelta(days=1)}") == []
    assert "chỉ gồm chữ" in page("?ho_so=<b>").content.decode()


def test_a_case_is_shown_and_found_by_its_code(site: Site, page: Any) -> None:
    wish = FilePetition(
        content="Đèn đường ngõ 12 hỏng ba tuần nay.",
        sender_name="Nguyễn Thị Hoa",
        sender_phone="0912 000 501",
        consent=True,
    )
    one = reception.file_petition(site, wish, actor=Actor.citizen()).petition
    (line,) = page(f"?ho_so={one.code}").context["lines"]
    assert (line.code, line.entry.subject) == (one.code, str(one.id))
    assert f">{one.code}</a>" in page().content.decode()


def test_pages_follow_each_other_without_showing_a_line_twice(site: Site, page: Any) -> None:
    wrote(site, 70)
    first = page("?viec=")
    second = page(f"?{first.context['more']}")
    one, two = ({line.entry.pk for line in answer.context["lines"]} for answer in (first, second))
    assert len(one) == 50 and two and not one & two


def test_a_page_of_lines_costs_the_same_however_many_there_are(
    site: Site, page: Any, django_assert_max_num_queries: Any
) -> None:
    wrote(site, 60)
    page()
    with django_assert_max_num_queries(30):
        page()


def test_a_broken_chain_stands_on_the_front_page(
    site: Site, chair: Any, officer: Any, visit: Any, page: Any
) -> None:
    entry = wrote(site)[1]
    tamper("UPDATE chinhquyen_auditentry SET act = 'x' WHERE id = %s", entry.pk)
    looking.look_all()
    assert AuditCheck.objects.get(site=site).finding
    assert "không còn nguyên vẹn" in page().content.decode()
    home = reverse("wagtailadmin_home")
    assert "không còn nguyên vẹn" in visit(site, chair).get(home).content.decode()
    assert "không còn nguyên vẹn" not in visit(site, officer).get(home).content.decode()


def test_it_is_exported_with_its_hashes_and_without_reasons_unless_asked(site: Site, chair: Any) -> None:
    wrote(site, 3)
    assert exports.find_export(site, "host", AUDIT_LINES.slug)
    rows = list(exports.rows_of(site, AUDIT_LINES, today(), today()))
    assert [row["act"] for row in rows][-3:] == ["act_0", "act_1", "act_2"]
    assert all(len(row["hash"]) == 64 for row in rows[-3:])
    assert "note" not in [heading.name for heading in exports.headings_of(AUDIT_LINES)]


def test_what_has_no_code_shows_a_persons_name_or_nothing(site: Site, chair: Any, page: Any) -> None:
    audit.record(site, "signed_in", subject=chair.pk, actor=actor_of(chair))
    audit.record(site, "account_changed", subject="990017", actor=actor_of(chair))
    audit.record(site, "opened", subject="5b1f3f0e-6f3b-4c7e-9d1c-2f64b0c6a1de", actor=actor_of(chair))
    told = {line.entry.act: line.code for line in page().context["lines"]}
    assert told["signed_in"] == name_of(chair)
    assert (told["account_changed"], told["opened"]) == ("", "")
    assert "5b1f3f0e" not in page().content.decode()
