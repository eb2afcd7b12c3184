"""Whatever is typed has a meaning, and it is found quickly."""

from bacgiang.policy.search.query.parsing import MOST_CLAUSES
from bacgiang.policy.search.query.parsing import parse_query
from bacgiang.policy.search.query.text_query import ClauseKind
from hypothesis import given
from hypothesis import strategies as st
from of_all import of_all
from plone.base.utils import munge_search_term
import pytest
from time_bounds import within


WORD, PHRASE = ClauseKind.WORD, ClauseKind.PHRASE
PREFIX, NUMBER = ClauseKind.PREFIX, ClauseKind.NUMBER
UNFINISHED = ClauseKind.UNFINISHED


def asked(text: str) -> list[tuple[ClauseKind, str]]:
    return [
        (clause.kind, clause.key or " ".join(clause.words))
        for clause in parse_query(text).clauses
    ]


@pytest.mark.parametrize(
    ("typed", "clauses"),
    [
        ("đất đai", [(WORD, "dat"), (WORD, "dai")]),
        ('"đất đai" nông', [(PHRASE, "dat dai"), (WORD, "nong")]),
        ("“đất đai”", [(PHRASE, "dat dai")]),
        ('"đất"', [(WORD, "dat")]),
        ("đất*", [(PREFIX, "dat")]),
        ("đ*", [(WORD, "d")]),
        ("đất đất", [(WORD, "dat")]),
        ('"đất đai', [(WORD, "dat"), (WORD, "dai")]),
        ("(đất) OR [đai]", [(WORD, "dat"), (WORD, "or"), (WORD, "dai")]),
    ],
)
def test_syntax(typed: str, clauses: list[tuple[ClauseKind, str]]) -> None:
    assert asked(typed) == clauses


def test_what_is_to_be_left_out() -> None:
    query = parse_query('đất -sở -"uỷ ban"')

    assert [clause.words for clause in query.clauses] == [("dat",)]
    assert [clause.words for clause in query.excluded] == [("so",), ("uy", "ban")]


@pytest.mark.regulation("10.3")
@of_all(
    ("typed", "key"),
    [
        ("76/2007/QĐ-UBND", "76/2007/qd-ubnd"),
        ("76/2007/qd-ubnd", "76/2007/qd-ubnd"),
        ("76/2007/QÐ-UBND", "76/2007/qd-ubnd"),
        ("076/2007/QĐ-UB", "76/2007/qd-ubnd"),
        ("76 / 2007 / QĐ - UBND", "76/2007/qd-ubnd"),
        ("76-2007-QD-UBND", "76/2007/qd-ubnd"),
        ("76/2007 QĐ-UBND", "76/2007/qd-ubnd"),
        ("76/07/QĐ-UBND", "76/2007/qd-ubnd"),
        ('"76/2007/QĐ-UBND"', "76/2007/qd-ubnd"),
        ("76/2007", "76/2007"),
        ("76-2007", "76/2007"),
        ("76/2007/QĐ", "76/2007/qd"),
        ("119/QĐ-UBND", "119/qd-ubnd"),
        ("26/2008/QH12", "26/2008/qh12"),
        ("221-KL/TW", "221/kl-tw"),
    ],
)
def test_a_number_is_known_in_every_spelling(typed: str, key: str) -> None:
    assert asked(typed) == [(NUMBER, key)]
    assert (NUMBER, key) in asked(f"quyết định số {typed} về đất đai")


@pytest.mark.parametrize(
    "typed", ["15/12/2007", "từ 5 đến 10", "covid-19", "24/7", "khoản 2 điều 5", "50%"]
)
def test_other_figures_are_no_numbers(typed: str) -> None:
    assert NUMBER not in {kind for kind, _ in asked(typed)}


@pytest.mark.parametrize(
    "typed",
    ["đất đai", "quy chế website", '"đất đai" nông nghiệp', "76/2007", "or and"],
)
def test_plones_own_form_asks_the_same(typed: str) -> None:
    plain, munged = asked(typed), asked(munge_search_term(typed))

    assert [words for _, words in munged] == [words for _, words in plain]
    assert {kind for kind, _ in munged[:-1]} <= {kind for kind, _ in plain}
    assert munged[-1][0] in (UNFINISHED, NUMBER)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("76/2007/QĐ-UBND", "76/2007/qd-ubnd"),
        ("quyết định 76/2007/qd-ubnd về đất", "76/2007/qd-ubnd"),
        ("số 119/QĐ-UBND", "119/qd-ubnd"),
        ("76/2007/QĐ về đất đai", "76/2007/qd"),
        ("252/KH-BCĐ-KGVX đất", "252/kh-bcd-kgvx"),
    ],
)
def test_plones_own_form_keeps_the_number(typed: str, key: str) -> None:
    assert (NUMBER, key) in asked(munge_search_term(typed))


@pytest.mark.parametrize("typed", ["", " ", "( ) [ ] ! ?", '"', '""', "*", "- -", "\0"])
def test_signs_alone_ask_for_nothing(typed: str) -> None:
    assert not parse_query(typed)


@given(st.text(), st.text(alphabet='"()*?- aAđ1/2007', max_size=40))
def test_no_text_is_an_error(text: str, signs: str) -> None:
    for typed in (text, signs, text + signs, munge_search_term(signs)):
        query = parse_query(typed)
        assert len(query.clauses) <= MOST_CLAUSES
        assert all(all(clause.words) for clause in query.clauses)


@of_all(
    "typed",
    [
        "a" * 10_000,
        "76/" * 3_000,
        '"' * 9_999,
        "1/2007/a-" * 1_000,
        "(*" * 5_000,
        "9 9 9 " * 2_000,
        "a* AND " * 1_500,
        "\u0300" * 10_000,
        "1/20 " * 2_000,
        " ".join(map(str, range(3_000))),
    ],
)
def test_hostile_texts_have_few_clauses(typed: str) -> None:
    with within(0.2):
        query = parse_query(typed)

    assert len(query.clauses) <= MOST_CLAUSES
