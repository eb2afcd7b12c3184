"""The measure of relations read from texts counts what its README says."""

from pathlib import Path
import pytest
from tests.legal_truth.comparing import ALL
from tests.legal_truth.comparing import Figures
from tests.legal_truth.names import plain_provision
from tests.legal_truth.truths import HALVES
from tests.legal_truth.truths import truths


WRITTEN = """
file: mau.txt
relations:
  - kind: repeals
    type: Nghị quyết
    number: 5/2020/NQ-HĐND
    day: 2020-03-01
    reach: provisions
    provisions: [art_3__para_2]
  - kind: amends
    type: Nghị quyết
    number: 5/2020/NQ-HĐND
    day: 2020-03-01
    reach: provisions
    provisions: [art_4__para_1, att_II]
    also_reached: [art_9]
may:
  - kind: replaces
    type: Luật
    title: Luật Mẫu
    reach: some
"""


def counted(folder: Path, *proposals):
    (folder / "mau.yaml").write_text(WRITTEN, encoding="utf-8")
    (truth,) = truths({"open": folder})
    figures = Figures()
    figures.add(truth, proposals)
    return [
        (one.wanted, one.met, one.right, one.invented)
        for one in (figures.relations[ALL], figures.provisions[ALL])
    ]


def proposal(kind, *provisions, number="05/2020/NQ - HĐND", extent="", title=""):
    return {
        "kind": kind,
        "extent": extent or ("provisions" if provisions else "some"),
        "provisions": [{"eId": one} for one in provisions],
        "document": {"number": number, "title": title, "issue_date": "2020-03-01"},
    }


CLAUSE = "chp_I__art_3__para_2"


@pytest.mark.parametrize(
    ("proposals", "relations", "provisions"),
    [
        ((), (2, 0, 0, 0), (3, 0, 0, 0)),
        ((proposal("repeals", CLAUSE),), (2, 1, 1, 0), (3, 1, 1, 0)),
        # The whole, or the article, is more than the clause.
        ((proposal("repeals", extent="whole"),), (2, 1, 1, 0), (3, 0, 0, 1)),
        ((proposal("repeals", "art_3"),), (2, 1, 1, 0), (3, 0, 0, 1)),
        # Said twice, it is one relation; supplements amend; naming more is no fault.
        (
            (
                proposal("amends", "art_4__para_1", "art_4", "art_9", extent="whole"),
                proposal("supplements", "att_2"),
            ),
            (2, 1, 1, 0),
            (3, 2, 2, 0),
        ),
        # Another document, another kind, what is tolerated, what is not measured.
        ((proposal("amends", number="6/2020/NQ-HĐND"),), (2, 0, 0, 1), (3, 0, 0, 0)),
        ((proposal("annuls", extent="whole"),), (2, 0, 0, 1), (3, 0, 0, 1)),
        ((proposal("replaces", number="", title="MẪU"),), (2, 0, 0, 0), (3, 0, 0, 0)),
        ((proposal("based-on"),), (2, 0, 0, 0), (3, 0, 0, 0)),
    ],
)
def test_counts(tmp_path, proposals, relations, provisions):
    assert counted(tmp_path, *proposals) == [relations, provisions]


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("part_B__chp_II__sec_1__art_5a__para_2__point_Đ", "art_5a__para_2__point_đ"),
        ("att_IX__sec_2", "att_9"),
        ("att_1__art_5", "art_5"),
        ("part_B__sec_II__para_3-1", "part_b__sec_2__item_3-1"),
    ],
)
def test_provisions_are_written_alike(written, plain):
    assert plain_provision(written) == plain


def test_every_truth_can_be_read():
    files = [(one.half, one.file) for one in truths()]
    assert len(files) == len({file for _half, file in files})
    assert {half for half, _file in files} <= set(HALVES)
