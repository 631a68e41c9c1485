"""Those who look after a commune's modules see what is broken and what was not told, and can try again."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse
from django.utils.html import escape

from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.journal.backoff import RETRY_AFTER
from chinhquyen_sdk.host.models import Telling
from chinhquyen_sdk.modules import registry
from tests.site.host_core.lamps import Listener, installed, light

pytestmark = pytest.mark.django_db
MAY = "chinhquyen.change_sitemodules"


@pytest.fixture
def steward(site: Any, staff: Any) -> Any:
    return staff(site, "quantri", MAY)


@pytest.fixture
def missed(site: Any) -> Any:
    with installed("lamp", Listener(ValueError())):
        light(site, "bếp")
        Telling.objects.update(attempts=len(RETRY_AFTER) + 1, state=Telling.State.UNDELIVERED)
        return journal.undelivered(site).get()


def test_the_module_page_names_what_is_installed_and_what_is_broken(
    site: Any, steward: Any, visit: Any
) -> None:
    registry().report_broken("xa_la", "không nạp được: <lỗi>")
    html = visit(site, steward).get(reverse("chinhquyen_modules")).content.decode()
    assert "xa_la" in html
    assert "không nạp được: &lt;lỗi&gt;" in html
    for manifest in registry().manifests:
        assert manifest.label in html
        assert f"Giữ bao lâu: {escape(manifest.retention)}" in html or not manifest.retention


def test_staff_see_what_was_not_told_and_try_again(site: Any, steward: Any, visit: Any, missed: Any) -> None:
    browser = visit(site, steward)
    html = browser.get(reverse("chinhquyen_undelivered")).content.decode()
    assert "Đèn phòng bếp đã sáng" in html
    assert "ValueError" in html
    assert browser.post(reverse("chinhquyen_retry", args=[missed.pk])).status_code == 302
    with installed("lamp", Listener()) as lamp:
        journal.sweep()
        assert lamp.heard == ["bếp"]
    assert "Mọi mô-đun đều đã nhận đủ tin" in browser.get(reverse("chinhquyen_undelivered")).content.decode()


def test_a_neighbour_neither_sees_nor_retries_it(
    other_site: Any, staff: Any, visit: Any, missed: Any
) -> None:
    browser = visit(other_site, staff(other_site, "quantri", MAY))
    assert "Đèn phòng" not in browser.get(reverse("chinhquyen_undelivered")).content.decode()
    browser.post(reverse("chinhquyen_retry", args=[missed.pk]))
    missed.refresh_from_db()
    assert missed.state == Telling.State.UNDELIVERED


@pytest.mark.parametrize("name", ["chinhquyen_modules", "chinhquyen_undelivered"])
def test_others_are_not_let_in_and_see_no_entry_in_the_menu(
    site: Any, other_site: Any, staff: Any, visit: Any, name: str
) -> None:
    for user in (staff(site, "canbo"), staff(other_site, "quantri", MAY)):
        browser = visit(site, user)
        assert browser.get(reverse(name)).status_code in (302, 403)
        assert reverse(name) not in browser.get("/admin/").content.decode()
