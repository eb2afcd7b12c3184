"""A form of a page, filled in as somebody would: what was typed is told apart."""

from .form_pages import asked_of
from .form_pages import Pairs
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from hypothesis import strategies as st
from itertools import count
from typing import Any
from typing import Protocol


NOT_TYPED = ("hidden", "submit", "button", "image", "file", "password", "reset")
# Nobody sees it: what fills it in is a program.
UNSEEN = "website"
numbers = count(1000)


@dataclass(frozen=True)
class Typed:
    """What was typed, and its bytes as they are kept."""

    said: str
    kept: bytes


@dataclass
class Filled:
    """`sent`: all of a form; `typed` by the name of the field."""

    sent: Pairs = field(default_factory=list)
    typed: dict[str, Typed] = field(default_factory=dict)


class Chooser(Protocol):
    def wants(self) -> bool: ...

    def one_of(self, values: Sequence[str]) -> str: ...


class Everything:
    """Every field is typed into, every box ticked."""

    def wants(self) -> bool:
        return True

    def one_of(self, values: Sequence[str]) -> str:
        return values[-1]


@dataclass
class Drawn:
    """A subset, as Hypothesis draws it."""

    data: st.DataObject

    def wants(self) -> bool:
        return self.data.draw(st.booleans())

    def one_of(self, values: Sequence[str]) -> str:
        return self.data.draw(st.sampled_from(values))


def typed_into(control: Any) -> Typed | None:
    """A text or a day that stands nowhere else; None for what is no text."""
    number, kind = next(numbers), control.get("type", "text")
    match kind if control.tag == "input" else "text":
        case "date" | "datetime-local":
            day = date(2027 + number % 7, 1 + number % 12, 1 + number % 28)
            said = day.isoformat() + ("T12:00" if kind != "date" else "")
            # As `datetime` pickles days.
            return Typed(said, bytes([*divmod(day.year, 256), day.month, day.day]))
        case "email":
            said = f"mau{number}@example.org"
        case "url":
            said = f"https://example.org/{number}"
        case "text" | "search":
            said = f"mau{number}"
        case _:
            return None
    longest = int(control.get("maxlength") or 1000)
    return Typed(said, said.encode()) if len(said) <= longest else None


def filled(form: Any, chooser: Chooser, button: Any | None) -> Filled:
    """As the form came, with some of its fields typed into and chosen anew."""
    found = Filled(asked_of(form))
    radios: dict[str, list[str]] = {}
    for one in form.xpath(".//input[@name] | .//textarea[@name] | .//select[@name]"):
        name, kind = one.get("name"), one.get("type", "text")
        if one.get("disabled") is not None or name == "_authenticator":
            continue
        if kind == "radio":
            radios.setdefault(name, []).append(one.get("value", "on"))
        elif kind == "checkbox":
            if chooser.wants():
                found.sent.append((name, one.get("value", "on")))
        elif one.tag == "select":
            options = [each.get("value", each.text) for each in one.iter("option")]
            found.sent += [(name, chooser.one_of(options))] if options else []
        elif kind == "hidden":
            found.sent.append((name, one.get("value", "")))
        elif kind not in NOT_TYPED:
            found.sent.append((name, _entered(one, chooser, found)))
    found.sent += [(name, chooser.one_of(values)) for name, values in radios.items()]
    if button is not None and button.get("name"):
        found.sent.append((button.get("name"), button.get("value") or ""))
    return found


def _entered(control: Any, chooser: Chooser, found: Filled) -> str:
    into = typed_into(control) if chooser.wants() else None
    if into is None or control.get("name") == UNSEEN or "readonly" in control.attrib:
        return value_of(control)
    found.typed[control.get("name")] = into
    return into.said


def value_of(control: Any) -> str:
    said = control.text if control.tag == "textarea" else control.get("value")
    return (said or "").strip()


def buttons_of(form: Any) -> Iterator[Any]:
    """By which the form is sent, one of each kind: those of rows differ by number."""
    seen = set()
    found = form.xpath(
        ".//button[not(@type) or @type='submit'] | .//input[@type='submit']"
    )
    for one in found:
        kind = f"{one.get('name')}={one.get('value')}".partition(":")[0]
        if one.get("formaction") is None and kind not in seen:
            seen.add(kind)
            yield one
