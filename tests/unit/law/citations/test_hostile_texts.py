"""Reading stays linear in the text, whatever an attacker writes."""

from bacgiang.policy.law.citations.finder import find_citations
from bacgiang.policy.law.citations.relations import find_relations
from bacgiang.policy.law.consolidation import read_operations
from bacgiang.policy.law.effect.clause import find_clauses
from bacgiang.policy.law.effect.provision_clauses import find_provision_days
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.law.tree import Block
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.law.tree import Level
from bacgiang.policy.law.tree import Provision
from collections.abc import Callable
import pytest
from time import process_time
from time_bounds import within


PIECES = [
    "Điều 1, ",
    "Điều 1 ",
    "khoản 1 Điều ",
    "điểm a khoản 1, ",
    "Điều 3 khoản 2 điểm a ",
    "từ Điều 1 đến Điều 400 ",
    "từ ",
    "Luật ",
    "Luật A, b ",
    "Luật Sửa đổi, bổ sung Luật ",
    "Quy định ban hành kèm theo ",
    "Quyết định ",
    "Quyết định số 1/QĐ-UB của Bộ A, A, A ",
    "76/2007/QĐ-UBND",
    "76/2007/QĐ-",
    "9",
    " ",
    "\n",
    "“",
    "Bãi bỏ ",
    "Bãi bỏ Luật A, ",
    "như sau:\n",
    "Căn cứ Luật A;\n",
    "1. Sửa đổi Điều 5 như sau:\n",
    "Quyết định này có hiệu lực sau mười ngày ",
]


def relations_of(text: str) -> object:
    """Read a text as an article of as many clauses as it has lines."""
    clauses = tuple(
        Provision(
            Level.PARAGRAPH,
            f"{count}.",
            intro=(Block(line),),
            eid=f"art_1__para_{count}",
        )
        for count, line in enumerate(text.split("\n"), start=1)
        if line
    )
    article = Provision(Level.ARTICLE, "Điều 1.", children=clauses, eid="art_1")
    return find_relations(LegalText(body=(article,)))


READERS: list[Callable[[str], object]] = [
    find_citations,
    relations_of,
    lambda text: list(find_clauses(text)),
]


@pytest.mark.timed
@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("read", READERS, ids=["citations", "relations", "clauses"])
def test_four_times_the_text_takes_about_four_times_as_long(
    piece: str, read: Callable[[str], object]
) -> None:
    short = piece * (15_000 // len(piece))

    def seconds(text: str) -> float:
        """The best of three: a busy machine makes single times long."""
        times = []
        for _turn in range(3):
            start = process_time()
            read(text)
            times.append(process_time() - start)
        return min(times)

    # Quadratic reading would take sixteen times as long.
    assert seconds(short * 4) < 9 * seconds(short) + 0.1


ACT = "Quyết định số 12/2010/QĐ-UBND"


@pytest.mark.timed
@pytest.mark.parametrize(
    "first,piece",
    [
        (f"Điều 1 {ACT} hết hiệu lực; ", "Điều 9 hết hiệu lực; "),
        ("", f"{ACT} hết hiệu lực; "),
        (f"Bãi bỏ {ACT}. ", "Riêng Điều 5 hết hiệu lực. "),
        (f"Bãi bỏ {ACT}. ", f"Riêng Điều 5 {ACT} hết hiệu lực. "),
        ("", f"Bãi bỏ {ACT}. Riêng Điều 5 tiếp tục có hiệu lực. "),
        (f"Bãi bỏ {ACT}", "; riêng Điều 5 tiếp tục có hiệu lực"),
        (f"Bãi bỏ {ACT}, ", "trừ Điều 1; "),
        ("Bãi bỏ ", f"Điều 3 {ACT} và "),
        ("Bãi bỏ ", f"{ACT}; "),
        ("", "bãi bỏ Điều 1; "),
        ("", "Điều 5 hết hiệu lực kể từ ngày 01/01/2028; "),
        ("Thay thế ", f"cụm từ “a” bằng cụm từ “b” tại Điều 2 {ACT}; "),
        (f"Bãi bỏ {ACT} ", "(Điều 1 "),
        ("", f"Riêng {f'Điều 5 {ACT}, ' * 40}hết hiệu lực. "),
    ],
)
def test_one_long_paragraph_keeps_nobody_waiting(first: str, piece: str) -> None:
    text = parse(f"Điều 1. {first}{piece * (100_000 // len(piece))}\nĐiều 2. b./.\n")
    # Linear work takes a second or two here; quadratic work took minutes.
    with within(10):
        find_relations(text)
        read_operations(text)
        find_provision_days(text)


def test_a_very_long_list_in_one_sentence_is_read_to_its_end() -> None:
    named = "; ".join(f"Quyết định số {n}/2010/QĐ-UBND" for n in range(1, 300))
    found = find_relations(parse(f"Điều 1. Bãi bỏ {named}.\nĐiều 2. b./.\n"))
    numbers = [one.document.number for one in found]
    assert [one.serial for one in numbers if one] == list(range(1, 300))
