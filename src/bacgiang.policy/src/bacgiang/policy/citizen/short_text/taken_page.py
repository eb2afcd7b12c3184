"""The receipt of a text, shown once to whoever sent it."""

from ..taken.page import TakenPage
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


class TextTaken(TakenPage):
    template = ViewPageTemplateFile("taken.pt")

    @property
    def title(self) -> str:
        return str(self.context.title)
