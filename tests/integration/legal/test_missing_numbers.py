"""Numbers missing by issuer, type and year (4.1d)."""

from bacgiang.policy.interfaces import IPolicyLayer
from bacgiang.policy.legal.missing_numbers.gaps import gaps
from bacgiang.policy.legal.missing_numbers.gaps import in_words
from bacgiang.policy.legal.missing_numbers.gaps import Numbered
from bacgiang.policy.legal.missing_numbers.reading import choices
from bacgiang.policy.legal.missing_numbers.reading import missing
from DateTime import DateTime
from datetime import date
from html import unescape
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from plone import api
import pytest
from time_bounds import within
from zExceptions import Unauthorized
from zope.interface import alsoProvides
from ZPublisher.HTTPResponse import HTTPResponse


pytestmark = pytest.mark.regulation("4.1d")


@pytest.fixture
def numbered(people, record):
    """Make drafts by number alone."""

    def make(*numbers, year=2024, **facts):
        for number in numbers:
            record(number=number, issue_date=date(year, 3, 15), **facts)

    return make


@pytest.fixture
def page(portal, register):
    def show(user="ubnd-update", **form):
        request = portal.REQUEST
        alsoProvides(request, IPolicyLayer)
        request.response = HTTPResponse()
        request.form.clear()
        request.form.update(form)
        with api.env.adopt_user(username=user):
            answer = register.restrictedTraverse("@@missing-numbers")()
        return answer if isinstance(answer, bytes) else unescape(answer)

    return show


def found(*asked, **more):
    return [
        (one.series.document_type, one.series.year, in_words(one.ranges))
        for one in as_board(missing, *asked, **more)
    ]


def as_board(ask, *asked, **more):
    with api.env.adopt_user(username="ubnd-update"):
        return ask("LegalDocument", *asked, **more)


def test_gaps_lie_between_one_and_the_highest_number(numbered):
    numbered("02/2024/QĐ-UBND", "3/2024/QĐ-UBND", "07/2024/QĐ-UBND")
    assert found() == [("decision", 2024, "1, 4–6")]


def cells(shown: str) -> list[str]:
    """Texts of the cells of the page's table."""
    return [cell.text_content().strip() for cell in html.fromstring(shown).iter("td")]


def test_what_is_whole_is_not_listed(numbered):
    numbered("01/2024/QĐ-UBND", "02/2024/QĐ-UBND")
    assert found() == []


def test_each_type_year_body_and_way_of_counting_is_its_own(numbered):
    numbered("2/2024/QĐ-UBND", "2/QĐ-UBND")
    numbered("2/2023/QĐ-UBND", year=2023)
    numbered("2/2024/CT-UBND", document_type="directive")
    numbered("2/2024/QĐ-UBND", issuer="UBND tỉnh Bắc Ninh")
    rows = as_board(missing)
    assert len(rows) == 5 and all(one.ranges == ((1, 1),) for one in rows)


def test_a_number_is_of_the_year_it_bears(numbered):
    numbered("2/2023/QĐ-UBND", year=2024)
    numbered("3/QĐ-UBND", year=2022)
    assert {row[1] for row in found()} == {2022, 2023}


def test_before_1997_nothing_is_missing(numbered):
    numbered("5/1996/QĐ-UB", year=1996)
    assert found() == []


@pytest.mark.regulation("14.2")
def test_what_another_board_prepares_is_told_by_no_gap(numbered, page):
    numbered("2/2024/QĐ-UBND", "4/2024/QĐ-UBND")
    before = page(), page(format="csv")
    facts = {"user": "so-y-te-update", "owner_unit": "so-y-te"}
    numbered("1/2024/QĐ-UBND", "9/2024/QĐ-CK", **facts)
    numbered("7/2023/QĐ-CK", year=2023, issuer="Cục Kín", **facts)
    assert "1, 3" in cells(page())
    assert (cells(page()), page(format="csv")) == (cells(before[0]), before[1])
    assert "Cục Kín" not in page()
    with api.env.adopt_user(username="so-y-te-update"):
        assert {one.highest for one in missing("LegalDocument")} == {7, 9}
        assert "Cục Kín" in choices("LegalDocument")[0]


def test_what_the_own_board_publishes_one_day_is_known(record, act):
    """It is not public yet, though everybody will be allowed to see it."""
    document = record(number="2/2024/QĐ-UBND", issue_date=date(2024, 3, 15))
    act("ubnd-update", document, "submit")
    act("ubnd-review", document, "approve", declaration=True)
    document.setEffectiveDate(DateTime() + 5)
    document.reindexObject()
    act("ubnd-publish", document, "publish", relations_undecided=True)
    assert found() == [("decision", 2024, "1")]
    with api.env.adopt_user(username="so-y-te-update"):
        assert missing("LegalDocument") == []


def test_it_is_narrowed_by_body_and_year(numbered):
    numbered("2/2024/QĐ-UBND", "2/2023/QĐ-UBND")
    numbered("2/2024/QĐ-UBND", issuer="=HYPERLINK(0)")
    issuers, years = as_board(choices)
    assert "=HYPERLINK(0)" in issuers and "ubnd-bac-giang" in issuers
    assert years == [2024]
    assert len(found("ubnd-bac-giang")) == 2
    assert found("ubnd-bac-giang", 2023) == [("decision", 2023, "1")]
    assert found("nobody") == []


def test_the_page_shows_a_table_and_links_the_spreadsheet(numbered, page):
    numbered("02/2024/QĐ-UBND", "07/2024/QĐ-UBND")
    shown = page(year="2024")
    assert "1, 3–6" in cells(shown) and "…/2024/QĐ-UBND" in shown
    assert "year=2024&format=csv" in shown
    assert cells(page(year="2020")) == []


def test_cells_of_the_spreadsheet_are_harmless(numbered, page, portal):
    numbered("2/2024/QĐ-UBND", issuer="=HYPERLINK(0)")
    numbered("2/2024/QĐ-UBND", issuer="@SUM(1)")
    lines = page(format="csv").decode("utf-8-sig").splitlines()
    assert [line.partition(",")[0] for line in lines[1:]] == [
        '"\'=HYPERLINK(0)"',
        '"\'@SUM(1)"',
    ]
    header = portal.REQUEST.response.getHeader("Content-Disposition")
    assert header.startswith("attachment")


@pytest.mark.regulation("14.2")
def test_the_public_does_not_see_it(people, register, portal):
    alsoProvides(portal.REQUEST, IPolicyLayer)
    with api.env.adopt_roles(["Anonymous"]), pytest.raises(Unauthorized):
        register.restrictedTraverse("@@missing-numbers")


@given(st.sets(st.integers(1, 60), min_size=1))
def test_known_and_missing_make_up_the_count(serials):
    records = [Numbered("a", "b", 2024, f"{one}/2024/qd-ubnd") for one in serials]
    rows = gaps(records)
    absent = {n for row in rows for a, b in row.ranges for n in range(a, b + 1)}
    assert absent == set(range(1, max(serials) + 1)) - serials
    assert sum(row.missing for row in rows) == len(absent)


@pytest.mark.timed
def test_100_000_records_are_checked_in_two_seconds():
    records = [
        Numbered(f"b{n % 40}", "decision", 1997 + n % 29, f"{n // 7 + 1}/qd-ubnd", n)
        for n in range(100_000)
    ]
    with within(2):
        assert gaps(records)
