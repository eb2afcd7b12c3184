"""Documents under addresses of ELI, with its metadata, sitemap and feed (3.1, 6.2e)."""

from .legal_records import make_record
from .legal_records import path_of
from bacgiang.policy.law.akn import akn_errors
import feedparser
import json
from lxml import etree
from lxml import html
import pytest
from rdflib import Graph
from rdflib import Literal
from rdflib import Namespace
from rdflib import RDF
from rdflib import SDO
from rdflib import URIRef
from typing import Any


pytestmark = pytest.mark.regulation("3.1", "6.2e")

ELI = Namespace("http://data.europa.eu/eli/ontology#")
WORK = "/eli/quyet-dinh/2007/76-2007-qd-ubnd"
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def graph_of(told: str) -> Graph:
    """JSON-LD in the words of schema.org, read without fetching them."""
    said = json.loads(told)
    context = {"@vocab": str(SDO), "eli": str(ELI)}
    return Graph().parse(
        data=json.dumps({**said, "@context": context}), format="json-ld"
    )


def test_each_address_leads_to_what_it_names(
    site: Any, boards: None, client: Any
) -> None:
    record = make_record(site)
    hidden = make_record(site, "draft", title="Mẫu", number="5/2007/QĐ-UBND")
    asks, page = client(), record.absolute_url()
    for path, place in (
        (WORK, page),
        (f"{WORK}/vie", page),
        (f"{WORK}/vie/html", page),
        (f"{WORK}/2010-01-01/vie", f"{page}?on=2010-01-01"),
    ):
        answer = asks.get(path, headers={"Accept": "text/html"})
        assert answer.status_code == 303, path
        assert answer.headers["Location"] == place, path
        assert asks.get(place, headers={"Accept": "text/html"}).status_code == 200
    text = asks.get(f"{WORK}/2010-01-01/vie/akn", follow=True)
    assert akn_errors(text.content) == ()
    as_asked = asks.get(
        WORK, follow=True, headers={"Accept": "application/ld+json, */*;q=0.1"}
    )
    assert as_asked.headers["Content-Type"].startswith("application/ld+json")
    hidden_work = f"/eli/quyet-dinh/2007/{hidden.getId()}"
    for path in (
        "/eli",
        "/eli/quyet-dinh/2007",
        WORK.replace("quyet-dinh", "nghi-quyet"),
        WORK.replace("/2007/", "/2008/"),
        f"{WORK}/eng",
        f"{WORK}/vie/pdf",
        f"{WORK}/vie/html/x",
        hidden_work,
    ):
        assert asks.get(path).status_code == 404, path
    member = client("ubnd-update").get(hidden_work)
    assert member.status_code == 303


def test_page_and_service_tell_the_document_its_text_and_its_forms(
    site: Any, boards: None, client: Any
) -> None:
    record = make_record(site)
    asks, address = client(), f"{site.absolute_url()}{WORK}"
    page = asks.get(path_of(record), headers={"Accept": "text/html"}).content
    (told,) = [
        one
        for one in html.fromstring(page).xpath(
            "//head/script[@type='application/ld+json']/text()"
        )
        if "LegalResource" in one
    ]
    served = asks.get(f"/++api++{path_of(record)}/@json-ld").text
    for said in (told, served):
        graph, work = graph_of(said), URIRef(address)
        assert (URIRef(record.absolute_url()), SDO.sameAs, work) in graph
        assert (work, RDF.type, ELI.LegalResource) in graph
        assert (work, ELI.id_local, Literal("76/2007/QĐ-UBND")) in graph
        assert graph.value(work, ELI.date_document).toPython().year == 2007
        text = graph.value(work, ELI.is_realized_by)
        assert str(text) == f"{address}/vie"
        assert graph.value(text, ELI.title).language == "vi"
        forms = set(map(str, graph.objects(text, ELI.is_embodied_by)))
        assert forms == {f"{text}/{one}" for one in ("html", "json-ld", "akn")}
        for one in forms:
            found = asks.get(one, follow=True, headers={"Accept": "*/*"})
            kind = str(graph.value(URIRef(one), ELI["format"])).partition("types/")[2]
            assert found.headers["Content-Type"].startswith(kind), one


def test_harvesters_find_every_document_and_what_changed(
    site: Any, boards: None, client: Any
) -> None:
    make_record(site)
    make_record(
        site, number="12/2009/CT-UBND", document_type="directive", text=None, file=None
    )
    make_record(site, "draft", title="Mẫu", number="5/2007/QĐ-UBND")
    asks = client()
    years = etree.fromstring(asks.get("/eli-sitemap.xml").content)
    works = [
        loc.text
        for year in years.iter(LOC)
        for loc in etree.fromstring(asks.get(year.text).content).iter(LOC)
    ]
    assert len(works) == 2
    assert f"{site.absolute_url()}{WORK}" in works
    for work in works:
        assert asks.get(work).status_code == 303, work
    feed = feedparser.parse(asks.get("/eli-atom.xml").content)
    assert not feed.bozo
    assert {one.id for one in feed.entries} == set(works)
    assert "76/2007/QĐ-UBND" in {one.title.split()[0] for one in feed.entries}
    assert asks.get("/eli-sitemap.xml?year=x").status_code == 404
