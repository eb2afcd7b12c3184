"""Kinds of task as YAML files declare them, each beside the rules of its kinds.

    plan-item:
      clause: 7.2a, 8.1
      title: {office_kind_plan_item: Item of a work plan}
      asks: any_board update > asker
      states:
        doing owner: {office_state_doing: To be done}
        done closed: {office_state_done: Done}
      acts:
        "done owner: doing > done: words items?":
        "put_off owner head: doing > doing: due words":
          office_do_put_off: Put it off
          office_done_put_off: Put off
      facts:
        who!: {office_fact_who: Who does it}

Words are messages: an identifier and the English. Everything else is as `parts.Kind`
has it, but for:

`asks`: who may, from which level on, and who owes it.
`states`: a name and whose turn it is, at which level of theirs if not the lowest, or
"nobody", "closed". It begins in the first.
`acts`: a code, with "!" a warning's; a side, and a level if not the lowest; states, and
the one it leads to where it leads on; what is said, with "?" what only may be: "due" is
the day on which it is due from then on. Below it the words of the button and those of
the record; nothing where they are those of `usual.yaml`, by the code or the name behind
its "/". `unlike`: by act those none of which whoever does it may have done.
`fields`: titles of fields that other kinds call otherwise.
`facts`: a name, with "!" where it has to be said, and a kind; one of its `options`.
"""

from ...units.levels import Level
from .parts import Act
from .parts import Asker
from .parts import Fact
from .parts import Kind
from .parts import Owed
from .parts import Part
from .parts import Side
from .parts import State
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from pathlib import Path
from typing import Any
import yaml
from zope.i18nmessageid import Message


WORDS = ("title", "heading", "help", "about")
NOBODYS, CLOSED = "nobody", "closed"


def kinds_in(module: str) -> dict[str, Kind]:
    """Of the file beside a module (`__file__`), by code."""
    said = read_declared(module)
    return {code: _kind(code, of_kind) for code, of_kind in said.items()}


def read_declared(module: str) -> Any:
    """What the file beside a module says."""
    text = Path(module).with_suffix(".yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=yaml.CSafeLoader)


def _messages(said: Mapping[str, str]) -> list[Message]:
    return [_(name, default=english) for name, english in said.items()]


def titles_of(said: Mapping[str, Any]) -> dict[str, Message]:
    """Messages by name, of identifiers and English by name."""
    return {name: _messages(words)[0] for name, words in said.items()}


USUAL = {
    code: _messages(words)
    for code, words in read_declared(str(Path(__file__).with_name("usual"))).items()
}


def _kind(code: str, said: dict[str, Any]) -> Kind:
    asker, level, _to, owed = said.pop("asks").split()
    states, unlike = said.pop("states"), said.pop("unlike", {})
    acts = (_act(way, words, unlike) for way, words in said.pop("acts").items())
    facts = _facts(said.pop("facts", {}), said.pop("options", {}))
    pages = [*titles_of(said.pop("page", {})).items()]
    return Kind(
        code=code,
        asked_by=Asker(asker),
        asks_level=Level(level),
        owed_by=Owed(owed),
        states=dict(_states(states)),
        first=next(iter(states)).split()[0],
        acts=tuple(acts),
        grounds=titles_of(said.pop("grounds", {})),
        facts=tuple(facts),
        page=pages[0] if pages else None,
        fields=titles_of(said.pop("fields", {})),
        **titles_of({one: said.pop(one) for one in WORDS if one in said}),
        **said,
    )


def _states(said: Mapping[str, Any]) -> Iterator[tuple[str, State]]:
    for name, title in titles_of(said).items():
        code, whose, level = [*name.split(), Level.UPDATE][:3]
        if whose in (NOBODYS, CLOSED):
            yield code, State(title, is_closed=whose == CLOSED)
        else:
            yield code, State(title, Side(whose), Level(level))


def _act(way: str, words: Mapping[str, str] | None, unlike: Mapping[str, str]) -> Act:
    who, states, said = (*way.split(": "), "")[:3]
    name, side, level = [*who.split(), Level.UPDATE][:3]
    code, _slash, titled = name.rstrip("!").partition("/")
    titles = _messages(words) if words else USUAL[titled or code]
    before, _to, after = states.partition(" > ")
    parts = [one.replace("due", Part.DAY) for one in said.split()]
    return Act(
        code,
        titles[0],
        titles[-1],
        Side(side),
        Level(level),
        tuple(before.split()),
        after,
        needs=tuple(Part(one) for one in parts if not one.endswith("?")),
        may=tuple(Part(one[:-1]) for one in parts if one.endswith("?")),
        sets_due="due" in said,
        is_warning=name.endswith("!"),
        unlike=tuple(unlike.get(code, "").split()),
    )


def _facts(said: Mapping[str, Any], options: Mapping[str, Any]) -> Iterator[Fact]:
    for named, title in titles_of(said).items():
        name, *kinds = named.replace("!", "").split()
        choices = titles_of(options.get(name, {}))
        kind = kinds[0] if kinds else "radio" if choices else "text"
        yield Fact(name, title, kind, choices, is_required="!" in named)
