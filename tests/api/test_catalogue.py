"""What the portal gives as open data, read by a reader of RDF (6.2e)."""

from .legal_records import make_record
from bacgiang.policy.base.dumps.dump import IDump
from bacgiang.policy.base.dumps.job import make
from bacgiang.policy.base.dumps.store import dump_store
from datetime import datetime
from datetime import UTC
import json
from lxml import html
import pytest
from rdflib import Graph
from rdflib import namespace
from rdflib.compare import isomorphic
from tiers import share
import transaction
from typing import Any
from zope.component import getUtility


pytestmark = pytest.mark.regulation("6.2e")


def test_the_catalogue_tells_every_dataset_and_how_to_have_it(client: Any) -> None:
    asks = client()
    answer = asks.get("/++api++/@catalogue")
    assert answer.headers["Content-Type"].startswith("application/ld+json")
    graph = Graph().parse(data=answer.text, format="json-ld")
    (catalogue,) = graph.subjects(namespace.RDF.type, namespace.DCAT.Catalog)
    told = set(graph.objects(catalogue, namespace.DCAT.dataset))
    names = {str(one).partition("#")[2] for one in told}
    assert names >= {"legal-documents", "directives", "procedures", "directory"}
    for dataset in share(sorted(told), of=3):
        titles = graph.objects(dataset, namespace.DCTERMS.title)
        assert {one.language for one in titles} == {"vi", "en"}, dataset
        (page,) = graph.objects(dataset, namespace.DCAT.landingPage)
        ways = list(graph.objects(dataset, namespace.DCAT.distribution))
        assert ways, dataset
        pages = [page, *(graph.value(way, namespace.DCAT.accessURL) for way in ways)]
        for address in map(str, pages):
            found = asks.get(address, headers={"Accept": "*/*"})
            assert found.status_code == 200, address
        for way in ways:
            address = str(graph.value(way, namespace.DCAT.accessURL))
            kind = str(graph.value(way, namespace.DCAT.mediaType)).partition(
                "media-types/"
            )[2]
            given = asks.get(address, headers={"Accept": "*/*"}).headers["Content-Type"]
            assert given.startswith(kind), address


def test_the_address_that_one_tells_others_leads_each_to_what_they_read(
    client: Any,
) -> None:
    asks = client()
    as_json = Graph().parse(data=asks.get("/++api++/@catalogue").text, format="json-ld")
    for kind, name, form in (
        ("application/ld+json", "data.jsonld", "json-ld"),
        ("text/turtle", "data.ttl", "turtle"),
        ("application/rdf+xml", "data.rdf", "xml"),
    ):
        asked = asks.get("/data", headers={"Accept": f"{kind}, text/html;q=0.5"})
        assert "Accept" in asked.headers["Vary"]
        for answer in (asked, asks.get(f"/{name}", headers={"Accept": "*/*"})):
            assert answer.headers["Content-Type"].startswith(kind), name
            assert isomorphic(
                Graph().parse(data=answer.content, format=form), as_json
            ), name
    for language, path in (("vi", "/vi/du-lieu"), ("en", "/en/open-data")):
        headers = {"Accept": "text/html,*/*;q=0.8", "Accept-Language": language}
        led = asks.get("/data", headers=headers)
        assert led.status_code == 303
        assert led.headers["Location"].endswith(path)


def test_people_read_what_there_is_and_programs_the_same_of_the_page(
    site: Any, boards: None, client: Any
) -> None:
    make_record(site)
    dump = getUtility(IDump, name="legal-documents.jsonl")
    make(dump, dump_store(site), datetime.now(UTC))
    transaction.commit()
    asks = client()
    for path, other, title, size in (
        ("/vi/du-lieu", "/en/open-data", "Văn bản quy phạm pháp luật", "KB"),
        ("/en/open-data", "/vi/du-lieu", "Legal documents of the province", "KB"),
    ):
        answer = asks.get(path, headers={"Accept": "text/html"})
        page = html.fromstring(answer.content)
        alternates = page.xpath("//head/link[@rel='alternate']/@href")
        assert any(one.endswith(other) for one in alternates), path
        (part,) = page.xpath("//section[@id='legal-documents']")
        assert title in part.xpath("string(h2)"), path
        (file,) = part.xpath(".//a[contains(@href, '/@@dump/')]")
        assert size in file.xpath("string(small)"), path
        assert asks.get(file.get("href")).status_code == 200
        (digest,) = part.xpath(".//details/code/text()")
        graph = Graph()
        for told in page.xpath("//script[@type='application/ld+json']/text()"):
            said = json.loads(told)
            graph.parse(
                data=json.dumps({**said, "@context": {"@vocab": str(namespace.SDO)}}),
                format="json-ld",
            )
        (catalogue,) = graph.subjects(namespace.RDF.type, namespace.SDO.DataCatalog)
        datasets = list(graph.objects(catalogue, namespace.SDO.dataset))
        assert len(datasets) == len(page.xpath("//section[.//ul][h2]/@id")), path
        digests = graph.objects(None, namespace.SDO.sha256)
        assert digest in map(str, digests), path
    for path, way in (("/vi/@@sitemap", "/vi/du-lieu"), ("/en/@@sitemap", "open-data")):
        text = asks.get(path, headers={"Accept": "text/html"}).text
        assert way in text, path
    assert "/en/open-data</loc>" in asks.get("/sitemap.xml?part=1").text
