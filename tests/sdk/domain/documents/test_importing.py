"""Tables and NukeViet dumps: what can be read is read, what cannot is said row by row."""

from __future__ import annotations

from datetime import date

import pytest

from chinhquyen_sdk.domain import documents as law
from chinhquyen_sdk.domain.documents.nukeviet import dump_rows, is_dump, read_dump, read_text

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


# The columns of the module's own tables, in their order; the rows are invented.
REAL = r"""
CREATE TABLE `nv4_vi_laws_row` (
  `id` int(10) NOT NULL, `replacement` varchar(255) NOT NULL DEFAULT '', `relatement` varchar(255) NOT NULL DEFAULT '',
  `title` varchar(255) NOT NULL, `alias` varchar(255) NOT NULL, `code` varchar(50) NOT NULL,
  `cid` smallint(4) UNSIGNED NOT NULL DEFAULT '0', `sid` smallint(4) UNSIGNED NOT NULL DEFAULT '0',
  `eid` smallint(4) UNSIGNED NOT NULL DEFAULT '0', `sgid` smallint(4) UNSIGNED NOT NULL DEFAULT '0', `note` text NOT NULL,
  `introtext` text NOT NULL, `bodytext` text NOT NULL, `keywords` varchar(255) NOT NULL, `groups_view` varchar(255) NOT NULL,
  `groups_download` varchar(255) NOT NULL, `files` mediumtext NOT NULL, `status` tinyint(1) NOT NULL,
  `approval` tinyint(1) NOT NULL, `addtime` int(11) NOT NULL, `edittime` int(11) NOT NULL,
  `publtime` int(11) NOT NULL DEFAULT '0', `start_comm_time` int(11) DEFAULT NULL, `end_comm_time` int(11) DEFAULT NULL,
  `startvalid` int(11) NOT NULL DEFAULT '0', `exptime` int(11) NOT NULL DEFAULT '0', `view_hits` mediumint(8) NOT NULL,
  `download_hits` mediumint(8) NOT NULL, `admin_add` mediumint(8) NOT NULL, `admin_edit` mediumint(8) NOT NULL
) ENGINE=MyISAM DEFAULT CHARSET=utf8mb4;
INSERT INTO `nv4_vi_laws_row_area` VALUES (1,9);
CREATE TABLE `nv4_vi_laws_row_area` (
  `row_id` int(10) UNSIGNED NOT NULL,
  `area_id` smallint(4) UNSIGNED NOT NULL
) ENGINE=MyISAM;
INSERT INTO `nv4_vi_laws_area` (`id`,`parentid`,`alias`,`title`) VALUES (9,0,'dat-dai','Đất đai');
INSERT INTO `nv4_vi_laws_subject` (`id`,`alias`,`title`) VALUES (3,'ubnd','UBND xã'), (4,'x','Chính phủ');
INSERT INTO `nv4_vi_laws_row` VALUES
(1,'','','Một','mot-1','1/QĐ-UBND',0,3,0,0,'','Việc một','<p>Chữ</p>','','6','6','2020/mot.pdf,https://x.vn/hai.doc',1,0,1577811600,0,1577811600,NULL,NULL,0,0,3,1,1,0),
(2,'','','Hai','hai-2','2/QĐ-UBND',0,3,0,0,'','Chỉ nội bộ','','','1,2,3','6','',1,0,1577811600,0,1577811600,NULL,NULL,0,0,3,1,1,0),
(3,'','','Ba','ba-3','3/QĐ-UBND',0,3,0,0,'','Chưa đăng','','','6','6','',0,0,1577811600,0,1577811600,NULL,NULL,0,0,3,1,1,0),
(4,'','','Bốn','bon-4','4/QĐ-UBND',0,3);
""".replace(", `", ",\n  `")


def test_the_module_s_own_columns_are_read_and_what_is_not_everybody_s_stays_away() -> None:
    dump = read_dump(REAL)
    columns = law.match_columns(dump.rows[0])
    wishes = [law.read_row(row, columns, row=at).wish for at, row in enumerate(dump.rows[1:])]
    assert [wish.symbol for wish in wishes if wish] == ["1/QĐ-UBND"]
    assert wishes[0] and wishes[0].issued_on == date(2020, 1, 1) and wishes[0].field == "Đất đai"
    assert wishes[0].body == "Chữ\n\nTệp ở trang cũ: 2020/mot.pdf, https://x.vn/hai.doc"
    assert len(dump.left_out) == 3
    assert any("nhóm riêng" in said and "2/QĐ-UBND" in said for said in dump.left_out)
    assert any("chưa đăng" in said and "3/QĐ-UBND" in said for said in dump.left_out)
    assert any("bị đứt" in said for said in dump.left_out)


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_dump_is_read_in_the_encodings_programs_write(coding: str) -> None:
    content = REAL.encode(coding)
    assert is_dump(content) and read_text(content) == REAL


def test_letters_that_would_get_lost_are_refused_in_words() -> None:
    with pytest.raises(UnicodeError, match=r"dòng 2\b"):
        read_text(b"-- x\n-- " + b"Quy\xeat")
    broken = REAL.encode().decode("cp1252", errors="replace") + "Quyáº¿t Ä‘á»‹nh " * 20
    with pytest.raises(UnicodeError, match="đã vỡ"):
        read_text(broken.encode())
