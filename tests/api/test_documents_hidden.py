"""A record that is not public is found by nobody else, by any way in (14.2, 4.1d)."""

from .legal_records import act
from .legal_records import LATER
from .legal_records import make_record
from .legal_records import path_of
from bacgiang.policy.consultation.draft.adding import place as place_draft
from bacgiang.policy.consultation.register.registers import draft_register
from bacgiang.policy.legal.api.negotiation.forms import SERVICES
from bacgiang.policy.legal.documents.dated_years import date_years
from bacgiang.policy.legal.relations.statement import relation_from
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from itertools import product
from plone import api
from plone.dexterity.utils import createContent
import pytest
from relations_stated import state
from tiers import share
import transaction


pytestmark = pytest.mark.whole_pages


SECRET = "Quy định riêng chưa công khai về hồ sơ thử"
STATES = ("draft", "withdrawn")
READERS = (None, "huyen-hiep-hoa-head")
OF_RECORD = (
    "{page}",
    "{page}/view",
    "{page}/@@compare",
    "{page}/@@text-on",
    "{page}/@@print-text-on",
    "{page}/@@relations",
    "{page}/@@correct-text",
    "{page}/@@text-versions",
    "{page}/edit",
    "{api}",
    "{api}/@akn",
    "{api}/@text-on",
    "{api}/@effect",
    "{api}/@relations",
    "{api}/@json-ld",
    "{api}/@history",
    "{api}/@workflow",
    "{page}/{original}",
    "{page}/{original}/@@download/file",
    "{english}",
    "{english}/@@text-on",
    "{english}/{original}/@@download/file",
    "/++api++{english}",
)
ELSEWHERE = (
    "/vi/van-ban",
    "/vi/van-ban?text=riêng chưa công khai",
    "/vi/van-ban?effect_today=in-force",
    "/vi/van-ban/atom.xml",
    "/vi/van-ban/rss.xml",
    "/vi/van-ban?in_force_on=2030-01-01",
    "/vi/van-ban/@@effect-changes?from=2000-01-01",
    "/++api++/@effect-changes?from=2000-01-01",
    "/vi/van-ban/2007",
    "/vi/van-ban/@@gazette",
    "/vi/van-ban/@@gazette?year=2007",
    "/vi/don-vi/so-y-te/van-ban",
    "/vi/@@search?SearchableText=riêng chưa công khai",
    "/++api++/@legal-documents",
    "/++api++/@legal-documents?text=76/2007",
    "/++api++/@citation?number=76/2007/QĐ-UBND",
    "/++api++/@changes",
    "/++api++/@gazette?year=2007",
    "/++api++/@search?SearchableText=riêng&metadata_fields=_all",
    "/++api++/vi/van-ban/2007?fullobjects=1",
    "/sitemap.xml?part=1",
    "{other}",
    "{other}/@@compare?with=76/2007/QĐ-UBND",
    "{other}/@@text-on",
    "/++api++{other}/@text-on",
    "/++api++{other}/@akn",
    "/++api++{other}/@relations",
    "/++api++{other}/@compare?with=76/2007/QĐ-UBND",
)
CHANGES = (
    ("PATCH", "", {"title": "Khác"}),
    ("DELETE", "", None),
    ("POST", "/@relations", {"kind": "repeals", "target": {"number": "1/2020/QĐ"}}),
    ("POST", "/@workflow/publish", {}),
    ("POST", "", {"@type": "Original", "title": "x"}),
    ("POST", "/@sharing", {"entries": []}),
)


@pytest.fixture(params=STATES)
def hidden(request, site, boards):
    """A record of Sở Y tế with an original, and the path of a public one beside it."""
    # Withdrawn for a secret: its title is closed with it.
    record = make_record(
        site, request.param, code="so-y-te", title=SECRET, ground="secrecy"
    )
    other = make_record(site, **LATER)
    target = {"number": "76/2007/QĐ-UBND", "issue_date": "2007-08-20"}
    with api.env.adopt_user(username="ubnd-review"):
        state(other, relation_from(other, {"kind": "repeals", "target": target}))
    transaction.commit()
    return record, path_of(other)


@pytest.mark.regulation("14.2", "4.1d")
@pytest.mark.parametrize("reader", READERS)
def test_no_way_in_tells_its_title_or_text(hidden, client, reader):
    record, other = hidden
    (original,) = [one.getId() for one in record.objectValues()]
    path = path_of(record)
    names = {
        "page": path,
        "api": f"/++api++{path}",
        "english": path.replace("/vi/van-ban", "/en/legal-documents"),
        "original": original,
        "other": other,
    }
    person = client(reader)
    for address in share((*OF_RECORD, *ELSEWHERE), of=4):
        url = address.format(**names)
        accepted = ("text/html", "application/ld+json")
        for accept in accepted if address in OF_RECORD else ("*/*",):
            answer = person.get(url, headers={"Accept": accept})
            assert answer.status_code < 500, url
            told = answer.text + str(answer.headers)
            assert SECRET not in told, (url, accept)
            assert "ban goc de thu" not in told, (url, accept)
            if address in OF_RECORD:
                assert answer.status_code in (302, 401, 403, 404, 410), (url, accept)
                assert "Khoản thứ nhất" not in told, (url, accept)


@pytest.mark.regulation("14.2")
def test_english_pages_answer_as_of_nothing(site, boards, client):
    """Also of a decision in a year that holds public ones."""
    make_record(site, number="9/2007/QĐ-UBND", issue_date=date(2007, 8, 21))
    path = path_of(make_record(site, "draft", code="so-y-te", title=SECRET))
    transaction.commit()
    name = path.rsplit("/", 1)[1]
    english = path.replace("/vi/van-ban", "/en/legal-documents")
    for end, start in product(("", "/view", "/@@print", "/x"), ("", "/vi")):
        told = []
        for one in (name, f"{name[:-1]}z"):
            asked = f"{start}{english}{end}".replace(name, one)
            answer = client().get(asked, headers={"Accept": "text/html"})
            told.append((answer.status_code, answer.text.replace(one, "…")))
        assert told[0] == told[1], (start, end)
        assert told[0][0] == 404


@pytest.mark.regulation("14.2")
def test_no_way_in_changes_it(hidden, client):
    record, _other = hidden
    address = f"/++api++{path_of(record)}"
    for reader, (method, name, body) in product(READERS, CHANGES):
        answer = client(reader).request(method, address + name, json=body)
        assert 400 <= answer.status_code < 500, (reader, method, name)


@pytest.mark.regulation("14.2", "4.1e")
def test_a_name_says_nothing_of_what_others_prepare(site, boards):
    def draft(code):
        new = createContent(
            "LegalDraft", title=SECRET, opens=datetime(2026, 11, 2, tzinfo=UTC)
        )
        new.owner_unit = code
        with api.env.adopt_user(username=f"{code}-update"):
            return place_draft(draft_register(site), new)

    def record(code, **facts):
        return make_record(
            site, "draft", text=None, file=None, code=code, issuer=code, **facts
        )

    def again(code):
        return record(code, issue_date=date(2007, 8, 21))

    for make, once_more in ((draft, draft), (record, again)):
        names = [make(code).getId() for code in ("so-y-te", "huyen-hiep-hoa", "ubnd")]
        names.append(once_more("huyen-hiep-hoa").getId())
        assert names[:3] == [
            f"{names[2]}_so-y-te",
            f"{names[2]}_huyen-hiep-hoa",
            names[2],
        ]
        assert names[3] == f"{names[1]}-2"


def shown_years(client, user=None):
    """Addresses that know of the year 2007."""
    asked = client(user)
    ways = ("/vi/van-ban/2007", "/++api++/vi/van-ban/2007")
    ways += ("/vi/van-ban/2007/@@register_year_view", "/++api++/vi/van-ban/2007/@types")
    lists = ("/++api++/vi/van-ban", "/++api++/vi/@search?portal_type=RegisterYear")
    lists += ("/sitemap.xml?part=1", "/vi/van-ban/folder_listing")
    told = {
        way: asked.get(way, headers={"Accept": "text/html"}, allow_redirects=False)
        for way in ways
    }
    found = {way for way, answer in told.items() if answer.status_code != 404}
    return found | {way for way in lists if "/van-ban/2007" in asked.get(way).text}


@pytest.mark.regulation("14.2", "4.1d")
def test_a_year_is_hidden_while_all_in_it_is(site, boards, client):
    record = make_record(site, "draft", file=None, text=None, code="so-y-te")
    year = record.__parent__
    outside = (None, "huyen-hiep-hoa-head")
    assert [shown_years(client, one) for one in outside] == [set(), set()]
    assert client("so-y-te-update").get("/++api++/vi/van-ban/2007").status_code == 200
    for level, transition in (("update", "submit"), ("review", "approve")):
        act(record, "so-y-te", level, transition)
    tool = api.portal.get_tool("portal_workflow")
    with api.env.adopt_user(username="so-y-te-publish"):
        day = datetime.now(UTC) + timedelta(days=1)
        tool.doActionFor(record, "publish", effective=day, relations_undecided=True)
    transaction.commit()
    assert [shown_years(client, one) for one in outside] == [set(), set()]
    public = make_record(site, file=None, text=None, number="77/2007/QĐ-UBND")
    assert "/++api++/vi/van-ban" in shown_years(client)
    assert "/vi/van-ban/2007" in shown_years(client)
    # A site on which nobody has dated its years.
    year.effective_date = None
    assert date_years(site)
    assert not date_years(site)
    # What the catalog alone has left ends no set-up.
    point = transaction.savepoint()
    first = year.effective_date
    year._delOb(public.getId())
    year.effective_date = None
    assert date_years(site)
    assert year.effective_date == first
    point.rollback()
    transaction.commit()
    assert "/++api++/vi/van-ban" in shown_years(client)
    act(public, "ubnd", "publish", "withdraw")
    transaction.commit()
    assert [shown_years(client, one) for one in outside] == [set(), set()]
    year.effective_date = None
    assert date_years(site)
    transaction.commit()
    assert [shown_years(client, one) for one in outside] == [set(), set()]


@pytest.mark.regulation("14.2", "4.1d")
@pytest.mark.parametrize("reader", READERS)
def test_no_form_of_it_tells_that_it_is_there(site, boards, client, reader):
    """A record has forms of its own: asked for one, a page becomes an answer of data."""
    record = make_record(site, "draft", code="so-y-te", title=SECRET)
    transaction.commit()
    path, who = path_of(record), client(reader)
    english = path.replace("/vi/van-ban", "/en/legal-documents")
    forms = (*SERVICES, "text/turtle", "application/pdf", "*/*")
    for accept, way, end in product(forms, (path, english), ("", "/", "/view")):
        there, nothing = (
            who.get(f"{one}{end}", headers={"Accept": accept})
            for one in (way, f"{way}z")
        )
        name = way.rpartition("/")[2]
        told = [
            (one.status_code, one.headers.get("Cache-Control"), text)
            for one, text in (
                (there, there.text),
                (nothing, nothing.text.replace(f"{name}z", name)),
            )
        ]
        assert told[0] == told[1], (accept, way, end)
