"""What a letter about an item says, before it is written in anybody's language."""

from dataclasses import dataclass
from typing import Any
from zope.i18nmessageid import Message


@dataclass(frozen=True)
class OfMany:
    """What a letter says in place of its own words when it tells of `${count}` items.

    `page` is the page, below a language's root, that lists them.
    """

    subject: Message
    text: Message
    page: str = "@@my-work"


@dataclass(frozen=True)
class Letter:
    """`subject` and `text` are sentences; `reason` "" for none; `url` leads to the act.

    Neither may hold the item's title: it is added where that is allowed. Without
    `of_many` it is always sent by itself.
    """

    subject: Message
    text: Message
    url: str
    reason: str = ""
    of_many: OfMany | None = None

    @property
    def matter(self) -> tuple[Any, ...]:
        """Equal for letters that can be told in one."""
        facts = tuple(sorted((self.subject.mapping or {}).items()))
        return str(self.subject), str(self.text), facts, self.reason
