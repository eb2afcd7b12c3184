"""Forms of a record at its page's address, links between them, HEAD (7.2b)."""

from .legal_records import gather
from .legal_records import make_record
from .legal_records import path_of
from bacgiang.policy.legal.api.text.service import MEDIA_TYPE as AKN
from bacgiang.policy.ops.site_root import SiteRoot
from lxml import html
from made_once import made_once
from plone.app.testing.interfaces import PLONE_SITE_ID
import pytest
import requests
from requests.utils import parse_header_links
from urllib.robotparser import RobotFileParser
from wsgiref.util import setup_testing_defaults
from ZPublisher.httpexceptions import HTTPExceptionHandler
from ZPublisher.WSGIPublisher import publish_module


pytestmark = pytest.mark.regulation("7.2b")


@pytest.fixture
@made_once
def record(site, boards):
    return make_record(site)


@pytest.fixture
def ask(client):
    """GET an address of the API as somebody; the answer."""

    def get(path, user=None, **headers):
        return client(user).get(f"/++api++{path}", headers=headers)

    return get


ACCEPTED = [
    (AKN, AKN),
    ("application/ld+json", "application/ld+json"),
    ("application/json", "application/json"),
    ("application/ld+json, application/rdf+xml;q=0.9, */*;q=0.1", "application/ld"),
    ("text/html;q=0.2, application/akn+xml", AKN),
    ("application/akn+xml;q=0.1, text/html", "text/html"),
    ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/htm"),
    ("application/json;q=0.9, text/html;q=0.1", "application/json"),
    ("*/*", "text/html"),
    ("application/akn+xml;q=zero, image/*", "text/html"),
    ("", "text/html"),
    (";;,,/,a/b;q=", "text/html"),
]


def test_the_page_gives_what_is_asked_for(record, client):
    for accept, given in ACCEPTED:
        answer = client().get(path_of(record), headers={"Accept": accept})
        assert answer.status_code == 200, accept
        assert answer.headers["Content-Type"].startswith(given), accept
        assert answer.headers["Vary"] == "Accept", accept


def test_directives_likewise(site, boards, client, ask):
    record = make_record(site, portal_type="Directive")
    answer = client().get(path_of(record), headers={"Accept": AKN})
    assert answer.headers["Content-Type"].startswith(AKN)
    assert ask(path_of(record)).json()["@type"] == "Directive"
    gather(site)
    told = ask("/@changes").json()["items"]
    (item,) = [one for one in told if one["UID"] == record.UID()]
    assert item["@type"] == "Directive"


def test_other_pages_are_not_touched(site, client):
    for accept in (AKN, "application/ld+json"):
        answer = client().get("/vi/van-ban", headers={"Accept": accept})
        assert answer.headers["Content-Type"].startswith("text/html")
        assert "Link" not in answer.headers


@pytest.mark.parametrize("accept", [AKN, "application/ld+json"])
def test_negotiation_opens_no_door(site, boards, client, accept):
    hidden = make_record(site, "draft")
    answer = client().get(path_of(hidden), headers={"Accept": accept})
    assert answer.status_code == 404
    assert hidden.title not in answer.text
    gone = make_record(site, "withdrawn", number="77/2007/QĐ-UBND")
    answer = client().get(path_of(gone), headers={"Accept": accept})
    assert (answer.status_code, answer.json()["error"]["type"]) == (410, "gone")


def links(answer):
    found = requests.utils.parse_header_links(answer.headers["Link"])
    return {(one["rel"], one.get("type", "")): one["url"] for one in found}


def test_links_lead_to_every_form(record, site, client, ask):
    page = client().get(path_of(record), headers={"Accept": "text/html"})
    for answer in (page, ask(path_of(record)), ask(f"{path_of(record)}/@akn")):
        found = links(answer)
        assert found["canonical", ""] == record.absolute_url()
        licence = "https://creativecommons.org/publicdomain/mark/1.0/"
        assert found["license", ""] == licence
        assert found["describedby service-desc", ""].endswith("/++api++/@openapi")
        for (relation, kind), address in found.items():
            if relation == "alternate":
                accept = {"Accept": "text/html"} if kind == "text/html" else {}
                given = client().get(address, headers=accept)
                assert given.headers["Content-Type"].startswith(kind)
    assert {kind for relation, kind in links(page) if relation == "alternate"} == {
        "text/html",
        "application/json",
        "application/ld+json",
        AKN,
    }


def head(path, method="HEAD", **headers):
    """What the portal's server answers to HEAD: status, headers, body."""
    environ = {
        "REQUEST_METHOD": method,
        "PATH_INFO": f"/{PLONE_SITE_ID}{path}",
        **{f"HTTP_{name.upper()}": value for name, value in headers.items()},
    }
    setup_testing_defaults(environ)
    said = []

    def start(status, fields, exc_info=None):
        said.append((status, {name.lower(): value for name, value in fields}))

    server = SiteRoot(
        HTTPExceptionHandler(publish_module), PLONE_SITE_ID, (PLONE_SITE_ID,)
    )
    body = b"".join(server(environ, start))
    return *said[-1], body


def test_head_answers_like_get(record):
    for service in ("@akn", "@json-ld", "@effect", "@relations", ""):
        path = f"/++api++{path_of(record)}/{service}".rstrip("/")
        status, fields, body = head(path)
        assert (status[:3], body) == ("200", b""), service
        assert int(fields["content-length"]) > 0
        assert "link" in fields
    _status, fields, _body = head(path_of(record), accept=AKN)
    _status, gotten, _body = head(path_of(record), "GET", accept=AKN)
    assert fields["etag"] == gotten["etag"] != ""


def test_head_of_a_withdrawn_record(site, boards):
    gone = make_record(site, "withdrawn")
    assert head(f"/++api++{path_of(gone)}/@akn")[0].startswith("410")
    assert head(path_of(gone), accept=AKN)[0].startswith("410")


def test_robots_are_let_to_what_pages_point_to(record, client):
    page = client().get(path_of(record), headers={"Accept": "text/html"})
    rules = RobotFileParser()
    rules.parse(client().get("/robots.txt").text.splitlines())
    base = client().base
    pointed = {one["url"] for one in parse_header_links(page.headers["Link"])}
    pointed |= set(
        html.fromstring(page.content).xpath("//link[@rel='alternate']/@href")
    )
    of_api = [one.removeprefix(base) for one in pointed if "/++api++/" in one]
    assert len(of_api) == 4
    assert all(rules.can_fetch("*", one) for one in of_api)
    assert not rules.can_fetch("*", "/++api++/@search")
    assert not rules.can_fetch("*", "/++api++/vi/tin-tuc")
