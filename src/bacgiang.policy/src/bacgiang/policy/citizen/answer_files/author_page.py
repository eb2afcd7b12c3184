"""Files of an answer, for its author: what the receipt tells of them, and the page."""

from ...base.form_values import number_in
from ..board_pages.file_answer import answer_file
from ..board_pages.file_answer import kept_file
from ..codes.tracking_code import written
from ..keys.reading import reading_key
from ..receipts_page.authors_page import AuthorsPage
from ..receipts_page.interfaces import Fact
from ..receipts_page.presenting import shown_language
from ..submissions.submission import Submission
from .files import AnswerFiles
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from typing import Any
from urllib.parse import urlencode
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


TITLE = _("label_petition_answer_file", default="File of the answer")


def answer_facts(
    files: AnswerFiles, found: Submission, page: str, request: HTTPRequest
) -> Iterator[Fact]:
    """Each at an address of a `page` that only its author is shown."""
    root = api.portal.get()[shown_language()].absolute_url()
    code, key = written(found.code), reading_key(found.code)
    for round, several in enumerate(files.given(found)):
        for number, one in enumerate(several):
            asked = {"code": code, "key": key, "answer": round, "n": number}
            url = f"{root}/@@{page}?{urlencode(asked)}"
            title = translate(TITLE, context=request)
            yield Fact(f"answer-file-{round}-{number}", title, one.name, url)


class AnswerFilePage(AuthorsPage):
    """`?code=…&key=…&answer=…&n=…`; a room says of which `files`."""

    files: AnswerFiles

    def answer(self, found: Submission) -> Any:
        form = self.request.form
        named = self.files.named(found, number_in(form.get("answer")))
        kept = kept_file(*named, number_in(form.get("n")))
        return answer_file(self.request, *kept) if kept is not None else None
