"""`@@draft-version/<n>` (or `?version=<n>`): the text of one version.

Anchors are the places of its provisions (eId): an address stays good whatever comes.
"""

from ....base.english.days import shown_moment
from ....base.named_below import NamedBelow
from ....legal.document_page.permalink import permalink_label
from ....legal.document_page.rendering import contents
from ....legal.document_page.rendering import render
from ....legal.document_page.rendering import Style
from ..store import draft_versions
from ..store import KeptVersion
from ..version import Question
from .seen import version_seen
from Products.Five import BrowserView
from zope.publisher.interfaces import NotFound


class DraftVersionPage(NamedBelow, BrowserView):
    """404 for a version that there is not."""

    def __call__(self) -> str:
        number = self.named or self.request.form.get("version")
        found = version_seen(self.context, number)
        if found is None:
            raise NotFound(self.context, self.__name__, self.request)
        self.kept: KeptVersion = found
        return str(self.index())

    @property
    def last(self) -> int:
        """Number of the newest version."""
        return draft_versions().last_number(self.context.UID())

    @property
    def is_last(self) -> bool:
        return self.kept.version.number == self.last

    def published(self) -> str:
        return shown_moment(self.kept.version.published)

    def address(self, number: int) -> str:
        return f"{self.context.absolute_url()}/@@draft-version/{number}"

    def compare_address(self) -> str:
        """Compared with the newest; of the newest, with the one before it."""
        number = self.kept.version.number
        old, new = (number, self.last) if not self.is_last else (number - 1, number)
        both = (version_seen(self.context, one) for one in (old, new))
        if not all(one is not None and not one.version.is_closed for one in both):
            return ""
        return f"{self.context.absolute_url()}/@@draft-compare?old={old}&new={new}"

    def text(self) -> str:
        if self.kept.text is None:
            return ""
        label = permalink_label(self.context)
        return render(self.kept.text.tree, Style(label=label))

    def contents(self) -> list[tuple[int, str, str]]:
        text = self.kept.text
        return list(contents(text.tree)) if text is not None else []

    def questions(self) -> tuple[Question, ...]:
        return self.kept.version.questions
