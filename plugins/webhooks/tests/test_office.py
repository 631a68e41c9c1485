"""The keeper of connections adds an address, tries it, sees each message and sends it again."""

from __future__ import annotations

import pytest
from chinhquyen_webhooks import commands, queries

from chinhquyen_sdk.domain.webhooks import DeliveryState

pytestmark = pytest.mark.django_db
HERE = "/admin/bao-tin-phan-mem/"


def words(answer):
    return " ".join(answer.content.decode().split())


def test_an_address_is_added_tried_and_seen(site, keeper, visit, receiver):
    mine = visit(site, keeper)
    body = {"label": "Một cửa của tỉnh", "address": receiver.address, "kinds": ["petition_filed"]}
    assert '<legend class="cq-label">Tiếp công dân</legend>' in words(mine.get(HERE))
    added = mine.post(HERE, body)
    assert added.status_code == 303
    (known,) = queries.webhooks(site)
    assert mine.post(f"{added['Location']}buoc/gui-thu/", follow=True).status_code == 200
    shown = words(mine.get(added["Location"]))
    assert "Gửi thử" in shown
    assert "Đã nhận" in shown
    assert known.secret in shown
    assert "Có đơn mới" in shown


def test_what_does_not_fit_is_said_by_the_field_and_what_was_typed_stays(site, keeper, visit):
    body = {"label": "Một cửa của tỉnh", "address": "https://10.0.0.4/tin", "kinds": ["petition_filed"]}
    answer = visit(site, keeper).post(HERE, body)
    assert answer.status_code == 422
    shown = words(answer)
    assert "mạng nội bộ" in shown
    assert "https://10.0.0.4/tin" in shown
    assert queries.webhooks(site) == []
    nothing = visit(site, keeper).post(HERE, {**body, "kinds": []})
    assert nothing.status_code == 422 and "Mời chọn ít nhất một việc cần báo." in words(nothing)


def test_a_message_that_was_given_up_is_sent_again_by_a_button(
    site, keeper, visit, registered, receiver, file
):
    receiver.answers = [410]
    file()
    commands.send_waiting()
    mine, here = visit(site, keeper), f"{HERE}{registered}/"
    assert "Thôi gửi" in words(mine.get(here))
    (one,) = queries.deliveries(site, registered)[0]
    assert mine.post(f"{here}tin/{one.id}/gui-lai/").status_code == 303
    commands.send_waiting()
    assert queries.deliveries(site, registered)[0][0].state is DeliveryState.TAKEN
    assert mine.post(f"{here}gui-lai-tu-ngay/", {"since-since": "hôm qua"}).status_code == 422


def test_switching_off_changing_the_secret_and_removing(site, keeper, visit, registered):
    mine, here = visit(site, keeper), f"{HERE}{registered}/"
    before = queries.webhook(site, registered)
    mine.post(f"{here}buoc/ngung/")
    mine.post(f"{here}buoc/doi-ma/")
    after = queries.webhook(site, registered)
    assert (after.on, after.secret == before.secret) == (False, False)
    assert "Mã cũ còn dùng được" in words(mine.get(here))
    assert mine.post(f"{here}buoc/khac/").status_code == 404
    mine.post(f"{here}buoc/xoa/")
    assert queries.webhook(site, registered) is None


def test_an_officer_without_the_permission_sees_nothing(site, officer, visit, registered):
    assert visit(site, officer).get(f"{HERE}{registered}/").status_code in (302, 403)


def test_the_page_of_one_address_asks_little(
    site, keeper, visit, registered, file, django_assert_max_num_queries
):
    for _ in range(4):
        file()
    mine = visit(site, keeper)
    mine.get(f"{HERE}{registered}/")
    with django_assert_max_num_queries(20):
        mine.get(f"{HERE}{registered}/")
