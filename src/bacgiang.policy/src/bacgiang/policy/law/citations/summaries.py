"""What a text says twice: in a lead-in in sum, and below it in detail."""

from bacgiang.policy.law.citations.objects import Extent
from bacgiang.policy.law.citations.proposals import RelationProposal
from bacgiang.policy.law.citations.relation_kinds import RelationKind
from collections import defaultdict
from collections.abc import Hashable
from collections.abc import Sequence
import re


_CHANGES = frozenset(
    {RelationKind.AMENDS, RelationKind.SUPPLEMENTS, RelationKind.CORRECTS}
)
_IN_PARTS = frozenset({*_CHANGES, RelationKind.REPEALS})
_OTHER_ACTS = frozenset(
    {
        RelationKind.REPEALS,
        RelationKind.REPLACES,
        RelationKind.ANNULS,
        RelationKind.SUSPENDS,
        RelationKind.RESUMES,
        RelationKind.EXTENDS,
    }
)
_SOME_OF = re.compile(r"(?<!\w)một\s{1,3}(?:số|phần)(?!\w)", re.IGNORECASE)

_SOME_AS_FOLLOWS = re.compile(
    r"(?<!\w)một\s{1,3}(?:số|phần)\s[^:]{1,300}\snhư\s{1,3}sau\s{0,3}:\s{0,3}\S",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"(?<!\w)(?:(?:cụm\s{1,3}từ|từ(?:\s{1,3}ngữ)?|chữ)\s{0,3}[“\"]"
    r"|(?:phần|chương|mục|điều|khoản|điểm|đoạn|phụ\s{1,3}lục)\s{1,3}mới(?!\w))",
    re.IGNORECASE,
)


def told_in_the_body(found: Sequence[RelationProposal]) -> list[RelationProposal]:
    """Leave out what title and preamble say where the body carries out no more of it.

    "Ngưng hiệu lực Quyết định A" over "Ngưng hiệu lực thi hành Điều 4 Quyết định A"
    suspends article 4 and nothing else.
    """
    told = {(_act(each), _name(each)) for each in found if each.source}
    return [
        each
        for each in found
        if each.source or not _act(each) or (_act(each), _name(each)) not in told
    ]


def _act(proposal: RelationProposal) -> str:
    """What is done: changes of every kind are one; empty for what acts on no text."""
    if proposal.kind in _CHANGES:
        return "changes"
    return proposal.kind.value if proposal.kind in _OTHER_ACTS else ""


def told_in_detail(found: Sequence[RelationProposal]) -> list[RelationProposal]:
    """Leave out "some of it is amended" where the text goes on to say what is.

    "Sửa đổi một số khoản của Điều 6 như sau" amends no more of article 6 than the
    points below it say.
    """
    told = {_name(each) for each in found if each.kind in _IN_PARTS and each.provisions}
    below: dict[str, set[str]] = defaultdict(set)
    for each in found:
        if not each.provisions:
            continue
        path = each.source.split("__")
        for depth in range(1, len(path)):
            below["__".join(path[:depth])] |= {_name(each), *_around(each)}
    ended = {
        _name(each)
        for each in found
        if each.kind is RelationKind.REPEALS and each.provisions
    }
    return [each for each in found if not _is_sum(each, told, below, ended)]


def _is_sum(
    proposal: RelationProposal,
    told: set[str],
    below: dict[str, set[str]],
    ended: set[str],
) -> bool:
    name = _name(proposal)
    in_part = proposal.extent in (Extent.SOME, Extent.ATTACHED)
    if proposal.kind is RelationKind.REPEALS and in_part:
        is_led_in = _SOME_AS_FOLLOWS.search(proposal.words) is not None
        return name in below.get(proposal.source, ()) or (is_led_in and name in ended)
    if proposal.kind not in _CHANGES:
        return False
    if proposal.extent is Extent.SOME:
        # Words that change all over, and what has no number yet, are told here alone.
        return name in told and not _WORDS.search(proposal.words)
    if not _SOME_OF.search(proposal.words) or not proposal.provisions:
        return False
    detailed = below.get(proposal.source, set())
    return all(f"{name} {one.eid_ending}" in detailed for one in proposal.provisions)


def _around(proposal: RelationProposal) -> set[str]:
    """The provisions around those of a proposal, each with its document."""
    name = _name(proposal)
    paths = (one.eid_ending.split("__") for one in proposal.provisions)
    return {
        f"{name} {'__'.join(path[:depth])}"
        for path in paths
        for depth in range(1, len(path))
    }


def once_each(found: Sequence[RelationProposal]) -> list[RelationProposal]:
    """Keep of proposals that say the same the last, which is the most particular."""
    last: dict[Hashable, RelationProposal] = {}
    for each in found:
        key = (each.kind, _name(each), each.provisions, each.extent, each.excepted)
        last.pop(key, None)
        last[key] = each
    return list(last.values())


def _name(proposal: RelationProposal) -> str:
    document = proposal.document
    day = document.day.isoformat() if document.number is None and document.day else ""
    return f"{document.identity.name_key} {day}"
