"""Names of Akoma Ntoso, and which of them stand for what in a tree."""

from bacgiang.policy.law.tree import BlockKind
from bacgiang.policy.law.tree import SpanKind
from collections.abc import Callable
from lxml import etree
from lxml.builder import ElementMaker
from typing import Protocol


NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
PREFIX = f"{{{NAMESPACE}}}"


class Maker(Protocol):
    """Makes elements: by the attribute of their name, or where the name is a value."""

    def __call__(
        self, tag: str, *content: object, **attributes: str
    ) -> etree._Element: ...

    def __getattr__(self, tag: str) -> Callable[..., etree._Element]: ...


AKN: Maker = ElementMaker(namespace=NAMESPACE, nsmap={None: NAMESPACE})
"""Makes elements of Akoma Ntoso: text and elements are content, a dict attributes."""

# Place, office and person are plain inlines: Akoma Ntoso's own elements for them refer
# to an ontology, and the text alone does not tell which person or place is meant.
SPAN_ELEMENTS = {
    SpanKind.ISSUER: ("docAuthority", None),
    SpanKind.NUMBER: ("docNumber", None),
    SpanKind.PLACE: ("inline", "place"),
    SpanKind.DATE: ("docDate", None),
    SpanKind.TYPE: ("docType", None),
    SpanKind.TITLE: ("docTitle", None),
    SpanKind.SIGNING_AUTHORITY: ("inline", "signing-authority"),
    SpanKind.SIGNER_ROLE: ("inline", "signer-role"),
    SpanKind.SIGNER: ("inline", "signer"),
    SpanKind.FURNITURE: ("inline", "furniture"),
}
SPAN_KINDS = {name: kind for kind, name in SPAN_ELEMENTS.items()}

# Blocks of these kinds are paragraphs with a class; the others have elements.
CLASSES = {
    BlockKind.FURNITURE: "furniture",
    BlockKind.CONTENTS: "contents",
    BlockKind.RECIPIENT: "recipient",
    BlockKind.GROUND: "ground",
    BlockKind.FORMULA: "formula",
}
KINDS_BY_CLASS = {name: kind for kind, name in CLASSES.items()}
EMPTY_BODY = "empty"
UNNUMBERED = "text"
CHARACTER = "character"


def tag(name: str) -> str:
    """Return the qualified name of an element of Akoma Ntoso."""
    return f"{PREFIX}{name}"
