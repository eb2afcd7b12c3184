"""`@@undecided-relations`: what texts say of others, to be ticked and decided."""

from ...base.act_page.act_page import ActPage
from ...base.date_labels import day_label
from ...base.form_values import batch_start
from ...base.form_values import listed_texts
from ...base.frame_language import frame_language
from ..relations.kind_titles import KIND_TITLES
from ..relations.meaning import candidates
from ..relations.naming_others import name_and_title_of
from ..relations.naming_others import provisions_of
from ..relations.relation import RelationState
from .deciding import decide_many
from .deciding import Outcome
from .listing import Question
from .listing import Row
from .listing import Undecided
from bacgiang.policy import _
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from plone import api
from plone.base.batch import Batch
from typing import Any
from urllib.parse import urlencode
from zExceptions import Unauthorized
from zope.i18n import translate
from zope.i18nmessageid import Message


PAGE = 50
STANDINGS = {
    "confirm": RelationState.CONFIRMED,
    "reject": RelationState.REJECTED,
}


class UndecidedPage(ActPage):
    """In pages, narrowed down by kind and document; the words stand beside each."""

    act_button = "decide"
    refused: tuple[Outcome, ...] = ()

    def prepare(self) -> None:
        if api.user.is_anonymous():
            raise Unauthorized("Sign in to decide relations.")
        self.language = frame_language()
        self.question = Question.of(self.request.form)

    def act(self) -> Any:
        form = self.request.form
        ticked = listed_texts(form, "relation")
        if self.form_value("all_shown"):
            ticked = tuple(self.form_value("shown").split())
        standing = STANDINGS.get(self.form_value("decide"), RelationState.REJECTED)
        outcomes = decide_many(ticked, standing)
        self.refused = tuple(one for one in outcomes if one.refusals)
        done = _(
            "message_relations_decided",
            default="Decided: ${done} of ${count}.",
            mapping={"done": len(outcomes) - len(self.refused), "count": len(outcomes)},
        )
        if not self.refused:
            return self.redirect(self.address, done)
        api.portal.show_message(done, request=self.request, type="warning")
        return self.show()

    @property
    def address(self) -> str:
        """Of the same question, from its first page on."""
        asked = {name: said for name, said in vars(self.question).items() if said}
        return f"{self.action}?{urlencode(asked)}" if asked else self.action

    @cached_property
    def undecided(self) -> Undecided:
        return Undecided()

    @cached_property
    def batch(self) -> Batch:
        found = self.undecided.fitting(self.question)
        start = min(batch_start(self.request.form), max(0, len(found) - 1))
        return Batch(found, PAGE, start=start - start % PAGE)

    @cached_property
    def rows(self) -> list[Row]:
        return [self.undecided.row(one) for one in self.batch]

    def subject_of(self, row: Row) -> str:
        """Title and day of the document that says so: others may bear its number."""
        subject = row.relation.subject
        day = date.fromisoformat(subject.day) if subject.day else None
        told = (subject.title, day_label(day, self.language))
        return ", ".join(filter(None, told))

    def shown(self) -> str:
        return " ".join(row.relation.identifier for row in self.rows)

    def kinds(self) -> Iterator[tuple[str, Message, int]]:
        for kind, count in self.undecided.kinds().items():
            yield kind.value, KIND_TITLES[kind], count

    def failures(self) -> Iterator[tuple[str, str]]:
        """Which one, and why it was left."""
        for one in self.refused:
            named = self._short(one) if one.relation is not None else one.identifier
            yield named, " ".join(self.message(reason) for reason in one.refusals)

    def _short(self, outcome: Outcome) -> str:
        relation = outcome.relation
        assert relation is not None
        kind = translate(KIND_TITLES[relation.relation_kind], context=self.request)
        subject, target = relation.subject, relation.target
        return (
            f"{subject.number or subject.title}: {kind} {target.number or target.title}"
        )

    def title_of(self, row: Row) -> Message:
        return KIND_TITLES[row.relation.relation_kind]

    def name_of(self, row: Row) -> str:
        return name_and_title_of(row.other, self.language)

    @staticmethod
    def is_ambiguous(row: Row) -> bool:
        """Whether a person has to say first which document is meant."""
        return bool(candidates(row.relation))

    def provisions_of(self, row: Row) -> str:
        return provisions_of(row.relation)
