"""What the head of a document says."""

from bacgiang.policy.law.facts import Facts
from bacgiang.policy.law.facts import read_facts
from bacgiang.policy.law.parsing import parse
from of_all import of_all
import pytest


pytestmark = pytest.mark.regulation("4.1d")

BODY = "\nCăn cứ Luật A;\nCăn cứ Luật B;\nTheo đề nghị của Sở C,\nQUYẾT ĐỊNH:\nĐiều 1. Một.\n"
MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"


def _facts(head: str) -> Facts:
    return read_facts(parse(head + BODY))


def test_a_whole_head() -> None:
    facts = _facts(
        "UỶ BAN NHÂN DÂN\nTỈNH BẮC GIANG\nSố: 76 /2007/QĐ-UBND\n"
        + MOTTO
        + "Bắc Giang, ngày 31 tháng 8 năm 2007\nQUYẾT ĐỊNH\nVề việc ban hành “Quy chế\n"
        "tổ chức hệ thống”\nỦY BAN NHÂN DÂN TỈNH BẮC GIANG"
    )
    assert facts.number == "76/2007/QĐ-UBND"
    assert facts.document_number is not None
    assert facts.document_number.canonical == "76/2007/QĐ-UBND"
    assert str(facts.issue_date) == "2007-08-31"
    assert facts.place == "Bắc Giang"
    assert facts.type == "Quyết định"
    assert facts.title == "Về việc ban hành “Quy chế tổ chức hệ thống”"
    assert facts.issuer == "UỶ BAN NHÂN DÂN TỈNH BẮC GIANG"
    assert len(facts.grounds) == 3


@of_all(
    ("line", "number"),
    [
        ("Số: 451/QĐ-UBND", "451/QĐ-UBND"),
        ("Luật số: 51/2024/QH15", "51/2024/QH15"),
        ("Nghị quyết số: 24/2022/UBTVQH15", "24/2022/UBTVQH15"),
        ("Số: 52/2025/QĐ-CTUBND", "52/2025/QĐ-CTUBND"),
        ("Số 221-KL/TW", "221-KL/TW"),
        ("Số: 3354/VPCP-KGVX", "3354/VPCP-KGVX"),
        ("SỐ: 99/ 1998/TT-BTC", "99/1998/TT-BTC"),
        ("Số 1141-TC/QĐ/CĐKT", "1141-TC/QĐ/CĐKT"),
        ("Số: 144/2002/QĐ/BTC", "144/2002/QĐ/BTC"),
        ("Số: 522/2002/QĐ.UB", "522/2002/QĐ.UB"),
        ("Số: 120/2000/TTLT-BTC-BCN-TCHQ", "120/2000/TTLT-BTC-BCN-TCHQ"),
        ("Số: 835/VBHN-BLĐTBXH", "835/VBHN-BLĐTBXH"),
        ("Số: 030/2025/QÐ-UBND", "030/2025/QĐ-UBND"),
        ("Số: 210/2025/NQ-HĐND", "210/2025/NQ-HĐND"),
        ("Số: 04/2001/TT-BTP", "04/2001/TT-BTP"),
        ("Số …05…./2006/ QĐ-UBND", "05/2006/QĐ-UBND"),
        ("Số : 26/2001/NĐ-CP||", "26/2001/NĐ-CP"),
        ("Số:      /2007/QĐ-UBND", "/2007/QĐ-UBND"),
        ("Số:              /PCCC&CNCH-P6", "/PCCC&CNCH-P6"),
        ("TỈNH BÌNH PHƯỚC   Số: 252/KH-BCĐQG1237", "252/KH-BCĐQG1237"),
    ],
)
def test_spellings_of_the_number(line: str, number: str) -> None:
    assert _facts(f"{line}\n{MOTTO}QUYẾT ĐỊNH\nVề việc x").number == number


def test_a_number_after_a_line_break() -> None:
    facts = _facts(
        f"{MOTTO}Thông tư\ncủa Bộ Tài chính số 172/1998/TT/BTC ngày 22 tháng 12 năm 1998\n"
        "Hướng dẫn thi hành Nghị định số 54/CP ngày 28/08/1993"
    )
    assert facts.number == "172/1998/TT/BTC"
    assert str(facts.issue_date) == "1998-12-22"
    assert facts.issuer == "Bộ Tài chính"
    assert facts.title == "Hướng dẫn thi hành Nghị định số 54/CP ngày 28/08/1993"


def test_number_and_date_of_a_document_cited_in_the_title_are_not_its_own() -> None:
    facts = _facts(
        f"ỦY BAN THƯỜNG VỤ QUỐC HỘI\nNghị quyết số: 24/2022/UBTVQH15\n{MOTTO}NGHỊ QUYẾT\n"
        "Tiếp tục chi trả hỗ trợ theo\nNghị quyết số 03/2021/UBTVQH15 ngày 24 tháng 9 năm 2021\n"
        "của Ủy ban Thường vụ Quốc hội"
    )
    assert facts.number == "24/2022/UBTVQH15"
    assert facts.issue_date is None
    assert facts.title.endswith(
        "ngày 24 tháng 9 năm 2021 của Ủy ban Thường vụ Quốc hội"
    )


def test_the_date_on_which_an_act_was_passed() -> None:
    text = (
        f"QUỐC HỘI\nLuật số: 51/2024/QH15\n{MOTTO}LUẬT\nBẢO HIỂM\nCăn cứ Hiến pháp;\n"
        "Điều 1. Một\nx.\nLuật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV\n"
        "thông qua ngày 27 tháng 11 năm 2024.\nCHỦ TỊCH QUỐC HỘI\nTrần Văn Mẫu"
    )
    facts = read_facts(parse(text))
    assert str(facts.issue_date) == "2024-11-27"
    assert facts.signatures[0].signer == "Trần Văn Mẫu"


@pytest.mark.parametrize(
    ("line", "day", "place"),
    [
        ("Hà Nội, ngày 04  tháng  6 năm 2001", "2001-06-04", "Hà Nội"),
        ("Đồng Xoài, ngày 14 tháng5 năm 2008", "2008-05-14", "Đồng Xoài"),
        ("Long Xuyên, ngày 07/ 3/2002", "2002-03-07", "Long Xuyên"),
        ("Hà Nội ngày 01 tháng 12 năm 2025", "2025-12-01", "Hà Nội"),
        ("TP. Cần Thơ, ngày 01 tháng 7 năm 2004", "2004-07-01", "TP. Cần Thơ"),
        (
            "Huế, ngày hai mươi tháng mười năm hai nghìn không trăm linh bảy",
            "2007-10-20",
            "Huế",
        ),
        ("Hà Nội, ngày      tháng     năm 2025", "None", "Hà Nội"),
        ("Hà Nội, ngày 30 tháng 2 năm 2025", "None", ""),
    ],
)
def test_spellings_of_the_date(line: str, day: str, place: str) -> None:
    facts = _facts(f"{MOTTO}Số: 1/QĐ-UBND\n{line}\nQUYẾT ĐỊNH\nVề việc x ngày 1/1/1999")
    assert (str(facts.issue_date), facts.place) == (day, place)


def test_place_beside_a_number_left_blank() -> None:
    facts = _facts(
        "Số :      /QĐ. BQL–VP\t Vũng Tàu , ngày   tháng   năm 2007\nQUYẾT ĐỊNH\nV/v x"
    )
    assert (facts.number, facts.place) == ("/QĐ.BQL-VP", "Vũng Tàu")


def test_two_columns_run_together() -> None:
    facts = _facts(
        "ỦY BAN NHÂN DÂN   CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "TỈNH BÌNH PHƯỚC   Độc lập - Tự do - Hạnh phúc\n"
        "Số: 991/QĐ-UBND   Đồng Xoài, ngày 14 tháng 5 năm 2008\nQUYẾT ĐỊNH\nVề việc x"
    )
    assert facts.issuer == "ỦY BAN NHÂN DÂN TỈNH BÌNH PHƯỚC"
    assert (facts.number, facts.place) == ("991/QĐ-UBND", "Đồng Xoài")


def test_a_head_in_one_row_of_a_table() -> None:
    text = (
        "BAN CHẤP HÀNH TRUNG ƯƠNG\n| ĐẢNG CỘNG SẢN VIỆT NAM --- | | Số 221-KL/TW | "
        "Hà Nội, ngày 28 tháng 11 năm 2025 | KẾT LUẬN VỀ TÌNH HÌNH |\n1. Một.\n2. Hai."
    )
    facts = read_facts(parse(text))
    assert (facts.number, facts.type, facts.place) == (
        "221-KL/TW",
        "Kết luận",
        "Hà Nội",
    )
    assert str(facts.issue_date) == "2025-11-28"


def test_the_deciding_body_joined_to_the_title_is_cut_off() -> None:
    facts = _facts(
        f"ỦY BAN NHÂN DÂN\nTỈNH BẮC NINH\n{MOTTO}Số: 1/QĐ-UBND\nQUYẾT ĐỊNH\n"
        "VỀ VIỆC CÔNG BỐ DANH MỤC CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC NINH"
    )
    assert facts.title == "VỀ VIỆC CÔNG BỐ DANH MỤC"


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Số: 835/VBHN-BTC\nTHÔNG TƯ LIÊN TỊCH\nHƯỚNG DẪN x", "Văn bản hợp nhất"),
        (
            "Thông tư\nLiên tịch Bộ A - B\nSố 120/2000/TTLT-BTC-BCN ngày 25/12/2000\nvề x",
            "Thông tư liên tịch",
        ),
        ("Số: 1/CT-UBND\nCHỈ THỊ\nVề việc x", "Chỉ thị"),
        ("Quyết định sửa đổi, bổ sung một số điều", "Quyết định"),
        (
            "Nghị định của Chính phủ số 115/2003/NĐ-CP\nngày 10/10/2003 về công chức",
            "Nghị định",
        ),
    ],
)
def test_types(head: str, name: str) -> None:
    assert _facts(head).type == name


def test_a_letter() -> None:
    text = (
        f"VĂN PHÒNG CHÍNH PHỦ\n{MOTTO}Số: 3354/VPCP-KGVX\nHà Nội, ngày 26 tháng 4 năm 2013\n"
        "V/v hỗ trợ nhà ở\nKính gửi: Bộ Xây dựng\nXét đề nghị của quý Bộ, xin trả lời./."
    )
    facts = read_facts(parse(text))
    assert (facts.type, facts.title) == ("Công văn", "V/v hỗ trợ nhà ở")


def test_a_letter_whose_subject_stands_left_of_its_date() -> None:
    text = (
        f"VĂN PHÒNG CHÍNH PHỦ\n{MOTTO}Số: 3354/VPCP-KGVX V/v hỗ trợ nhà ở\n"
        "Hà Nội, ngày 26 tháng 4 năm 2013\nKính gửi: Bộ Xây dựng\nXin trả lời./."
    )
    facts = read_facts(parse(text))
    assert (facts.number, facts.title) == ("3354/VPCP-KGVX", "V/v hỗ trợ nhà ở")
    assert (str(facts.issue_date), facts.place) == ("2013-04-26", "Hà Nội")


def test_a_draft_left_to_be_filled_in_by_hand() -> None:
    text = (
        f"BỘ MẪU\n{MOTTO}Số:\n\n/PCCC&CNCH-P6\n\nHà Nội, ngày\n\ntháng\n\nnăm 2026\n"
        "V/v góp ý dự thảo\nKính gửi: Bộ Xây dựng\nXin góp ý./."
    )
    facts = read_facts(parse(text))
    assert (facts.number, facts.place) == ("/PCCC&CNCH-P6", "Hà Nội")
    assert (facts.document_number, facts.issue_date) == (None, None)
    assert facts.type == "Công văn"


@pytest.mark.parametrize("number", ["/2025/QH15", "/2007/QĐ-UBND", "/PCCC&CNCH-P6"])
def test_a_number_without_a_serial_has_no_parts(number: str) -> None:
    facts = _facts(f"QUỐC HỘI\nSố:      {number}\n{MOTTO}QUYẾT ĐỊNH\nVề việc x")
    assert (facts.number, facts.document_number) == (number, None)


@pytest.mark.parametrize(
    "head",
    [
        "Thông tư\nLiên tịch Bộ A - B - Tổng cục C\nSố 1/2000/TTLT-A-B-C ngày 25/12/2000\n"
        "Về việc x",
        "Thông tư\nliên tịch của Bộ A - B -\nTổng cục C số 1/2000/TTLT-A-B-C\n"
        "ngày 25 tháng 12 năm 2000 Hướng dẫn x",
    ],
)
def test_issuers_of_a_joint_circular(head: str) -> None:
    facts = _facts(head)
    assert facts.issuer == "Bộ A - B - Tổng cục C"
    assert str(facts.issue_date) == "2000-12-25"


def test_a_summary_above_the_head_is_not_the_head() -> None:
    summary = "".join(f"- Ý thứ {number} của bài viết.\n" for number in range(15))
    facts = _facts(
        f"Nghị định 304/2025/NĐ-CP có gì mới\n{summary}\nCHÍNH PHỦ\n-------\n\n{MOTTO}"
        "Số: 304/2025/NĐ-CP\nHà Nội, ngày 25 tháng 11 năm 2025\nNGHỊ ĐỊNH\nQUY ĐỊNH X"
    )
    assert (facts.issuer, facts.number) == ("CHÍNH PHỦ", "304/2025/NĐ-CP")
    assert str(facts.issue_date) == "2025-11-25"


def test_the_assembly_that_passed_a_law_without_a_head_issued_it() -> None:
    facts = read_facts(
        parse(
            "luật\nTHUẾ mẫu\nCăn cứ vào Hiến pháp;\nĐiều 1. Một\nx.\nLuật này đã được "
            "Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa X, kỳ họp thứ 3 "
            "thông qua ngày 20 tháng 5 năm 1998."
        )
    )
    assert facts.issuer == "Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam"
    assert str(facts.issue_date) == "1998-05-20"


def test_a_name_cut_off_in_the_head_stands_whole_above_the_grounds() -> None:
    facts = _facts(
        f"ỦY BAN THƯỜNG VỤ\n{MOTTO}Số: 494/NQ-UBTVQH13\nNGHỊ QUYẾT\nVỀ VIỆC X\n"
        "ỦY BAN THƯỜNG VỤ QUỐC HỘI"
    )
    assert facts.issuer == "ỦY BAN THƯỜNG VỤ QUỐC HỘI"


def test_a_title_joined_to_the_first_sentence() -> None:
    title = "TRIỂN KHAI THI HÀNH LUẬT PHÒNG THỦ DÂN SỰ TRÊN ĐỊA BÀN TỈNH " + "MẪU " * 60
    text = (
        f"Số: 980/KH-UBND\nNghệ An, ngày 18 tháng 11 năm 2025\nKẾ HOẠCH\n{title}"
        "Thực hiện Quyết định số 1899/QĐ-TTg, ban hành Kế hoạch như sau:\n1. Một.\n2. Hai."
    )
    facts = read_facts(parse(text))
    assert facts.title == title.strip()


@pytest.mark.parametrize("separator", ["\n", " "])
def test_each_ground_is_one(separator: str) -> None:
    grounds = separator.join(
        ["Căn cứ Luật A;", "Căn cứ Nghị định\ncủa Chính phủ;", "Xét đề nghị của Sở B,"]
    )
    tree = parse(f"QUYẾT ĐỊNH\nVề việc x\n{grounds}\nQUYẾT ĐỊNH:\nĐiều 1. Một.")
    assert len(read_facts(tree).grounds) == 3


MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
NAMED = "QUYẾT ĐỊNH\nVề mẫu\nCăn cứ Luật Mẫu;\nQUYẾT ĐỊNH:\nĐiều 1. Một.\n"


@of_all(
    "head",
    [
        # A gazette's parts and the name of the body above the head.
        "PHẦN I. VĂN BẢN QUY PHẠM PHÁP LUẬT\nỦY BAN NHÂN DÂN\n{body}{motto}{number}{date}",
        "ỦY BAN NHÂN DÂN TỈNH MẪU\n{body}{motto}{number}{date}",
        "Uỷ ban nhân dân tỉnh Mẫu\nỦY BAN NHÂN DÂN\nTỈNH MẪU\n{motto}{number}{date}",
        # A narrow column breaks the lines.
        "{body}CỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM\n{number}{date}",
        "{body}CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\n{number}{date}",
        "{body}{motto}Số: 12/2007/\nQĐ-UBND\n{date}",
        "{body}{motto}Số:\n12/2007/QĐ-\nUBND\n{date}",
        "{body}{motto}{number}Mẫu Sơn, ngày 3\ntháng 5 năm 2007\n",
        "{body}{motto}{number}Mẫu Sơn, ngày 3 tháng 5\nnăm 2007\n",
        "{body}{motto}Số: 12 /2007/ QĐ - UBND\n{date}",
    ],
)
def test_heads_of_gazettes_and_of_narrow_columns(head: str) -> None:
    text = head.format(
        body="ỦY BAN NHÂN DÂN\nTỈNH MẪU\n",
        motto=MOTTO,
        number="Số: 12/2007/QĐ-UBND\n",
        date="Mẫu Sơn, ngày 3 tháng 5 năm 2007\n",
    )
    facts = read_facts(parse(text + NAMED))
    assert facts.issuer.replace("Uỷ", "Ủy").casefold() == "ủy ban nhân dân tỉnh mẫu"
    assert (facts.number, facts.type) == ("12/2007/QĐ-UBND", "Quyết định")
    assert (facts.place, str(facts.issue_date)) == ("Mẫu Sơn", "2007-05-03")
    assert facts.title == "Về mẫu"


@pytest.mark.parametrize(
    "title",
    [
        "sửa đổi Nghị định số 15/2005/NĐ-CP",
        "SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA NGHỊ ĐỊNH SỐ 15/2005/NĐ-CP",
        "Bãi bỏ Quyết định số 15/2005/QĐ-TTg",
    ],
)
def test_a_number_that_the_title_cites_is_not_its_own(title: str) -> None:
    below = "Số: 12/2007/NĐ-CP\nHà Nội, ngày 3 tháng 5 năm 2007\n"
    text = f"CHÍNH PHỦ\n{MOTTO}NGHỊ ĐỊNH\n{title}\nCăn cứ Luật Mẫu;\nĐiều 1. Một.\n"
    facts = read_facts(parse(text + below))
    assert (facts.number, facts.title) == ("", title)


def test_a_title_page_names_no_issuer() -> None:
    page = "ỦY BAN NHÂN DÂN\nTỈNH CŨ\nQUY HOẠCH PHÁT TRIỂN\nTỈNH CŨ ĐẾN NĂM 2020\nNăm 2007\n"
    head = (
        f"ỦY BAN NHÂN DÂN\nTỈNH MẪU\n{MOTTO}Số: 12/2007/QĐ-UBND\n"
        "Mẫu Sơn, ngày 3 tháng 5 năm 2007\n"
    )
    facts = read_facts(parse(page + head + NAMED))
    assert (facts.issuer, facts.number) == (
        "ỦY BAN NHÂN DÂN TỈNH MẪU",
        "12/2007/QĐ-UBND",
    )
    assert (facts.place, facts.title) == ("Mẫu Sơn", "Về mẫu")


def test_a_line_that_names_the_place_of_a_body_is_part_of_its_name() -> None:
    facts = read_facts(
        parse(
            f"UBND TỈNH MẪU\nBQL CÁC KHU CÔNG NGHIỆP\nMẪU\n{MOTTO}Số: 1/QĐ-BQL\n{NAMED}"
        )
    )
    assert facts.issuer == "UBND TỈNH MẪU BQL CÁC KHU CÔNG NGHIỆP MẪU"
