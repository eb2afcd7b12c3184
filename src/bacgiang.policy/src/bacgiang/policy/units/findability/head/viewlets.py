"""Title, canonical address, neighbours in a list, and whether a page is to be found."""

from ....base.page_facts import IPages
from ...sites.frame.identity import identity_of
from .facts import head_facts
from .shown_page import shown_page
from .shown_page import ShownPage
from bacgiang.policy import _
from functools import cached_property
from html import escape
from plone.app.layout.viewlets import ViewletBase
from typing import Any
from zope.i18n import translate


BETWEEN = " – "


class HeadViewlet(ViewletBase):
    """Knows the page that is drawn and what is told of it."""

    @cached_property
    def page(self) -> ShownPage:
        return shown_page(self.context, self.request, self.view)

    @cached_property
    def facts(self) -> Any:
        return head_facts(self.context, self.request, self.view)


class TitleViewlet(HeadViewlet):
    """ "Item – Site – Portal": no two pages are called the same."""

    def render(self) -> str:
        return f"<title>{escape(BETWEEN.join(self.names()), quote=False)}</title>"

    def names(self) -> list[str]:
        """The page's title, then those of its site and of the portal, each once."""
        identity = identity_of(self.context)
        found: list[str] = []
        for name in (self._own(), identity.name, identity.portal_name):
            if name and name not in found:
                found.append(name)
        return found

    def _own(self) -> str:
        if self.page.number == 1:
            return str(self.facts.title)
        message = _(
            "title_of_page",
            default="${title} (page ${number})",
            mapping={"title": self.facts.title, "number": self.page.number},
        )
        return str(translate(message, context=self.request))


class DescriptionViewlet(HeadViewlet):
    """The description, for search engines."""

    def render(self) -> str:
        if not self.facts.description:
            return ""
        said = escape(self.facts.description)
        return f'<meta name="description" content="{said}" />'


class CanonicalViewlet(HeadViewlet):
    """`rel="canonical"` of what is to be found, `noindex` on everything else."""

    def render(self) -> str:
        if not self.page.is_found:
            return '<meta name="robots" content="noindex" />'
        links = [("canonical", self.page.address)]
        if self.page.is_own and IPages.providedBy(self.view):
            links.append(("prev", self.view.previous_url()))
            links.append(("next", self.view.next_url()))
        return "\n".join(
            f'<link rel="{relation}" href="{escape(address)}" />'
            for relation, address in links
            if address
        )
