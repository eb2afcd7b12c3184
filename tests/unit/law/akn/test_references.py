"""What a text cites is a reference in its Akoma Ntoso, and the text stays the same."""

from bacgiang.policy.law.akn import akn_errors
from bacgiang.policy.law.akn import Cited
from bacgiang.policy.law.akn import read_akn
from bacgiang.policy.law.akn import write_akn
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.law.tree import Block
from collections.abc import Iterator
from lxml import etree
import pytest
import re


pytestmark = pytest.mark.regulation("4.1d")

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"


def _citing(eid: str, block: Block) -> Iterator[Cited]:
    for found in re.finditer(r"nghị định \d+|Số: \S+", block.text):
        yield Cited(found.start(), found.end(), f"/akn/vn#{eid}")


def test_what_is_cited_is_a_reference() -> None:
    tree = parse(
        "Số: 76/2007/QĐ-UBND\nQUYẾT ĐỊNH\nVề nghị định 1\nCăn cứ nghị định 2;\n"
        "QUYẾT ĐỊNH:\nĐiều 1. Sửa nghị định 3\n1. Như sau:\n“Theo nghị định 4\x07.”.\n"
        "2. Bỏ nghị định 5, nghị định 6."
    )
    xml = write_akn(tree, citing=_citing)
    assert akn_errors(xml) == ()
    assert read_akn(xml) == tree
    references = list(etree.fromstring(xml).iter(f"{AKN}ref"))
    # A document's own number is none.
    assert [one.text[-1] for one in references] == list("123456")
    assert references[3].get("href") == "/akn/vn#art_1__para_1"
