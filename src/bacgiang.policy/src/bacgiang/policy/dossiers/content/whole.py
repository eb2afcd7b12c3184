"""Everything that was sent with a dossier, for its applicant and its unit."""

from ...citizen.forms.answers_shown import Answered
from ...citizen.forms.answers_shown import answers_shown
from ...citizen.forms.definition import Form
from ...citizen.forms.definition import in_language
from ...citizen.submissions.submission import Submission
from ..answers.store import answer_store
from ..procedure_form.store import form_store
from .content import content_of
from .content import Paper
from .course import course_of
from .course import Round
from .course import Step
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message


FIRST = 0
"""Number of the entry with which it was sent."""
BROUGHT, SAID = "brought", "said"
ENTERED: Mapping[str, Message] = {
    SAID: _("label_dossier_said", default="What is applied for"),
    BROUGHT: _("label_dossier_brought", default="Papers that were brought"),
}


def form_of(submission: Submission) -> Form | None:
    """By which it was filed; None once it was erased."""
    content = content_of(submission)
    kept = form_store().numbered(content.procedure, content.form) if content else None
    return kept.read() if kept is not None else None


def answered_in(submission: Submission, language: str) -> list[Answered]:
    """[] once they were erased."""
    form, answers = form_of(submission), answer_store().get(submission.code)
    if form is None and answers:
        return list(_entered(answers, language))
    return answers_shown(form, answers, language) if form and answers else []


def brought_in(submission: Submission, language: str) -> list[str]:
    """Titles of the papers that came with it, on paper or as files."""
    listed = (answer_store().get(submission.code) or {}).get(BROUGHT, ())
    if form_of(submission) is None and listed:
        return list(listed)
    first = (one for one in rounds_of(submission) if one.entry == FIRST)
    return [
        paper_title(submission, one, paper, language)
        for one in first
        for paper in one.papers
    ]


def _entered(answers: Mapping[str, Any], language: str) -> Iterator[Answered]:
    """Of what was entered at the counter, where nobody fills a form in."""
    for name, title in ENTERED.items():
        said = answers.get(name) or ""
        text = said if isinstance(said, str) else "\n".join(said)
        if text:
            yield Answered(name, "", translate(title, target_language=language), text)


def rounds_of(submission: Submission) -> tuple[Round, ...]:
    """Papers by the entry with which they came."""
    content = content_of(submission)
    first = (Round(FIRST, "", content.papers),) if content and content.papers else ()
    return (*first, *course_of(submission).rounds)


def paper_title(submission: Submission, of: Round, paper: Paper, language: str) -> str:
    """What it was asked for as, or the step with which it came."""
    if of.step in tuple(Step):
        title = Step(of.step).title_message
        return translate(title, target_language=language)
    form = form_of(submission)
    questions = form.questions() if form is not None else ()
    titles = (one.title for one in questions if one.name == paper.question)
    return in_language(next(titles, None), language) or paper.file.name
