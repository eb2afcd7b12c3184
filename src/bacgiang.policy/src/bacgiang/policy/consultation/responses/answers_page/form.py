"""The form beside the opinions: empty, with an answer to go on with, or as typed."""

from ....base.form_values import form_value
from ....base.form_values import listed_texts
from ....base.refusal import Refused
from ..naming import target_from
from ..places import Places
from .entries import AnswerCard
from .entries import Entries
from collections.abc import Mapping
from functools import cached_property
from typing import Any


MOST_CHOICES = 400
ARTICLE = "Điều "


class AnswerForm:
    """`edit` names what an answer is to that is worded or corrected, "" for none."""

    def __init__(
        self, form: Mapping[str, Any], edit: str, entries: Entries, places: Places
    ) -> None:
        self._form = form
        self._entries = entries
        self._places = places
        self.edit = edit if self._is_known(edit) else ""

    @cached_property
    def card(self) -> AnswerCard | None:
        """The answer that is edited."""
        return self._entries.card(target_from(self.edit)) if self.edit else None

    @property
    def stamp(self) -> str:
        return self.card.response.stamp() if self.card is not None else ""

    def is_ticked(self, token: str) -> bool:
        return token in listed_texts(self._form, "targets")

    def is_chosen(self, identifier: str) -> bool:
        """Whether the answer is one to approve or send back."""
        sent = listed_texts(self._form, "answers")
        return identifier in {one.partition(" ")[0] for one in sent}

    @property
    def result(self) -> str:
        known = self.card.response.result if self.card is not None else None
        return form_value(self._form, "result") or (
            known.value if known is not None else ""
        )

    @property
    def reasons(self) -> str:
        if "reasons" in self._form:
            return form_value(self._form, "reasons")
        return self.card.response.reasons if self.card is not None else ""

    def choices(self) -> list[tuple[str, str, bool]]:
        """Identity and title of provisions that may be named as changed, and whether
        they are. Of a long text the articles alone, and what is named already.
        """
        chosen = self._chosen()
        found = [one for one in self._places.of_last() if one.wid]
        if len(found) > MOST_CHOICES:
            found = [
                one
                for one in found
                if one.wid in chosen or one.title.startswith(ARTICLE)
            ]
        known = {one.wid for one in found}
        found += [self._places.of(wid) for wid in chosen if wid not in known]
        return [(one.wid, one.title, one.wid in chosen) for one in found]

    def _chosen(self) -> tuple[str, ...]:
        if "reasons" in self._form:
            return tuple(one for one in listed_texts(self._form, "changed") if one)
        return self.card.response.changed if self.card is not None else ()

    @staticmethod
    def _is_known(edit: str) -> bool:
        try:
            return bool(edit) and bool(target_from(edit))
        except Refused:
            return False
