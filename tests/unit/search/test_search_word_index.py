"""The index keeps to what its documents hold, whatever is done to them."""

from bacgiang.policy.search.lexicon.splitter import VietnameseSplitter
from bacgiang.policy.search.query.parsing import parse_query
from bacgiang.policy.search.word_index import exact_signatures as exact
from bacgiang.policy.search.word_index import word_index
from bacgiang.policy.search.word_index.change_log import ChangeLog
from bacgiang.policy.search.word_index.change_log import KEPT
from bacgiang.policy.search.word_index.change_log import Version
from bacgiang.policy.search.word_index.matching import Matcher
from bacgiang.policy.search.word_index.posting_cache import PostingCache
from bacgiang.policy.search.word_index.word_index import WordIndex
from BTrees.IIBTree import IIBTree
from BTrees.IIBTree import IIBucket
from collections.abc import Iterator
from hypothesis import given
from hypothesis import strategies as st
from pathlib import Path
from Products.ZCTextIndex.Lexicon import Lexicon
import pytest
from transaction import TransactionManager
from ZODB.DB import DB
from ZODB.FileStorage import FileStorage


TEXTS = st.lists(
    st.sampled_from(["đất", "đai", "nhà", "nước", "ở", "tỉnh", "76/2007"]), max_size=8
)


def index() -> WordIndex:
    return WordIndex(Lexicon(VietnameseSplitter()))


def holding(words: WordIndex, text: str) -> set[int]:
    return set(Matcher(words).match(parse_query(text)).keys())


@given(st.lists(st.tuples(st.integers(1, 5), st.none() | TEXTS), max_size=20))
def test_it_holds_what_was_last_said_of_each_document(
    changes: list[tuple[int, list[str] | None]],
) -> None:
    words, texts = index(), {}
    for document, text in changes:
        if text is not None:
            words.index_doc(document, " ".join(text))
            texts[document] = text
        elif document in texts:
            words.unindex_doc(document)
            del texts[document]

    for word in ("đất", "nhà", "76/2007"):
        assert holding(words, word) == {one for one in texts if word in texts[one]}
    assert words.document_count() == len(texts) == len(words._docwords)
    used = {word for one in texts for word in words.get_words(one)}
    assert set(words._wordinfo) == used
    assert words.length() == len(used)


def test_a_file_of_nonsense_leaves_few_words_among_those_that_are_known(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module, name in ((word_index, "MOST_DIFFERENT"), (exact, "MOST_WORDS")):
        monkeypatch.setattr(module, name, 50)
    words = index()
    text = " ".join(f"từ{number}" for number in range(500))
    words.index_doc(1, f"đất đai {text} nhà đất đai")
    words.index_doc(2, "nhà ở")
    assert holding(words, "đất đai") == holding(words, "từ47") == {1}
    assert holding(words, "nhà") == {2}
    assert words.length() == 52
    assert exact.may_hold(words.exact_signature_of(1) or b"", "từ499")


@given(TEXTS, TEXTS)
def test_a_phrase_is_words_side_by_side(text: list[str], phrase: list[str]) -> None:
    words = index()
    words.index_doc(1, " ".join(text))
    plain = [word for word in phrase if "/" not in word]
    stands = f" {' '.join(plain)} " in f" {' '.join(text)} "

    if plain:
        assert holding(words, f'"{" ".join(plain)}"') == ({1} if stands else set())


def test_more_of_a_word_weighs_more_and_a_longer_text_less() -> None:
    words = index()
    words.index_doc(1, "đất " * 2 + "nhà " * 20)
    words.index_doc(2, "đất " + "nhà " * 21)
    words.index_doc(3, "đất " + "nhà " * 9000)
    scores = Matcher(words).match(parse_query("đất"))

    assert scores[1] > scores[2] > scores[3] > 0


def test_a_small_change_leaves_the_weights_of_other_words() -> None:
    words = index()
    words.index_doc(1, "đất đai " * 300)
    before = dict(words.posting(words._lexicon.get_wid("dai")))
    words.index_doc(1, "đất đai " * 300 + "nhà")

    assert dict(words.posting(words._lexicon.get_wid("dai"))) == before


def test_scores_leave_room_for_ranks() -> None:
    words = index()
    common = " ".join(f"w{number}" for number in range(32))
    words.index_doc(1, f"{common} " * 50)
    words.document_count.change(10_000_000)

    assert max(Matcher(words).match(parse_query(common)).values()) < 2**25


def test_the_log_tells_what_changed_since() -> None:
    log = ChangeLog()
    first = log.version
    for document in (7, 8, 7):
        log.add(document)

    assert log.since(first) is None or log.since(first) == {7, 8}
    second = log.version
    assert log.since(second) == frozenset()
    log.add(9)
    assert log.since(second) == {9}
    assert log.since(Version(second.count, second.stamp + 1)) is None
    assert log.since(Version(99, 1)) is None
    for document in range(KEPT):
        log.add(document)
    assert log.since(second) is None


def test_the_cache_never_shows_another_state() -> None:
    cache, log, tree = PostingCache(1000), ChangeLog(), IIBTree()
    for document in range(50):
        tree[document] = document
        log.add(document)
    assert dict(cache.get(1, 2, tree, log)) == dict(tree)
    tree[3] = 99
    del tree[4]
    tree[60] = 1
    for document in (3, 4, 60):
        log.add(document)

    assert dict(cache.get(1, 2, tree, log)) == dict(tree)
    assert dict(cache.get(1, 3, IIBTree({1: 1}), log)) == {1: 1}


def test_the_cache_stays_within_bounds() -> None:
    cache, log = PostingCache(100), ChangeLog()
    log.add(1)
    for word in range(20):
        cache.get(1, word, IIBTree(dict.fromkeys(range(30), 1)), log)

    assert cache._size <= 100
    assert len(cache._kept) == 3


@pytest.mark.parametrize(
    "size, is_kept", [(500, False), (5_000, True), (120_000, True)]
)
def test_of_common_words_postings_are_kept(size: int, is_kept: bool) -> None:
    words, tree = index(), IIBTree()
    for document in range(size):
        tree[document] = 1
    words._wordinfo[7] = tree

    assert isinstance(words.posting(7), IIBucket) is is_kept
    assert len(words.posting(7)) == size


@pytest.fixture
def database(tmp_path: Path) -> Iterator[DB]:
    database = DB(FileStorage(str(tmp_path / "Data.fs")))
    manager = TransactionManager()
    words = index()
    for document in range(3000):
        words.index_doc(document, "đất đai")
    database.open(manager).root()["words"] = words
    manager.commit()
    yield database
    database.close()


def test_two_writers_at_once_do_not_conflict_and_readers_see_both(
    database: DB,
) -> None:
    first, second, reader = (TransactionManager() for _ in range(3))
    one = database.open(first).root()["words"]
    two = database.open(second).root()["words"]
    seen = database.open(reader).root()["words"]
    everything = set(range(3000))
    assert holding(seen, "đất") == everything
    first.begin()
    second.begin()
    one.index_doc(100, "đai")
    two.index_doc(2900, "đai")
    two.unindex_doc(2800)
    assert holding(one, "đất") == everything - {100}
    assert holding(seen, "đất") == everything
    first.commit()
    second.commit()

    assert holding(seen, "đất") == everything
    reader.begin()
    assert holding(seen, "đất") == everything - {100, 2900, 2800}
    assert holding(seen, "đai") == everything - {2800}


def test_what_was_undone_is_not_seen(database: DB) -> None:
    manager = TransactionManager()
    words = database.open(manager).root()["words"]
    words.index_doc(1, "nhà")
    assert 1 not in holding(words, "đất")
    manager.abort()
    words.index_doc(2, "nhà")
    manager.commit()

    assert holding(words, "đất") == set(range(3000)) - {2}
