"""Under an item: the ways to print and save it, and its address."""

from ...items import IContentHolder
from ...workflow.parameters import State
from bacgiang.policy import _
from plone import api
from plone.app.layout.viewlets import ViewletBase
from zope.i18n import translate


SCRIPT = "++resource++bacgiang.keeping/keep.js"


class KeepViewlet(ViewletBase):
    """Everything works without scripts; a script adds buttons that print and copy."""

    @property
    def available(self) -> bool:
        return api.content.get_state(self.context, default="") == State.PUBLISHED.value

    @property
    def word_copied(self) -> str:
        return self._said(_("keep_copied", default="Copied"))

    @property
    def word_copy(self) -> str:
        return self._said(_("keep_copy", default="Copy"))

    @property
    def word_print(self) -> str:
        return self._said(_("keep_print", default="Print"))

    def _said(self, message: str) -> str:
        return str(translate(message, context=self.request))

    @property
    def has_file(self) -> bool:
        """Whether the item can be printed and saved whole."""
        return IContentHolder.providedBy(self.context)

    @property
    def address(self) -> str:
        return str(self.context.absolute_url())

    @property
    def script(self) -> str:
        return f"{api.portal.get().absolute_url()}/{SCRIPT}"
