"""What operations do to a text, whatever they are (hypothesis)."""

from bacgiang.policy.law.appendices import appendices
from bacgiang.policy.law.appendices import appendix_key
from bacgiang.policy.law.citations.provisions import provision_at
from bacgiang.policy.law.citations.references import DocumentReference
from bacgiang.policy.law.consolidation import consolidate
from bacgiang.policy.law.consolidation import DatedOperation
from bacgiang.policy.law.consolidation import Obstacle
from bacgiang.policy.law.consolidation import Operation
from bacgiang.policy.law.consolidation import OperationKind
from bacgiang.policy.law.document_identity import DocumentIdentity
from bacgiang.policy.law.effect.events import lineage
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.law.tree import all_provisions
from bacgiang.policy.law.tree import AttachmentKind
from bacgiang.policy.law.tree import Block
from bacgiang.policy.law.tree import Level
from bacgiang.policy.law.tree import pieces
from bacgiang.policy.law.tree import Provision
from collections import Counter
from datetime import date
from datetime import timedelta
from hypothesis import given
from hypothesis import strategies as st
from of_all import of_all
import pytest


TEXT = parse(
    "QUYẾT ĐỊNH\nĐiều 1. Phạm vi\n1. Uỷ ban nhân dân tỉnh quy định.\n"
    "2. Sở, cấp huyện báo cáo:\na) Quý;\nb) Năm của huyện, huyện.\n"
    "Điều 2. Hiệu lực\nTừ ngày ký.\nĐiều 3. Thi hành\n1. Các sở.\n2. Các xã.\n"
)
PLACES = ["art_1", "art_1__para_1", "art_1__para_2__point_b", "art_2", "art_3__para_2"]
PLACES += ["art_1__para_2a", "art_4", "para_2", "art_1__para_9__point_a"]
FIRST = date(2020, 1, 1)
BY = [DocumentIdentity(title=name) for name in "AB"]


def new(place: str) -> Provision:
    """A provision of the level and number of an eId."""
    name, _, label = place.rpartition("__")[2].partition("_")
    level = {"art": Level.ARTICLE, "para": Level.PARAGRAPH}.get(name, Level.POINT)
    num = f"Điều {label}." if name == "art" else f"{label}."
    return Provision(level, num, intro=(Block("Mới của huyện."),))


def operation(
    kind: OperationKind, place: str, anchor: str | None, words: str
) -> Operation:
    return Operation(
        kind,
        "art_1",
        "Lời.",
        None,
        None if kind is OperationKind.UNREAD else provision_at(place),
        new(place),
        provision_at(anchor) if anchor else None,
        words,
        "xã",
    )


operations = st.builds(
    operation,
    st.sampled_from(OperationKind),
    st.sampled_from(PLACES),
    st.none() | st.sampled_from(PLACES),
    st.sampled_from(["huyện", "Ủy ban", "không có"]),
)
dated = st.builds(
    DatedOperation,
    operations,
    st.sampled_from(BY),
    st.none() | st.integers(0, 5).map(lambda n: FIRST + timedelta(n)),
    st.integers(0, 3),
)
some = st.lists(dated, max_size=7)
days = st.integers(-1, 6).map(lambda n: FIRST + timedelta(n))


@given(some, days)
def test_each_operation_is_applied_or_told_or_not_yet_due(
    found: list[DatedOperation], day: date
) -> None:
    read = consolidate(TEXT, found, day)
    done = [one.dated for one in read.changes]
    told = [one.dated for one in read.not_applied]
    later = [one for one in found if one.day and one.day > day]
    assert Counter(map(id, (*done, *told, *later))) == Counter(map(id, found))


@given(some, days)
def test_what_is_not_touched_stays_as_it_was(
    found: list[DatedOperation], day: date
) -> None:
    read = consolidate(TEXT, found, day)
    touched = {one.eid for one in read.changes}
    now = {one.eid: one for one in all_provisions(read.text)}
    for before in all_provisions(TEXT):
        inside = any(before.eid in lineage(eid) for eid in touched) or touched & set(
            lineage(before.eid)
        )
        if not inside:
            assert now[before.eid] == before
    eids = [one.eid for one in all_provisions(read.text)]
    assert len(eids) == len(set(eids))
    assert read.text.preface == TEXT.preface


@given(some)
def test_before_the_first_day_the_text_is_as_issued(
    found: list[DatedOperation],
) -> None:
    assert consolidate(TEXT, found, FIRST - timedelta(1)).text is TEXT
    assert consolidate(TEXT, (), FIRST).text is TEXT


@given(some, days, st.randoms(use_true_random=False))
def test_the_order_in_which_operations_are_given_makes_no_difference(
    found: list[DatedOperation], day: date, random: object
) -> None:
    ranked = [
        DatedOperation(one.operation, one.by, one.day, rank)
        for rank, one in enumerate(found)
    ]
    shuffled = list(ranked)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert consolidate(TEXT, shuffled, day) == consolidate(TEXT, ranked, day)


def after(kind: OperationKind, place: str, **more: object) -> str:
    """Words of a place after one operation, or why it was not done."""
    wording = (
        new(place) if kind in (OperationKind.REPLACE, OperationKind.INSERT) else None
    )
    one = Operation(kind, "", "", None, provision_at(place), wording, **more)  # type: ignore[arg-type]
    read = consolidate(TEXT, [DatedOperation(one, BY[0], FIRST)], FIRST)
    if read.not_applied:
        return read.not_applied[0].obstacle.value
    (change,) = read.changes
    provisions = {each.eid: each for each in all_provisions(read.text)}
    return " ".join(block.text for block in provisions[change.eid].intro)


@of_all(
    "kind,place,more,said",
    [
        ("replace", "art_1__para_1", {}, "Mới của huyện."),
        ("replace", "art_1__para_9", {}, "no-provision"),
        ("insert", "art_1__para_2a", {}, "Mới của huyện."),
        ("insert", "art_1__para_2", {}, "already-there"),
        ("insert", "art_2a", {}, "Mới của huyện."),
        ("insert", "art_2__para_1", {}, "no-place"),
        ("repeal", "art_2", {}, "(được bãi bỏ)"),
        ("repeal", "para_2", {}, "several-provisions"),
        # Tone marks may stand on either vowel.
        (
            "replace-words",
            "art_1__para_1",
            {"words": "Ủy ban nhân dân tỉnh", "new": "Hội đồng"},
            "Hội đồng quy định.",
        ),
        (
            "replace-words",
            "art_1__para_1",
            {"words": "dân t", "new": "x"},
            "words-not-found",
        ),
        (
            "delete-words",
            "art_1__para_2__point_b",
            {"words": "của huyện,"},
            "Năm huyện.",
        ),
        (
            "insert-words",
            "art_1__para_2__point_b",
            {"words": "huyện", "new": ", xã"},
            "words-several-times",
        ),
        (
            "insert-words",
            "art_1__para_1",
            {"words": "tỉnh", "new": ", xã"},
            "Uỷ ban nhân dân tỉnh, xã quy định.",
        ),
    ],
)
def test_each_kind_does_what_it_says(
    kind: str, place: str, more: dict[str, str], said: str
) -> None:
    assert after(OperationKind(kind), place, **more) == said


@pytest.mark.parametrize(
    "printed,put,labels",
    [
        # Letters of points are no Roman numbers; đ stands behind d.
        ("abc", ["d"], "a b c d"),
        ("abc", ["đ", "d", "e"], "a b c d đ e"),
        ("abcdđ", ["c1", "e"], "a b c c1 d đ e"),
        ("abcdđeghikl", ["m", "i1"], "a b c d đ e g h i i1 k l m"),
    ],
)
@pytest.mark.parametrize("around", ["para_1__", ""])
def test_a_point_is_put_in_by_the_vietnamese_alphabet(
    printed: str, put: list[str], labels: str, around: str
) -> None:
    points = "".join(f"{one}) Hồ sơ loại {one};\n" for one in printed)
    head = "1. Các loại:" if around else "Các loại:"
    text = parse(
        f"QUYẾT ĐỊNH\nĐiều 1. Hồ sơ\n{head}\n{points}Điều 2. Hiệu lực\nTừ ngày ký.\n"
    )
    inserts = [
        DatedOperation(
            Operation(
                OperationKind.INSERT,
                "",
                "",
                None,
                provision_at(f"art_1__{around}point_{label}"),
                new(f"point_{label}"),
            ),
            BY[0],
            FIRST,
            rank,
        )
        for rank, label in enumerate(put)
    ]
    read = consolidate(text, inserts, FIRST)
    assert not read.not_applied
    eids = [one.eid for one in all_provisions(read.text)]
    found = [one.rpartition("_")[2] for one in eids if "point" in one]
    assert " ".join(found) == labels


def test_what_was_repealed_is_not_amended() -> None:
    repeal = Operation(OperationKind.REPEAL, "", "", target=provision_at("art_1"))
    amend = operation(OperationKind.REPLACE, "art_1__para_1", None, "")
    read = consolidate(
        TEXT,
        [DatedOperation(repeal, BY[0], FIRST), DatedOperation(amend, BY[1], FIRST)],
        FIRST,
    )
    assert [one.obstacle for one in read.not_applied] == [Obstacle.ALREADY_REPEALED]


def test_the_words_that_one_document_puts_in_are_not_changed_by_it() -> None:
    orders = [("cấp huyện", "cấp xã"), ("huyện", "xã"), ("xã", "phường")]
    read = consolidate(
        TEXT,
        [
            DatedOperation(
                Operation(
                    OperationKind.REPLACE_WORDS,
                    "",
                    "",
                    target=provision_at("art_1__para_2"),
                    words=words,
                    new=new_words,
                ),
                BY[0],
                FIRST,
                rank,
            )
            for rank, (words, new_words) in enumerate(reversed(orders))
        ],
        FIRST,
    )
    said = " ".join(pieces(read.text))
    assert "Sở, cấp xã báo cáo" in said and "của xã, xã" in said
    assert [one.obstacle for one in read.not_applied] == [Obstacle.WORDS_NOT_FOUND]


def test_of_a_repealed_chapter_all_numbers_stay() -> None:
    text = parse(
        "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Một\nMột.\nĐiều 2. Hai\nHai.\n"
        "Chương II\nKHÁC\nĐiều 3. Ba\nBa.\n"
    )
    repeal = Operation(OperationKind.REPEAL, "", "", target=provision_at("chp_I"))
    amend = operation(OperationKind.REPLACE, "art_2", None, "")
    read = consolidate(
        text,
        [DatedOperation(repeal, BY[0], FIRST), DatedOperation(amend, BY[1], FIRST)],
        FIRST,
    )
    assert [one.eid for one in all_provisions(read.text)] == [
        one.eid for one in all_provisions(text)
    ]
    assert [one.obstacle for one in read.not_applied] == [Obstacle.ALREADY_REPEALED]


def test_an_article_of_the_document_or_of_its_regulation() -> None:
    text = parse(
        "QUYẾT ĐỊNH\nĐiều 1. Ban hành\nBan hành kèm theo Quyết định này Quy định mẫu.\n"
        "Điều 2. Hiệu lực\nTừ ngày ký.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n"
        "QUY ĐỊNH\nVề mẫu\n(Ban hành kèm theo Quyết định số 1/2020/QĐ-UBND)\n"
        "Điều 1. Phạm vi\nMột.\nĐiều 2. Mẫu\nHai.\nĐiều 3. Ba\nBa.\n"
    )
    assert [one.kind for one in text.attachments] == [AttachmentKind.REGULATION]

    def done(place: str, attached: str = "", eid: str = "") -> str:
        repeal = Operation(
            OperationKind.REPEAL,
            "",
            "",
            DocumentReference(attached=attached),
            provision_at(place),
            eid=eid,
        )
        read = consolidate(text, [DatedOperation(repeal, BY[0], FIRST)], FIRST)
        told = [one.obstacle.value for one in read.not_applied]
        return told[0] if told else read.changes[0].eid

    assert done("art_2", "Quy định") == "att_1__art_2"
    assert done("art_3") == "att_1__art_3"
    assert done("art_2") == "several-provisions"
    assert done("art_2", eid="art_2") == "art_2"


def test_words_of_a_whole_appendix_are_replaced() -> None:
    text = parse(
        "Điều 1. Ban hành mẫu\nNội dung.\nPHỤ LỤC I\nMẫu của huyện\nHuyện, huyện.\n"
    )
    order = Operation(
        OperationKind.REPLACE_WORDS,
        "",
        "",
        target=provision_at("att_I"),
        words="huyện",
        new="xã",
    )
    read = consolidate(text, [DatedOperation(order, BY[0], FIRST)], FIRST)
    assert not read.not_applied
    said = " ".join(pieces(read.text))
    assert "Mẫu của xã" in said and "Huyện, xã." in said


@pytest.mark.parametrize("named", ["I", "1", "III"])
def test_an_appendix_is_repealed_by_its_own_number(named: str) -> None:
    text = parse(
        "QUYẾT ĐỊNH\nĐiều 1. Ban hành kèm theo Quyết định này Quy định mẫu.\n"
        "Điều 2. Thi hành\nCác sở.\nQUY ĐỊNH\nVề đê mẫu\n"
        "(Ban hành kèm theo Quyết định số 1/2019/QĐ-UBND)\nĐiều 1. Phạm vi\nĐê mẫu.\n"
        "Điều 2. Đối tượng\nNgười mẫu.\nPHỤ LỤC I\nDANH MỤC MẪU\nĐê sông mẫu.\n"
        "PHỤ LỤC II\nDANH MỤC KHÁC\nĐê biển mẫu.\n"
    )
    order = Operation(
        OperationKind.REPEAL,
        "art_1",
        "Lời.",
        DocumentReference(attached="Quy định"),
        provision_at(f"att_{named}"),
    )
    dated = [DatedOperation(order, by, FIRST) for by in BY]
    read = consolidate(text, dated, FIRST)
    left = " ".join(pieces(read.text))
    assert ("Đê sông mẫu" in left) is (named == "III")
    assert "Đê biển mẫu" in left and "Người mẫu" in left
    (eid,) = [one.eid for one in read.changes] or [""]
    assert eid == appendices(text).get(appendix_key(named), "")
    again = Obstacle.NO_PROVISION if named == "III" else Obstacle.ALREADY_REPEALED
    assert {one.obstacle for one in read.not_applied} == {again}
