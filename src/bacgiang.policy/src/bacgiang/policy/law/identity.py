"""Identities of provisions: ``chp_I__art_5__para_2__point_a``.

After the Akoma Ntoso Naming Convention 1.0, section 5: the identity of the parent, two
underscores, the short name of the level, an underscore, and the number without its
word and punctuation. Where that is not enough:

* a number that stands twice below one parent gets a hyphen and a counter from 2 on the
  later ones: of the clauses 1, 2, 2, 4 of article 7 the second 2 is ``para_2-2``. The
  counter goes on until the identity is free, as 2-2 may itself be printed;
* a dot inside a number is a hyphen (1.1 is ``subpara_1-1``);
* text without a number is counted by place (``hcontainer_1``);
* letters stay as they are, đ is đ, and Ð (eth), typed in its place, is Đ.
"""

from bacgiang.policy.law.tree import Level
from bacgiang.policy.law.tree import Provision
from dataclasses import replace
import re


_SHORT_NAMES = {
    Level.PART: "part",
    Level.CHAPTER: "chp",
    Level.SECTION: "sec",
    Level.SUBSECTION: "subsec",
    Level.ARTICLE: "art",
    Level.DIVISION: "dvs",
    Level.SUBDIVISION: "subdvs",
    Level.PARAGRAPH: "para",
    Level.SUBPARAGRAPH: "subpara",
    Level.POINT: "point",
    Level.UNNUMBERED: "hcontainer",
}
_WORD = re.compile(
    r"^\W*(?:điều|chương|tiểu\s+mục|mục|phần)(?=\W|\d)(?:\s+thứ\b)?\s*", re.IGNORECASE
)
_NOT_NUMBER = re.compile(r"\W+")


def number_of(num: str) -> str:
    """Return a number as identities hold it: "Điều 5a." gives "5a", "a)" gives "a"."""
    plain = num.replace("Ð", "Đ").replace("ð", "đ")
    return _NOT_NUMBER.sub("-", _WORD.sub("", plain)).strip("-")


def identify(
    provisions: tuple[Provision, ...], prefix: str = ""
) -> tuple[Provision, ...]:
    """Return the provisions with ``eid`` set, and ``wid`` equal to it.

    ``prefix`` is the identity of what they stand in, such as ``att_1``.
    """
    taken = _Taken()
    return tuple(_identify(provision, prefix, taken) for provision in provisions)


class _Taken:
    """The identities given below one parent, and how often each was wanted."""

    def __init__(self) -> None:
        self.identities: set[str] = set()
        self.counts: dict[str, int] = {}

    def free(self, wanted: str, first: str) -> str:
        """Return ``first``, or ``wanted`` with the next counter that is free."""
        eid = first
        while eid in self.identities:
            self.counts[wanted] = self.counts.get(wanted, 1) + 1
            eid = f"{wanted}{self.counts[wanted]}"
        self.identities.add(eid)
        return eid


def _identify(provision: Provision, prefix: str, taken: _Taken) -> Provision:
    short = _SHORT_NAMES[provision.level]
    before = f"{prefix}__{short}_" if prefix else f"{short}_"
    number = number_of(provision.num)
    if number:
        eid = taken.free(f"{before}{number}-", f"{before}{number}")
    else:
        eid = taken.free(before, f"{before}1")
    children = identify(provision.children, eid)
    return replace(provision, eid=eid, wid=eid, children=children)
