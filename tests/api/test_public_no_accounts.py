"""Nothing the public gets names an account (design, decision 5)."""

from .consultation_records import make_open_draft
from .legal_records import make_record
from .procedure_records import make_form
from .procedure_records import make_procedure
from bacgiang.policy.editorial.public.accounts.internals import WithoutInternals
from bacgiang.policy.interfaces import IPolicyLayer
from collections.abc import Iterator
from difflib import unified_diff
import gzip
from html import unescape
from itertools import product
import json
from lxml import html
from made_once import made_once
from plone import api
from plone.dexterity.interfaces import IDexterityFTI
from plone.dexterity.utils import createContent
from plone.restapi.interfaces import ISerializeToJson
import pytest
import re
from tiers import IS_RELEASE
from tiers import share
from tiers import TURN
import transaction
from typing import Any
from urllib.parse import quote
from urllib.parse import urldefrag
from zlib import crc32
from zope.component import getMultiAdapter
from zope.interface import alsoProvides


pytestmark = pytest.mark.whole_pages


UNIT = "so-y-te"
SECRET_ACCOUNT = "tai-khoan-kin"
DRAFT_TITLE = "Tin nháp chưa ai được thấy"
ACCOUNTS = (SECRET_ACCOUNT, "so-y-te-update", "so-y-te-review", "so-y-te-publish")
ACCOUNTS += ("ubnd-update", "ubnd-review", "ubnd-publish", "huyen-hiep-hoa-update")
FEEDS = ("rss.xml", "atom.xml", "RSS")
MOST_PAGES = 600 if IS_RELEASE else 150
HREF = re.compile(r'href="([^"]+)"')
NOT_FOLLOWED = ("login", "@@multilingual-selector", "set_language", "++", "mailto:")
NOT_FOLLOWED += ("contact-info", "@@report-inaccuracy")
EXPANDERS = "actions,aliases,breadcrumbs,contextnavigation,navigation,navroot,"
EXPANDERS += "translations,types,workflow,site,inherit"

SERVICES = (
    "/++api++/@search?metadata_fields=_all&b_size=200",
    "/++api++/@search?metadata_fields=Creator&metadata_fields=listCreators",
    "/++api++/@search?fullobjects=1&b_size=50",
    "/++api++/@search?SearchableText=tin&metadata_fields=_all",
    "/++api++/@search?summary_serializer_metadata.default_metadata_fields:list"
    ":record=Creator",
    "/++api++/@querystring",
    "/++api++/@vocabularies/plone.app.vocabularies.Users",
    "/++api++/@users",
    "/++api++/@principals?search=so",
    "/sitemap.xml?part=1",
    "/vi/don-vi/so-y-te/sitemap.xml?part=1",
    "/vi/sitemap",
    "/vi/@@search?SearchableText=tin",
    "/vi/@@ajax-search?SearchableText=tin",
    "/search_rss?SearchableText=tin",
    "/@@member-search",
    "/@@getVocabulary?name=plone.app.vocabularies.Catalog"
    "&attributes=%5B%22Creator%22%2C%22listCreators%22%5D",
    "/@@getVocabulary?name=plone.app.vocabularies.Users&query=so",
)
OTHER_LISTS = ("listing_view", "summary_view", "tabular_view", "full_view")
OTHER_LISTS += ("album_view", "event_listing", "event_listing_ical")
INTERNAL = {"creators", "contributors", "lock", "allow_discussion", "changeNote"}
INTERNAL |= {"working_copy", "working_copy_of", "previous_item", "next_item"}
OWN_TO_ANSWERS = re.compile(r'(?<=name="_authenticator" value=")[^"]*')
METHODS = ("Creator", "listCreators", "creators", "Contributors", "getOwner")
WAYS = ("", "/@@plone_context_state/object_url", "/view")


@pytest.fixture
@made_once
def content(site: Any, boards: None, publish: Any) -> dict[str, Any]:
    """Public items of two boards, reference news, and a draft that nobody may see."""
    unit = site["vi"]["don-vi"]["so-y-te"]
    news = publish(unit["tin-tuc"], "so-y-te", title="Tin của sở")
    main = publish(site["vi"]["tin-tuc"], "ubnd", title="Tin của tỉnh")
    unconfirmed = {"approve": {"declaration": True, "confirmation": "unconfirmed"}}
    reference = publish(
        unit["tin-tuc"], "so-y-te", title="Tin chưa rõ", statements=unconfirmed
    )
    draft = publish(unit["tin-tuc"], "so-y-te", "draft", title=DRAFT_TITLE)
    for item in (news, main, reference, draft, unit, unit["tin-tuc"], site["vi"]):
        item.creators = (SECRET_ACCOUNT,)
        item.contributors = (SECRET_ACCOUNT,)
        item.reindexObject()
    transaction.commit()
    return {"news": news, "main": main, "reference": reference, "draft": draft}


def path_of(site: Any, item: Any) -> str:
    return item.absolute_url()[len(site.absolute_url()) :]


def assert_silent(answer: Any, address: str) -> None:
    """No account and no unpublished title in an answer, however it is written."""
    body = answer.content
    if body[:2] == b"\x1f\x8b":
        body = gzip.decompress(body)
    text = unescape(body.decode("utf-8", "replace"))
    if "json" in answer.headers.get("Content-Type", ""):
        text += json.dumps(answer.json(), ensure_ascii=False)
    text += repr(dict(answer.headers))
    told = [name for name in (*ACCOUNTS, DRAFT_TITLE) if name in text]
    assert not told, f"{address} tells {told}"


def crawl(visitor: Any, base: str, wanted: set[str]) -> Iterator[tuple[str, Any]]:
    """Public pages reached by links, from both languages: first what leads to those
    that are wanted, then others each day.
    """

    def turn(address: str) -> tuple[bool, int]:
        leads = any(f"{base}{one}/".startswith(f"{address}/") for one in wanted)
        return not leads, crc32(f"{TURN} {address}".encode())

    waiting, seen = {f"{base}/vi", f"{base}/en"}, set()
    while waiting and len(seen) < MOST_PAGES:
        address = min(waiting, key=turn)
        waiting.remove(address)
        seen.add(address)
        answer = visitor.get(address, headers={"Accept": "text/html"}, follow=True)
        yield address, answer
        if "text/html" not in answer.headers.get("Content-Type", ""):
            continue
        for link in HREF.findall(answer.text):
            target = urldefrag(unescape(link))[0]
            is_followed = not any(part in target for part in NOT_FOLLOWED)
            if target.startswith(base) and is_followed and target not in seen:
                waiting.add(target)


@pytest.mark.regulation("9.1")
def test_pages_feeds_and_api_name_no_account(site, client, content):
    visitor, base = client(), site.absolute_url()
    listed = {path_of(site, content[key]) for key in ("news", "main", "reference")}
    pages = dict(crawl(visitor, base, listed))
    assert listed <= {address[len(base) :] for address in pages}
    assert not [one for one, answer in pages.items() if answer.status_code >= 500]
    for address, answer in pages.items():
        assert_silent(answer, address)
    plain = [address[len(base) :] for address in pages if "?" not in address]
    for path in (*listed, *share(plain[:20], of=4)):
        for feed in FEEDS:
            assert_silent(visitor.get(f"{path}/{feed}"), f"{path}/{feed}")
        for query in (
            "",
            "?fullobjects=1&metadata_fields=_all",
            f"?expand={EXPANDERS}",
        ):
            asked = f"/++api++{path}{query}"
            answer = visitor.get(asked)
            assert answer.status_code < 500
            assert_silent(answer, asked)


@pytest.mark.regulation("9.1")
def test_services_name_no_account(client, content):
    visitor = client()
    for address in SERVICES:
        answer = visitor.get(address)
        assert answer.status_code < 500, address
        assert_silent(answer, address)


def test_methods_called_by_url_name_no_account(site, client, content):
    visitor, path = client(), path_of(site, content["news"])
    for method in METHODS:
        for way in WAYS:
            address = f"{path}{way}/{method}"
            assert_silent(visitor.get(address), address)


@pytest.mark.regulation("9.1")
def test_item_over_the_api_has_facts_and_nothing_internal(site, client, content):
    told = client().get(f"/++api++{path_of(site, content['news'])}").json()
    assert not INTERNAL & set(told)
    assert told["review_state"] == "published"
    assert told["editorial"]["byline"] == "Người viết"


def test_board_still_sees_who_made_an_item(site, client, content):
    told = client("so-y-te-review").get(f"/++api++{path_of(site, content['news'])}")
    assert told.json()["creators"] == [SECRET_ACCOUNT]


def test_another_board_gets_what_the_public_gets(site, client, content):
    path = path_of(site, content["news"])
    told = client("huyen-hiep-hoa-head").get(f"/++api++{path}").json()
    assert "creators" not in told


def rows(index: str) -> list[dict[str, Any]]:
    operation = "plone.app.querystring.operation.selection.any"
    return [{"i": index, "o": operation, "v": [SECRET_ACCOUNT]}]


@pytest.mark.parametrize(
    ("user", "index"),
    [(None, "Creator"), (None, "responsible"), ("huyen-hiep-hoa-update", "Creator")],
)
def test_nobody_outside_finds_or_sorts_by_account(client, content, user, index):
    asker = client(user)
    by_value = asker.get(f"/++api++/@search?{index}={SECRET_ACCOUNT}")
    by_order = asker.get(f"/++api++/@search?sort_on={index}")
    by_list = asker.get(f"/++api++/@search?sort_on=effective&sort_on={index}")
    assert [a.status_code for a in (by_value, by_order, by_list)] == [400] * 3
    posted = asker.post("/++api++/@querystring-search", json={"query": rows(index)})
    title = [
        {"i": "portal_type", "o": rows("")[0]["o"], "v": ["News Item"]},
    ]
    sorted_by = {"query": title, "sort_on": index}
    ordered = asker.post("/++api++/@querystring-search", json=sorted_by)
    sent = quote(json.dumps({"query": rows(index)}))
    got = asker.get(f"/++api++/@querystring-search?query={sent}")
    assert [a.status_code for a in (posted, ordered, got)] == [400] * 3


def test_search_page_does_not_answer_by_account(client, content):
    page = client().get(
        f"/vi/@@search?SearchableText=tin&Creator={SECRET_ACCOUNT}-khac",
        headers={"Accept": "text/html"},
    )
    assert page.status_code == 200
    assert "Tin của sở" in html.fromstring(page.text).text_content()


@pytest.mark.regulation("9.1")
def test_section_has_one_list(site, client, content):
    section = "/vi/don-vi/so-y-te/tin-tuc"
    for view in OTHER_LISTS:
        assert client().get(f"{section}/{view}").status_code == 404, view
    places = ("/vi", "/vi/don-vi/so-y-te", "/vi/don-vi", "/")
    for place, view in share(product(places, OTHER_LISTS), of=4):
        answer = client().get(f"{place}/{view}", headers={"Accept": "text/html"})
        assert answer.status_code < 500, (place, view)
        assert_silent(answer, f"{place}/{view}")


def test_author_pages_do_not_exist_for_the_public(client, content):
    for rest in ("/so-y-te-update", "/khong-co-ai", ""):
        assert client().get(f"/author{rest}").status_code == 404


def of_every_kind(site: Any, publish: Any) -> dict[str, tuple[Any, str]]:
    """Something public of each kind that is changed in a working copy; whose it is."""
    unit = site["vi"]["don-vi"]["so-y-te"]
    return {
        "News Item": (publish(unit["tin-tuc"], UNIT), UNIT),
        "LegalDocument": (make_record(site), "ubnd"),
        "LegalDraft": (make_open_draft(site), UNIT),
        "ProcedureForm": (make_form(), UNIT),
        "Procedure": (make_procedure(), UNIT),
    }


def what_a_visitor_reads(visitor: Any, item: Any) -> dict[str, str]:
    """Answers about an item, without what each answer has of its own."""
    path = path_of(api.portal.get(), item)
    whole = f"/++api++/@search?UID={item.UID()}&fullobjects=1"
    addresses = (
        path,
        f"{path}/@@plone_lock_info/is_locked",
        f"{path}/@@plone_lock_info/is_locked_for_current_user",
        f"{path}/@@iterate_control/checkout_allowed",
        f"/++api++{path}?expand={EXPANDERS}",
        f"/++api++{path}/@workingcopy",
        f"/++api++{path}/@lock",
        whole,
    )
    told = {}
    for address in addresses:
        accept = "application/json" if "++api++" in address else "text/html"
        answer = visitor.get(address, headers={"Accept": accept})
        assert answer.status_code < 500, address
        told[address] = f"{answer.status_code}\n{OWN_TO_ANSWERS.sub('', answer.text)}"
    return told


@pytest.mark.regulation("9.1", "14.2")
def test_nothing_tells_that_a_text_is_being_changed(site, client, boards, publish):
    """With a working copy, its lock and an offer, a visitor reads what there was."""
    visitor, wrong = client(), []
    for kind, (item, code) in of_every_kind(site, publish).items():
        head, path = client(f"{code}-head"), f"/++api++{path_of(site, item)}"
        before = what_a_visitor_reads(visitor, item)
        told = visitor.get(path).json()
        assert not INTERNAL & set(told), kind
        if kind == "News Item":
            assert head.post(f"{path}/@offer", json={"act": "offer"}).ok
        copied = head.post(f"{path}/@workingcopy", json={})
        assert copied.status_code == 201, (kind, copied.text)
        assert head.get(path).json()["lock"]["locked"], kind
        after = what_a_visitor_reads(visitor, item)
        for address, text in before.items():
            lines = (text.splitlines(), after[address].splitlines())
            wrong += [f"{kind} {address}:", *unified_diff(*lines, n=0)] * (
                text != after[address]
            )
    assert not wrong, "\n".join(wrong)


def test_every_serializer_takes_out_what_is_internal(site: Any) -> None:
    request = site.REQUEST.clone()
    alsoProvides(request, IPolicyLayer)
    types = api.portal.get_tool("portal_types").objectValues()
    kinds = {one.getId() for one in types if IDexterityFTI.providedBy(one)}
    assert {"LegalDraft", "Plone Site"} < kinds
    for kind in kinds:
        content = site if kind == "Plone Site" else createContent(kind)
        found = getMultiAdapter((content, request), ISerializeToJson)
        assert isinstance(found, WithoutInternals), kind


@pytest.mark.regulation("14.2")
def test_no_running_number_counts_what_is_hidden(
    content: dict[str, Any], site: Any, client: Any
) -> None:
    """Not among columns, nor by asking for it or for its order, nor at an address."""
    news = path_of(site, content["news"])
    for who in (None, "huyen-hiep-hoa-update"):
        session = client(who)
        for fields in ("cmf_uid", "_all"):
            asked = f"portal_type=News+Item&metadata_fields={fields}"
            items = session.get(f"/++api++/@search?{asked}").json()["items"]
            assert items and not any("cmf_uid" in one for one in items)
        for query in ("cmf_uid:int=3", "sort_on=cmf_uid"):
            told = session.get(f"/++api++/@search?{query}")
            assert told.status_code == 400, query
        sent = {
            "query": [
                {
                    "i": "portal_type",
                    "o": "plone.app.querystring.operation.selection.any",
                    "v": ["News Item"],
                }
            ],
            "metadata_fields": ["cmf_uid"],
        }
        told = session.post("/++api++/@querystring-search", json=sent)
        assert told.json()["items"] and "cmf_uid" not in told.text
        for address in (f"{news}/cmf_uid", f"{news}/cmf_uid/getId"):
            answer = session.get(address, headers={"Accept": "text/html"})
            assert answer.status_code in (401, 403, 404), (address, answer.text)
    named = "name=plone.app.vocabularies.Catalog&attributes=%5B%22cmf_uid%22%5D"
    told = client("huyen-hiep-hoa-update").get(f"/@@getVocabulary?{named}")
    assert '"cmf_uid"' not in told.text
