"""What other rooms tell of their pages."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from plone.base.interfaces import INavigationRoot
from typing import Any
from zope.component import adapter
from zope.i18nmessageid import Message
from zope.interface import Attribute
from zope.interface import implementer
from zope.interface import Interface
from ZPublisher.BaseRequest import BaseRequest
from ZPublisher.HTTPRequest import HTTPRequest


@dataclass(frozen=True)
class Picture:
    """A picture that stands for a page; sizes in pixels, `alt` describes it."""

    address: str
    width: int
    height: int
    media_type: str
    alt: str


class IHeadFacts(Interface):
    """What the head of a page tells; adapts (context, request, view).

    `title`: text; `description`: text, "" without one; `kind`: type of Open Graph;
    `picture`: Picture or None; `published`, `changed`: aware datetimes or None.
    """

    title = Attribute("The page's own title, without the site's")
    description = Attribute("What the page is about, in a sentence")
    kind = Attribute("'article' or 'website'")
    picture = Attribute("Picture or None")
    published = Attribute("When it was published")
    changed = Attribute("When what it says was changed last")


class IStructuredData(Interface):
    """Subscriber to (context, request, view): things of schema.org on the page."""

    def things() -> list[dict[str, Any]]:  # type: ignore[misc]
        """JSON-LD objects without `@context`; what is not known is left out."""


class OfPage:
    """What tells of a page by adapting its context, the request and the view."""

    def __init__(self, context: Any, request: HTTPRequest, view: Any) -> None:
        self.context = context
        self.request = request
        self.view = view


class IIndexedPage(Interface):
    """Marks a view that is not its context's own page and yet is to be found."""


class IPageOfItsOwn(Interface):
    """A view whose address and title are not its context's: a unit in a section."""

    canonical_url = Attribute("Its address on its canonical host")
    page_title = Attribute("Its title")


class IQuestion(Interface):
    """What the address asks of a list; adapts the context. Answers are not indexed."""

    text = Attribute("The question, '' where the whole list is shown")


class IPages(Interface):
    """A view that shows a list in pages."""

    paging_name = Attribute("Name in the query that says where a page starts")
    page_size = Attribute("How many a page holds")

    def start() -> int:  # type: ignore[misc]
        """Where the page starts, 0 for the first."""

    def previous_url() -> str:  # type: ignore[misc]
        """Address of the page before, '' on the first."""

    def next_url() -> str:  # type: ignore[misc]
        """Address of the next page, '' on the last."""


class IServiceOfSite(Interface):
    """Subscriber to (site, request): something people can do there, for the map."""

    title = Attribute("What it is called")
    url = Attribute("Where it stands, '' where the site does not offer it")


class IPagesOfSitemap(Interface):
    """Utility of a room whose pages are no items: what the sitemap names of them."""

    def pages() -> Iterable[Mapping[str, str]]:  # type: ignore[misc]
        """Of each page its address in every language it has."""


@dataclass(frozen=True)
class SiteService:
    """A service of a site."""

    title: Message
    url: str


def service_of_site(
    view: str, title: Message, sites: Any = INavigationRoot
) -> Callable[[Any, BaseRequest], SiteService]:
    """The subscriber for a view of every site, or of these."""

    @implementer(IServiceOfSite)
    @adapter(sites, Interface)
    def service(site: Any, request: BaseRequest) -> SiteService:
        return SiteService(title, f"{site.absolute_url()}/@@{view}")

    return service
