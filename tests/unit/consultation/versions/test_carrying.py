"""Identities go on from one version of a text to the next (issue of drafts, 3)."""

from bacgiang.policy.consultation.versions.carrying import carry_as
from bacgiang.policy.consultation.versions.carrying import carry_identities
from bacgiang.policy.consultation.versions.links import follow
from bacgiang.policy.consultation.versions.links import LinkKind
from bacgiang.policy.consultation.versions.links import ProvisionLink
from bacgiang.policy.consultation.versions.pairing import Pairing
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.law.tree import all_provisions
from bacgiang.policy.law.tree import LegalText
from collections import Counter
from corpus_place import CORPUS
from corpus_place import MISSING
import pytest


REGULATION = CORPUS / "76-2007-qd-ubnd.txt"
# The attached regulation's articles stand in chapters of the attachment.
CHAPTER = "att_1__chp_II__"
pytestmark = [
    pytest.mark.regulation("4.1e"),
    pytest.mark.skipif(not REGULATION.exists(), reason=MISSING),
]


@pytest.fixture(scope="module")
def source() -> str:
    return REGULATION.read_text()


@pytest.fixture(scope="module")
def old(source: str) -> LegalText:
    return parse(source)


def cut(source: str, number: int) -> str:
    """An article of the attached regulation."""
    start = source.rindex(f"Điều {number}. ")
    return source[start : source.rindex(f"Điều {number + 1}. ")]


def renumbered(article: str, number: int, now: int) -> str:
    return article.replace(f"Điều {number}.", f"Điều {now}.", 1)


def by_kind(links: tuple[ProvisionLink, ...]) -> dict[str, list[ProvisionLink]]:
    found: dict[str, list[ProvisionLink]] = {}
    for one in links:
        if one.kind is not LinkKind.KEPT:
            found.setdefault(one.kind.value, []).append(one)
    return found


def wid_at(text: LegalText, eid: str) -> str:
    return next(one.wid for one in all_provisions(text) if one.eid == eid)


def assert_complete(
    old: LegalText, new: LegalText, links: tuple[ProvisionLink, ...]
) -> None:
    """Every provision of both is in a link, and every identity is one provision's."""
    provision_ids = Counter(one.wid for one in all_provisions(new))
    assert max(provision_ids.values()) == 1
    assert {wid for one in links for wid in one.old} == {
        one.wid for one in all_provisions(old)
    }
    assert {wid for one in links for wid in one.new} == set(provision_ids)


def test_the_same_text_is_kept(old: LegalText) -> None:
    new, links = carry_identities(old, old)
    assert new == old
    assert {one.kind for one in links} == {LinkKind.KEPT}


def test_a_first_version_has_no_links(old: LegalText) -> None:
    assert carry_identities(None, old) == (old, ())


def test_a_moved_article_stays_who_it_is(source: str, old: LegalText) -> None:
    ten, eleven, twelve = (cut(source, number) for number in (10, 11, 12))
    moved = (
        renumbered(twelve, 12, 10)
        + renumbered(ten, 10, 11)
        + renumbered(eleven, 11, 12)
    )
    new, links = carry_identities(
        old, parse(source.replace(ten + eleven + twelve, moved))
    )
    assert wid_at(new, f"{CHAPTER}art_10") == f"{CHAPTER}art_12"
    assert wid_at(new, f"{CHAPTER}art_11__para_2") == f"{CHAPTER}art_10__para_2"
    assert list(by_kind(links)) == ["moved"]
    assert len(by_kind(links)["moved"]) == 3
    assert_complete(old, new, links)


def test_a_third_version_does_not_take_a_place_for_an_identity(
    source: str, old: LegalText
) -> None:
    ten, eleven = cut(source, 10), cut(source, 11)
    swapped = renumbered(eleven, 11, 10) + renumbered(ten, 10, 11)
    text = source.replace(ten + eleven, swapped)
    second, _links = carry_identities(old, parse(text))
    third, links = carry_identities(second, parse(text))
    assert third == second
    assert {one.kind for one in links} == {LinkKind.KEPT}


def test_what_was_carried_is_believed_when_its_text_was_corrected(
    source: str, old: LegalText
) -> None:
    ten, eleven = cut(source, 10), cut(source, 11)
    swapped = renumbered(eleven, 11, 10) + renumbered(ten, 10, 11)
    second, _links = carry_identities(old, parse(source.replace(ten + eleven, swapped)))
    again, links = carry_identities(old, second)
    assert again == second
    assert list(by_kind(links)) == ["moved"]


def test_an_edited_clause_is_told_from_one_that_moved_too(
    source: str, old: LegalText
) -> None:
    text = source.replace("được cập nhật thông tin hàng ngày.", "cập nhật mỗi giờ.")
    ten, eleven = cut(text, 10), cut(text, 11)
    lines = ten.replace("\n1. ", "\n9. ").replace("\n2. ", "\n1. ")
    new, links = carry_identities(old, parse(text.replace(ten, lines)))
    clause = f"{CHAPTER}art_10__para_2"
    assert wid_at(new, f"{CHAPTER}art_10__para_1") == clause
    assert ProvisionLink(LinkKind.MOVED, (clause,), (clause,)) in links
    _new, links = carry_identities(old, parse(text))
    clause = f"{CHAPTER}art_10__para_1"
    assert ProvisionLink(LinkKind.EDITED, (clause,), (clause,), True) in links
    assert eleven


def test_an_inserted_article_takes_nobody_s_identity(
    source: str, old: LegalText
) -> None:
    text = source
    for number in range(17, 10, -1):
        text = text.replace(f"\nĐiều {number}.", f"\nĐiều {number + 1}.")
    inserted = (
        "\nĐiều 11. Bản sao lưu\nTrung tâm Tin học giữ ba bản sao lưu tại ba nơi khác "
        "nhau và thử phục hồi mỗi quý một lần.\n"
    )
    text = text.replace("\nĐiều 12. Chế độ xử lý", inserted + "Điều 12. Chế độ xử lý")
    new, links = carry_identities(old, parse(text))
    assert wid_at(new, f"{CHAPTER}art_12") == f"{CHAPTER}art_11"
    made = wid_at(new, f"{CHAPTER}art_11")
    assert made not in {one.wid for one in all_provisions(old)}
    assert by_kind(links)["new"] == [ProvisionLink(LinkKind.NEW, (), (made,))]
    assert set(by_kind(links)) == {"moved", "new"}
    assert_complete(old, new, links)


def test_a_dropped_article_leads_nowhere(source: str, old: LegalText) -> None:
    new, links = carry_identities(old, parse(source.replace(cut(source, 12), "")))
    gone = f"{CHAPTER}art_12"
    assert by_kind(links) == {"dropped": [ProvisionLink(LinkKind.DROPPED, (gone,))]}
    assert follow(gone, links) == ()
    assert_complete(old, new, links)


def test_one_article_split_into_two(source: str, old: LegalText) -> None:
    ten = cut(source, 10)
    text = ten.replace("\n3. ", "\nĐiều 10a. Ngôn ngữ, bộ mã\n1. ")
    new, links = carry_identities(old, parse(source.replace(ten, text)))
    article, made = f"{CHAPTER}art_10", wid_at(new, f"{CHAPTER}art_10a")
    assert ProvisionLink(LinkKind.SPLIT, (article,), (article, made)) in links
    assert follow(article, links) == (article, made)
    clause = f"{article}__para_3"
    assert wid_at(new, f"{CHAPTER}art_10a__para_1") == clause
    assert ProvisionLink(LinkKind.MOVED, (clause,), (clause,)) in links
    assert_complete(old, new, links)


def test_one_clause_split_into_two(source: str, old: LegalText) -> None:
    text = source.replace("TCVN 6909:2001. Các trang", "TCVN 6909:2001.\n4. Các trang")
    new, links = carry_identities(old, parse(text))
    clause, made = f"{CHAPTER}art_10__para_3", f"{CHAPTER}art_10__para_4"
    split = by_kind(links)["split"]
    assert len(split) == 1
    assert split[0].old == (clause,)
    assert split[0].new == (clause, made)
    assert_complete(old, new, links)


def test_two_clauses_merged_into_one(source: str, old: LegalText) -> None:
    eleven = cut(source, 11)
    text = eleven.replace("trực tiếp. \n\n\n2. Giám", "trực tiếp. Giám")
    assert text != eleven
    new, links = carry_identities(old, parse(source.replace(eleven, text)))
    one, two = f"{CHAPTER}art_11__para_1", f"{CHAPTER}art_11__para_2"
    assert by_kind(links) == {
        "merged": [ProvisionLink(LinkKind.MERGED, (one, two), (one,))]
    }
    assert follow(two, links) == (one,)
    assert_complete(old, new, links)


def test_an_identity_of_an_earlier_version_is_not_given_again(old: LegalText) -> None:
    first = parse("Điều 1. Mẫu thứ nhất\nĐiều 2. Nội dung khác hẳn\n")
    second = parse("Điều 1. Mẫu thứ nhất\n")
    new, _links = carry_identities(second, first, used={"art_2"})
    assert wid_at(new, "art_2") == "art_2-2"


def test_a_decided_pairing_counts_whatever_the_words_are() -> None:
    old = parse("Điều 1. Mẫu thứ nhất\nĐiều 2. Nội dung khác hẳn\n")
    new = parse("Điều 1. Một quy định về đất đai\nĐiều 2. Nội dung khác hẳn\n")
    pairing = Pairing({"art_1": ("art_2", "art_1"), "art_2": ("art_2",)})
    carried, links = carry_as(old, new, pairing)
    assert wid_at(carried, "art_2") == "art_2"
    assert wid_at(carried, "art_1") not in ("art_1", "art_2")
    assert follow("art_1", links) == (wid_at(carried, "art_1"),)
    assert set(follow("art_2", links)) == {"art_2", wid_at(carried, "art_1")}


@pytest.mark.parametrize("name", ["reference", "."])
def test_every_real_text_carried_over_to_another_one(name: str) -> None:
    """Nothing is lost between texts that have little in common."""
    files = sorted((CORPUS / name).glob("*.txt"))[:12]
    texts = [parse(file.read_text()) for file in files]
    for old, new in zip(texts, texts[1:], strict=False):
        if len(list(all_provisions(old))) * len(list(all_provisions(new))) < 250_000:
            carried, links = carry_identities(old, new)
            assert_complete(old, carried, links)
            eids = [one.eid for one in all_provisions(new)]
            assert [one.eid for one in all_provisions(carried)] == eids
