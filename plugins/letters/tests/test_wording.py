"""An officer rewords a template: what is refused, what is asked twice, what letters say afterwards, who sees what."""

from __future__ import annotations

import pytest
from chinhquyen_letters import commands, queries
from chinhquyen_letters.module import WORD, WORD_PROVINCE

from chinhquyen_sdk.domain.letters.templates import template
from chinhquyen_sdk.domain.letters.wordings import Layer, Reword
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.fresh import one_request
from chinhquyen_sdk.testing.communes import browser_at, make_staff

from . import life
from .factories import accepted, drafted

pytestmark = pytest.mark.django_db
PAGE = "/admin/thu/mau-thu/wedding/"
EDIT, PROVINCE = f"{PAGE}xa/", f"{PAGE}tinh/"
WEDDING = template("wedding")
OURS = WEDDING.body.strip().replace("Chúc {you} thương nhau bền lâu.", "Cả phường chúc {you} một mái nhà ấm.")
ALSO = WEDDING.body.strip().replace("Chúc {you} thương nhau bền lâu.", "Cả tỉnh chúc {you} thương nhau.")


@pytest.fixture
def desk(site, officer):
    return browser_at(site, officer)


@pytest.fixture
def province(site):
    return browser_at(site, make_staff(site, "tinh", WORD_PROVINCE, WORD))


def typed(body=OURS, **more):
    return {"subject": WEDDING.subject, "body": body, "reason": "Gần gũi hơn", "lam": "ban-hanh", **more}


def reword(site, body, layer=Layer.COMMUNE, **more):
    wish = Reword(template="wedding", subject=WEDDING.subject, body=body, reason="Thử", layer=layer, **more)
    return commands.publish_wording(site, wish, actor=life.OFFICER)


def letter_here(site, name="Nguyễn Văn Nam"):
    return commands.write_by_hand(site, life.wedding(name), actor=life.OFFICER, at=life.NOON)


def text_of(client, path):
    return client.get(path).content.decode()


def test_every_template_is_listed_with_whose_words_it_speaks(site, desk):
    page = text_of(desk, "/admin/thu/mau-thu/")
    assert "Thư chia buồn" in page
    assert "Thông báo thụ lý khiếu nại" in page
    reword(site, OURS)
    assert "Lời của xã, phường, bản 1, dùng từ" in text_of(desk, "/admin/thu/mau-thu/")


def test_the_page_says_manner_requirement_timing_and_shows_facts_as_words(desk):
    page = text_of(desk, PAGE)
    for said in (
        "Chủ tịch hoặc phó chủ tịch trao tận tay",
        "Hai người đồng ý nhận thư",
        "Tính từ ngày đăng ký kết hôn",
    ):
        assert said in page
    assert "Ngày đăng ký kết hôn</span>" in page
    assert "{registered_on}" not in page


def test_published_words_are_spoken_by_the_next_letter_and_not_by_the_last(site, desk):
    before = letter_here(site)
    page = desk.post(EDIT, typed(), follow=True).content.decode()
    assert "Đã ban hành" in page
    after = letter_here(site, "Hoàng Văn Đông")
    assert "Cả phường chúc" in after.body
    assert "Cả phường chúc" not in queries.letter(site, before.id).body
    assert (before.wording, after.wording) == ("sdk:1", "commune:1")
    assert "lời của xã, phường, bản 1" in text_of(desk, f"/admin/thu/{after.id}/")


def test_the_office_reads_and_writes_the_places_in_vietnamese(site, desk):
    page = desk.get(EDIT).context["form"]["body"].value()
    assert "sổ đăng ký kết hôn của {Tên xã, phường} có thêm" in page
    assert "{commune}" not in page
    desk.post(EDIT, typed(page + "\n\nBà con {tên  xã, phường} mừng."), follow=True)
    assert "Bà con phường Quyết Thắng mừng." in letter_here(site).body
    assert "Bà con {commune} mừng." in queries.standing(site, WEDDING.id).of(Layer.COMMUNE).words.body


def test_a_draft_is_nobodys_letter_and_waits_for_its_writer(site, desk):
    desk.post(EDIT, typed(lam="nhap", reason=""))
    assert letter_here(site).wording == "sdk:1"
    assert "Cả phường chúc" in text_of(desk, EDIT)
    assert "Viết tiếp bản nháp" in text_of(desk, PAGE)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (OURS.replace("{commune}", "{ten_xa}"), "không phải chỗ điền của mẫu này"),
        (OURS.replace("{commune}", "{Tên làng}"), "“{Tên làng}” không phải chỗ điền của mẫu này"),
        (OURS.replace("{commune}", "{commune"), "chưa thành chỗ điền"),
        (OURS.replace("{hello}", "Chào hai bạn"), "Thiếu {Lời chào đầu thư}"),
        (OURS.replace("\n\nBà con {village}", " Bà con {village}").replace("{hello}\n\n", "{hello} "), ""),
        (OURS.replace("{hello}\n\n", "{hello} {village} "), "cả đoạn không in"),
        (OURS + "\n\nGọi riêng tôi: 0912 345 678.", "Số điện thoại riêng"),
        (OURS + "\n\nNhà mình dừng lại ở hai con.", "không khuyên số con"),
        (WEDDING.body, "giống hệt"),
    ],
)
def test_what_cannot_be_published_is_said_at_the_words_and_they_are_kept(site, desk, body, said):
    page = desk.post(EDIT, typed(body))
    if not said:
        assert page.status_code == 302
        return
    assert page.status_code == 422
    assert said in " ".join(page.context["form"].errors["body"])
    assert "Gần gũi hơn" in page.content.decode()
    assert letter_here(site).wording == "sdk:1"


def test_a_reason_is_asked_for(desk):
    assert set(desk.post(EDIT, typed(reason=" ")).context["form"].errors) == {"reason"}


def test_a_warning_is_asked_once_and_only_for_what_was_seen(site, desk):
    rough = OURS + "\n\nXin đừng chây ì."
    page = desk.post(EDIT, typed(rough))
    assert page.status_code == 422
    assert "nghe như trách người đọc" in page.content.decode()
    mark = page.context["mark"]
    rougher = desk.post(EDIT, typed(rough + " Chớ gây rối.", agreed=mark))
    assert rougher.status_code == 422
    assert "gây rối" in rougher.content.decode()
    assert desk.post(EDIT, typed(rough, agreed=mark)).status_code == 302
    assert "chây ì" in letter_here(site).body
    assert "nghe như trách người đọc" in text_of(desk, PAGE)


def test_two_editors_at_once_do_not_overwrite_each_other(site, desk):
    seen = desk.get(EDIT).context["form"]["seen"].value()
    reword(site, ALSO)
    page = desk.post(EDIT, typed(seen=seen))
    assert page.status_code == 422
    assert "người khác đã lưu lời khác" in page.content.decode()
    assert "Cả phường chúc" in page.content.decode()


def test_without_javascript_a_button_draws_the_letter_and_the_places_have_names(desk):
    page = desk.post(EDIT, typed(lam="xem"))
    text = page.content.decode()
    assert page.status_code == 200
    assert "Cả phường chúc hai anh chị một mái nhà ấm." in text
    assert "{Ngày đăng ký kết hôn}" in text


def test_wagtails_preview_draws_what_is_typed_with_its_remarks(desk):
    sent = desk.post(f"{EDIT}xem/", typed(OURS + "\n\nXin đừng chây ì. {la}"))
    assert sent.json() == {"is_valid": True, "is_available": True}
    drawn = text_of(desk, f"{EDIT}xem/?in_preview_panel=true&mode=")
    assert "Cả phường chúc hai anh chị một mái nhà ấm." in drawn
    assert "nghe như trách người đọc" in drawn
    assert "không phải chỗ điền" in drawn
    assert "Ví Dụ" in drawn


def test_an_empty_form_is_drawn_without_a_word_too(desk):
    desk.post(f"{EDIT}xem/", typed(" "))
    assert "Chưa có lời nào để xem" in text_of(desk, f"{EDIT}xem/") or "…" in text_of(desk, f"{EDIT}xem/")


def test_versions_are_listed_compared_and_taken_up_again(site, desk):
    reword(site, OURS)
    reword(site, ALSO)
    page = desk.get(PAGE)
    mine = page.context["layers"][0]["versions"]
    assert [one["number"] for one in mine] == [2, 1]
    compared = text_of(desk, f"{PAGE}so-sanh/{mine[1]['key']}/{mine[0]['key']}/")
    assert "<del>" in compared
    assert "bản 1” sang “Lời của xã, phường, bản 2" in compared
    assert "Cả phường chúc" in text_of(desk, f"{EDIT}?tu={mine[1]['key']}")
    assert desk.get(f"{PAGE}so-sanh/xa-999999/xa/").status_code == 404


def test_the_provinces_words_are_everybodys_until_a_commune_has_its_own(site, other_site, province):
    assert province.post(PROVINCE, typed(ALSO), follow=True).status_code == 200
    assert letter_here(other_site).wording == "province:1"
    reword(site, OURS)
    assert letter_here(site).wording == "commune:1"


def test_a_commune_sees_that_the_province_changed_compares_keeps_or_takes_over(site, desk):
    reword(site, ALSO, Layer.PROVINCE)
    reword(site, OURS)
    assert "Lời bên dưới đã đổi" not in text_of(desk, PAGE)
    reword(site, ALSO + "\n\nHẹn gặp {you}.", Layer.PROVINCE)
    page = desk.get(PAGE)
    assert "Lời bên dưới đã đổi" in page.content.decode()
    assert "Lời bên dưới đã đổi" in text_of(desk, "/admin/thu/mau-thu/")
    assert "<ins>" in text_of(desk, f"{PAGE}so-sanh/{page.context['known_above']}/tinh/")
    desk.post(f"{EDIT}viec/giu/")
    assert "Lời bên dưới đã đổi" not in text_of(desk, PAGE)
    assert letter_here(site).wording == "commune:1"
    desk.post(f"{EDIT}viec/thoi/")
    assert letter_here(site, "Hoàng Văn Đông").wording == "province:2"
    reword(site, OURS)
    assert letter_here(site, "Lý Văn Tư").wording == "commune:2"


def test_what_happened_stands_in_the_journal_without_the_words(site):
    reword(site, OURS)
    row = queries.wording_row(site, "wedding", Layer.COMMUNE)
    (event,) = journal.timeline(site, row.pk)
    assert (event.hook, event.version) == ("letter_wording_published", 1)
    assert "Cả phường" not in event.model_dump_json()


def test_a_commune_writes_no_words_for_the_province(site, desk):
    assert desk.get(PROVINCE).status_code == 302
    assert desk.post(PROVINCE, typed(ALSO)).status_code == 302
    assert desk.post(f"{PROVINCE}xem/", typed(ALSO)).status_code == 302
    assert letter_here(site).wording == "sdk:1"


def test_the_neighbours_words_are_nowhere(site, other_site, other_officer):
    reword(site, OURS)
    commands.save_wording(
        site,
        Reword(template="wedding", subject=WEDDING.subject, body=ALSO, layer=Layer.PROVINCE),
        actor=life.OFFICER,
    )
    revision = queries.versions(site, "wedding", Layer.COMMUNE)[0].id
    draft = queries.versions(site, "wedding", Layer.PROVINCE)[0].id
    theirs = browser_at(other_site, other_officer)
    for path in (
        PAGE,
        EDIT,
        f"{EDIT}?tu=xa-{revision}",
        f"{EDIT}?tu=tinh-{draft}",
        f"{EDIT}xem/",
        "/admin/thu/mau-thu/",
    ):
        assert "Cả phường chúc" not in text_of(theirs, path)
        assert "Cả tỉnh chúc" not in text_of(theirs, path)
    for key in (f"xa-{revision}", f"tinh-{draft}"):
        assert theirs.get(f"{PAGE}so-sanh/goc/{key}/").status_code == 404
    assert letter_here(other_site).wording == "sdk:1"
    assert browser_at(site, other_officer).get(EDIT).status_code in (302, 403)


def test_notices_of_a_case_speak_the_words_too(site):
    form = template("complaint_accepted")
    body = form.body.strip().replace(
        "Cảm ơn {you} đã nói rõ sự việc với chúng tôi.", "Chúng tôi đã đọc từng dòng."
    )
    wish = Reword(template=form.id, subject=form.subject, body=body, reason="Thử")
    commands.publish_wording(site, wish, actor=life.OFFICER)
    letter = drafted(site, accepted())
    assert "Chúng tôi đã đọc từng dòng." in letter.body
    assert letter.wording == "commune:1"


def test_words_that_fit_no_more_stop_no_letter(site, desk, monkeypatch):
    reword(site, OURS)
    row = queries.wording_row(site, "wedding", Layer.COMMUNE)
    type(row).objects.filter(pk=row.pk).update(body=OURS.replace("{you}", "{ho}"))
    assert letter_here(site).wording == "sdk:1"
    assert "Không còn khớp mẫu" in text_of(desk, PAGE)


def test_the_list_asks_for_the_words_once(
    site, desk, django_assert_num_queries, django_assert_max_num_queries
):
    for layer, body in ((Layer.COMMUNE, OURS), (Layer.PROVINCE, ALSO)):
        reword(site, body, layer)
    with one_request():  # which modules are switched on is read once
        queries.templates_of(site)
        with django_assert_num_queries(1):
            assert len(queries.templates_of(site)) > 50
        with django_assert_num_queries(1):
            queries.template_of(site, "wedding")
    desk.get("/admin/thu/mau-thu/")
    with django_assert_max_num_queries(15):
        desk.get("/admin/thu/mau-thu/")


def test_whoever_only_rewords_finds_the_templates_in_the_menu(site):
    words = browser_at(site, make_staff(site, "loi", WORD))
    assert "/admin/thu/mau-thu/" in text_of(words, "/admin/")
    assert words.get("/admin/thu/").status_code in (302, 403)
