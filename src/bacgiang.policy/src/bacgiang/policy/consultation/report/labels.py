"""What the report says in words, on its page and in its files alike."""

from ...base.date_labels import day_label
from ...base.date_labels import moment_label
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

LATE = _("report_late", default="Received after closing")
NOT_SHOWN = _(
    "report_not_shown", default="(The words of this opinion are not shown any more.)"
)
PROPOSED = _("report_proposed", default="Proposed wording: ${text}")
CHANGED = _("report_changed", default="Provisions changed: ${provisions}")
NO_ANSWER = _("report_no_answer", default="Not answered yet")
ALIKE = _("report_alike", default="${count} opinions alike")
PERSONS = _("report_persons", default="Persons: ${count}")
ORGANISATIONS = _("report_organisations", default="Organisations: ${count}")
PERIOD = _("report_period", default="Opinions were taken")
ISSUED = _("report_issued_at", default="Report issued")
PREVIEW = _("report_preview", default="Preview: the report was not issued yet")


class Words:
    """Words in the language of a request, or in another one."""

    def __init__(self, request: Any, language: str | None = None) -> None:
        self._request = request
        self._language = language

    def say(self, message: Any, **mapping: Any) -> str:
        return translate(
            Message(message, mapping={name: str(one) for name, one in mapping.items()}),
            context=self._request,
            target_language=self._language,
        )

    moment = staticmethod(moment_label)

    def columns(self) -> list[str]:
        return [self.say(one) for one in COLUMNS]

    def head_facts(self, head: ReportHead) -> Iterator[tuple[str, str]]:
        """Label and value of each fact at the head of the report."""
        opens, closes = self.moment(head.opens), day_label(head.last_day)
        issued = self.moment(head.issued) if head.issued else self.say(PREVIEW)
        yield self.say(PERIOD), f"{opens} – {closes}"
        yield self.say(ISSUED), issued
        for message, value in counts(head):
            yield self.say(message), value

    def cells(self, row: ShownRow) -> tuple[str, str, str, str]:
        """The texts of a row, in the order of COLUMNS."""
        place = row.place.in_words(self._request, self._language)
        return (
            f"{place}\n{self.say(LATE)}" if row.is_late else place,
            "\n".join(self.subjects(row.subjects)),
            "\n".join(self.opinion(row)),
            "\n".join(self.answer(row.answer)),
        )

    def subjects(self, subjects: Subjects) -> Iterator[str]:
        if subjects.count > 1:
            yield self.say(ALIKE, count=subjects.count)
        yield from subjects.names
        if subjects.persons:
            yield self.say(PERSONS, count=subjects.persons)
        if subjects.organisations:
            yield self.say(ORGANISATIONS, count=subjects.organisations)

    def opinion(self, row: ShownRow) -> Iterator[str]:
        if row.point is None:
            yield self.say(NOT_SHOWN)
            return
        yield self.say(STANCE_SHOWN[row.point.stance])
        if row.point.text:
            yield row.point.text
        if row.point.proposal:
            yield self.say(PROPOSED, text=row.point.proposal)

    def answer(self, answer: Answered | None) -> Iterator[str]:
        if answer is None:
            yield self.say(NO_ANSWER)
            return
        yield self.result(answer.result)
        yield answer.reasons
        if answer.changed:
            yield self.say(CHANGED, provisions=", ".join(answer.changed))

    def result(self, token: str) -> str:
        return self.say(RESULT_TITLES.get(token, NO_ANSWER))
