"""What a reader asks a register for."""

from ..page_query import PageQuery
from ..query_values import MAX_TOKEN
from ..query_values import start_value
from ..query_values import text_value
from ..searching import find
from ..searching import Found
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import fields
from enum import StrEnum
from plone import api
from typing import Any
from typing import ClassVar
from typing import Self


RELEVANCE = "relevance"


@dataclass(frozen=True)
class RegisterQuery(PageQuery):
    """Words, conditions of the register, and the order of the list.

    A subclass has a text field for each condition; `sorts` are the orders it knows,
    `RELEVANCE` among them, and `default_sort` is that of a list without words.
    `sort_indexes`: index and direction of an order; of relevance the catalog knows.
    """

    sorts: ClassVar[type[StrEnum] | None] = None
    default_sort: ClassVar[str] = ""
    sort_indexes: ClassVar[Mapping[Any, tuple[str, str]]] = {}

    text: str = ""
    sort: StrEnum | None = None

    @classmethod
    def conditions(cls) -> tuple[str, ...]:
        """Names of what the list can be narrowed down by, beside words."""
        shared = {one.name for one in fields(RegisterQuery)}
        return tuple(one.name for one in fields(cls) if one.name not in shared)

    @classmethod
    def read(cls, form: Mapping[str, Any]) -> Self:
        """The question in a form or address; anything odd is ignored."""
        said = {name: text_value(form, name, MAX_TOKEN) for name in cls.conditions()}
        known = {name: one for name, one in said.items() if cls.is_value(name, one)}
        sort = text_value(form, "sort")
        return cls(
            text=text_value(form, "text"),
            sort=cls.sorts(sort) if cls.sorts and sort in tuple(cls.sorts) else None,
            start=start_value(form, "start"),
            **known,
        )

    @classmethod
    def wrong(cls, form: Mapping[str, Any]) -> tuple[str, ...]:
        """Conditions with a value that they cannot have: a list without them would not
        be what was asked for. A page shows what it took in, a program would not know.
        """
        said = {name: text_value(form, name, MAX_TOKEN) for name in cls.conditions()}
        return tuple(
            name for name, one in said.items() if one and not cls.is_value(name, one)
        )

    @classmethod
    def is_value(cls, name: str, value: str) -> bool:
        """Whether a condition can have the value."""
        return True

    @property
    def order(self) -> StrEnum | None:
        if self.sort is not None and (self.text or self.sort != RELEVANCE):
            return self.sort
        if self.sorts is None:
            return None
        return self.sorts(RELEVANCE if self.text else self.default_sort)

    @property
    def narrowing(self) -> dict[str, str]:
        """The conditions that are set, by name."""
        said = {name: getattr(self, name) for name in self.conditions()}
        return {name: value for name, value in said.items() if value}

    def catalog_query(self, portal_type: str) -> dict[str, Any]:
        """For the catalog; whoever asks sees what they may see, published or not."""
        said = {"portal_type": portal_type, **self.indexed(portal_type)}
        if self.text:
            said["SearchableText"] = self.text
        if self.order in self.sort_indexes:
            said["sort_on"], said["sort_order"] = self.sort_indexes[self.order]
        return said

    def found(self, portal_type: str) -> Found:
        """What answers it; its order and facets are made when asked for."""
        tool = api.portal.get_tool("portal_catalog")
        return find(tool, self.catalog_query(portal_type))

    def indexed(self, portal_type: str) -> dict[str, Any]:
        """What the conditions ask of indexes."""
        return self.narrowing

    @property
    def is_narrowed(self) -> bool:
        return bool(self.text or self.narrowing)
