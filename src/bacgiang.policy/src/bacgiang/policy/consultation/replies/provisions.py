"""The provision that somebody means who writes "Điều 5 khoản 2"."""

from ...law.citations.provision_lists import find_lists
from ...law.provision_titles import ATTACHED
from ...law.provision_titles import provision_title
from ...text.folding import fold
from ...text.folding import fold_case
from ..opinions.content import WHOLE
from ..versions.store import KeptVersion
from collections import Counter
from functools import cached_property


# What people write for the whole draft, folded.
ALL_OF_IT = frozenset(
    {"", "toan van", "toan bo", "toan bo du thao", "ca du thao", "chung", "gop y chung"}
)

_ATTACHED = fold_case(ATTACHED)


class UnknownProvision(LookupError):
    """The version has no such provision."""


class SeveralProvisions(LookupError):
    """The words fit several provisions, whose identities (wid) are `found`."""

    def __init__(self, found: tuple[str, ...]) -> None:
        super().__init__(" ".join(found))
        self.found = found


class ProvisionNames:
    """The provisions and questions of a version, by everything they are called."""

    def __init__(self, kept: KeptVersion) -> None:
        self._kept = kept
        self._eids = kept.places.eids
        self._questions = {one.wid: one.text for one in kept.version.questions}

    @cached_property
    def choices(self) -> list[tuple[str, str]]:
        """What to write for each, and what it is called.

        Where "Điều 1" may be that of the decision or of what is attached to it, the
        former is written by its identity, and so is whatever shares its title.
        """
        titles = {wid: provision_title(eid) for wid, eid in self._eids.items()}
        times = Counter(titles.values())
        bare = Counter(_bare(title) for title in titles.values())
        named = [
            (title if _is_clear(title, times, bare) else wid, title)
            for wid, title in titles.items()
        ]
        return [*named, *self._questions.items()]

    def find(self, said: str) -> str:
        """Identity of what is meant; WHOLE for the whole draft.

        Takes an identity, an eId, a title, a citation in words. Raises
        UnknownProvision, SeveralProvisions.
        """
        text = " ".join(said.split())
        if fold(text) in ALL_OF_IT:
            return WHOLE
        if text in self._eids or text in self._questions:
            return text
        found = tuple(wid for wid, eid in self._eids.items() if eid == text)
        # "Điều 1" may be that of the attached text; its title says so.
        if fold_case(text).endswith(_ATTACHED):
            found = found or self._titled(text)
        found = found or self._cited(text) or self._titled(text)
        if not found:
            raise UnknownProvision(text)
        if len(found) > 1:
            raise SeveralProvisions(found)
        return found[0]

    def written(self, wid: str) -> str:
        """What to write for a provision so that `find` gives it again."""
        return self._written.get(wid, wid)

    @cached_property
    def _written(self) -> dict[str, str]:
        said = [one[0] for one in self.choices]
        return dict(zip([*self._eids, *self._questions], said, strict=True))

    def _titled(self, text: str) -> tuple[str, ...]:
        wanted = fold_case(text)
        return tuple(
            wid
            for wid, eid in self._eids.items()
            if fold_case(provision_title(eid)) == wanted
        )

    def _cited(self, text: str) -> tuple[str, ...]:
        # A word before it, so that "Điều 5" alone is not taken for a heading.
        lists = list(find_lists(f"tại {text}"))
        if len(lists) != 1 or len(lists[0].provisions) != 1:
            return ()
        cited = lists[0].provisions[0]
        if cited.through is not None:
            return ()
        return tuple(wid for wid, eid in self._eids.items() if cited.covers(eid))


def _bare(title: str) -> str:
    return title.removesuffix(f" {ATTACHED}")


def _is_clear(title: str, times: Counter[str], bare: Counter[str]) -> bool:
    is_attached = title != _bare(title)
    return (times[title] if is_attached else bare[title]) == 1
