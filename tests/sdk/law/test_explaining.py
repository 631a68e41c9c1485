"""The explanation an officer reads out to a citizen."""

from __future__ import annotations

from datetime import date

from chinhquyen_sdk import law


def test_working_days_across_tet_are_told_day_by_day() -> None:
    assert law.deadline("TC-24-INITIAL", date(2026, 2, 11)).explain() == (
        "Nhận đơn ngày 11/02/2026 (thứ Tư). Ngày này không tính, bắt đầu tính từ 12/02"
        " (Điều 147 khoản 2-3 Bộ luật Dân sự 91/2015/QH13). Ngày làm việc thứ 1 đến thứ 2: 12–13/02."
        " Bỏ qua 14–22/02: cuối tuần và nghỉ Tết Nguyên đán. Ngày làm việc thứ 3 đến thứ 7: 23–27/02."
        " Đến hạn: thứ Sáu 27/02/2026. Căn cứ: Điều 24 Luật Tố cáo 25/2018/QH14."
    )


def test_a_make_up_saturday_is_named() -> None:
    text = law.deadline("KN-32-SEND", date(2026, 8, 20)).explain()
    assert "21–22/8 (22/8 là thứ Bảy làm bù cho ngày 31/8/2026)" in text


def test_an_end_on_a_day_off_says_where_it_moved_and_by_which_law() -> None:
    text = law.deadline("PCTN-14-INFO", date(2026, 4, 16)).explain()
    assert "ngày thứ 10 là Chủ nhật 26/4/2026" in text
    assert "nghỉ Giỗ Tổ Hùng Vương và nghỉ bù Giỗ Tổ Hùng Vương" in text
    assert "Điều 148" in text
    assert "Đến hạn: thứ Ba 28/4/2026." in text


def test_a_doubtful_day_is_named_only_where_it_matters() -> None:
    swap = law.deadline("KN-32-SEND", date(2025, 12, 31))
    assert [fact.day for fact in swap.doubts] == [date(2026, 1, 2)]
    assert "có ngày chưa kiểm chứng: 02/01/2026" in swap.explain()
    assert law.deadline("KN-28-RESOLVE", date(2025, 12, 20)).doubts == ()
    assert "kiểm chứng" not in law.deadline("KN-28-RESOLVE", date(2025, 12, 20)).explain()


def test_an_estimated_year_is_said_to_be_one() -> None:
    assert "Lịch nghỉ năm 2027 là dự kiến" in law.deadline("KN-32-SEND", date(2027, 1, 29)).explain()


def test_an_unverified_rule_is_said_to_be_one() -> None:
    assert "Quy định này chưa kiểm chứng." in law.deadline("DON-PROCESS", date(2026, 3, 2)).explain()


def test_a_doubt_about_the_rule_itself_is_told() -> None:
    assert "mốc nào đến sớm hơn" in law.deadline("KN-27-ACCEPT", date(2026, 7, 1)).explain()


def test_a_pause_is_told_with_its_reason_and_document() -> None:
    pause = law.Pause(
        start=date(2026, 2, 10), end=date(2026, 2, 24), reason="chờ giám định", document="QĐ 12"
    )
    text = law.deadline("KN-28-RESOLVE", date(2026, 1, 25), pauses=[pause]).explain()
    assert "Không tính 10–23/02: tạm dừng 14 ngày (chờ giám định, QĐ 12)." in text


def test_an_extension_is_told_with_its_ground() -> None:
    extension = law.Extension(document="QĐ 3", reason="nhiều nơi")
    text = law.deadline("KN-28-RESOLVE", date(2026, 1, 25), extension=extension).explain()
    assert "được kéo dài thành 45 ngày (vụ việc phức tạp; QĐ 3: nhiều nơi)" in text


def test_counting_back_says_by_when_it_must_be_done() -> None:
    assert (
        "Phải xong chậm nhất thứ Sáu 13/02/2026." in law.deadline("DIALOG-NOTICE", date(2026, 3, 1)).explain()
    )


def test_screens_get_every_day_with_its_reason() -> None:
    steps = law.deadline("KN-32-SEND", date(2026, 2, 13)).steps
    assert [step.day.day for step in steps if step.counted] == [23, 24, 25]
    assert {step.reason for step in steps[1:] if not step.counted} == {"cuối tuần", "nghỉ Tết Nguyên đán"}
