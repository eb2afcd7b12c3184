"""The API of offers: `@offer` on items, `@offers` on the language roots."""

from ...base.api_services import sent_body
from ...base.named_below import NamedBelow
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ..stamps.as_seen import SEEN
from ..visibility.judging import IJudgesItself
from .offer import OfferAct
from .offers_page import require_main_reviewer
from .performing import perform
from .places import item_with
from .queue import rows_of
from .queue import Tray
from .queue import uids_in
from .seeing import may_know
from .serializing import item_as_json
from .serializing import row_as_json
from .stamp import require_offer_seen_if_sent
from .statements import statement_of
from .store import offer_store
from bacgiang.policy import _
from collections.abc import Iterable
from plone import api
from plone.dexterity.content import DexterityContent
from plone.restapi.batching import HypermediaBatch
from plone.restapi.services import Service
from typing import Any
from zExceptions import Unauthorized
from zope.interface import implementer
from zope.publisher.interfaces import NotFound
from ZPublisher.HTTPRequest import HTTPRequest


FOR_BOARDS = _(
    "refusal_offer_for_boards",
    default="This is for the unit's board and the main board.",
)


def _one_of(code: str, field: str, known: Iterable[str]) -> Refusal:
    return Refusal(
        code,
        _(
            "refusal_offer_one_of",
            default="“${field}” is one of: ${known}.",
            mapping={"field": field, "known": ", ".join(known)},
        ),
        field,
    )


def _is_insider(item: DexterityContent) -> bool:
    return not api.user.is_anonymous() and may_know(item)


@implementer(IJudgesItself)
class GetOffer(Service):
    """`GET …/@offer`: state and history, for the unit's board and the main board."""

    def reply(self) -> dict[str, Any]:
        return item_as_json(self._item_of_insider())

    def is_for_them(self) -> bool:
        return _is_insider(self.context)

    def _item_of_insider(self) -> Any:
        """Nobody else learns whether there is an offer, or an item."""
        item = self._item()
        if not _is_insider(item):
            raise Unauthorized(FOR_BOARDS)
        return item

    def _item(self) -> Any:
        return self.context


class PostOffer(GetOffer):
    """`POST …/@offer` with `act` and what it states (see OfferAct, OfferStatement), and
    `seen` as `GET` told it.
    """

    def reply(self) -> dict[str, Any]:
        item = self._item_of_insider()
        body = sent_body(self.request)
        if body.get("act") not in tuple(OfferAct):
            raise Refused(_one_of("unknown_act", "act", OfferAct))
        if body["act"] == OfferAct.PICTURE:
            # Another one may wait by now: which was looked at is always said.
            body.setdefault(SEEN, "")
        require_offer_seen_if_sent(item, body)
        perform(item, OfferAct(body["act"]), statement_of(body))
        return item_as_json(item)


class _BehindUid(NamedBelow):
    """With a UID behind it, a service of that item; see `DecisionPage` for why."""

    context: DexterityContent
    request: HTTPRequest

    def is_for_them(self) -> bool:
        """Of the language root, on which it stands, anybody may know."""
        return True

    def _item(self) -> Any:
        """The offered item; only the main board gets here."""
        require_main_reviewer(self.context)
        known = offer_store().record(self.named) is not None
        item = item_with(self.named) if known else None
        if item is None:
            raise NotFound(self, self.named, self.request)
        return item


class GetOffers(_BehindUid, GetOffer):
    """`GET …/@offers?tray=…` (see Tray), in batches; `GET …/@offers/<uid>`."""

    def reply(self) -> dict[str, Any]:
        if self.named:
            return super().reply()
        require_main_reviewer(self.context)
        sent = self.request.form.get("tray", Tray.WAITING.value)
        if sent not in tuple(Tray):
            raise Refused(_one_of("unknown_tray", "tray", Tray))
        batch = HypermediaBatch(self.request, uids_in(Tray(sent)))
        rows = rows_of(list(batch), self.context)
        answer: dict[str, Any] = {
            "@id": batch.canonical_url,
            "items_total": batch.items_total,
            "items": [row_as_json(row, self.request) for row in rows],
        }
        if batch.links:
            answer["batching"] = batch.links
        return answer


class PostOffers(_BehindUid, PostOffer):
    """`POST …/@offers/<uid>`: as `POST …/@offer` on the item."""
