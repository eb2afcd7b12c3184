"""`/data.ttl`, `/data.rdf`, `/data.jsonld`: the catalogue, as harvesters take it."""

from ..keeping import Keeping
from ..keeping import say
from .catalogue import catalogue
import json
from Products.Five import BrowserView


JSON_LD = "application/ld+json"
FORMATS = {JSON_LD: "", "text/turtle": "turtle", "application/rdf+xml": "pretty-xml"}
"""What rdflib calls each; JSON-LD is written already."""
BY_NAME = {
    "data.jsonld": JSON_LD,
    "data.ttl": "text/turtle",
    "data.rdf": "application/rdf+xml",
}


def catalogue_as(media_type: str) -> bytes:
    """The catalogue in one of `FORMATS`."""
    text = json.dumps(catalogue(), ensure_ascii=False, indent=1)
    if media_type == JSON_LD:
        return text.encode()
    # Loaded by who asks for it: few do, and each start would wait.
    from rdflib import Graph

    graph = Graph().parse(data=text, format="json-ld")
    return graph.serialize(format=FORMATS[media_type], encoding="utf-8")


class CatalogueFile(BrowserView):
    """Each under a name of its own: no cache confuses two of them."""

    def __call__(self) -> bytes:
        return self.given_as(BY_NAME[self.__name__])

    def given_as(self, media_type: str) -> bytes:
        response = self.request.response
        say(response, Keeping.ASK_AGAIN)
        response.setHeader("Content-Type", f"{media_type}; charset=utf-8")
        return catalogue_as(media_type)
