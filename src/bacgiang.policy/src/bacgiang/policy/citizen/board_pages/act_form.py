"""A form on the page of a case by which a board acts on it."""

from ...base.act_page.field import Field
from dataclasses import dataclass
from zope.i18nmessageid import Message


Button = tuple[str, Message, str]
"""Name of the act, title, look."""


@dataclass(frozen=True)
class ActForm:
    """`name` is its id."""

    name: str
    heading: Message
    fields: list[Field]
    buttons: list[Button]
    help: Message | str = ""
