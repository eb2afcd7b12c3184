"""`@office-tasks` where a board works: what it owes and asked; ask; do."""

from ...base.api_services import NamedService
from ...base.api_services import WritingService
from ...base.json_values import of_kind
from ...base.json_values import text_in
from ...base.keeping import NeverKept
from ...base.paging import page_asked
from ...base.refusal import Refused
from ..tasks import reasons
from ..tasks.acting import ask
from ..tasks.acting import perform
from ..tasks.finding import task_at
from ..tasks.items import shown_items
from ..tasks.kinds import kinds
from ..tasks.kinds import seen_of
from ..tasks.lists import tasks_at
from ..tasks.record import OfficeEntry
from ..tasks.record import OfficeTask
from ..tasks.rules import open_acts
from ..tasks.saying import Asked
from ..tasks.saying import Said
from .list_page import wanted_in
from .shown import shown
from .shown import url_at
from collections.abc import Mapping
from itertools import islice
from plone.restapi.services import Service
from typing import Any
from zope.i18n import translate


USUAL, MOST = 30, 100


class _OfOffice(NeverKept, Service):
    def said(self, task: OfficeTask) -> dict[str, Any]:
        line = shown(self.context, task)
        return {
            "@id": f"{self.context.absolute_url()}/@office-tasks/{task.identifier}",
            "page": url_at(self.context, task),
            "kind": task.kind,
            "title": task.title,
            "asker": task.asker,
            "owner": task.owner,
            "authority": task.authority,
            "turn": task.turn,
            "state": task.state,
            "state_title": translate(line.state, context=self.request),
            "since": task.since.isoformat(),
            "due": task.due.isoformat() if task.due is not None else None,
            "closed": task.closed.isoformat() if task.closed is not None else None,
            "is_late": line.is_late,
            "group": task.group,
        }

    def whole(self, task: OfficeTask) -> dict[str, Any]:
        return {
            **self.said(task),
            "seen": seen_of(task),
            "words": task.words,
            "ground": task.ground,
            "about": _items([task.about] if task.about else []),
            "facts": dict(task.facts),
            "entries": [_entry(one) for one in task.entries],
            "acts": [one.code for one in open_acts(task)],
        }


class TasksGet(NamedService, _OfOffice):
    """A list, or with a name one of them whole."""

    def reply(self) -> dict[str, Any]:
        if self.named:
            return self.whole(task_at(self.context, self.named))
        form = self.request.form
        start, size = page_asked(form, USUAL, MOST)
        found = tasks_at(self.context, wanted_in(form))
        items = list(islice(found, start, start + size + 1))
        return {
            "@id": f"{self.context.absolute_url()}/@office-tasks",
            "items": [self.said(one) for one in items[:size]],
            "has_more": len(items) > size,
        }


class TasksPost(WritingService, _OfOffice):
    """201, with a task for each office that is asked."""

    def reply(self) -> dict[str, Any]:
        body = self.body
        kind = kinds().get(text_in(body, "kind"))
        if kind is None:
            raise Refused(reasons.UNKNOWN_KIND)
        names = ("title", "words", "due", "about", "authority", "ground", "group")
        asked = Asked(
            **{name: text_in(body, name) for name in names},
            units=_texts(body, "units"),
            facts=_facts(body),
        )
        made = ask(self.context, kind, asked)
        self.request.response.setStatus(201)
        return {
            "@id": f"{self.context.absolute_url()}/@office-tasks",
            "items": [self.whole(one) for one in made],
        }


class TasksPatch(NamedService, WritingService, _OfOffice):
    """The task as it is after the act."""

    def reply(self) -> dict[str, Any]:
        task, body = task_at(self.context, self.named), self.body
        said = Said(
            **{name: text_in(body, name) for name in ("words", "ground", "number")},
            day=text_in(body, "day"),
            items=_texts(body, "items"),
        )
        done = perform(task, text_in(body, "act"), said, text_in(body, "seen"))
        return self.whole(done)


def _entry(one: OfficeEntry) -> dict[str, Any]:
    return {
        "at": one.at.isoformat(),
        "office": one.office,
        "act": one.act,
        "state": one.state,
        "words": one.words,
        "ground": one.ground,
        "number": one.number,
        "day": one.day.isoformat() if one.day is not None else None,
        "items": _items(one.items),
    }


def _items(uids: Any) -> list[dict[str, str]]:
    """Of what whoever asks does not see the UID alone is told."""
    return [
        {"UID": one.uid, "title": one.title, "url": one.url}
        for one in shown_items(uids)
    ]


def _texts(body: Mapping[str, Any], name: str) -> tuple[str, ...]:
    sent = of_kind(list, body.get(name) or [], name)
    return tuple(of_kind(str, one, name) for one in sent)


def _facts(body: Mapping[str, Any]) -> dict[str, str]:
    sent = of_kind(dict, body.get("facts") or {}, "facts")
    return {str(name): text_in(sent, name, prefix="facts.") for name in sent}
