"""An urgent notice: on every page within seconds, by whoever may, until it is over, and when all else is broken."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError
from django.test import Client
from django.utils import timezone

from cms_site.alerts import fallback, standing
from cms_site.alerts.models import Alert

from .conftest import Commune

BAR = 'role="region" aria-label="Thông báo khẩn"'
PAGE = "/duong-day-nong-tan-an/"


def put_up(commune: Commune, text: str = "Bão số 3, mời bà con ở nhà", **facts: object) -> Alert:
    now = timezone.now()
    given = {"kind": "storm", "starts": now - timedelta(minutes=1), "ends": now + timedelta(hours=1)}
    return Alert.objects.create(site=commune.site, text=text, **(given | facts))


def html(client: Client, path: str = PAGE) -> str:
    return client.get(path).content.decode()


def test_it_stands_on_every_page_until_it_is_over(tan_an: Commune, ho_nui: Commune) -> None:
    alert = put_up(tan_an)
    for path in (PAGE, "/", "/tim-kiem/", "/khong-co-trang-nay/", "/phan-anh/"):
        page = html(tan_an.visitor, path)
        assert BAR in page and "<strong>Bão:</strong> Bão số 3" in page, path
        # Read before the rest, but after the link that skips to the content.
        assert page.index("cq-skip") < page.index("Bão số 3") < page.index("<main")
    assert "Bão số 3" not in html(ho_nui.visitor, "/")
    alert.ends = timezone.now()
    alert.save()
    assert BAR not in html(tan_an.visitor)


def test_it_begins_at_its_hour(tan_an: Commune) -> None:
    put_up(tan_an, starts=timezone.now() + timedelta(minutes=5))
    assert BAR not in html(tan_an.visitor)


def test_pages_kept_for_visitors_show_it_too(settings, tan_an: Commune) -> None:
    settings.CMS_PAGE_SECONDS = 600
    assert BAR not in html(tan_an.visitor)
    put_up(tan_an)
    assert BAR in html(tan_an.visitor)


def test_it_costs_one_query_or_none(tan_an: Commune, django_assert_num_queries, monkeypatch) -> None:
    put_up(tan_an)
    with django_assert_num_queries(1):
        standing.standing(tan_an.site)
    monkeypatch.setattr(standing, "_notices", {tan_an.site.pk: standing.coming(tan_an.site)})
    with django_assert_num_queries(0):
        assert len(standing.standing(tan_an.site)) == 1


def test_a_page_about_our_own_fault_still_shows_it(tan_an: Commune, rf) -> None:
    from cms_site.plain_views import broken

    put_up(tan_an)
    html(tan_an.visitor)
    request = rf.get("/")
    request._wagtail_site = tan_an.site
    assert "Bão số 3" in broken(request).content.decode()


@pytest.mark.django_db(transaction=True)
def test_without_the_database_it_stands_as_it_was_known_last(tan_an: Commune, monkeypatch) -> None:
    put_up(tan_an)
    assert standing.standing(tan_an.site)

    class Down:
        def __getitem__(self, key: int) -> None:
            raise DatabaseError

    monkeypatch.setattr(standing, "_notices", Down())
    assert [each.text for each in standing.standing(tan_an.site)] == ["Bão số 3, mời bà con ở nhà"]


def test_the_file_for_the_server_in_front_follows(settings, tmp_path: Path, tan_an: Commune) -> None:
    settings.CMS_FALLBACK_ROOT = tmp_path
    put_up(tan_an)
    assert fallback.write_for(tan_an.site) is True
    text = (tmp_path / "tan-an.example" / "index.html").read_text("utf-8")
    assert "Bão số 3" in text and "0912 000 113" in text and "//" not in text.replace("<!doctype", "")
    assert fallback.write_for(tan_an.site) is False
    assert fallback.path_for("../../etc").is_relative_to(tmp_path)


def test_the_editor_puts_one_up_and_takes_it_down(tan_an: Commune, ho_nui: Commune) -> None:
    now = timezone.localtime()
    form = {
        "kind": "flood", "text": "Nước lên, mời bà con tổ 5 lên nhà văn hóa", "address": "",
        "starts": written(now - timedelta(minutes=1)), "ends": written(now + timedelta(hours=2)), "stops_on": "",
    }  # fmt: skip
    wrong = tan_an.editor.post("/admin/thong-bao-khan/new/", form | {"ends": form["starts"]})
    assert "Giờ gỡ xuống phải sau giờ bắt đầu hiện." in wrong.content.decode()
    assert form["text"] in wrong.content.decode()
    assert tan_an.editor.post("/admin/thong-bao-khan/new/", form).status_code == 302
    alert = Alert.objects.get()
    assert alert.site == tan_an.site
    assert "Lũ, ngập:" in html(tan_an.visitor)
    edit = f"/admin/thong-bao-khan/edit/{alert.pk}/"
    assert ho_nui.editor.get(edit).status_code == 404
    assert tan_an.editor.post(edit, form | {"take_down": "on"}).status_code == 302
    assert BAR not in html(tan_an.visitor)
    assert "Đã gỡ" in tan_an.editor.get("/admin/thong-bao-khan/").content.decode()
    assert tan_an.editor.get(f"/admin/thong-bao-khan/delete/{alert.pk}/").status_code in (302, 403, 404)


def test_only_whoever_was_given_the_duty(tan_an: Commune) -> None:
    from django.contrib.auth import get_user_model

    from cms_site.communes.provision import WRITER, group_of

    user = get_user_model().objects.create_user("viet@tan-an.example", password="thanthien2026")
    user.groups.add(group_of(tan_an.site, WRITER))
    writer = Client(headers={"host": "tan-an.example"})
    writer.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    assert writer.get("/admin/thong-bao-khan/new/").status_code in (302, 403, 404)
    assert "Thông báo khẩn" not in writer.get("/admin/").content.decode()


def test_a_planned_stop_is_told_in_time_or_is_unforeseen(tan_an: Commune) -> None:
    alert = Alert(site=tan_an.site, kind="stop", text="Nâng cấp máy", starts=timezone.now())
    alert.ends = alert.starts + timedelta(days=3)
    with pytest.raises(ValidationError, match="mời ghi ngày tạm ngừng"):
        alert.full_clean()
    alert.stops_on = timezone.localdate() + timedelta(days=2)
    with pytest.raises(ValidationError, match="Điều 13"):
        alert.full_clean()
    alert.unforeseen = True
    alert.full_clean()


def written(moment: datetime) -> str:
    return f"{moment:%d/%m/%Y %H:%M}"
