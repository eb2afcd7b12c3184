"""`@@draft-compare?old=1&new=2`: two versions side by side, by provision."""

from ....base.made_in_turn import in_turn
from ....base.refusal import Refusal
from ....law.tree import LegalText
from ..rows import Row
from ..rows import rows_of
from ..runs_shown import RunsShown
from ..steps import origins_between
from ..store import KeptVersion
from . import refusals
from .seen import version_seen
from .seen import versions_seen
from functools import cached_property
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import urlencode
from zope.publisher.interfaces import NotFound


class DraftCompare(RunsShown):
    """Without `old` and `new` the two newest versions. 404 for a draft without any."""

    template = ViewPageTemplateFile("compare.pt")
    refusal: Refusal | None = None

    def __call__(self) -> str:
        if not self.versions:
            raise NotFound(self.context, self.__name__, self.request)
        self.refusal = self._refusal()
        if self.refusal is not None:
            status = 404 if self.refusal is refusals.NO_VERSION else 400
            self.request.response.setStatus(status, lock=1)
        with in_turn():
            return self.template()

    @cached_property
    def versions(self) -> tuple[KeptVersion, ...]:
        return versions_seen(self.context)

    @cached_property
    def open_versions(self) -> list[KeptVersion]:
        return [one for one in self.versions if not one.version.is_closed]

    @cached_property
    def old(self) -> KeptVersion | None:
        return self._asked("old", self.open_versions[-2:])

    @cached_property
    def new(self) -> KeptVersion | None:
        return self._asked("new", self.open_versions[-1:])

    @cached_property
    def rows(self) -> list[Row]:
        if self.old is None or self.new is None:
            return []
        between = [
            one
            for one in self.versions
            if self.old.version.number <= one.version.number <= self.new.version.number
        ]
        return rows_of(_tree(self.old), _tree(self.new), origins_between(between))

    @property
    def old_name(self) -> str:
        return self.version_name(self.old.version.number) if self.old else ""

    @property
    def new_name(self) -> str:
        return self.version_name(self.new.version.number) if self.new else ""

    @property
    def old_address(self) -> str:
        return self._address(self.old)

    @property
    def new_address(self) -> str:
        return self._address(self.new)

    def address_from(self, start: int) -> str:
        asked = {"new": self.new, "old": self.old}
        numbers = {one: kept.version.number for one, kept in asked.items() if kept}
        query = urlencode({**numbers, "start": start})
        return f"{self.context.absolute_url()}/@@draft-compare?{query}"

    def choices(self) -> list[tuple[int, str]]:
        numbers = (one.version.number for one in self.open_versions)
        return [(number, self.version_name(number)) for number in numbers]

    def _address(self, kept: KeptVersion | None) -> str:
        number = kept.version.number if kept is not None else ""
        return f"{self.context.absolute_url()}/@@draft-version/{number}"

    def _asked(self, name: str, default: list[KeptVersion]) -> KeptVersion | None:
        said: Any = self.request.form.get(name, "")
        found = version_seen(self.context, said) if said else next(iter(default), None)
        return None if found is None or found.version.is_closed else found

    def _refusal(self) -> Refusal | None:
        if self.old is None or self.new is None:
            return refusals.NO_VERSION
        if len(self.open_versions) < 2:
            return refusals.NOTHING_TO_COMPARE
        if self.old.version.number >= self.new.version.number:
            return refusals.WRONG_ORDER
        return None


def _tree(kept: KeptVersion) -> LegalText:
    return kept.text.tree if kept.text is not None else LegalText()
