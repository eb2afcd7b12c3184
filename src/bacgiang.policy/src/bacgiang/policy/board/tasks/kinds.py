"""The kinds there are, registered by their codes."""

from ...base.refusal import Refusal
from ...base.tasks.interfaces import ITaskSource
from .parts import Act
from .parts import Kind
from .record import OfficeTask
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from plone.dexterity.content import DexterityContent
from typing import TypeAlias
from zope.component import getUtilitiesFor
from zope.component import queryUtility
from zope.i18nmessageid import Message
from zope.interface import Attribute


Link: TypeAlias = tuple[str, Message]
"""Address and words; without an address it is only said."""


class IOfficeTasks(ITaskSource):
    """A utility under the kind's code."""

    kind = Attribute("parts.Kind")

    def refuses(task: OfficeTask, act: Act) -> Iterable[Refusal]:  # noqa: N805
        """What the kind's own rules say against an act, who does it and when apart."""

    def seen(task: OfficeTask) -> str:  # noqa: N805
        """It as whoever reads it sees it, with what stands beside it."""

    def acted(task: OfficeTask) -> None:  # noqa: N805
        """Whatever follows from its last entry. May raise Refused."""

    def links(place: DexterityContent, task: OfficeTask) -> Iterator[Link]:  # noqa: N805
        """Where it leads, beside what is done about it."""


def kinds() -> Mapping[str, Kind]:
    """In the order of lists."""
    found = [one.kind for _code, one in getUtilitiesFor(IOfficeTasks)]
    return {one.code: one for one in sorted(found, key=lambda kind: kind.order)}


def kind_of(task: OfficeTask) -> Kind | None:
    """None where its room is gone."""
    source = queryUtility(IOfficeTasks, task.kind)
    return None if source is None else source.kind


def kind_refusals(task: OfficeTask, act: Act) -> Iterable[Refusal]:
    """Of the kind's own rules."""
    source = queryUtility(IOfficeTasks, task.kind)
    return () if source is None else source.refuses(task, act)


def seen_of(task: OfficeTask) -> str:
    """As whoever reads it sees it."""
    source = queryUtility(IOfficeTasks, task.kind)
    return task.seen if source is None else source.seen(task)


def acted(task: OfficeTask) -> None:
    """Let follow what the kind says. Raises Refused."""
    source = queryUtility(IOfficeTasks, task.kind)
    if source is not None:
        source.acted(task)


def links_of(place: DexterityContent, task: OfficeTask) -> Iterable[Link]:
    """Where it leads for whoever asks, as the kind has it."""
    source = queryUtility(IOfficeTasks, task.kind)
    return () if source is None else source.links(place, task)


def kind_title(code: str) -> Message | str:
    source = queryUtility(IOfficeTasks, code)
    return code if source is None else source.kind.title


def state_title(task: OfficeTask) -> Message | str:
    kind = kind_of(task)
    state = kind.states.get(task.state) if kind is not None else None
    return task.state if state is None else state.title


def act_title(task: OfficeTask, code: str) -> Message | str:
    """What the record says was done."""
    kind = kind_of(task)
    act = kind.act(code) if kind is not None else None
    return code if act is None else act.done
