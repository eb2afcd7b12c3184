"""Provisions of two texts paired (4.1d; issue of two versions side by side)."""

from bacgiang.policy.law.alignment import align
from bacgiang.policy.law.alignment import aligning
from bacgiang.policy.law.alignment import DifferenceKind
from bacgiang.policy.law.alignment import Pair
from bacgiang.policy.law.alignment import PairKind
from bacgiang.policy.law.alignment import word_differences
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.law.tree import all_provisions
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.law.tree import Provision
from collections import Counter
from corpus_place import CORPUS
from dataclasses import replace
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
from of_all import of_all
from pathlib import Path
import pytest
from tiers import examples
from time_bounds import within


pytestmark = pytest.mark.regulation("4.1d")

TOPICS = ("hồ sơ", "thời hạn", "phí", "trách nhiệm", "kiểm tra", "báo cáo", "lưu trữ")
BODIES = ("Sở Nội vụ", "Sở Tài chính", "Văn phòng", "Chánh Thanh tra", "Ban Quản lý")


def sentence(seed: int, words: int = 14) -> str:
    parts = [f"{BODIES[seed % 5]} {TOPICS[(seed + i * 3) % 7]}" for i in range(words)]
    return f"{' '.join(parts)} số {seed}."


def article(number: str | int, seed: int, clauses: int = 3) -> str:
    lines = [f"Điều {number}. {TOPICS[seed % 7].capitalize()} thứ {seed}"]
    lines += [f"{n}. {sentence(seed * 100 + n)}" for n in range(1, clauses + 1)]
    return "\n".join(lines)


def text_of(*articles: str) -> LegalText:
    return parse("\n".join(articles))


def by_new(pairs: tuple[Pair, ...]) -> dict[str, tuple[str, PairKind]]:
    return {
        pair.new.eid: (pair.old.eid if pair.old else "", pair.kind)
        for pair in pairs
        if pair.new
    }


def assert_each_once(old: LegalText, new: LegalText, pairs: tuple[Pair, ...]) -> None:
    olds = [id(pair.old) for pair in pairs if pair.old]
    news = [id(pair.new) for pair in pairs if pair.new]
    assert Counter(olds) == Counter(id(one) for one in all_provisions(old))
    assert news == [id(one) for one in all_provisions(new)]


def test_a_changed_word_is_told_where_it_stands() -> None:
    old = text_of(article(1, 1), article(2, 2))
    changed = article(2, 2).replace("số 201.", "số 999.")
    pairs = align(old, text_of(article(1, 1), changed))
    (pair,) = (one for one in pairs if one.kind is not PairKind.SAME)
    assert pair.new and pair.new.eid == "art_2__para_1"
    assert [
        (one.kind, one.text) for one in pair.differences[1:] if one.text.strip() != "."
    ] == [(DifferenceKind.DELETED, "201"), (DifferenceKind.INSERTED, "999")]


def test_articles_after_an_inserted_one_are_renumbered_not_changed() -> None:
    old = text_of(article(1, 1), article(2, 2), article(3, 3))
    new = text_of(article(1, 1), article(2, 9), article(3, 2), article(4, 3))
    found = by_new(align(old, new))
    assert found["art_2"] == ("", PairKind.ADDED)
    assert found["art_3"] == ("art_2", PairKind.MOVED)
    assert found["art_4"] == ("art_3", PairKind.MOVED)
    assert found["art_4__para_1"] == ("art_3__para_1", PairKind.SAME)


def test_a_clause_put_in_between_moves_those_after_it() -> None:
    old = text_of(article(1, 1, 3), article(2, 2))
    lines = article(1, 1, 3).splitlines()
    lines[2:] = [f"2. {sentence(777)}", lines[2].replace("2.", "3.", 1)] + [
        lines[3].replace("3.", "4.", 1)
    ]
    found = by_new(align(old, text_of("\n".join(lines), article(2, 2))))
    assert found["art_1__para_2"] == ("", PairKind.ADDED)
    assert found["art_1__para_3"] == ("art_1__para_2", PairKind.MOVED)
    assert found["art_1__para_4"] == ("art_1__para_3", PairKind.MOVED)


def test_an_article_moved_to_another_chapter_is_found() -> None:
    one, two = "Chương I\nQUY ĐỊNH CHUNG", "Chương II\nTỔ CHỨC THỰC HIỆN"
    old = text_of(one, article(1, 1), article(2, 2), two, article(3, 3))
    new = text_of(one, article(1, 1), two, article(2, 2), article(3, 3))
    found = by_new(align(old, new))
    assert found["chp_II__art_2"] == ("chp_I__art_2", PairKind.MOVED)
    assert found["chp_II__art_3"] == ("chp_II__art_3", PairKind.SAME)


def test_chapters_put_around_articles_move_none() -> None:
    old = text_of(article(1, 1), article(2, 2))
    new = text_of("Chương I\nQUY ĐỊNH CHUNG", article(1, 1), article(2, 2))
    found = by_new(align(old, new))
    assert found["chp_I__art_2"] == ("art_2", PairKind.SAME)
    assert found["chp_I"][1] is PairKind.ADDED


def test_an_article_split_in_two_names_where_the_second_comes_from() -> None:
    old = text_of(article(1, 1, 6), article(2, 2))
    lines = article(1, 1, 6).splitlines()
    rest = [f"{n}. {line[3:]}" for n, line in enumerate(lines[5:], start=1)]
    split = "\n".join(["Điều 2. Việc khác", *rest])
    new = text_of("\n".join(lines[:5]), split, article(3, 2))
    pairs = align(old, new)
    (second,) = (one for one in pairs if one.new and one.new.eid == "art_2")
    assert (second.kind, second.kin) == (PairKind.ADDED, "art_1")
    assert by_new(pairs)["art_2__para_1"] == ("art_1__para_5", PairKind.MOVED)


def test_a_carried_identity_is_believed_whatever_the_words() -> None:
    old = text_of(article(1, 1, 0), article(2, 2, 0))
    new = text_of(article(1, 8, 0), article(2, 9, 0))
    first, second = new.body
    new = replace(new, body=(replace(first, wid="art_2"), replace(second, wid="x")))
    found = by_new(align(old, new))
    assert found["art_1"][0] == "art_2"


def test_what_is_gone_stands_after_what_came_before_it() -> None:
    old = text_of(article(1, 1, 0), article(2, 2, 0), article(3, 3, 0))
    new = text_of(article(1, 1, 0), article(3, 3, 0))
    pairs = align(old, new)
    assert [one.shown.eid for one in pairs] == ["art_1", "art_2", "art_3"]
    assert pairs[1].kind is PairKind.REMOVED


def test_nothing_in_common_pairs_nothing() -> None:
    old, new = text_of(article(1, 1, 2)), LegalText()
    assert {one.kind for one in align(old, new)} == {PairKind.REMOVED}
    assert {one.kind for one in align(new, old)} == {PairKind.ADDED}
    assert align(new, new) == ()


ARTICLES = st.lists(
    st.tuples(st.integers(1, 6), st.integers(0, 8), st.integers(0, 4)), max_size=8
)


@settings(max_examples=examples(60), deadline=None)
@given(ARTICLES)
def test_a_text_with_itself_is_all_the_same(rows: list[tuple[int, int, int]]) -> None:
    text = text_of(*(article(*row) for row in rows))
    pairs = align(text, text)
    assert {pair.kind for pair in pairs} <= {PairKind.SAME}
    assert all(pair.old is pair.new for pair in pairs)
    assert_each_once(text, text, pairs)


@settings(max_examples=examples(60), deadline=None)
@given(ARTICLES, ARTICLES)
def test_every_provision_stands_in_one_pair(
    before: list[tuple[int, int, int]], after: list[tuple[int, int, int]]
) -> None:
    old = text_of(*(article(*row) for row in before))
    new = text_of(*(article(*row) for row in after))
    assert_each_once(old, new, align(old, new))


WORDS = st.lists(st.sampled_from(["đất", "đai,", "nhà", "76/2007", "\n", "ở"]))


@given(WORDS, WORDS)
def test_differences_make_up_both_texts(before: list[str], after: list[str]) -> None:
    old, new = " ".join(before), " ".join(after)
    said = word_differences(old, new)
    for text, other in (
        (old, DifferenceKind.INSERTED),
        (new, DifferenceKind.DELETED),
    ):
        kept = "".join(one.text for one in said if one.kind is not other)
        assert "".join(kept.split()) == "".join(text.split())
    kinds = [one.kind for one in said]
    assert all(a is not b for a, b in zip(kinds, kinds[1:], strict=False))


def test_long_texts_are_compared_paragraph_by_paragraph() -> None:
    lines = [sentence(n, 30) for n in range(120)]
    old, new = "\n".join(lines), "\n".join([*lines[:40], "Khác hẳn.", *lines[60:]])
    new = new.replace("số 100.", "số 555.")
    with within(2):
        said = word_differences(old, new)
    inserted = [one.text for one in said if one.kind is DifferenceKind.INSERTED]
    assert "555" in [one.strip(" .\n") for one in inserted]


def test_texts_of_too_many_paragraphs_are_replaced_whole() -> None:
    old, new = "a\nb\n" * 5000, "b\na\nc\n" * 4000
    with within(2):
        said = word_differences(old, new)
    assert DifferenceKind.DELETED in {one.kind for one in said}


def test_all_articles_together_have_one_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aligning, "MOST_WORK", 200_000)
    before, after = (
        parse(
            "".join(f"Điều {place}. Một\n{words}.\n" for place in range(1, 100)).join(
                ("LUẬT\n", "")
            )
        )
        for words in ("xa " * 60, "xa yb " * 60)
    )
    pairs = align(before, after)
    told = [len(pair.differences) for pair in pairs]
    assert told[0] > 10
    assert told[-1] < 5


def test_a_law_of_300_articles_is_aligned() -> None:
    rows = [article(n, n, 8) for n in range(1, 301)]
    old = text_of(*rows)
    moved = [article(n, n + 3 if n % 7 else n + 1000, 8) for n in range(1, 301)]
    new = text_of(*(one.replace("Sở Nội vụ phí", "Sở Nội vụ lệ phí") for one in moved))
    with within(2):
        pairs = align(old, new)
    assert_each_once(old, new, pairs)


TEXTS = sorted(CORPUS.glob("*.txt"))[:12] if CORPUS.is_dir() else []


@of_all("path", TEXTS, ids=lambda path: path.stem)
def test_a_real_text_with_itself_is_all_the_same(path: Path) -> None:
    text = parse(path.read_text(encoding="utf-8"))
    assert {pair.kind for pair in align(text, text)} <= {PairKind.SAME}


def test_the_article_that_begins_as_before_is_the_one_it_was() -> None:
    old = text_of(article(1, 1, 9), article(2, 2))
    lines = article(1, 1, 9).splitlines()
    rest = [f"{n}. {line[3:]}" for n, line in enumerate(lines[3:], start=1)]
    split = "\n".join(["Điều 2. Việc khác", *rest])
    found = by_new(align(old, text_of("\n".join(lines[:3]), split, article(3, 2))))
    assert found["art_1"] == ("art_1", PairKind.SAME)
    assert found["art_2"] == ("", PairKind.ADDED)
    assert found["art_2__para_1"] == ("art_1__para_3", PairKind.MOVED)
    assert found["art_3"] == ("art_2", PairKind.MOVED)


FIRST, SECOND, THIRD = (sentence(n, 6) for n in (31, 47, 59))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # Split in two articles, in two clauses, put in another order, merged.
        (
            f"Điều 1. Một\n{FIRST}\n{SECOND}\nĐiều 2. Hai\n{THIRD}",
            f"Điều 1. Một\n{FIRST}\nĐiều 2. Mới\n{SECOND}\nĐiều 3. Hai\n{THIRD}",
        ),
        (f"Điều 1. Một\n{FIRST} {SECOND}", f"Điều 1. Một\n1. {FIRST}\n2. {SECOND}"),
        (f"Điều 1. Một\n{FIRST} {SECOND}", f"Điều 1. Một\n{SECOND} {FIRST}"),
        (
            f"Điều 1. Một\n1. {FIRST}\n2. {SECOND}\n3. {THIRD}",
            f"Điều 1. Một\n1. {FIRST} {SECOND}\n2. {THIRD}",
        ),
    ],
)
def test_no_unchanged_sentence_is_both_removed_and_added(
    before: str, after: str
) -> None:
    pairs = align(parse(before), parse(after))
    left_out, put_in = changed_texts(pairs)
    for one in (FIRST, SECOND, THIRD):
        core = "".join(one.rstrip(".").split())
        assert not (core in left_out and core in put_in)
    for one in pairs:
        assert_made_up(one)


def changed_texts(pairs: tuple[Pair, ...]) -> tuple[str, str]:
    """All that is told as left out, and as put in, without white space."""
    told: dict[DifferenceKind, str] = dict.fromkeys(DifferenceKind, "")
    for pair in pairs:
        if pair.differences:
            for one in pair.differences:
                told[one.kind] += one.text
        elif pair.kind is PairKind.REMOVED and pair.old:
            told[DifferenceKind.DELETED] += own(pair.old)
        elif pair.kind is PairKind.ADDED and pair.new:
            told[DifferenceKind.INSERTED] += own(pair.new)
    return tuple(
        "".join(told[kind].split())
        for kind in (DifferenceKind.DELETED, DifferenceKind.INSERTED)
    )


def own(provision: Provision) -> str:
    blocks = (*provision.intro, *provision.wrap_up)
    return "\n".join([provision.heading, *(block.text for block in blocks)])


def assert_made_up(pair: Pair) -> None:
    """Old and new text are made up by the differences, in order."""
    if not pair.differences:
        return
    sides = (
        (pair.old, (DifferenceKind.DELETED, DifferenceKind.MOVED_AWAY)),
        (pair.new, (DifferenceKind.INSERTED, DifferenceKind.MOVED_HERE)),
    )
    for provision, kinds in sides:
        text = "".join(
            one.text
            for one in pair.differences
            if one.kind in (*kinds, DifferenceKind.EQUAL)
        )
        assert "".join(text.split()) == "".join(
            (own(provision) if provision else "").split()
        )


@settings(max_examples=examples(60), deadline=None)
@given(
    st.permutations([sentence(n, 3) for n in range(6)]),
    st.permutations([sentence(n, 3) for n in range(8)]),
    st.sets(st.integers(0, 8), max_size=4),
)
def test_sentences_in_any_order_make_up_both_texts(
    before: list[str], after: list[str], breaks: set[int]
) -> None:
    def written(sentences: list[str]) -> LegalText:
        cut = [f"\n{n}. " if n in breaks else " " for n in range(len(sentences))]
        pieces = (a + b for a, b in zip(cut, sentences, strict=True))
        return parse("Điều 1. Một\n" + "".join(pieces).strip())

    pairs = align(written(before), written(after))
    for pair in pairs:
        assert_made_up(pair)
    left_out, put_in = changed_texts(pairs)
    for one in before:
        core = "".join(one.rstrip(".").split())
        assert not (core in left_out and core in put_in)
