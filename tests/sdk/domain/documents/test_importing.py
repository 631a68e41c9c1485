"""Tables and NukeViet dumps: what can be read is read, what cannot is said row by row."""

from __future__ import annotations

from datetime import date

from chinhquyen_sdk.domain import documents as law
from chinhquyen_sdk.domain.documents.nukeviet import dump_rows, is_dump

DUMP = r"""
CREATE TABLE `nv4_vi_laws_cat` (
  `id` smallint(4) UNSIGNED NOT NULL,
  `title` varchar(249) NOT NULL
) ENGINE=MyISAM;
INSERT INTO `nv4_vi_laws_cat` VALUES (1, 'Nghị định'), (2, 'Quyết định');
INSERT INTO `nv4_vi_laws_subject` (`id`, `title`) VALUES (3, 'UBND tỉnh Thái Nguyên'), (4, 'Chính phủ');
INSERT INTO `nv4_vi_laws_area` (`id`, `title`) VALUES (9, 'Đất đai');
INSERT INTO `nv4_vi_laws_signer` (`id`, `title`) VALUES (5, 'Nguyễn Văn A');
INSERT INTO `nv4_vi_laws_row` (`id`, `replacement`, `relatement`, `title`, `code`, `area_ids`, `cid`, `sid`, `sgid`,
 `introtext`, `bodytext`, `status`, `publtime`, `startvalid`, `exptime`) VALUES
(11, '', '', 'QĐ cũ', '12/QĐ-UBND', '9', 2, 3, 5, 'V/v \'giá đất\'; (bảng 1), năm 2020',
 '<p>Một</p><p>Hai &amp; ba</p>', 1, 1577811600, 1577898000, 0),
(12, '11', '11', 'QĐ mới', '15/QĐ-UBND', '9', 2, 3, 0, 'Giá đất 2021', '', 1, 1609434000, 0, 0),
(13, '', '', 'Ẩn', '16/QĐ-UBND', '', 2, 3, 0, 'Chưa đăng', '', 0, 1609434000, 0, 0);
INSERT INTO `nv4_users` VALUES (1, 'x; INSERT INTO `nv4_vi_laws_row` VALUES (''9'')');
"""


def test_a_nukeviet_dump_becomes_a_table_with_names_for_numbers() -> None:
    assert is_dump(DUMP.encode()) and not is_dump(b"a;b;c")
    heading, *rows = dump_rows(DUMP)
    columns = law.match_columns(heading)
    assert set(columns) == set(law.COLUMNS) and len(rows) == 2  # what was hidden there is not brought here
    old, new = (law.read_row(row, columns, row=at).wish for at, row in enumerate(rows))
    assert old and new
    assert (old.kind, old.issuer, old.signer, old.field) == (
        "quyet-dinh", "UBND tỉnh Thái Nguyên", "Nguyễn Văn A", "Đất đai",
    )  # fmt: skip
    assert (
        old.issued_on == date(2020, 1, 1) and old.effective_on == date(2020, 1, 2) and old.expires_on is None
    )
    assert old.summary == "V/v 'giá đất'; (bảng 1), năm 2020" and old.body == "Một\nHai & ba"
    assert [(r.kind, r.symbol) for r in new.relations] == [
        (law.RelationKind.REPLACES, "12/QĐ-UBND"),
        (law.RelationKind.RELATED, "12/QĐ-UBND"),
    ]
    assert dump_rows("INSERT INTO `other_row` VALUES (1);") == []


def test_columns_are_guessed_below_a_letterhead() -> None:
    rows = [
        ["DANH MỤC VĂN BẢN", "", "", "", "", ""],
        ["TT", "Số/ký hiệu", "Ngày tháng", "Cơ quan ban hành", "Trích yếu nội dung", "Thay thế"],
        [
            "1",
            "Số: 45/KH-UBND",
            "12/02/2026",
            "UBND tỉnh",
            "Chuyển đổi số",
            "Kế hoạch 30/KH-UBND ngày 03/02/2025",
        ],
        ["2", "46/KH-UBND", "31/02/2026", "", "Ngắn", ""],
        ["3", "Giấy mời", "1.3.2026", "UBND xã", "Mời họp giao ban tháng", ""],
    ]
    assert law.heading_row(rows) == 1
    columns = law.match_columns(rows[1])
    good, bad, letter = (law.read_row(row, columns, row=at) for at, row in enumerate(rows[2:], start=3))
    assert good.wish and (good.wish.kind, good.wish.symbol) == ("ke-hoach", "45/KH-UBND")
    assert good.wish.relations[0].issued_on == date(2025, 2, 3)
    assert bad.wish is None and {said.partition(":")[0] for said in bad.problems} == {
        "Ngày ban hành", "Nơi ban hành", "Trích yếu",
    }  # fmt: skip
    assert letter.wish is None and "Loại văn bản" in letter.problems[0]
    given = law.read_row(
        ["", "7/KH-UBND", "01/03/2026", "", "Trồng rừng", ""], columns, row=9, issuer="UBND xã"
    )
    assert given.wish and given.wish.issuer == "UBND xã"


def test_the_same_document_is_known_however_it_is_written() -> None:
    columns = {"symbol": 0, "issued_on": 1, "issuer": 2, "summary": 3}
    one = law.read_row(["045/KH-UBND", "12/02/2026", "UBND tỉnh", "Chuyển đổi số"], columns, row=1)
    two = law.read_row(["45/kh-ubnd", "2026-02-12", "Ủy ban nhân dân tỉnh", "khác chữ"], columns, row=2)
    assert one.identity == two.identity is not None
