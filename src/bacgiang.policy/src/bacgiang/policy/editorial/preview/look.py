"""`…/@@look`: the item's page as citizens will see it, on a phone, a tablet or wide.

The page itself stands in a frame (`…/@@look-frame`), in whatever state the item is.
"""

from ..workflow.item_roles import roles_on_item
from .anonymous_rendering import anonymous_rendering
from .headers import set_headers
from bacgiang.policy import _
from dataclasses import dataclass
from lxml import html
from plone.app.contenttypes.interfaces import ILink
from plone.transformchain.interfaces import ITransform
from Products.Five import BrowserView
from repoze.xmliter.serializer import XMLSerializer
from repoze.xmliter.utils import getHTMLSerializer
from typing import Any
from zope.component import adapter
from zope.component import getMultiAdapter
from zope.i18nmessageid import Message
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.interface import Interface
from zope.publisher.interfaces.browser import IBrowserRequest
from ZPublisher.HTTPRequest import HTTPRequest


@dataclass(frozen=True)
class Screen:
    """A size to look at; `width` and `height` as in an `iframe` element, in px or %."""

    token: str
    title: Message
    width: str
    height: str


PHONE = Screen("phone", _("label_screen_phone", default="Phone"), "375", "740")
TABLET = Screen("tablet", _("label_screen_tablet", default="Tablet"), "768", "900")
WIDE = Screen("wide", _("label_screen_wide", default="Full width"), "100%", "900")
SCREENS = (PHONE, TABLET, WIDE)
# Nothing in the frame runs or is sent, and nobody else shows it in a frame of theirs.
FRAME_POLICY = (
    "default-src 'self'; img-src 'self' data:; style-src 'self'; "
    "style-src-attr 'unsafe-inline'; script-src 'none'; object-src 'none'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)


class LookPage(BrowserView):
    """The frame in the chosen size, and the sizes to choose from."""

    screens = SCREENS

    def __call__(self) -> str:
        asked = self.request.form.get("screen")
        self.screen = next((one for one in SCREENS if one.token == asked), PHONE)
        set_headers(self.request)
        return self.index()

    @property
    def target(self) -> str:
        """Where a link leads, which has no page to look at; "" of what has one."""
        if not ILink.providedBy(self.context):
            return ""
        shown = getMultiAdapter((self.context, self.request), name="link_redirect_view")
        return str(shown.absolute_target_url())


class IShownInert(IBrowserRequest):
    """A request whose page is looked at only: nothing on it leads anywhere."""


class IShownFromContent(IShownInert):
    """Of the page what stands above its content is left out."""


class LookFrame(BrowserView):
    """The page of the item as an anonymous visitor gets it; with `from=content` it
    begins with its content. (`#content` would do so, too, but as soon as the frame is
    there the browser brings that into sight in the page around it: who fills in the
    form below is carried away from it.)
    """

    def __call__(self) -> str:
        is_content = self.request.form.get("from") == "content"
        alsoProvides(self.request, IShownFromContent if is_content else IShownInert)
        set_headers(self.request, FRAME_POLICY)
        # What the page is told of its own address: that of the item.
        self.request.set("ACTUAL_URL", self.context.absolute_url())
        self.request.form.clear()
        with anonymous_rendering(self.context, self.request):
            page = getMultiAdapter(
                (self.context, self.request), name=self.context.getLayout()
            )
            return page()


class LookPossible(BrowserView):
    """Whether the toolbar offers the page to whoever asks (condition of an action)."""

    def __call__(self) -> bool:
        return roles_on_item(self.context).on_board


@implementer(ITransform)
@adapter(Interface, IShownInert)
class Inert:
    """Takes the addresses out of links and forms, after all that writes them in."""

    order = 9500

    def __init__(self, published: Any, request: HTTPRequest) -> None:
        self.request = request

    def transformUnicode(self, result: str, encoding: str) -> Any:  # noqa: N802
        return self.transformIterable([result.encode(encoding)], encoding)

    def transformBytes(self, result: bytes, encoding: str) -> Any:  # noqa: N802
        return self.transformIterable([result], encoding)

    def transformIterable(self, result: Any, encoding: str) -> Any:  # noqa: N802
        if not isinstance(result, XMLSerializer):
            result = getHTMLSerializer(result, pretty_print=False, encoding=encoding)
            result.serializer = html.tostring
        root = result.tree.getroot()
        if IShownFromContent.providedBy(self.request):
            begin_with_content(root)
        make_inert(root)
        return result


def begin_with_content(root: Any) -> None:
    """Leave out what stands above the content, in whatever it is laid out."""
    for content in root.xpath("//body//*[@id='content']"):
        for within in (content, *content.iterancestors()):
            if within.tag == "body":
                return
            for above in [*within.itersiblings(preceding=True)]:
                within.getparent().remove(above)


def make_inert(root: Any) -> None:
    """Leave of each link and form what it looks like; ways within the page stay."""
    for link in root.iter("a", "area"):
        if not (link.get("href") or "#").startswith("#"):
            link.set("href", "#")
        link.attrib.pop("target", "")
    for form in root.iter("form"):
        form.attrib.pop("action", "")
        form.set("inert", "inert")
    for running in list(root.iter("script", "iframe")):
        running.drop_tree()
