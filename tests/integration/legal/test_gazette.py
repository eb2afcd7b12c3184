"""Issues of the gazette with their documents, and the yearly index (4.1d)."""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.interfaces import IPolicyLayer
from bacgiang.policy.legal.gazette.place import Issue
from bacgiang.policy.legal.gazette.place import issue_at
from bacgiang.policy.legal.gazette.place import page_at
from bacgiang.policy.legal.gazette.place import place_of
from bacgiang.policy.legal.gazette.reading import issues_of
from bacgiang.policy.legal.gazette.reading import one_issue
from bacgiang.policy.legal.gazette.reading import years
from bacgiang.policy.legal.gazette.service import GetGazette
from datetime import date
from html import unescape
from plone import api
import pytest
import re
from zope.event import notify
from zope.interface import alsoProvides
from zope.lifecycleevent import ObjectModifiedEvent
from ZPublisher.HTTPResponse import HTTPResponse


pytestmark = pytest.mark.regulation("4.1d")

DAY = date(2024, 4, 2)


@pytest.fixture
def gazette(people, published):
    """Two issues of 2024 and one of 2007."""
    rows = (
        ("12/2024/QĐ-UBND", date(2024, 3, 15), "08 + 09", DAY, "25"),
        ("13/2024/QĐ-UBND", date(2024, 3, 16), "08 + 09", DAY, "5-24"),
        ("14/2024/QĐ-UBND", date(2024, 3, 17), "10", date(2024, 4, 20), ""),
        ("76/2007/QĐ-UBND", date(2007, 8, 31), "26", None, "trang 3"),
        ("15/2024/QĐ-UBND", date(2024, 3, 18), None, None, None),
    )
    return [
        published(
            number=number,
            issue_date=issued,
            gazette_issue=issue,
            gazette_date=day,
            gazette_page=page,
        )
        for number, issued, issue, day, page in rows
    ]


@pytest.fixture
def page(portal, register):
    def show(**form):
        request = portal.REQUEST
        alsoProvides(request, IPolicyLayer)
        request.response = HTTPResponse()
        request.form.clear()
        request.form.update(form)
        with api.env.adopt_roles(["Anonymous"]):
            html = api.content.get_view("gazette", register, request)()
        return request.response.getStatus(), unescape(html)

    return show


@pytest.fixture
def service(portal):
    def call(**form):
        request = portal.REQUEST
        request.response = HTTPResponse()
        request.form.clear()
        request.form.update(form)
        asked = GetGazette()
        asked.context, asked.request = portal, request
        with api.env.adopt_roles(["Anonymous"]):
            return asked.reply()

    return call


def _shown(one):
    return one.document_number[:2], page_at(one.gazette_issue)


def test_years_count_issues_and_documents(gazette):
    found = [tuple(one.values()) for one in years()]
    assert found == [(2024, 2, 3), (2007, 1, 1)]


def test_the_yearly_index_has_issues_by_day_and_documents_by_page(gazette):
    first, second = issues_of(2024)
    assert (first.issue.name, first.issue.date) == ("08 + 09", DAY)
    assert [_shown(one) for one in first.entries] == [
        ("13", "5-24"),
        ("12", "25"),
    ]
    assert [_shown(one)[0] for one in second.entries] == ["14"]


def test_an_issue_without_a_day_stands_in_the_year_of_its_document(gazette):
    (found,) = issues_of(2007)
    assert (found.issue.name, found.issue.date) == ("26", None)
    again = one_issue(found.issue)
    assert list(map(_shown, again.entries)) == list(map(_shown, found.entries))
    assert one_issue(Issue(2007, "00-00", "2")) is None


def test_a_draft_is_in_no_gazette(people, record):
    record(gazette_issue="08", gazette_date=DAY)
    with api.env.adopt_user(username="ubnd-update"):
        assert years() == []


def test_what_changes_in_the_record_changes_the_gazette(gazette):
    document = gazette[2]
    document.gazette_issue = "11"
    notify(ObjectModifiedEvent(document))
    assert [one.issue.name for one in issues_of(2024)] == ["08 + 09", "11"]
    document.gazette_issue = None
    notify(ObjectModifiedEvent(document))
    assert [one.issue.name for one in issues_of(2024)] == ["08 + 09"]


def test_the_page_leads_from_years_to_an_issue(gazette, page):
    status, html = page()
    assert status == 200 and "@@gazette?year=2007" in html
    status, html = page(year="2024")
    assert html.index("13/2024/QĐ-UBND") < html.index("12/2024/QĐ-UBND")
    assert "issue=08+%2B+09&date=2024-04-02" in html
    status, html = page(issue="08 + 09", date="2024-04-02")
    assert status == 200 and "02/04/2024" in html and "14/2024" not in html


ASKED_AMISS = [
    ({"year": "abc"}, 400),
    ({"year": "20071"}, 400),
    ({"issue": "8", "date": "2024-13-01"}, 400),
    ({"issue": "8"}, 400),
    ({"year": "1999"}, 404),
    ({"issue": "8", "year": "2024"}, 404),
]


def test_what_is_asked_amiss_is_said(gazette, page, service):
    for form, status in ASKED_AMISS:
        assert page(**form)[0] == status, form
        try:
            answer = service(**form)
        except Refused as refused:
            assert refused.status == status
        else:
            # A year without issues is a list without entries.
            assert (answer["items"], form) == ([], {"year": "1999"})


def test_the_service_has_the_same(gazette, service):
    assert [one["year"] for one in service()["years"]] == [2024, 2007]
    answer = service(year="2024")
    assert [one["issue"] for one in answer["items"]] == ["08 + 09", "10"]
    entry = answer["items"][0]["items"][0]
    assert (entry["number"], entry["page"]) == ("13/2024/QĐ-UBND", "5-24")
    assert (entry["issue_date"], entry["document_type"]["token"]) == (
        "2024-03-16",
        "decision",
    )
    assert service(issue="10", date="2024-04-20")["issue"] == "10"


def test_a_place_is_read_as_it_was_written():
    place = place_of(" 08 \t+ 09 ", DAY, "tr. 12 - 15", date(2024, 3, 1))
    assert issue_at(place) == Issue(2024, "04-02", "08 + 09")
    assert page_at(place) == "tr. 12 - 15"
    pages = [place_of("1", DAY, page, DAY) for page in ("9", "10", "100-101")]
    assert pages == sorted(pages)


def test_a_page_is_not_called_page_twice(gazette, page):
    _status, html = page(year="2007")
    assert re.search(r"</span>\s*3<", html)
    assert "trang 3" not in html
