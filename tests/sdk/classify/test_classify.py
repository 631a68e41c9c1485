"""A hint in plain words, on the safe side, whatever is typed."""

from __future__ import annotations

import json
import time
import unicodedata

import pytest
from hypothesis import given as any_of
from hypothesis import strategies as st

from chinhquyen_sdk import suggest_kind
from chinhquyen_sdk.cli import main
from chinhquyen_sdk.domain.reception import PetitionKind
from chinhquyen_sdk.domain.reception.classify import Given, Matter, classify

from .letters import train_classifier

BRIBE = "Tôi tố cáo ông Thuận cán bộ địa chính nhận của nhà tôi 6 triệu mới làm sổ đỏ, đề nghị xử lý."


@pytest.mark.parametrize(
    "text",
    [
        BRIBE,
        BRIBE.upper(),
        unicodedata.normalize("NFD", BRIBE),
        "toi to cao ong truong thon an chan tien cua dan, xin giu kin ten",
        "t0 kao thang truong thon an chan tien cua dan",
        "e mun to káo cb xã nhận tiền của dân, đừng nói tên e",
        "Tôi xin T Ố C Á O ông kế toán xã khai khống",
        "can bo dia chinh nhan hoi no 5 trieu moi do dat",
        "tó cáo ông trưởng xóm ăn bớt tiền làm đường",
        "Trưởng thôn lập khống danh sách lấy tiền cứu trợ chia cho người nhà.",
    ],
)
def test_a_denunciation_is_seen_however_it_is_spelt(text):
    assert classify(text).possible_denunciation
    assert suggest_kind(text).kind is PetitionKind.DENUNCIATION


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        (
            "ĐƠN KHIẾU NẠI",
            "Kênh đất cũ rò rỉ. Chúng tôi mong xã đầu tư cứng hóa 800 m kênh, xóm góp công đào.",
            Matter.PROPOSAL,
        ),
        (
            "Đơn tố cáo",
            "Anh Việt vay tôi 60 triệu, quá hẹn chưa trả nợ. Tôi nhờ xã gọi anh lên trả nợ cho tôi.",
            Matter.OTHER,
        ),
        (
            "Phản ánh",
            "Tôi không đồng ý với quyết định xử phạt tôi 3 triệu, đề nghị hủy quyết định.",
            Matter.COMPLAINT,
        ),
        ("Kiến nghị", "Đèn đường ngõ 5 hỏng ba hôm nay, tối om, nhờ phường cho người sửa.", Matter.FEEDBACK),
        ("", "Thư cảm ơn: gia đình tôi rất biết ơn các anh chị đã tận tình giúp đỡ.", Matter.OTHER),
        ("", "Khuyến mãi giảm giá 50% máy lọc nước, bấm vào link www.loc.example.com", Matter.OTHER),
    ],
)
def test_content_decides_not_the_title(title, text, kind):
    assert classify(text, title).kind is kind


def test_a_letter_with_several_matters_falls_apart():
    found = classify(
        "Một là tôi không đồng ý quyết định phạt tôi 4 triệu, đề nghị hủy quyết định. "
        "Hai là cầu treo đầu bản hỏng ván, người qua lại nguy hiểm, nhờ xã sửa."
    )
    assert found.kind is Matter.MIXED
    assert [part.kind for part in found.parts] == [Matter.COMPLAINT, Matter.FEEDBACK]
    assert "tách" in found.reasons[0]


def test_reasons_name_the_words_that_were_found():
    assert any("“tố cáo”" in reason for reason in classify(BRIBE).reasons)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\x00\x01\x02\xff" * 200,
        "😀🔥" * 400,
        "a" * 20_000,
        "tố cáo " * 3_000,
        "((((((1.2.3.a)b)" * 500,
        "Xin chào ạ.",
    ],
)
def test_what_tells_nothing_is_said_to_be_unknown(text):
    found = classify(text)
    assert not found.known or found.possible_denunciation
    assert found.reasons


@any_of(st.text(max_size=300), st.text(max_size=40))
def test_nothing_typed_breaks_it(text, title):
    assert 0 <= classify(text, title).confidence <= 1


def test_a_letter_without_a_text_is_read_by_its_title_and_one_without_both_is_none_of_the_kinds():
    assert classify("", "Đèn đường ngõ 5 hỏng, nhờ phường sửa").kind is Matter.FEEDBACK
    assert classify("", "").kind is Matter.OTHER
    assert not classify(" ", "").known


def test_the_same_text_gets_the_same_answer():
    assert classify(BRIBE) == classify(BRIBE)


def test_a_call_is_not_a_form_in_which_one_denounces():
    found = classify(
        BRIBE, given=Given(channel="duong_day_nong", sender_name="Hà Văn An", sender_address="xóm 5")
    )
    assert [lack.code for lack in found.missing] == ["hinh_thuc", "chu_ky"]


def test_whom_it_belongs_to_is_hinted():
    assert (
        classify(
            "Trạm biến áp xóm tôi quá tải, tối nào điện cũng yếu, đề nghị ngành điện thay."
        ).competence.to
        == "Công ty điện lực"
    )
    assert (
        classify("Tôi khiếu nại thông báo nộp thuế của Thuế cơ sở, yêu cầu tính lại cho tôi.").competence.code
        == "guide"
    )


def test_it_takes_a_few_milliseconds_a_letter():
    letters = train_classifier.given()
    classify(letters[0].text)
    took = []
    for _ in range(3):
        # The processor's own time: a busy machine is not a slow classifier.
        started = time.process_time()
        for letter in letters:
            classify(letter.text, letter.title)
        took.append((time.process_time() - started) / len(letters))
    assert min(took) < 0.01


@pytest.fixture
def run(capsys):
    def run_command(*words):
        status = main(("classify", *map(str, words)))
        said = capsys.readouterr()
        return status, said.out, said.err

    return run_command


def test_a_file_gives_a_json_object_a_line(run, tmp_path):
    file = tmp_path / "don.csv"
    file.write_text('﻿title,text\nĐơn,"Tôi tố cáo ông X\nnhận hối lộ"\n,Đèn đường hỏng\n', encoding="utf-8")
    status, out, _ = run(file, "--json")
    told = [json.loads(line) for line in out.splitlines()]
    assert (status, len(told)) == (0, 2)
    wanted = {"kind", "confidence", "reasons", "parts", "missing", "competence", "flags", "known"}
    assert all(wanted <= row.keys() for row in told)
    assert told[0]["kind"] == "to_cao"


def test_each_row_gets_its_line_in_the_order_of_the_file(run, tmp_path):
    file = tmp_path / "don.csv"
    rows = [
        '"Đơn ""khẩn""","Cầu treo đầu bản\r\ngãy ván, nhờ xã sửa giúp bà con đi lại"',
        ",",
        "",
        ",Xin hỏi thủ tục khai sinh cần giấy tờ gì?",
        "chỉ có tên",
    ]
    file.write_bytes(("\ufeffTITLE, Text\r\n" + "\r\n".join(rows)).encode())
    status, out, _ = run(file, "--json")
    told = [json.loads(line) for line in out.splitlines()]
    assert (status, [row["kind"] for row in told[:3]]) == (0, ["phan_anh", "khac", "khac"])
    assert [row["known"] for row in told[:2]] == [True, False]
    assert len(told) == 4


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "không có tệp này"),
        (b"a,b\n1,2\n", "thiếu cột title, text"),
        (b"", "thiếu cột title, text"),
        (b"title,text\nx,y\nz,\xe9t\xe9\n", "dòng 3"),
    ],
)
def test_a_wrong_file_is_told_in_one_line(run, tmp_path, content, told):
    file = tmp_path / "don.csv"
    if content is not None:
        file.write_bytes(content)
    status, out, err = run(file, "--json")
    assert (status, out) == (2, "")
    assert told in err
    assert err.count("\n") == 1
