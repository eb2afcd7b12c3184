"""What the receipt of a dossier tells: who has it, its number, until when, the result.

The code alone shows where it stands; what was answered, papers and result whoever has
the key to read by, too.
"""

from ..base.date_labels import day_label
from ..base.date_labels import stamp_label
from ..base.tasks.working_days import calendar
from ..citizen.appointments.appointment_page import TITLE as APPOINTMENT
from ..citizen.appointments.appointments import appointment_path
from ..citizen.codes.tracking_code import written
from ..citizen.keys.reading import reading_key
from ..citizen.receipts_page.address import author_address
from ..citizen.receipts_page.interfaces import Detail
from ..citizen.receipts_page.interfaces import Fact
from ..citizen.receipts_page.presenting import fact
from ..citizen.receipts_page.presenting import PresentsSteps
from ..citizen.receipts_page.presenting import shown_language
from ..citizen.submissions.entry import Entry
from ..citizen.submissions.submission import Submission
from ..editorial.visibility.seen import is_public
from .content.content import content_of
from .content.course import course_of
from .content.course import Step
from .content.signed import signatures_said
from .content.told import part_words
from .content.told import procedure_title
from .content.told import step_words
from .content.told import title_for_applicant
from .content.told import unit_name
from .content.whole import answered_in
from .content.whole import FIRST
from .content.whole import paper_title
from .content.whole import rounds_of
from .papers.kinds import papers_offered
from .procedure_form.held import is_offered
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from plone.app.uuid.utils import uuidToObject
from urllib.parse import urlencode
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


WHERE = _("heading_petition_where", default="Who has it")
UNIT = _("label_petition_has", default="Unit")
NUMBER = _("label_dossier_number", default="Number of the dossier")
DUE = _("label_dossier_due", default="Result by")
PART = _("label_dossier_part", default="Part of another unit")
AGAIN = _("heading_dossier_again", default="Apply again")
FILLED = _("link_dossier_again", default="The form, filled in as this time")
LAW_PAPERS = _("heading_law_papers", default="Papers of the law")
SIGNED = _("label_dossier_signed", default="Digital signature")
TOLD = _("heading_dossier_told", default="What was said since, and the result")


class DescribesDossier(PresentsSteps):
    """Utility named "dossier"."""

    __component_name__ = "dossier"
    steps = Step
    course_of = staticmethod(course_of)

    def title(self, submission: Submission, language: str) -> str:
        return title_for_applicant(submission, language)

    def details(self, submission: Submission, request: HTTPRequest) -> list[Detail]:
        """For whoever has the code: nothing that was written."""
        if submission.is_erased:
            return []
        course, language = course_of(submission), shown_language()
        told = (
            ("unit", UNIT, unit_name(course.unit, language)),
            ("number", NUMBER, course.number),
            ("due", DUE, day_label(course.due(calendar()), language)),
        )
        facts = [fact(*one, request) for one in told if one[-1]]
        for one in course.parts:
            words = part_words(one, language)
            facts.append(fact(f"part-{one.unit}", PART, words, request))
        path = appointment_path([course.unit])
        if path and (course.is_open or course.waits_to_be_fetched):
            url = f"{api.portal.get()[language].absolute_url()}/{path}"
            counter = unit_name(course.unit, language)
            label = translate(APPOINTMENT, context=request)
            facts.append(Fact("appointment", label, counter, url))
        return [Detail(translate(WHERE, context=request), tuple(facts))]

    def sent(self, submission: Submission, request: HTTPRequest) -> list[Detail]:
        """For whoever has the key, too."""
        language = shown_language()
        answers = [
            Fact(one.path, ": ".join(filter(None, (one.heading, one.title))), one.text)
            for one in answered_in(submission, language)
        ]
        papers = _papers(submission, FIRST, language)
        told: list[Fact] = []
        for entry in submission.entries[1:]:
            stamp = stamp_label(entry.at, language)
            if words := step_words(entry, language):
                label = f"{self.note(entry, request)}, {stamp}"
                told.append(Fact(entry.reason, label, words))
            signed = _signatures(entry, language, request)
            for number, paper in enumerate(_papers(submission, entry.number, language)):
                # Each verdict stands below the file it is about.
                told += [paper, *signed.get(number, ())]
        found = (
            (translate(TOLD, context=request), told),
            (self.title(submission, language), [*answers, *papers]),
            (
                translate(LAW_PAPERS, context=request),
                list(_law_papers(submission, language, request)),
            ),
            (translate(AGAIN, context=request), list(_again(submission, language))),
        )
        return [Detail(title, tuple(facts)) for title, facts in found if facts]


def _papers(submission: Submission, entry: int, language: str) -> Iterator[Fact]:
    """Of an entry of its log; each leads to its file, at an address that only the
    applicant is shown.
    """
    root = api.portal.get()[language].absolute_url()
    code, key = written(submission.code), reading_key(submission.code)
    for one in rounds_of(submission):
        for number, paper in enumerate(one.papers if one.entry == entry else ()):
            asked = {"code": code, "key": key, "round": one.entry, "n": number}
            url = f"{root}/@@dossier-paper?{urlencode(asked)}"
            title = paper_title(submission, one, paper, language)
            yield Fact(f"paper-{one.entry}-{number}", title, paper.file.name, url)


def _law_papers(
    submission: Submission, language: str, request: HTTPRequest
) -> Iterator[Fact]:
    root = api.portal.get()[language].absolute_url()
    code, key = written(submission.code), reading_key(submission.code)
    for one in papers_offered(submission, for_board=False):
        asked = {"code": code, "key": key, "paper": one.name}
        url = f"{root}/@@dossier-form?{urlencode(asked)}"
        title = translate(one.kind.title_message, context=request)
        yield Fact(one.name, title, f"{one.kind.value}.pdf", url)


def _again(submission: Submission, language: str) -> Iterator[Fact]:
    """Where one applies once more with the same; while one applies there at all."""
    content = content_of(submission)
    uid = content.procedure if content is not None else ""
    item = uuidToObject(uid, unrestricted=True) if uid else None
    if item is not None and is_public(item) and is_offered(item):
        root = api.portal.get()[language].absolute_url()
        asked = {"earlier": author_address(root, submission.code)}
        title = procedure_title(submission, language)
        url = f"{item.absolute_url()}/@@apply?{urlencode(asked)}"
        yield Fact("again", title, translate(FILLED, target_language=language), url)


def _signatures(
    entry: Entry, language: str, request: HTTPRequest
) -> dict[int, list[Fact]]:
    """By the number of the file in its entry."""
    found = {}
    for number, _one in enumerate((entry.payload or {}).get("signatures", ())):
        if words := signatures_said(entry, number, language):
            name = f"signed-{entry.number}-{number}"
            found[number] = [fact(name, SIGNED, words, request)]
    return found
