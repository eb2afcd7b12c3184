"""`@webhooks` on a unit's site, or on a language root: the webhooks of its board."""

from ..base.api_services import NamedService
from ..base.api_services import WritingService
from ..base.date_labels import local_iso
from ..base.json_values import flag_in
from ..base.json_values import of_kind
from ..base.json_values import text_in
from ..base.keeping import NeverKept
from ..units.sites.belonging import unit_code_of
from . import subscribing
from .store import subscriptions
from .subscription import Subscription
from .tried import Tried
from .wanted import Wanted
from collections.abc import Mapping
from itertools import islice
from plone.restapi.services import Service
from typing import Any


MOST_CALLS = 100


class _OfBoard(NeverKept, Service):
    def said(self, one: Subscription, **more: Any) -> dict[str, Any]:
        address = f"{self.context.absolute_url()}/@webhooks/{one.identifier}"
        return {"@id": address, **as_data(one), **more}


class WebhooksGet(NamedService, _OfBoard):
    """All, or with a name one of them with its newest calls."""

    def reply(self) -> dict[str, Any]:
        if self.named:
            found = subscribing.subscription_at(self.context, self.named)
            calls = islice(found.log.newest(), MOST_CALLS)
            return self.said(found, calls=[call_as_data(one) for one in calls])
        kept = subscriptions().of_unit(unit_code_of(self.context))
        url = f"{self.context.absolute_url()}/@webhooks"
        return {"@id": url, "items": [self.said(one) for one in kept]}


class WebhooksPost(WritingService, _OfBoard):
    """201, with the secret this once."""

    def reply(self) -> dict[str, Any]:
        wanted = wanted_in(self.body, Wanted(()))
        url, secret = text_in(self.body, "url"), text_in(self.body, "secret")
        made, secret = subscribing.subscribe(self.context, url, wanted, secret)
        self.request.response.setStatus(201)
        return self.said(made, secret=secret)


class WebhooksPatch(NamedService, WritingService, _OfBoard):
    """What is sent is done, in this order: `url`, `events`, `types`, `units`;
    `new_secret`; `again` or `since`; `suspended`.
    """

    def reply(self) -> dict[str, Any]:
        body, place = self.body, self.context
        found, more = subscribing.subscription_at(place, self.named), {}
        if {"url", "events", "types", "units"} & {*body}:
            url = text_in(body, "url", found.url)
            subscribing.change(place, found, url, wanted_in(body, found.wanted))
        if flag_in(body, "new_secret"):
            more["secret"] = subscribing.renew_secret(found)
        if text_in(body, "again"):
            subscribing.tell_again(found, text_in(body, "again"))
        if "since" in body:
            subscribing.tell_since(found, text_in(body, "since"))
        if "suspended" in body and flag_in(body, "suspended"):
            subscribing.suspend(found)
        elif "suspended" in body:
            subscribing.resume(place, found)
        return self.said(found, **more)


class WebhooksDelete(NamedService, WritingService, _OfBoard):
    """204"""

    def reply(self) -> None:
        subscribing.end(subscribing.subscription_at(self.context, self.named))
        return self.reply_no_content()


def wanted_in(body: Mapping[str, Any], before: Wanted) -> Wanted:
    """What is asked for, where it is said. Raises Refused."""
    names = {"events": before.kinds, "types": before.types, "units": before.units}
    said = {
        name: tuple(
            # Each once, so that there are no more than there may be.
            dict.fromkeys(
                of_kind(str, one, name) for one in of_kind(list, body[name], name)
            )
        )
        if name in body
        else kept
        for name, kept in names.items()
    }
    return Wanted(*said.values())


def as_data(one: Subscription) -> dict[str, Any]:
    """A subscription without its secrets."""
    return {
        "id": one.identifier,
        "unit": one.unit,
        "url": one.url,
        "events": list(one.wanted.kinds),
        "types": list(one.wanted.types),
        "units": list(one.wanted.units),
        "suspended": one.suspended,
        "failed_calls": one.attempts,
        "next_call": local_iso(one.due) if one.due is not None else None,
    }


def call_as_data(one: Tried) -> dict[str, Any]:
    return {
        "at": local_iso(one.at),
        "message": one.message,
        "type": one.kind,
        "status": one.status,
        "fault": one.error,
        "milliseconds": one.milliseconds,
    }
