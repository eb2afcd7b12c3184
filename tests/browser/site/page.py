"""A page as the walk met it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from lxml import html
from urllib.parse import urldefrag
from urllib.parse import urljoin


ADDRESSES = (
    ("a", "href"),
    ("area", "href"),
    ("link", "href"),
    ("img", "src"),
    ("script", "src"),
    ("source", "src"),
    ("iframe", "src"),
    ("video", "src"),
    ("audio", "src"),
    ("embed", "src"),
    ("object", "data"),
    ("input", "src"),
)
NOT_ADDRESSES = ("mailto:", "tel:", "data:", "javascript:", "blob:")


@dataclass(frozen=True)
class Link:
    """`tag` holds the link; `address` is absolute, `fragment` without its #."""

    tag: str
    address: str
    fragment: str
    rel: str = ""


@dataclass(frozen=True)
class SitePage:
    """What one address answered; `source` is the body as it came."""

    path: str
    address: str
    status: int
    source: str

    @cached_property
    def tree(self) -> html.HtmlElement:
        return html.document_fromstring(self.source)

    @property
    def language(self) -> str:
        return self.tree.get("lang", "")

    @property
    def title(self) -> str:
        return " ".join((self.tree.findtext("head/title") or "").split())

    @property
    def kind(self) -> str:
        """Which template made it: pages of one kind differ by what is in them alone."""
        words = self.tree.body.get("class", "").split()
        named = sorted(
            word for word in words if word.startswith(("portaltype-", "template-"))
        )
        return " ".join(named)

    @cached_property
    def anchors(self) -> frozenset[str]:
        """What a #fragment may name."""
        named = self.tree.xpath("//a/@name")
        return frozenset({*self.tree.xpath("//@id"), *named, "", "top"})

    @cached_property
    def links(self) -> tuple[Link, ...]:
        return tuple(self._links())

    def _links(self):
        for tag, attribute in ADDRESSES:
            for element in self.tree.iter(tag):
                value = (element.get(attribute) or "").strip()
                if not value or value.startswith(NOT_ADDRESSES):
                    continue
                address, fragment = urldefrag(urljoin(self.address, value))
                yield Link(tag, address, fragment, element.get("rel") or "")
        for value in self.tree.xpath("//*/@srcset"):
            for candidate in value.split(","):
                address = urljoin(self.address, candidate.split()[0])
                yield Link("img", address, "")
