"""`@office-tasks` where a board works: what it owes and asked; ask; do."""

from ...base.api_services import MethodsService
from ...base.json_values import of_kind
from ...base.json_values import text_in
from ...base.json_values import texts_in
from ...base.json_values import told
from ...base.json_values import wrong_value
from ...base.paging import part_asked
from ...base.refusal import Refused
from ..tasks import reasons
from ..tasks.acting import ask
from ..tasks.acting import perform
from ..tasks.items import shown_items
from ..tasks.kinds import kinds
from ..tasks.kinds import seen_of
from ..tasks.lists import task_at
from ..tasks.lists import tasks_at
from ..tasks.record import OfficeEntry
from ..tasks.record import OfficeTask
from ..tasks.rules import open_acts
from ..tasks.saying import Asked
from ..tasks.saying import Said
from .list_page import wanted_in
from .shown import say
from .shown import shown
from .shown import shown_entry
from base64 import b64decode
from typing import Any


USUAL, MOST = 30, 100
LINE = "asker owner authority turn kind title state since due closed group"
ENTRY = "at office act state words ground number day amount"
SAID = ("words", "ground", "number", "day", "amount", "file_name")
ASKED = ("title", "words", "due", "about", "authority", "ground", "group")


class OfficeTasksService(MethodsService):
    address = "@office-tasks"
    named_methods = ("GET", "PATCH")

    def get(self) -> dict[str, Any]:
        """A list, or with a name one of them whole."""
        if self.named:
            return self._whole(task_at(self.context, self.named))
        form = self.request.form
        found = tasks_at(self.context, wanted_in(form))
        tasks, has_more = part_asked(found, form, USUAL, MOST)
        lines = [self._said(one) for one in tasks]
        return {"@id": self.at, "items": lines, "has_more": has_more}

    def post(self) -> dict[str, Any]:
        """201, with a task for each office that is asked."""
        body = self.body
        kind = kinds().get(text_in(body, "kind"))
        if kind is None:
            raise Refused(reasons.UNKNOWN_KIND)
        facts = of_kind(dict, body.get("facts") or {}, "facts")
        asked = Asked(
            **{name: text_in(body, name) for name in ASKED},
            units=texts_in(body, "units"),
            facts={name: text_in(facts, name, prefix="facts.") for name in facts},
        )
        made = ask(self.context, kind, asked)
        self.request.response.setStatus(201)
        return {"@id": self.at, "items": [self._whole(one) for one in made]}

    def patch(self) -> dict[str, Any]:
        """The task as it is after the act."""
        task, body = task_at(self.context, self.named), self.body
        said = Said(
            **{name: text_in(body, name) for name in SAID},
            items=texts_in(body, "items"),
            file=_bytes(text_in(body, "file")),
        )
        done = perform(task, text_in(body, "act"), said, text_in(body, "seen"))
        return self._whole(done)

    def _said(self, task: OfficeTask, **more: Any) -> dict[str, Any]:
        line = shown(self.context, task)
        return {
            "@id": f"{self.at}/{task.identifier}",
            "page": line.url,
            "state_title": say(line.state),
            "is_late": line.is_late,
            **told(task, LINE, **more),
        }

    def _whole(self, task: OfficeTask) -> dict[str, Any]:
        return self._said(
            task,
            seen=seen_of(task),
            words=task.words,
            ground=task.ground,
            about=_items([task.about] if task.about else []),
            facts=dict(task.facts),
            entries=[self._entry(task, one) for one in task.entries],
            acts=[one.code for one in open_acts(task)],
        )

    def _entry(self, task: OfficeTask, one: OfficeEntry) -> dict[str, Any]:
        file = shown_entry(task, one, self.context).file.url
        return told(one, ENTRY, items=_items(one.items), file=file)


def _items(uids: Any) -> list[dict[str, str]]:
    """Of what whoever asks does not see the UID alone is told."""
    return [
        {"UID": one.uid, "title": one.title, "url": one.url}
        for one in shown_items(uids)
    ]


def _bytes(sent: str) -> bytes:
    """Of base64. Raises Refused."""
    try:
        return b64decode(sent, validate=True)
    except ValueError:
        raise wrong_value("file", "base64") from None
