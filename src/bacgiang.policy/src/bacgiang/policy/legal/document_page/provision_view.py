"""`@@provision/<eId>`: one provision alone, to print or to keep."""

from ...base.dates import today
from ...law.provision_titles import provision_title
from ...law.tree import all_provisions
from ...law.tree import Provision
from .linking import CitationLinks
from .notes import ProvisionNotes
from .rendering import render_provision
from .rendering import Style
from Products.Five import BrowserView
from typing import Any
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound


@implementer(IPublishTraverse)
class ProvisionView(BrowserView):
    """A provision with what is below it, and what others have done to it."""

    provision: Provision | None = None

    def publishTraverse(self, request: Any, name: str) -> "ProvisionView":  # noqa: N802
        if self.provision is None and self.context.structure is not None:
            for one in all_provisions(self.context.structure.tree):
                if one.eid == name:
                    self.provision = one
                    return self
        raise NotFound(self.context, name, request)

    def __call__(self) -> str:
        if self.provision is None:
            raise NotFound(self.context, self.__name__, self.request)
        return str(self.index())

    def title(self) -> str:
        return provision_title(self.provision.eid) if self.provision else ""

    def text(self) -> str:
        style = Style(
            words=_WholeAddresses(self.context),
            notes=ProvisionNotes(self.context, today(), self.request),
        )
        return render_provision(self.provision, style) if self.provision else ""


class _WholeAddresses(CitationLinks):
    """Links to other provisions of the document lead to its page."""

    def __call__(self, text: str, eid: str) -> str:
        page = self._document.absolute_url()
        return super().__call__(text, eid).replace('href="#', f'href="{page}#')
