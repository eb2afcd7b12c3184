"""What pages share that ask the questions of a form."""

from ...base.english.tongue import tongue
from ...base.refusal import Refusal
from ..attachments.field import files_taken
from .answers_shown import Answered
from .answers_shown import answers_shown
from .definition import Form
from .drawn import Drawing
from .drawn import Drawn
from .judging import judge
from .judging import Judged
from .reasons import refusal_of
from collections.abc import Mapping
from collections.abc import Sequence
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18n import translate


class ShowsAnswers:
    """A view that says what was `answered`."""

    answered_template = ViewPageTemplateFile("answered.pt")
    tongue = staticmethod(tongue)

    @property
    def answered_macro(self) -> Any:
        return self.answered_template.macros["answered"]


class AsksQuestions(ShowsAnswers):
    """Beside a `FormPage`: `form` and `answers`, as they were typed; `counts`: how many
    files each question has; `files_kept`: those that are there already, each with its
    question; `more`: name of the rows of which one more is drawn.
    """

    questions_template = ViewPageTemplateFile("questions.pt")
    form: Any
    answers: Any = {}
    counts: Mapping[str, int] = {}
    files_kept: Sequence[tuple[str, str]] = ()
    more = ""

    @property
    def language(self) -> str:
        return str(api.portal.get_current_language())

    @property
    def judged(self) -> Judged:
        form: Form = self.form
        return judge(form, self.answers, self.counts)

    def wrong(self) -> list[Refusal]:
        """Why it could not be sent."""
        return [refusal_of(one, self.language) for one in self.judged.wrong]

    def questions(self) -> list[Drawn]:
        asked = frozenset(self.judged.asked)
        taken = translate(files_taken(), target_language=self.language)
        drawing = Drawing(self.language, asked, self.files_kept, self.more, taken)
        return drawing.form(self.form, self.answers)

    @property
    def questions_macro(self) -> Any:
        return self.questions_template.macros["questions"]

    def answered(self) -> list[Answered]:
        return answers_shown(self.form, self.judged.kept, self.language)

    def field_id(self, reason: Refusal) -> str:
        return reason.field
