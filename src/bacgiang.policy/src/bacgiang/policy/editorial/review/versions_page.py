"""`@@history`: what differs in two kept versions of an item.

Plone's page of the name compares by difflib, each line with each: a text of 70 kB took
half a minute.
"""

from .differences import Basis
from .differences import BasisKind
from .differences import NoVersion
from .differences import version
from .differences_page import DifferencesPage
from bacgiang.policy import _
from typing import Any
from zope.i18nmessageid import Message
from zope.publisher.interfaces import NotFound


CURRENT = "current"


class VersionsPage(DifferencesPage):
    """`one` is the later, `two` the earlier version: its number, or `current`. Raises
    NotFound where none is kept under a number.
    """

    def __call__(self) -> str:
        form = self.request.form
        self._later, self._earlier = (
            str(form.get(name) or CURRENT) for name in ("one", "two")
        )
        if self._earlier == CURRENT:
            self._later, self._earlier = CURRENT, self._later
        earlier, later = (self._version(one) for one in (self._earlier, self._later))
        self.basis = Basis(BasisKind.ASKED_FOR, earlier)
        self.tell(earlier, later, self.basis)
        return str(self.index())

    def _version(self, asked: str) -> Any:
        if asked == CURRENT:
            return self.context
        try:
            return version(self.context, int(asked))
        except (NoVersion, ValueError) as error:
            raise NotFound(self.context, asked, self.request) from error

    def said(self) -> Message:
        if self._later == CURRENT:
            return _(
                "text_compared_version_current",
                default="The text as it stands, compared with version ${earlier}.",
                mapping={"earlier": self._earlier},
            )
        return _(
            "text_compared_versions",
            default="Version ${later}, compared with version ${earlier}.",
            mapping={"earlier": self._earlier, "later": self._later},
        )
