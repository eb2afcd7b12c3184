"""The error above a form whose item was changed: theirs, mine, the ways on."""

from .form import ChangedMeanwhile
from .form import SAVE_OVER
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from z3c.form.error import InvalidErrorViewSnippet
from zope.component import adapter


@adapter(ChangedMeanwhile, None, None, None, None, None)
class Comparison(InvalidErrorViewSnippet):
    """As other errors of a form, with what saving would write over."""

    template = ViewPageTemplateFile("comparison.pt")
    save_over = SAVE_OVER

    def render(self) -> str:
        return self.template()

    @property
    def address(self) -> str:
        """The form anew, with what is stored."""
        return str(self.request.getURL())
