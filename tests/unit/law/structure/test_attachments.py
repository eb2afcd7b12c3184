"""Attached regulations, appendices and forms."""

from bacgiang.policy.law.facts import read_facts
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.law.tree import AttachmentKind
from of_all import of_all
import pytest
from unit.law.structure.reading import article
from unit.law.structure.reading import numbers


pytestmark = pytest.mark.regulation("4.1d")

DECISION = (
    "QUYẾT ĐỊNH\nVề việc ban hành Quy chế\nCăn cứ Luật A;\nQUYẾT ĐỊNH:\n"
    "Điều 1. Ban hành kèm theo Quyết định này Quy chế.\n"
    "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.\n"
    "Điều 3. Các sở chịu trách nhiệm thi hành./.\n"
)
SIGNED = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(đã ký)\nNguyễn Văn Mẫu\n"
ISSUED = (
    "(Ban hành kèm theo Quyết định số 1/2007/QĐ-UBND\nngày 31/8/2007 của UBND tỉnh)\n"
)
ARTICLES = "Điều 1. Phạm vi\n1. Một.\nĐiều 2. Đối tượng\nHai.\n"


@of_all(
    "head",
    [
        f"QUY CHẾ\nTỔ CHỨC HỆ THỐNG TRANG\n{ISSUED}",
        f"Quy chế\nThực hiện dân chủ ở xã\n{ISSUED}",
        f"CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nQUY CHẾ\n{ISSUED}",
        "QUY ĐỊNH\nVỀ VIỆC TẶNG QUÀ\n",
        f"KẾ HOẠCH NĂM 2023 {ISSUED}",
    ],
)
@of_all("signed", [SIGNED, f"Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.\n{SIGNED}"])
def test_articles_of_an_attached_regulation_start_again(head: str, signed: str) -> None:
    tree = parse(DECISION + signed + head + ARTICLES)
    assert numbers(tree) == ["1", "2", "3"]
    assert [each.kind for each in tree.attachments] == [AttachmentKind.REGULATION]
    assert numbers(tree.attachments[0]) == ["1", "2"]
    assert article(tree, "1").eid == "art_1"
    assert article(tree.attachments[0], "1").eid == "att_1__art_1"
    assert tree.conclusions[-1].text == "Nguyễn Văn Mẫu"


def test_an_attachment_signed_itself() -> None:
    tree = parse(DECISION + SIGNED + "QUY CHẾ\n" + ISSUED + ARTICLES + SIGNED)
    assert [block.text for block in tree.attachments[0].conclusions][
        -1
    ] == "Nguyễn Văn Mẫu"


def test_a_document_without_signature() -> None:
    tree = parse(DECISION + "Quy chế\nThực hiện dân chủ\n" + ISSUED + ARTICLES)
    assert numbers(tree) == ["1", "2", "3"]
    assert numbers(tree.attachments[0]) == ["1", "2"]


def test_appendices_and_forms_follow() -> None:
    tree = parse(
        DECISION
        + SIGNED
        + "PHỤ LỤC I\nDANH MỤC\nSTT\nTên\n1\nMột\n2\nHai\n3\nBa\n4\nBốn\n"
        "PHỤ LỤC II\nBẢNG GIÁ\n1\nX\nMẫu số 01\nĐƠN ĐỀ NGHỊ\nKính gửi: ...\nMẫu số 02\n"
        "QUYẾT ĐỊNH\nĐiều 1: Phê duyệt danh sách……\nĐiều 2……\n"
    )
    assert [each.kind.value for each in tree.attachments] == [
        "appendix",
        "appendix",
        "form",
        "form",
    ]
    assert [each.eid for each in tree.attachments] == [
        "att_1",
        "att_2",
        "att_3",
        "att_4",
    ]
    # A blank form's articles are none of the document.
    assert all(numbers(each) == [] for each in tree.attachments)


@pytest.mark.parametrize(
    "line",
    [
        "Phụ lục I ban hành kèm theo Quyết định này.",
        "Phụ lục 1: Danh mục thủ tục hành chính được chuẩn hóa.",
        "Kèm theo thông báo phải có quyết định bằng văn bản của chủ sở hữu.",
        "ban hành kèm theo Quyết định số 193/2001/QĐ-TTg",
        "Mẫu số 01: Đơn đề nghị cấp phép thi công.",
    ],
)
def test_what_only_mentions_an_attachment(line: str) -> None:
    tree = parse(DECISION.replace("Điều 2.", f"{line}\nĐiều 2.") + SIGNED)
    assert numbers(tree) == ["1", "2", "3"]
    assert tree.attachments == ()


def test_an_attachment_without_its_document() -> None:
    tree = parse(
        "QUY ĐỊNH\nVỀ CHỨC NĂNG\n" + ISSUED + "Chương I\nCHUNG\n" + ARTICLES + SIGNED
    )
    assert tree.body == ()
    assert numbers(tree.attachments[0]) == ["1", "2"]
    facts = read_facts(tree)
    assert (facts.number, str(facts.issue_date)) == ("1/2007/QĐ-UBND", "2007-08-31")
    assert facts.signatures[0].signer == "Nguyễn Văn Mẫu"


def test_an_attachment_alone_with_a_head_of_its_own() -> None:
    facts = read_facts(
        parse(
            "ủy ban nhân dân\nCộng hòa xã hội chủ nghĩa việt nam\nTỉnh mẫu\n"
            "Long Xuyên, ngày 07 tháng 3 năm 2002\nBản Quy định\nChính sách ưu đãi\n"
            "(Ban hành kèm theo Quyết định số: 522/2002/QĐ.UB\nngày 05/3/2002 của UBND)\n"
            + ARTICLES
        )
    )
    assert (facts.issuer, facts.place) == ("ủy ban nhân dân Tỉnh mẫu", "Long Xuyên")
    assert (facts.number, str(facts.issue_date)) == ("522/2002/QĐ.UB", "2002-03-07")
    assert facts.title == "Chính sách ưu đãi"


def test_an_attachment_alone_names_its_issuer_where_it_says_its_number() -> None:
    facts = read_facts(
        parse(
            "Phụ lục\nBan hành kèm theo Quyết định số 1445/2002/QĐ-UB ngày 12 tháng 6 "
            "năm 2002 của UBND tỉnh Mẫu về việc sửa đổi, bổ sung danh mục\n1. Một.\n2. Hai."
        )
    )
    assert (facts.issuer, facts.number) == ("UBND tỉnh Mẫu", "1445/2002/QĐ-UB")
    assert str(facts.issue_date) == "2002-06-12"


def test_a_list_issued_in_parts() -> None:
    rows = "STT | Mã | Tên\nA. | Cấp tỉnh |\n1 | 1.01 | Cấp giấy tiếp nhận thông báo\n"
    tree = parse(
        DECISION
        + SIGNED
        + f"Phần I.\nDANH MỤC THỦ TỤC\n{ISSUED}1. Danh mục thủ tục mới ban hành\n{rows}"
        f"2. Danh mục thủ tục được sửa đổi\n{rows}"
    )
    (attachment,) = tree.attachments
    assert attachment.kind is AttachmentKind.APPENDIX
    assert [each.num for each in attachment.body] == ["1.", "2."]
    assert "DANH MỤC THỦ TỤC" in [block.text for block in attachment.preface]


def test_a_list_of_forms_before_the_forms() -> None:
    listed = "Mẫu số 01\nĐơn đề nghị\nMẫu số 02\nDanh sách\n(Đối với hộ nghèo)\nMẫu số 03\nSổ\n"
    filling = "Họ và tên:\n" * 80
    forms = "".join(f"Mẫu số 0{each}\nĐƠN\n{filling}" for each in (1, 2, 3))
    tree = parse(
        DECISION + SIGNED + f"Phụ lục\n(Kèm theo Quyết định số 1)\n{listed}{forms}"
    )
    heads = [each.preface[0].text for each in tree.attachments]
    assert heads == ["Phụ lục", "Mẫu số 01", "Mẫu số 02", "Mẫu số 03"]


def test_a_column_named_ghi_chu_ends_nothing() -> None:
    table = "STT\nTên\nGhi chú\n1\nMột\nx\n"
    tree = parse(DECISION.replace("Điều 3.", f"{table}Điều 3.") + SIGNED)
    assert numbers(tree) == ["1", "2", "3"]


@of_all(
    "sentence",
    [
        "Ban hành kèm theo Thông tư này các biểu mẫu báo cáo sau đây:\n1. Mẫu một.",
        "Ban hành kèm theo Quyết định này “Quy chế mẫu”.",
        "Ban hành kèm theo Nghị định này Danh mục mức vốn",
        "Ban hành kèm theo Quyết định này Danh mục\nchia theo các cấp.",
        "Ban hành theo Quyết định này:\n1. Quy chế mẫu.",
        "(kèm theo Quyết định này có mười biểu mẫu)",
    ],
)
@of_all("place", ["1", "2", "3"])
def test_an_article_that_begins_as_an_attachment_does(
    sentence: str, place: str
) -> None:
    articles = [f"Điều {each}.\nMột điều khác." for each in ("1", "2", "3")]
    articles[int(place) - 1] = f"Điều {place}.\n{sentence}"
    text = "\n".join(articles)
    tree = parse(f"QUYẾT ĐỊNH\nVề mẫu\nCăn cứ Luật A;\nQUYẾT ĐỊNH:\n{text}\n{SIGNED}")
    assert numbers(tree) == ["1", "2", "3"]
    assert tree.attachments == ()
    assert tree.conclusions[-1].text == "Nguyễn Văn Mẫu"


def test_a_second_regulation_that_does_not_say_with_what_it_is_issued() -> None:
    second = f"QUY CHẾ\nVỀ VIỆC KHÁC\nChương I\nCHUNG\n{ARTICLES}"
    tree = parse(DECISION + SIGNED + "QUY CHẾ\nMẪU\n" + ISSUED + ARTICLES + second)
    assert [numbers(each) for each in tree.attachments] == [["1", "2"], ["1", "2"]]
    assert article(tree.attachments[1], "1").eid == "att_2__chp_I__art_1"
