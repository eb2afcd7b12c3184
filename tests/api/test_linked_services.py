"""Procedures and units as linked data, in both languages (4.1a, 4.1c, 6.2e)."""

from .procedure_records import make_procedure
from .procedure_records import PROCEDURE
import json
from lxml import html
import pytest
from rdflib import Graph
from rdflib import Literal
from rdflib import RDF
from rdflib import SDO
from rdflib import URIRef
from typing import Any


pytestmark = pytest.mark.regulation("4.1a", "4.1c", "6.2e")


def graph_of(page: bytes) -> Graph:
    graph = Graph()
    for told in html.fromstring(page).xpath(
        "//head/script[@type='application/ld+json']/text()"
    ):
        said = {**json.loads(told), "@context": {"@vocab": str(SDO)}}
        graph.parse(data=json.dumps(said), format="json-ld")
    return graph


def test_a_procedure_is_a_service_of_its_units(
    site: Any, boards: None, client: Any
) -> None:
    asks, headers = client(), {"Accept": "text/html"}
    procedure = make_procedure()
    address = procedure.absolute_url()
    own = address.removeprefix(site.absolute_url())
    paths = {"vi": own, "en": own.replace("/vi/thu-tuc", "/en/procedures")}
    named = {}
    for language, path in paths.items():
        answer = asks.get(path, headers=headers)
        assert answer.status_code == 200, path
        graph = graph_of(answer.content)
        (service,) = graph.subjects(SDO.identifier, Literal("MAU.01"))
        # One service, whatever the page's language.
        assert str(service) == address
        assert (service, RDF.type, SDO.GovernmentService) in graph
        named[language] = str(graph.value(service, SDO.name))
        (unit,) = graph.objects(service, SDO.serviceOperator)
        assert (unit, RDF.type, SDO.GovernmentOrganization) in graph
        offer = graph.value(service, SDO.offers)
        assert str(graph.value(offer, SDO.price)) == "100000"
        output = graph.value(service, SDO.serviceOutput)
        assert str(graph.value(output, SDO.name)) == "Giấy phép"
        # The unit's own page tells who that is.
        units = graph_of(asks.get(str(unit), headers=headers).content)
        assert graph.value(unit, SDO.name) == units.value(URIRef(unit), SDO.name)
        text = graph.serialize(format="nt")
        for account in ("so-y-te-update", "so-y-te-publish", "admin"):
            assert account not in text
    assert named["vi"] == PROCEDURE["title"]
    assert "MAU.01" in named["en"]
