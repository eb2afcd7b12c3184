"""Public records by OAI-PMH 2.0, harvested by a client of others (3.1, 6.2e)."""

from .consultation_records import make_open_draft
from .legal_records import act
from .legal_records import gather
from .legal_records import LATER
from .legal_records import make_record
from .procedure_records import make_form
from .procedure_records import make_procedure
from bacgiang.policy.law.akn import akn_errors
from bacgiang.policy.legal.oai import harvest
from bacgiang.policy.legal.oai import page
from lxml import etree
from made_once import make_item
from pathlib import Path
import pytest
from sickle import Sickle
from sickle.oaiexceptions import BadArgument
from sickle.oaiexceptions import BadResumptionToken
from sickle.oaiexceptions import CannotDisseminateFormat
from sickle.oaiexceptions import IdDoesNotExist
from sickle.oaiexceptions import NoRecordsMatch
from typing import Any


pytestmark = pytest.mark.regulation("3.1", "6.2e")

SCHEMA = Path(__file__).with_name("oai_pmh.rng")
OAI = "http://www.openarchives.org/OAI/2.0/"
NUMBER = "76/2007/QĐ-UBND"
DOCUMENTS = {"metadataPrefix": "oai_dc", "set": "LegalDocument"}


@pytest.fixture
def harvester(site: Any, boards: None, monkeypatch: pytest.MonkeyPatch) -> Sickle:
    """Of two documents, one with a text, and of one that is gone; a page holds one."""
    make_record(site)
    gather(site)
    make_record(site, text=None, file=None, **LATER)
    gone = make_record(site, title="Mẫu sẽ gỡ", number="05/2010/QĐ-UBND", text=None)
    gather(site)
    act(gone, "ubnd", "publish", "withdraw")
    gather(site)
    monkeypatch.setattr(harvest, "PAGE", 1)
    return Sickle(f"{site.absolute_url()}/@@oai")


def test_everything_is_harvested_page_by_page(harvester: Sickle) -> None:
    identity = harvester.Identify()
    assert identity.deletedRecord == "persistent"
    assert identity.granularity == "YYYY-MM-DDThh:mm:ssZ"
    formats = [one.metadataPrefix for one in harvester.ListMetadataFormats()]
    assert formats == ["oai_dc", "akn"]
    records = list(harvester.ListRecords(**DOCUMENTS))
    assert [one.deleted for one in records] == [False, False, True]
    first, second, gone = records
    assert NUMBER in first.metadata["identifier"]
    assert first.metadata["language"] == ["vi"]
    assert "Mẫu sẽ gỡ" not in gone.raw
    heads = list(harvester.ListIdentifiers(**DOCUMENTS))
    assert [one.identifier for one in heads] == [
        one.header.identifier for one in records
    ]
    # From the last answer on: what changed since, and that again.
    since = {**DOCUMENTS, "from": gone.header.datestamp}
    again = [one.header.identifier for one in harvester.ListRecords(**since)]
    assert gone.header.identifier in again


def test_each_kind_of_public_records_is_a_set(site: Any, harvester: Sickle) -> None:
    """Page by page, and what is gone from it stays in it."""
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    news, hidden, gone = (
        make_item(section, "so-y-te", state, title=title, byline="Nguyễn Văn Mẫu")
        for state, title in (
            ("published", "Tin một"),
            ("draft", "Tin chưa đăng"),
            ("published", "Tin sẽ gỡ"),
        )
    )
    made = {
        "NewsItem": [news, gone],
        "Procedure": [make_procedure()],
        "ProcedureForm": [make_form()],
        "LegalDraft": [make_open_draft(site)],
    }
    gather(site)
    act(gone, "so-y-te", "publish", "withdraw")
    gather(site)
    sets = {one.setSpec: one.setName for one in harvester.ListSets()}
    assert sets["Procedure"] == "Thủ tục hành chính"
    told = {
        spec: list(
            harvester.ListRecords(
                metadataPrefix="oai_dc", ignore_deleted=False, set=spec
            )
        )
        for spec in made
    }
    for spec, items in made.items():
        uids = [one.header.identifier.rpartition(":")[2] for one in told[spec]]
        assert uids == [one.UID() for one in items], spec
        assert all(one.header.setSpecs == [spec] for one in told[spec]), spec
    shown, withdrawn = told["NewsItem"]
    assert (shown.deleted, withdrawn.deleted) == (False, True)
    assert shown.metadata["title"] == ["Tin một"]
    assert shown.metadata["creator"] == ["Nguyễn Văn Mẫu"]
    assert shown.metadata["identifier"] == [news.absolute_url()]
    assert "Tin sẽ gỡ" not in withdrawn.raw
    (procedure,) = told["Procedure"]
    assert "MAU.01" in procedure.metadata["identifier"]
    # Together they are all there is, and a document is in the set of its type.
    everything = list(harvester.ListIdentifiers(metadataPrefix="oai_dc"))
    others = [one for one in everything if one.setSpecs[0] in ("LegalDocument", "Unit")]
    assert len(everything) == len(others) + sum(map(len, told.values()))
    assert {one.setSpecs[0] for one in others} == {"LegalDocument", "Unit"}
    assert hidden.UID() not in "".join(one.identifier for one in everything)


def test_texts_are_harvested_as_akoma_ntoso(harvester: Sickle) -> None:
    with_text = [
        one for one in harvester.ListRecords(metadataPrefix="akn") if not one.deleted
    ]
    assert len(with_text) == 1
    named = with_text[0].header.identifier
    one = harvester.GetRecord(identifier=named, metadataPrefix="akn")
    (text,) = one.xml.find("{*}metadata")
    assert akn_errors(etree.tostring(text)) == ()


def test_a_page_holds_so_much_of_texts_and_passes_over_so_many(
    harvester: Sickle, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each text is made for the page: a hundred of them would hold a thread."""
    written: list[int] = []
    page_of = harvest.page_of

    def counted(asked: Any) -> harvest.Page:
        found = page_of(asked)
        written.append(len(found.items))
        return found

    monkeypatch.setattr(page, "page_of", counted)
    monkeypatch.setattr(harvest, "PAGE", 100)
    asked = {"metadataPrefix": "akn"}
    assert len(list(harvester.ListRecords(**asked))) == 2
    assert written == [2]
    monkeypatch.setattr(harvest, "MOST_BYTES", 1)
    del written[:]
    assert len(list(harvester.ListRecords(**asked))) == 2
    assert written == [1, 1]
    # Heads are cheap.
    del written[:]
    assert len(list(harvester.ListIdentifiers(**asked))) == 2
    assert written == [2]
    monkeypatch.setattr(harvest, "MOST_LOOKED_AT", 1)
    del written[:]
    # The second has no text: nothing else was on its page.
    assert [one.deleted for one in harvester.ListIdentifiers(**asked)] == [
        False,
        True,
        True,
    ]
    assert written == [1, 1, 1]


def test_every_answer_is_of_the_protocols_schema(
    harvester: Sickle, site: Any, client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not one list of nothing either, however few entries a page looks at."""
    asks, rules = client(), etree.RelaxNG(etree.parse(SCHEMA))

    def checked(query: str) -> etree._Element:
        answer = etree.fromstring(asks.get(f"/@@oai?{query}").content)
        assert rules.validate(answer), (query, rules.error_log.last_error)
        return answer

    def walked(query: str) -> list[str]:
        told, pages = [], 0
        while query:
            answer = checked(query)
            told += [one.text for one in answer.iter(f"{{{OAI}}}identifier")]
            token = answer.findtext(f".//{{{OAI}}}resumptionToken")
            verb = answer.find(f"{{{OAI}}}request").get("verb")
            query = f"verb={verb}&resumptionToken={token}" if token else ""
            pages += 1
            assert pages < 10
        return told

    documents = "metadataPrefix=oai_dc&set=LegalDocument"
    known = walked(f"verb=ListIdentifiers&{documents}")
    assert len(known) == 3
    # Other records come in the same order; of those there is no text.
    texts = walked("verb=ListIdentifiers&metadataPrefix=akn")
    make_procedure()
    gather(site)
    assert walked(f"verb=ListIdentifiers&{documents}") == known
    assert walked("verb=ListIdentifiers&metadataPrefix=akn") == texts
    for looked_at in (1, 100):
        monkeypatch.setattr(harvest, "MOST_LOOKED_AT", looked_at)
        assert walked(f"verb=ListRecords&{documents}") == known
        assert set(walked("verb=ListRecords&metadataPrefix=akn")) <= set(known)
    without_text = "verb=GetRecord&metadataPrefix=akn&identifier=" + known[1]
    for query in (
        "verb=Identify",
        "verb=ListMetadataFormats",
        f"verb=ListMetadataFormats&identifier={known[1]}",
        "verb=ListSets",
        "verb=ListSets&resumptionToken=x",
        "verb=ListRecords&metadataPrefix=oai_dc",
        f"verb=GetRecord&metadataPrefix=oai_dc&identifier={known[0]}",
        f"verb=GetRecord&metadataPrefix=akn&identifier={known[0]}",
        f"verb=GetRecord&metadataPrefix=oai_dc&identifier={known[2]}",
        without_text,
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:x:1",
        "verb=GetRecord&metadataPrefix=ma%20rc&identifier=oai:x:1",
        "verb=ListRecords&metadataPrefix=marc",
        "verb=ListRecords&metadataPrefix=oai_dc&set=a",
        "verb=ListRecords&metadataPrefix=oai_dc&set=a%20b",
        "verb=ListRecords&metadataPrefix=oai_dc&until=2001-01-01",
        "verb=ListRecords&metadataPrefix=oai_dc&from=hom-qua",
        "verb=ListRecords&resumptionToken=x",
        "verb=Xoa",
        "",
    ):
        checked(query)


def test_what_is_wrong_is_told_by_the_protocols_codes(harvester: Sickle) -> None:
    heads = list(harvester.ListIdentifiers(metadataPrefix="oai_dc"))
    without_text = heads[1].identifier
    for fault, verb, asked in (
        (IdDoesNotExist, "GetRecord", {"identifier": "oai:x:1"}),
        (IdDoesNotExist, "GetRecord", {"identifier": f"{without_text}0"}),
        (NoRecordsMatch, "ListRecords", {"until": "2001-01-01"}),
        (NoRecordsMatch, "ListRecords", {"set": "x"}),
        (NoRecordsMatch, "ListRecords", {"set": "Procedure"}),
        (BadArgument, "ListRecords", {"from": "hôm qua"}),
        (BadArgument, "ListRecords", {"from": "2026-01-01", "until": "2025-01-01"}),
        (BadArgument, "ListRecords", {"khong": "co"}),
        (CannotDisseminateFormat, "ListRecords", {"metadataPrefix": "marc"}),
    ):
        with pytest.raises(fault):
            one = getattr(harvester, verb)(**{"metadataPrefix": "oai_dc", **asked})
            list(one if verb == "ListRecords" else ())
    with pytest.raises(CannotDisseminateFormat):
        harvester.GetRecord(identifier=without_text, metadataPrefix="akn")
    with pytest.raises(BadResumptionToken):
        list(harvester.ListRecords(resumptionToken="x"))


def test_questions_may_be_sent_as_forms_and_are_said_once(client: Any) -> None:
    sent = client().post("/@@oai", data={"verb": "Identify"})
    assert b"<protocolVersion>2.0</protocolVersion>" in sent.content
    for asked in ("", "?verb=Xoa", "?verb=Identify&verb=Identify"):
        assert b'code="badVerb"' in client().get(f"/@@oai{asked}").content, asked
    endless = "/@@oai?verb=ListRecords&metadataPrefix=oai_dc&until=9999-12-31"
    for asked in (endless, f"{endless}T23:59:59Z"):
        assert b'code="noRecordsMatch"' in client().get(asked).content, asked
    prefix = "metadataPrefix=oai_dc"
    for asked in (
        f"verb=GetRecord&{prefix}&identifier=oai:localhost:%01",
        "verb=GetRecord&metadataPrefix=%01&identifier=oai:localhost:1",
        "verb=ListMetadataFormats&identifier=oai:localhost:%EF%BF%BF",
        f"verb=ListRecords&{prefix}&%01=x",
    ):
        answer = client().get(f"/@@oai?{asked}")
        assert b'code="badArgument"' in answer.content, (asked, answer.text)
    twice = "/@@oai?verb=GetRecord&identifier=a&identifier=b&metadataPrefix=oai_dc"
    assert b'code="badArgument"' in client().get(twice).content
