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
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
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
    taken: set[str] = set()
    counters: dict[str, Iterator[int]] = defaultdict(lambda: count(2))
    identified: list[Provision] = []
    for provision in provisions:
        short = _SHORT_NAMES[provision.level]
        before = f"{prefix}__{short}_" if prefix else f"{short}_"
        number = number_of(provision.num)
        eid = f"{before}{number or 1}"
        counted = f"{eid}-" if number else before
        while eid in taken:
            eid = f"{counted}{next(counters[counted])}"
        taken.add(eid)
        children = identify(provision.children, eid)
        identified.append(replace(provision, eid=eid, wid=eid, children=children))
    return tuple(identified)
