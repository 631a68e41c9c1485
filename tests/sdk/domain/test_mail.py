"""Messages as mail programs, old machines and bad people make them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chinhquyen_sdk.domain.reception.mail import Unreadable, Verdict, judge, read_mail
from chinhquyen_sdk.domain.reception.mail.plain import words_of_html
from chinhquyen_sdk.host.mail import mailboxes

HEAD = "From: =?utf-8?B?Tmd1eeG7hW4gVGjhu4sgSG9h?= <hoa@example.com>\r\nSubject: =?utf-8?Q?=C4=90=C3=A8n_h=E1=BB=8Fng?=\r\n"
WORDS = "Đèn đường ngõ 12 hỏng ba hôm nay."


def message(body: bytes, more: str = "") -> bytes:
    return (HEAD + more + "\r\n").encode() + body


@pytest.mark.parametrize(
    ("body", "more"),
    [
        (WORDS.encode(), "Content-Type: text/plain; charset=utf-8\r\n"),
        (WORDS.encode(), "Content-Type: text/plain; charset=us-ascii\r\n"),
        (WORDS.encode(), "Content-Type: text/plain; charset=khong-co\r\n"),
        (WORDS.encode(), ""),
        (
            "Đèn đường ngõ 12 hỏng ba hôm nay.".encode("utf-16"),
            "Content-Type: text/plain; charset=utf-16\r\n",
        ),
        (
            f"<html><style>p{{}}</style><p>{WORDS}</p><script>x()</script></html>".encode(),
            "Content-Type: text/html; charset=utf-8\r\n",
        ),
    ],
)
def test_the_words_are_read_whatever_the_alphabet(body, more):
    mail = read_mail(message(body, more))
    assert mail.text == WORDS
    assert (mail.sender_name, mail.sender_email, mail.subject) == (
        "Nguyễn Thị Hoa",
        "hoa@example.com",
        "Đèn hỏng",
    )
    assert judge(mail).verdict is Verdict.FILE


def test_the_plain_part_is_read_and_files_are_files():
    body = (
        "--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        f"{WORDS}\r\n--c\r\nContent-Type: text/html\r\n\r\n<p>khác</p>\r\n--c--\r\n"
        "--b\r\nContent-Type: image/jpeg; name*=utf-8''%E1%BA%A3nh.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n/9j/\r\n"
        "--b\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\n\r\nxx\r\n--b--\r\n"
    )
    mail = read_mail(message(body.encode(), "Content-Type: multipart/mixed; boundary=b\r\n"))
    assert mail.text == WORDS
    assert [(file.name, file.content) for file in mail.files] == [("ảnh.jpg", b"\xff\xd8\xff")]
    assert "winmail.dat" in mail.notes[0]


def test_broken_bodies_are_read_as_far_as_they_go_or_said_to_be_broken():
    cut = "Content-Type: multipart/mixed; boundary=b\r\n"
    assert (
        judge(
            read_mail(message(b"--b\r\nContent-Type: text/plain\r\n\r\nDen duong hong roi xa oi", cut))
        ).verdict
        is Verdict.FILE
    )
    empty = judge(read_mail(message(b"", cut)))
    assert (empty.verdict, "không có nội dung" in empty.reason) == (Verdict.LOOK, True)


def test_deep_and_wide_messages_end():
    deep = "".join(f"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n" for i in range(3000))
    try:
        read_mail(("From: a@example.com\r\n" + deep).encode())
    except Unreadable as unreadable:
        assert "hỏng" in unreadable.text
    wide = "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n" * 500
    assert (
        "phần" in read_mail(message(wide.encode(), "Content-Type: multipart/mixed; boundary=b\r\n")).notes[-1]
    )


def test_a_sealed_message_waits_for_a_person():
    with pytest.raises(Unreadable, match="mã hóa"):
        read_mail(message(b"AAAA", "Content-Type: application/pkcs7-mime\r\n"))


def test_an_advertisement_waits_for_a_person_but_a_denunciation_never_does():
    spam = (
        "Khuyến mãi lớn giảm giá 50% máy lọc nước, miễn phí lắp đặt, truy cập www.loc.example.com đặt hàng."
    )
    assert judge(read_mail(message(spam.encode()))).verdict is Verdict.LOOK
    real = (
        "Tôi tố cáo công ty quảng cáo khuyến mãi giảm giá để lừa đảo chiếm đoạt tiền các cụ, đề nghị xử lý."
    )
    assert judge(read_mail(message(real.encode()))).verdict is Verdict.FILE


def test_the_same_message_has_the_same_key():
    one, other = message(WORDS.encode(), "Message-ID: <a@b>\r\n"), message(b"khac", "Message-ID: <a@b>\r\n")
    assert read_mail(one).key == read_mail(other).key
    assert read_mail(message(b"khac")).key != read_mail(message(WORDS.encode())).key


@given(st.binary(max_size=2_000))
def test_no_bytes_break_the_reader(raw):
    try:
        judge(read_mail(raw))
    except Unreadable as unreadable:
        assert unreadable.text


@given(st.text(max_size=500))
def test_no_html_breaks_the_reader(html):
    assert "<script" not in words_of_html(f"<p>{html}</p><script>x</script>") or "<script" in html


def test_mailboxes_are_named_by_the_environment_and_never_print_a_password():
    boxes = mailboxes({"CHINHQUYEN_MAIL_05443_HOST": "m.example.vn", "CHINHQUYEN_MAIL_05443_USER": "xa@example.vn",
                       "CHINHQUYEN_MAIL_05443_PASSWORD": "bi-mat", "CHINHQUYEN_MAIL_05443_RECEIPT": "1"})  # fmt: skip
    assert boxes["05443"].receipt
    assert "bi-mat" not in repr(boxes)
    with pytest.raises(ValueError, match="CHINHQUYEN_MAIL_05443_USER"):
        mailboxes({"CHINHQUYEN_MAIL_05443_HOST": "m.example.vn", "CHINHQUYEN_MAIL_05443_PASSWORD": "x"})
