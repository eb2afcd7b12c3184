"""What the portal gives as open data, read by a reader of RDF (6.2e)."""

import pytest
from rdflib import Graph
from rdflib import namespace
from typing import Any


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
    for dataset in told:
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
