"""Fields of a form, drawn one way by `field.pt`: title, help, what is wrong with it."""

from ..english.tongue import tongue
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from typing import TypeAlias
from zope.i18nmessageid import Message


Words: TypeAlias = Message | str


@dataclass(frozen=True, kw_only=True)
class Field:
    """`kind`: a type of `<input>`, "textarea", "select" or, where more than one can be
    chosen of a list, "several"; "checkbox" is one box,
    "checks" and "radio" are one for each of `options` (value, title and, where there
    are any, words that help). `value`: what stands in it, of boxes whether they are
    ticked; of "checks" all that are. `unchosen`: title of the option that is none.
    `wrong`: said beside the reasons that the page has against it.
    """

    name: str
    title: Words
    kind: str = "text"
    value: Any = ""
    options: Iterable[tuple[Any, ...]] = ()
    unchosen: Words = ""
    help: Words = ""
    wrong: Words = ""
    is_asked: bool = False
    is_required: bool = False
    autocomplete: str | None = None
    most: int | None = None
    rows: int = 6

    tongue = staticmethod(tongue)

    @property
    def is_input(self) -> bool:
        others = ("checkbox", "textarea")
        return not (self.is_group or self.is_list or self.kind in others)

    @property
    def is_list(self) -> bool:
        return self.kind in ("select", "several")

    @property
    def is_group(self) -> bool:
        return self.kind in ("checks", "radio")

    @property
    def is_file(self) -> bool:
        return self.kind == "file"

    def described(self, wrong: str) -> str | None:
        """Ids of what says more about it."""
        ids = [f"{self.name}-help"] if self.help else []
        ids += [f"{self.name}-wrong"] if wrong else []
        return " ".join(ids) or None

    def has(self, value: str) -> bool:
        """Whether an option is chosen."""
        chosen = (self.value,) if isinstance(self.value, str) else self.value
        return value in chosen
