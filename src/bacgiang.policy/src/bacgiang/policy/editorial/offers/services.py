"""The API of offers: `@offer` on items, `@offers` on the language roots."""

from ...base.refusal import Refusal
from ..visibility.judging import IJudgesItself
from .offer import OfferAct
from .offers_page import require_main_reviewer
from .performing import OfferRefused
from .performing import perform
from .places import item_with
from .queue import rows_of
from .queue import Tray
from .queue import uids_in
from .seeing import may_know
from .serializing import item_as_json
from .serializing import row_as_json
from .statements import PictureRefused
from .statements import statement_of
from .statements import UnreadableStatement
from .store import offer_store
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.batching import HypermediaBatch
from plone.restapi.deserializer import json_body
from plone.restapi.services import Service
from typing import Any
from zExceptions import Unauthorized
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound


@implementer(IJudgesItself)
class _OfService(Service):
    """What the services on one item share."""

    def _show(self, item: Any) -> dict[str, Any]:
        self._require_insider(item)
        return item_as_json(item)

    def _perform(self, item: Any) -> dict[str, Any]:
        self._require_insider(item)
        body = json_body(self.request)
        if body.get("act") not in tuple(OfferAct):
            known = ", ".join(OfferAct)
            return self._error("unknown_act", f"“act” is one of: {known}.", ())
        alsoProvides(self.request, IDisableCSRFProtection)
        try:
            perform(item, OfferAct(body["act"]), statement_of(body))
        except (UnreadableStatement, PictureRefused) as error:
            return self._refuse((error.refusal,))
        except OfferRefused as error:
            return self._refuse(error.refusals)
        return item_as_json(item)

    def _require_insider(self, item: Any) -> None:
        """Nobody else learns whether there is an offer, or an item."""
        if api.user.is_anonymous() or not may_know(item):
            raise Unauthorized("This is for the unit's board and the main board.")

    def _refuse(self, reasons: tuple[Refusal, ...]) -> dict[str, Any]:
        words = " ".join(one.in_words(self.request) for one in reasons)
        return self._error("OfferRefused", words, reasons)

    def _error(
        self, kind: str, message: str, reasons: tuple[Refusal, ...]
    ) -> dict[str, Any]:
        self.request.response.setStatus(400)
        listed = [one.as_data(self.request) for one in reasons]
        return {"error": {"type": kind, "message": message, "reasons": listed}}


class GetOffer(_OfService):
    """`GET …/@offer`: state and history, for the unit's board and the main board."""

    def reply(self) -> dict[str, Any]:
        return self._show(self.context)


class PostOffer(_OfService):
    """`POST …/@offer` with `act` and what it states (see OfferAct, OfferStatement)."""

    def reply(self) -> dict[str, Any]:
        return self._perform(self.context)


@implementer(IPublishTraverse)
class _Offers(_OfService):
    """With a UID behind it, a service of that item; see `DecisionPage` for why."""

    uid = ""

    def publishTraverse(self, request: Any, name: str) -> "_Offers":  # noqa: N802
        if self.uid:
            raise NotFound(self, name, request)
        self.uid = name
        return self

    def _item(self) -> Any:
        """The offered item; only the main board gets here."""
        require_main_reviewer(self.context)
        known = offer_store(api.portal.get()).record(self.uid) is not None
        item = item_with(self.uid) if known else None
        if item is None:
            raise NotFound(self, self.uid, self.request)
        return item


class GetOffers(_Offers):
    """`GET …/@offers?tray=…` (see Tray), in batches; `GET …/@offers/<uid>`."""

    def reply(self) -> dict[str, Any]:
        if self.uid:
            return self._show(self._item())
        require_main_reviewer(self.context)
        sent = self.request.form.get("tray", Tray.WAITING.value)
        if sent not in tuple(Tray):
            known = ", ".join(Tray)
            return self._error("unknown_tray", f"“tray” is one of: {known}.", ())
        batch = HypermediaBatch(self.request, uids_in(Tray(sent)))
        answer: dict[str, Any] = {
            "@id": batch.canonical_url,
            "items_total": batch.items_total,
            "items": [
                row_as_json(row, self.request)
                for row in rows_of(list(batch), self.context)
            ],
        }
        if batch.links:
            answer["batching"] = batch.links
        return answer


class PostOffers(_Offers):
    """`POST …/@offers/<uid>`: as `POST …/@offer` on the item."""

    def reply(self) -> dict[str, Any]:
        return self._perform(self._item())
