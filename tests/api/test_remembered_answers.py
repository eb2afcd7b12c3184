"""What every page of a site asks of the catalog is asked once, and anew after changes."""

from bacgiang.policy.caching.remembered import RememberedAnswers
from collections.abc import Iterator
from made_once import make_item
import pytest
from tests.api.collection_records import make_record
from tests.api.kept_portal import NEWS
from tests.api.kept_portal import Portal
from tests.api.kept_portal import published
from tests.api.kept_portal import transition
from tests.api.legal_records import act
from tests.api.legal_records import make_record as make_document
import transaction
from typing import Any


pytestmark = [pytest.mark.whole_pages, pytest.mark.regulation("14")]


@pytest.fixture
def recalled(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str, bool]]]:
    """Questions with a name, and whether their answer was known."""
    told: list[tuple[str, bool]] = []
    ask = RememberedAnswers.recall

    def recall(self: RememberedAnswers, key: Any, *args: Any) -> Any:
        found = ask(self, key, *args)
        told.append((str(key[1]), found is not None))
        return found

    monkeypatch.setattr(RememberedAnswers, "recall", recall)
    return told


def test_the_next_page_is_told_what_the_first_one_asked(
    portal: Portal, recalled: list[tuple[str, bool]]
) -> None:
    portal.get("/vi/lien-he")
    first = {question for question, _known in recalled}
    assert any("holds public" in one for one in first)
    assert any("statements" in one for one in first)
    recalled.clear()
    shown = portal.get("/vi/to-chuc")
    assert shown.status == "200 OK"
    of_the_frame = [known for question, known in recalled if question in first]
    assert of_the_frame and all(of_the_frame)
    portal.assert_true(["/vi/to-chuc"])


def test_pages_in_doubt_share_what_they_ask_again(
    site: Any, portal: Portal, recalled: list[tuple[str, bool]]
) -> None:
    pages = ["/vi/lien-he", "/vi/to-chuc"]
    for page in pages:
        portal.get(page)
    recalled.clear()
    make_item(site["vi"]["don-vi"]["so-y-te"]["tin-tuc"], "so-y-te")
    transaction.commit()
    recalled.clear()
    assert portal.is_kept(pages[0])
    first = {question for question, _known in recalled}
    assert ("holds public" in " ".join(first)) and not all(x for _one, x in recalled)
    recalled.clear()
    assert portal.is_kept(pages[1])
    shared = [known for question, known in recalled if question in first]
    assert shared and all(shared)
    portal.assert_true(pages)
    # Something comes to stand in an empty section: both have another menu.
    published(site)
    portal.assert_true(pages)


def test_pages_that_nobody_keeps_tell_what_they_asked(
    portal: Portal, recalled: list[tuple[str, bool]]
) -> None:
    portal.get("/vi/@@search?SearchableText=hai")
    assert not portal.is_kept("/vi/@@search?SearchableText=hai")
    recalled.clear()
    portal.get("/vi/lien-he")
    assert [known for question, known in recalled if "statements" in question] == [True]


def test_lists_are_recalled_too(
    site: Any, portal: Portal, recalled: list[tuple[str, bool]]
) -> None:
    published(site)
    portal.get("/vi")
    lists = {question for question, _known in recalled if "'rids'" in question}
    assert lists
    recalled.clear()
    # The newest documents stand on the first page in the other language, too.
    portal.get("/en")
    assert lists & {question for question, known in recalled if known}
    portal.assert_true(["/en"])


def test_sections_of_a_first_page_are_drawn_once_for_all_its_addresses(
    site: Any, portal: Portal, recalled: list[tuple[str, bool]]
) -> None:
    title = published(site).title
    home = "/vi/don-vi/so-y-te"
    assert title in portal.get(f"{home}?from=first").body.decode()
    recalled.clear()
    again = portal.get(f"{home}?from=second")
    assert ("home", True) in [(one[2:6], known) for one, known in recalled]
    assert title in again.body.decode()
    portal.assert_true([f"{home}?from=second"])
    # Another language and another host are other pages.
    for path, host in (("/en", "localhost"), ("/vi", "so-y-te.bacgiang.gov.vn")):
        recalled.clear()
        portal.get(path, HTTP_HOST=host)
        assert [known for one, known in recalled if one[2:6] == "home"] == [False]


def test_sections_drawn_once_end_with_what_they_show(site: Any, portal: Portal) -> None:
    item = published(site)
    home = "/vi/don-vi/so-y-te"
    for word in ("first", "second"):
        assert item.title in portal.get(f"{home}?from={word}").body.decode()
    transition(item, "so-y-te-head", "withdraw")
    for word in ("first", "second", "third"):
        assert item.title not in portal.get(f"{home}?from={word}").body.decode()
    assert portal.is_kept(f"{home}?from=third")


def test_the_menu_is_asked_for_once_and_follows_its_sections(
    site: Any, portal: Portal, recalled: list[tuple[str, bool]]
) -> None:
    portal.get("/vi/lien-he")
    recalled.clear()
    portal.get("/vi/to-chuc")
    assert [known for one, known in recalled if one.startswith("('tabs'")] == [True]
    section = site["vi"]["van-ban"]
    section.title = "Tên trong menu"
    section.reindexObject()
    transaction.commit()
    tab = f'nav-link">{section.title}</a>'
    for path in ("/vi/thu-tuc", "/vi/lien-he"):
        assert tab in portal.get(path).body.decode()
    section.exclude_from_nav = True
    section.reindexObject()
    transaction.commit()
    assert tab not in portal.get("/vi").body.decode()


def test_pages_never_asked_for_show_what_was_published_meanwhile(
    site: Any, portal: Portal
) -> None:
    place = site["vi"]["ve-website"]
    title = "Quy định về bản quyền trang thử"
    assert title not in portal.get("/vi/lien-he").body.decode()
    page = make_item(place, "ubnd", "published", "Document", title=title)
    transaction.commit()
    assert title in portal.get("/vi/to-chuc").body.decode()
    transition(page, "ubnd-head", "withdraw")
    assert title not in portal.get("/vi/thu-tuc").body.decode()


def test_pages_never_asked_for_show_no_news_of_before(
    site: Any, portal: Portal
) -> None:
    item = published(site)
    title = item.title
    assert title in portal.get(f"{NEWS}?first=1").body.decode()
    transition(item, "so-y-te-head", "withdraw")
    assert title not in portal.get(f"{NEWS}?second=1").body.decode()


@pytest.mark.regulation("4.2b", "14")
def test_lists_that_are_counted_first_end_with_a_withdrawal(
    site: Any, boards: None, portal: Portal
) -> None:
    # What a page counts it has at hand when it lists: the list rests on all of it.
    first, second = (
        make_record("InvestmentProject", code=code, title=f"Mau {code}", sector="trade")
        for code in ("DA.01", "DA.02")
    )
    records = "/++api++/vi/chuyen-de/du-an-dau-tu/@records"
    files = [f"/vi/chuyen-de/du-an-dau-tu/@@open-data.{one}" for one in ("json", "csv")]
    for path in (records, *files):
        assert first.title in portal.get(path).body.decode("utf-8")
    make_document(site, title="Mau 76")
    document = make_document(site, title="Mau 77", number="77/2007/QĐ-UBND")
    registers = ("/vi/van-ban", "/++api++/@legal-documents")
    for path in registers:
        assert document.title in portal.get(path).body.decode("utf-8")
    act(document, "ubnd", "head", "withdraw", "inaccurate")
    act(first, "ubnd", "head", "withdraw", "inaccurate")
    transaction.commit()
    for path in (records, *files):
        for again in (path, f"{path}?again=1"):
            told = portal.get(again).body.decode("utf-8")
            assert first.title not in told, again
            assert second.title in told, again
    for path in registers:
        for again in (path, f"{path}?again=1"):
            assert document.title not in portal.get(again).body.decode("utf-8"), again
