"""What only its author may read of what was sent: by code and key, as a page."""

from ...base.act_page.form_page import PRIVATE_UNLISTED
from ...base.form_values import form_value
from ...base.keeping import NeverKept
from ...base.refusal import Refused
from ..keys.reading import is_reading_key
from ..submissions.submission import Submission
from .author_acts import find
from Products.Five import BrowserView
from typing import Any
from zope.publisher.interfaces import NotFound


class AuthorsPage(NeverKept, BrowserView):
    """`?code=…&key=…`, of submissions of a `kind`. 404 for anybody else."""

    kind = ""

    def __call__(self) -> Any:
        for name, value in PRIVATE_UNLISTED.items():
            self.request.response.setHeader(name, value)
        form = self.request.form
        try:
            found = find(form_value(form, "code"))
        except Refused:
            found = None
        is_theirs = (
            found is not None
            and found.kind == self.kind
            and is_reading_key(found.code, form_value(form, "key"))
        )
        if found is None or not is_theirs:
            raise NotFound(self.context, self.__name__, self.request)
        answer = self.answer(found)
        if answer is None:
            raise NotFound(self.context, self.__name__, self.request)
        return answer

    def answer(self, found: Submission) -> Any:
        """None where there is no such thing."""
        raise NotImplementedError
