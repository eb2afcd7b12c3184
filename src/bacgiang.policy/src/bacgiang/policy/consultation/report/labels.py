"""What the report says in words, on its page and in its files alike."""

from ...base.date_labels import day_label
from ...base.date_labels import moment_label
from ...base.frame_language import frame_language
from ..opinions.content import Point
from ..opinions.titles import STANCE_SHOWN
from ..responses.response import RESULT_TITLES
from .counts import counts
from .head import ReportHead
from .planned import Answered
from .shown_rows import ShownRow
from .shown_rows import Subjects
from bacgiang.policy import _
from collections.abc import Iterator
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message
from ZPublisher.HTTPRequest import HTTPRequest


TITLE = _(
    "report_title",
    default="Opinions received, what was taken up, and explanations",
)
OF_DRAFT = _("report_of_draft", default="on the draft: ${title}")
COLUMNS = (
    _("report_column_provision", default="Article or group of questions"),
    _("report_column_subject", default="Who gave the opinion"),
    _("report_column_opinion", default="Content of the opinion"),
    _("report_column_answer", default="Taken up, explanation"),
)
"""The columns the law asks for (law 80/2015; form of the summary report)."""

NOT_SHOWN = _(
    "report_not_shown", default="(The words of this opinion are not shown any more.)"
)
NO_ANSWER = _("report_no_answer", default="Not answered yet")
PREVIEW = _("report_preview", default="Preview: the report was not issued yet")


class Words:
    """Words in the language of a request, or in another one."""

    def __init__(self, request: HTTPRequest, language: str | None = None) -> None:
        self._request = request
        self._language = language

    def say(self, message: Any, **mapping: Any) -> str:
        return translate(
            Message(message, mapping={name: str(one) for name, one in mapping.items()}),
            context=self._request,
            target_language=self._language,
        )

    def columns(self) -> list[str]:
        return [self.say(one) for one in COLUMNS]

    def head_facts(self, head: ReportHead) -> list[tuple[str, str]]:
        """Label and value of each fact at the head of the report."""
        language = self._language or frame_language()
        opens = moment_label(head.opens, language=language)
        closes = day_label(head.last_day, language)
        issued = (
            moment_label(head.issued, language=language)
            if head.issued
            else self.say(PREVIEW)
        )
        facts = [
            (_("report_period", default="Opinions were taken"), f"{opens} – {closes}"),
            *self._interruptions(head, language),
            (_("report_issued_at", default="Report issued"), issued),
            *counts(head),
        ]
        return [(self.say(message), str(value)) for message, value in facts]

    def _interruptions(
        self, head: ReportHead, language: str
    ) -> Iterator[tuple[Message, str]]:
        label = _("report_interrupted", default="Interrupted, the draft was withdrawn")
        for one in head.interruptions:
            ends = moment_label(one.ends, language=language) if one.ends else "…"
            said = f"{moment_label(one.begins, language=language)} – {ends}"
            ground = f" ({self.say(one.ground_title)})" if one.ground_title else ""
            yield label, said + ground

    def cells(self, row: ShownRow) -> tuple[str, ...]:
        """The texts of a row, in the order of COLUMNS."""
        parts = (
            self._place(row),
            self._subjects(row.subjects),
            self._opinion(row.point),
            self._answer(row.answer),
        )
        return tuple("\n".join(lines) for lines in parts)

    def _place(self, row: ShownRow) -> Iterator[str]:
        yield row.place.in_words(self._request, self._language)
        if row.is_late:
            yield self.say(_("report_late", default="Received after closing"))

    def _subjects(self, subjects: Subjects) -> Iterator[str]:
        alike = _("report_alike", default="${count} opinions alike")
        persons = _("report_persons", default="Persons: ${count}")
        organisations = _("report_organisations", default="Organisations: ${count}")
        if subjects.count > 1:
            yield self.say(alike, count=subjects.count)
        yield from subjects.names
        if subjects.persons:
            yield self.say(persons, count=subjects.persons)
        if subjects.organisations:
            yield self.say(organisations, count=subjects.organisations)

    def _opinion(self, point: Point | None) -> Iterator[str]:
        if point is None:
            yield self.say(NOT_SHOWN)
            return
        yield self.say(STANCE_SHOWN[point.stance])
        if point.text:
            yield point.text
        if point.proposal:
            proposed = _("report_proposed", default="Proposed wording: ${text}")
            yield self.say(proposed, text=point.proposal)

    def _answer(self, answer: Answered | None) -> Iterator[str]:
        if answer is None:
            yield self.say(NO_ANSWER)
            return
        yield self.say(RESULT_TITLES.get(answer.result, NO_ANSWER))
        yield answer.reasons
        if answer.changed:
            changed = _("report_changed", default="Provisions changed: ${provisions}")
            yield self.say(changed, provisions=", ".join(answer.changed))
