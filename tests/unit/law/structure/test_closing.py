"""Signatures and lists of recipients."""

from bacgiang.policy.law.facts import read_facts
from bacgiang.policy.law.facts import Signature
from bacgiang.policy.law.parsing import parse
from of_all import of_all
import pytest
from unit.law.structure.reading import numbers


pytestmark = pytest.mark.regulation("4.1d")

BODY = "Điều 1. Một.\nĐiều 2. Các sở chịu trách nhiệm thi hành./.\n"


@of_all(
    ("closing", "signature"),
    [
        (
            "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn Mẫu",
            Signature(
                ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"),
                "PHÓ CHỦ TỊCH",
                "Nguyễn Văn Mẫu",
            ),
        ),
        (
            "TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ NỘI VỤ\nTrần Thị Mẫu",
            Signature(("TUQ. CHỦ TỊCH",), "GIÁM ĐỐC SỞ NỘI VỤ", "Trần Thị Mẫu"),
        ),
        (
            "TL. BỘ TRƯỞNG\nCHÁNH VĂN PHÒNG\n(Đã ký)\nLê Mẫu",
            Signature(("TL. BỘ TRƯỞNG",), "CHÁNH VĂN PHÒNG", "Lê Mẫu"),
        ),
        (
            "TM. chính phủ\nThủ tướng\nPhan Văn Mẫu",
            Signature(("TM. chính phủ",), "Thủ tướng", "Phan Văn Mẫu"),
        ),
        (
            "KT/Bộ trưởng Bộ Tài chính\nThứ trưởng\n(Đã Ký)\nTrương Văn Mẫu",
            Signature(("KT/Bộ trưởng Bộ Tài chính",), "Thứ trưởng", "Trương Văn Mẫu"),
        ),
        (
            "T/M BỘ CHÍNH TRỊ\nTrần Văn Mẫu",
            Signature(("T/M BỘ CHÍNH TRỊ",), "", "Trần Văn Mẫu"),
        ),
        ("CHỦ TỊCH Hoàng Văn Mẫu", Signature((), "CHỦ TỊCH", "Hoàng Văn Mẫu")),
        (
            "| TM. ỦY BAN NHÂN DÂN TỈNH CHỦ TỊCH Chẩu Văn Mẫu",
            Signature(("TM. ỦY BAN NHÂN DÂN TỈNH",), "CHỦ TỊCH", "Chẩu Văn Mẫu"),
        ),
        (
            "KT. THỦ TƯỚNG PHÓ THỦ TƯỚNG Trần Văn Mẫu",
            Signature(("KT. THỦ TƯỚNG",), "PHÓ THỦ TƯỚNG", "Trần Văn Mẫu"),
        ),
        (
            "KT. BỘ TRƯỞNG, CHỦ NHIỆM\nPHÓ CHỦ NHIỆM\nTrần Văn Mẫu",
            Signature(("KT. BỘ TRƯỞNG, CHỦ NHIỆM",), "PHÓ CHỦ NHIỆM", "Trần Văn Mẫu"),
        ),
        (
            "K/T CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nTrần Văn Mẫu",
            Signature(("K/T CHÁNH VĂN PHÒNG",), "PHÓ CHÁNH VĂN PHÒNG", "Trần Văn Mẫu"),
        ),
        ("THỦ TƯỚNG\n[\n\nLê Văn Mẫu", Signature((), "THỦ TƯỚNG", "Lê Văn Mẫu")),
        ("CHỦ TỊCH\nĐặ ng Văn Mẫu", Signature((), "CHỦ TỊCH", "Đặ ng Văn Mẫu")),
        ("CHỦ TỊCH\nĐại tá Lưu Văn Mẫu", Signature((), "CHỦ TỊCH", "Lưu Văn Mẫu")),
        ("| Nguyễn Mẫu Kiểm (Đã ký)", Signature((), "", "Nguyễn Mẫu Kiểm")),
        ("Nguyễn Mẫu Kiểm\n(Đã ký)", Signature((), "", "Nguyễn Mẫu Kiểm")),
        *(
            (f"CHỦ TỊCH{between}", Signature((), "CHỦ TỊCH", "Trần Văn Mẫu"))
            for between in (
                "\nTrần Văn Mẫu (Đã ký)",
                "\nTrần Văn Mẫu - (đã ký và đóng dấu)",
                "\n(Đã ký) Trần Văn Mẫu",
                "\nĐã ký: Trần Văn Mẫu",
                "\n[Đã ký]\nTrần Văn Mẫu",
                " (Đã ký)\nTrần Văn Mẫu",
            )
        ),
        ("CHỦ TỊCH\nTRẦN VĂN MẪU", Signature((), "CHỦ TỊCH", "TRẦN VĂN MẪU")),
        (
            "TM. ỦY BAN\nNHÂN DÂN TỈNH\nCHỦ TỊCH\nTrần Văn Mẫu",
            Signature(("TM. ỦY BAN NHÂN DÂN TỈNH",), "CHỦ TỊCH", "Trần Văn Mẫu"),
        ),
    ],
)
def test_signatures(closing: str, signature: Signature) -> None:
    assert read_facts(parse(BODY + closing)).signatures == (signature,)


def test_recipients_beside_the_signature() -> None:
    facts = read_facts(
        parse(
            BODY
            + "Nơi nhận:   KT. BỘ TRƯỞNG BỘ TÀI CHÍNH\n- VP Quốc hội;   THỨ TRƯỞNG\n"
            "- Công báo   Vũ Văn Mẫu\n- Lưu: VP."
        )
    )
    assert facts.signatures == (
        Signature(("KT. BỘ TRƯỞNG BỘ TÀI CHÍNH",), "THỨ TRƯỞNG", "Vũ Văn Mẫu"),
    )
    assert facts.recipients[-1] == "- Lưu: VP."


def test_a_name_joined_to_the_recipients() -> None:
    facts = read_facts(
        parse(
            BODY + "Nơi nhận:\n- Công báo;\nPHÓ THỐNG ĐỐC\n- Tỉnh ủy (để phối hợp); "
            "Nguyễn Văn Mẫu\n- Lưu: VP."
        )
    )
    assert facts.signatures == (Signature((), "PHÓ THỐNG ĐỐC", "Nguyễn Văn Mẫu"),)


def test_recipients_under_a_heading_with_marks_of_bold_type() -> None:
    facts = read_facts(parse(BODY + "__Nơi nhận__:\n- Như trên;\nCHỦ TỊCH\nLê Mẫu"))
    assert facts.recipients == ("- Như trên;",)


@pytest.mark.parametrize(
    "line",
    [
        "Nơi nhận kết quả.",
        "Chủ tịch Ủy ban nhân dân các cấp có trách nhiệm chỉ đạo thực hiện.",
        "Bộ trưởng Bộ Nội vụ hướng dẫn thi hành Nghị định này.",
        "Ghi chú",
        "TM là chữ viết tắt của thay mặt.",
    ],
)
def test_what_only_looks_like_a_closing(line: str) -> None:
    tree = parse(f"Điều 1. Một\n{line}\nĐiều 2. Hai\nHết.")
    assert [each.num for each in tree.body] == ["Điều 1.", "Điều 2."]
    assert tree.conclusions == ()


@pytest.mark.parametrize(
    "heading",
    [
        "THANH TRA VÀ XỬ LÝ VI PHẠM",
        "GIÁM ĐỐC VÀ PHÓ GIÁM ĐỐC",
        "CHỦ TỊCH HỘI ĐỒNG QUẢN TRỊ",
        "BỘ TRƯỞNG CHÍNH PHỦ",
    ],
)
@pytest.mark.parametrize("numbered", ["Chương II\n{}", "{}"])
def test_a_chapter_headed_by_an_office(heading: str, numbered: str) -> None:
    chapter = numbered.format(heading)
    tree = parse(
        f"Chương I\nCHUNG\n{BODY}{chapter}\nĐiều 3. Ba.\nĐiều 4. Bốn./.\n"
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn Mẫu"
    )
    assert numbers(tree)[-2:] == ["3", "4"]
    assert read_facts(tree).signatures[0].signer == "Nguyễn Văn Mẫu"
    assert [block.text for block in tree.conclusions][0] == "TM. ỦY BAN NHÂN DÂN"


def test_a_last_part_headed_by_an_office_ends_nothing() -> None:
    tree = parse("Điều 1. Một.\nPhần II\nGIÁM ĐỐC VÀ PHÓ GIÁM ĐỐC\n1. Một.\n2. Hai.")
    assert tree.body[-1].heading == "GIÁM ĐỐC VÀ PHÓ GIÁM ĐỐC"
    assert tree.conclusions == ()


@pytest.mark.parametrize(
    "page",
    [
        "THUẾ QUỐC TẾ",
        "QUY HOẠCH\nTỔNG HỢP PHÁT TRIỂN\nNĂM HỌC 2007",
        "TRUNG TÂM CHÍNH TRỊ",
        "Xã Đinh Văn Mẫu",
        "FILE ĐƯỢC ĐÍNH KÈM",
    ],
)
def test_a_title_page_below_names_no_signer(page: str) -> None:
    signed = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Mẫu\n"
    tree = parse(f"QUYẾT ĐỊNH\nVề mẫu\n{BODY}{signed}{page}\nMột hai ba.")
    names = [each.signer for each in read_facts(tree).signatures]
    assert names == ["Lê Văn Mẫu"]
