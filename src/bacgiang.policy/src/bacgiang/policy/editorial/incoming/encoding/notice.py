"""Tell whoever may change an item that its text seems to be in an old encoding."""

from ....units.people.own_language.parts import ToldToMembers
from .deciding import undecided
from bacgiang.policy import _
from plone import api
from plone.app.layout.viewlets.common import ViewletBase
from plone.dexterity.interfaces import IDexterityContent
from plone.rest.interfaces import IAPIRequest
from zope.container.contained import IContainerModifiedEvent
from zope.globalrequest import getRequest
from zope.lifecycleevent.interfaces import IObjectModifiedEvent
from ZPublisher.HTTPRequest import HTTPRequest


TOLD = "bacgiang.told_of_encoding"


class EncodingNotice(ToldToMembers, ViewletBase):
    """Above the content, with a link to the page that converts."""

    def update(self) -> None:
        super().update()
        self.reports = undecided(self.context)

    @property
    def lossy(self) -> bool:
        return any(one.finding.conversion.lossy for one in self.reports)


def tell_after_saving(obj: IDexterityContent, event: IObjectModifiedEvent) -> None:
    """A message on the next page, once a request, for people who saved a form."""
    request: HTTPRequest = getRequest()
    if IContainerModifiedEvent.providedBy(event) or not _is_form(request):
        return
    reports = undecided(obj)
    if not reports:
        return
    request.set(TOLD, True)
    message = _(
        "message_legacy_encoding",
        default="Some of the text seems to be in ${encoding}, not in Unicode. Open "
        "“Convert old encoding” to convert it.",
        mapping={"encoding": reports[0].finding.conversion.encoding.title},
    )
    api.portal.show_message(message, request=request, type="warning")


def _is_form(request: HTTPRequest) -> bool:
    if request is None or IAPIRequest.providedBy(request) or request.get(TOLD):
        return False
    return request.get("REQUEST_METHOD") == "POST" and bool(request.form)
