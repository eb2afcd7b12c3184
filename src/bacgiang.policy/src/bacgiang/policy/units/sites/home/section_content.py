"""What a section shows, in the few shapes that every first page is made of (8.3)."""

from ....base.entries.entries import Entry
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Record:
    """A record of a register. `language` is "" when it is the page's; `body` is who is
    in charge of it or issued it, and `body_language` that of its name.

    `name` is what it is called for short (kind and number); `badge` says its state in
    words and `badge_class` is the class that colours it.
    """

    title: str
    url: str
    language: str = ""
    name: str = ""
    badge: str = ""
    badge_class: str = ""
    body: str = ""
    body_language: str = ""
    facts: str = ""


@dataclass(frozen=True)
class LinkCard:
    """A way on: to a register, a service, a form. `count`: what it holds, in words;
    `language`: that of the title, "" where it is the page's; `icon` names a pictogram.
    """

    title: str
    url: str
    lead: str = ""
    count: str = ""
    language: str = ""
    icon: str = ""


@dataclass(frozen=True)
class Group:
    """Links under a heading; `is_open` shows them without a click."""

    title: str
    links: tuple[LinkCard, ...]
    is_open: bool = False


@dataclass(frozen=True)
class SearchField:
    """A form that asks the page at `action`; `choices` are the values of `choice`."""

    action: str
    name: str
    label: str
    choice: str = ""
    choice_label: str = ""
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Fact:
    """A line of contact; `url` is "" where there is nothing to call or write to,
    `language` that of the words, "" where it is the page's."""

    label: str
    text: str
    url: str = ""
    language: str = ""


@dataclass(frozen=True)
class Picture:
    """A picture that leads on; `rel` is what the link says of itself;
    `language` that of its words, "" where it is the page's.
    """

    source: str
    alternative: str
    url: str
    title: str
    rel: str = ""
    language: str = ""


@dataclass(frozen=True)
class SectionContent:
    """Content of a section. What is empty leaves no trace on the page.

    `title` is the heading where the board chose none, "" for the kind's own; `url`
    leads to everything there is; `warning` stands above what no authority has confirmed
    (9.1). `form` is the portal's search, as its room draws it, `examples` words to try.
    """

    title: str = ""
    url: str = ""
    warning: str = ""
    search: SearchField | None = None
    form: str = ""
    examples: tuple[LinkCard, ...] = ()
    lead: Entry | None = None
    entries: tuple[Entry, ...] = ()
    records: tuple[Record, ...] = ()
    doors: tuple[LinkCard, ...] = ()
    groups: tuple[Group, ...] = ()
    facts: tuple[Fact, ...] = ()
    pictures: tuple[Picture, ...] = ()

    @property
    def is_empty(self) -> bool:
        parts: tuple[Any, ...] = (self.lead, self.entries, self.records, self.doors)
        return not any((*parts, self.groups, self.facts, self.pictures, self.form))
