"""The answer to an opinion or its correction: the receipt, shown once to its author."""

from ...base.english.words import called_in
from ...citizen.taken.page import TakenPage
from ..draft.kinds import Moderation
from .content import Content
from .content import content_of
from .provision_words import DraftWords
from functools import cached_property
from plone import api
from plone.dexterity.content import DexterityContent
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


class OpinionTaken(TakenPage):
    """On a draft."""

    template = ViewPageTemplateFile("taken.pt")
    draft: DexterityContent

    @cached_property
    def content(self) -> Content:
        return content_of(self.submission)

    @property
    def files_sent(self) -> list[str]:
        return [one.name for one in self.content.files]

    def rows(self) -> list[tuple[str, int]]:
        """What each opinion is on, and in which version of the draft."""
        words = DraftWords(self.draft, self.request)
        return [(words.title(one), one.version) for one in self.content.points]

    @property
    def title(self) -> str:
        return called_in(str(api.portal.get_current_language()), self.draft)

    @property
    def gathered(self) -> str | None:
        return None if self.is_correction else str(self.draft.UID())

    @property
    def is_looked_at_first(self) -> bool:
        before = self.draft.moderation != Moderation.AFTER.value
        return before or bool(self.content.marks)


def taken_page(
    context: DexterityContent, request: object, draft: DexterityContent
) -> OpinionTaken:
    page = OpinionTaken(context, request)
    page.draft = draft
    return page
