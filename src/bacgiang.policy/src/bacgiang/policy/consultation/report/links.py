"""Where the report, the data and the board's desk are, on the page of a draft."""

from .open_data_view import may_be_read
from .report_of import issued_report
from .report_of import works_on_answers
from functools import cached_property
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


class ReportLinks(BrowserView):
    """A piece of HTML; "" where there is nothing to lead to."""

    template = ViewPageTemplateFile("links.pt")

    def __call__(self) -> str:
        if not (self.has_report or self.has_data or self.answers):
            return ""
        return self.template()

    @cached_property
    def answers(self) -> bool:
        """Whether who looks works on the answers."""
        return works_on_answers(self.context)

    @cached_property
    def has_report(self) -> bool:
        return self.answers or issued_report(self.context) is not None

    @cached_property
    def has_data(self) -> bool:
        return may_be_read(self.context)
