"""A withdrawn or expired item answers 410 with a notice, to the public (7.2e)."""

from ...base.api_errors import ApiErrors
from ...base.date_labels import day_label
from ...base.keeping import Keeping
from ...base.keeping import say
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...units.register.names import unit_name
from ...units.sites.belonging import unit_code_of
from ..items import IEditorialItem
from ..traversed import items_on_the_way
from ..visibility.at_request import BeforeItsDay
from ..visibility.hidden import is_told_missing
from ..visibility.member_refused import lead_to_reasons
from ..visibility.missing import tell_missing
from ..visibility.old_addresses import SeenErrors
from ..visibility.seen import may_view
from ..visibility.who_asks import recognise
from ..workflow.parameters import State
from ..workflow.parameters import WithdrawalGround
from ..workflow.titles import GROUND_TITLES
from .store import notice_store
from .was_public import restored_notice
from .was_public import was_public
from bacgiang.policy import _
from plone import api
from plone.dexterity.content import DexterityContent
from plone.rest.interfaces import IAPIRequest
from plone.uuid.interfaces import IUUID
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zExceptions import HTTPGone
from zExceptions import Unauthorized
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


GONE = 410
WITHDRAWN_OR_EXPIRED = Refusal(
    "gone",
    _("api_error_gone", default="This was withdrawn, or its time is over."),
    status=GONE,
)


def withdrawn_in(request: HTTPRequest) -> Any | None:
    """The withdrawn item on the way to what was asked for, None without one; what was
    restored and is not public again is still withdrawn to readers.
    """
    for item in items_on_the_way(request):
        withdrawn = api.content.get_state(item, default="") == State.WITHDRAWN.value
        if withdrawn and was_public(item):
            return item
        if restored_notice(item) is not None:
            return item
    return None


def tell_notice(event: BeforeItsDay) -> None:
    """What was restored waits for a planned day: until then its notice stands."""
    if restored_notice(event.item) is not None:
        raise HTTPGone(event.item.getId())


def words_of(item: DexterityContent, request: HTTPRequest) -> dict[str, str]:
    """What the public may be told: nothing that a closing ground forbids."""
    restored = restored_notice(item)
    notice = restored or notice_store().get(IUUID(item))
    language = api.portal.get_current_language()
    ground = (
        translate(GROUND_TITLES[WithdrawalGround(notice.ground)], context=request)
        if notice is not None and notice.ground and not notice.closes_all
        else ""
    )
    is_untold = restored is not None or (notice is not None and notice.closes_all)
    return {
        # What is being put right may be called otherwise by now.
        "title": "" if notice is None or is_untold else item.Title(),
        "ground": ground,
        "date": day_label(notice.at, language) if notice is not None else "",
        "unit": unit_name(unit_code_of(item), language, unknown=""),
    }


class GoneNotice(BrowserView):
    """The notice as a page of the place where the item stood."""

    template = ViewPageTemplateFile("gone.pt")

    def __call__(self, words: dict[str, str]) -> str:
        self.words = words
        self.request.set("disable_border", 1)
        return self.template()


class GonePage(BrowserView):
    """For whoever may not see the item: the notice. For all else: as ever."""

    def __call__(self) -> str | None:
        if IAPIRequest.providedBy(self.request):
            return self._answer_program()
        recognise(self.request)
        item = withdrawn_in(self.request)
        if isinstance(self.context, Unauthorized) and not _is_public_notice(item):
            if is_told_missing(self.context, self.request):
                return lead_to_reasons(self.request) or tell_missing(
                    self.context, self.request
                )
            return ""
        return self._answer(item if item is not None else _nearest(self.request))

    def _answer_program(self) -> str | None:
        """The policy's layer outranks the API's marker when views are looked up."""
        expired = isinstance(self.context, HTTPGone)
        item = withdrawn_in(self.request)
        if expired and item is None:
            item = _nearest(self.request)
        if expired or _is_public_notice(item):
            notice = words_of(item, self.request) if item is not None else {}
            gone = Refused(WITHDRAWN_OR_EXPIRED, details={"notice": notice})
            return ApiErrors(gone, self.request)()
        return SeenErrors(self.context, self.request)()

    def _answer(self, item: DexterityContent) -> str:
        response = self.request.response
        body = GoneNotice(_place_of(item), self.request)(words_of(item, self.request))
        response.setHeader("Content-Type", "text/html;charset=utf-8")
        response.setHeader("X-Robots-Tag", "noindex")
        say(response, Keeping.NEVER)
        response.setStatus(GONE, lock=1)
        # Keeps the sign-in page away: PAS believes that it has challenged already.
        response._has_challenged = True
        return body


def _nearest(request: HTTPRequest) -> Any | None:
    """The item nearest to what was asked for."""
    return next(items_on_the_way(request), None)


def _place_of(item: DexterityContent) -> Any:
    """Where the item stands; for a picture or file inside one, where that one does."""
    place = item
    while IEditorialItem.providedBy(place):
        place = place.__parent__
    return place


def _is_public_notice(item: DexterityContent) -> bool:
    """Whether to tell what the public is told.

    A colleague whom a closing ground keeps out is told it, too, at every address of
    the item: pictures and files are traversed before the item itself is asked for.
    """
    return item is not None and (api.user.is_anonymous() or not may_view(item))
