"""`@@provision/<eId>`: one provision alone, to print or to keep."""

from ...base.dates import today
from ...base.named_below import NamedBelow
from ...law.provision_titles import provision_title
from ...law.tree import all_provisions
from ...law.tree import Provision
from .linking import CitationLinks
from .notes import ProvisionNotes
from .rendering import render_provision
from .rendering import Style
from functools import cached_property
from Products.Five import BrowserView
from zope.publisher.interfaces import NotFound


class ProvisionView(NamedBelow, BrowserView):
    """A provision with what is below it, and what others have done to it."""

    @cached_property
    def provision(self) -> Provision | None:
        structure = self.context.structure
        among = all_provisions(structure.tree) if structure is not None else ()
        return next((one for one in among if one.eid == self.named), None)

    def __call__(self) -> str:
        if self.provision is None:
            raise NotFound(self.context, self.named, self.request)
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
