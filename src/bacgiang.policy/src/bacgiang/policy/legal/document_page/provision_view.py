"""`@@provision/<eId>`: one provision alone, to print or to keep."""

from ...base.named_below import NamedBelow
from ...law.effect.answers import Answer
from ...law.effect.answers import ProvisionAnswer
from ...law.provision_titles import provision_title
from ...law.tree import all_provisions
from ...law.tree import Level
from ...law.tree import Provision
from ..effect.answering import status_on
from ..effect.day_view import DayView
from ..effect.describing import DescribedAnswer
from ..effect.describing import effect_on
from ..vocabularies import tables
from .cited import CitedPlaces
from .linking import CitationLinks
from .notes import ProvisionNotes
from .notes import standing
from .rendering import render_provision
from .rendering import Style
from functools import cached_property
from zope.i18nmessageid import Message
from zope.publisher.interfaces import NotFound


class ProvisionView(NamedBelow, DayView):
    """A provision with what is below it, and what others have done to it."""

    @cached_property
    def _all(self) -> list[Provision]:
        structure = self.context.structure
        return list(all_provisions(structure.tree)) if structure is not None else []

    @cached_property
    def provision(self) -> Provision | None:
        return next((one for one in self._all if one.eid == self.named), None)

    def __call__(self) -> str:
        if self.provision is None:
            raise NotFound(self.context, self.named, self.request)
        return str(self.index())

    called = staticmethod(provision_title)

    def title(self) -> str:
        return provision_title(self.provision.eid) if self.provision else ""

    def document_name(self) -> str:
        """Type and number of the document."""
        kind = tables.title_in(
            tables.DOCUMENT_TYPES, self.context.document_type, self.language
        )
        return f"{kind} {self.context.number or ''}".strip()

    @cached_property
    def effect(self) -> DescribedAnswer:
        """That of the whole document."""
        return effect_on(self.context, self.on)

    @cached_property
    def _answer(self) -> ProvisionAnswer:
        return self._whole.provisions.get(self.named, self._whole)

    @property
    def _whole(self) -> Answer:
        return status_on(self.context, self.on)

    @property
    def status(self) -> Message:
        """How the provision itself stands on the day."""
        return standing(self._whole, self._answer, self.named)

    @property
    def code(self) -> str:
        return str(self._answer.status.value)

    def before(self) -> str:
        """Identity of the article before this one; "" for none."""
        return self._beside(-1)

    def after(self) -> str:
        return self._beside(1)

    def _beside(self, step: int) -> str:
        articles = [one.eid for one in self._all if one.level is Level.ARTICLE]
        if self.named not in articles:
            return ""
        place = articles.index(self.named) + step
        return articles[place] if 0 <= place < len(articles) else ""

    def text(self) -> str:
        if self.provision is None:
            return ""
        notes = ProvisionNotes(self.context, self.on, self.request)
        # Other provisions of the document stand on its page.
        page = self.context.absolute_url()
        links = CitationLinks(CitedPlaces(self.context), page=page)
        style = Style(
            links, links.quoted, notes=notes, state=notes.state, behind=notes.behind
        )
        return render_provision(self.provision, style)
