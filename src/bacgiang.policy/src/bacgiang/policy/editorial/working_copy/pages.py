"""Plone's pages of working copies, which say why not instead of failing."""

from .merging import MERGE_BY_PUBLISHING
from .rules import check_out_refuses
from .rules import is_working_copy
from .rules import NOT_A_COPY
from plone.app.iterate.browser.cancel import Cancel
from plone.app.iterate.browser.checkin import Checkin
from plone.app.iterate.browser.checkout import Checkout
from typing import Any
from zExceptions import Forbidden


class CheckOutPage(Checkout):
    """Raises Forbidden with the reason where a check-out is sent that may not be."""

    def __call__(self) -> Any:
        refusal = check_out_refuses(self.context)
        if "form.button.Checkout" in self.request.form and refusal is not None:
            raise Forbidden(refusal.in_words(self.request))
        return super().__call__()


class CheckInPage(Checkin):
    """Raises Forbidden: a copy is merged by publishing it."""

    def __call__(self) -> Any:
        raise Forbidden(MERGE_BY_PUBLISHING.in_words(self.request))


class CancelPage(Cancel):
    """Raises Forbidden for what is no working copy."""

    def __call__(self) -> Any:
        if not is_working_copy(self.context):
            raise Forbidden(NOT_A_COPY.in_words(self.request))
        return super().__call__()
