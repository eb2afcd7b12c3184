"""What ends but for what is kept: "Giữ nguyên Điều 1 ...; bãi bỏ các điều còn lại"."""

from bacgiang.policy.law.citations.contexts import common_steps
from bacgiang.policy.law.citations.finder import Citation
from bacgiang.policy.law.citations.objects import acted_on
from bacgiang.policy.law.citations.objects import Extent
from bacgiang.policy.law.citations.objects import with_larger_levels
from bacgiang.policy.law.citations.provisions import CitedProvision
from bacgiang.policy.law.citations.provisions import StepKind
from bacgiang.policy.law.citations.relation_kinds import RelationKind
from bacgiang.policy.law.citations.relation_verbs import Verb
from bacgiang.policy.law.citations.spoken import Said
from dataclasses import dataclass
import re


@dataclass(frozen=True, slots=True)
class Remainder:
    """What ``verb`` ends: all of ``citation``, or its ``provisions``, but what is kept.

    ``citation`` names what is kept.
    """

    verb: Verb
    citation: Citation
    extent: Extent
    provisions: tuple[CitedProvision, ...] = ()


def _spaced(pattern: str) -> str:
    return pattern.replace(r"\s+", r"\s{1,3}").replace(r"\s*", r"\s{0,3}")


_KEEPS = re.compile(
    _spaced(
        r"(?:nay\s+)?(?:giữ\s+nguyên|duy\s+trì|tiếp\s+tục)"
        r"(?:\s+(?:hiệu\s+lực(?:\s+thi\s+hành)?|áp\s+dụng|thực\s+hiện|thi\s+hành|của"
        r"|đối\s+với|các|quy\s+định|nội\s+dung|tại)){0,6}\s+"
    ),
    re.IGNORECASE,
)
_KEPT = re.compile(
    _spaced(
        r"(?:\s+(?:vẫn|được|tiếp\s+tục|giữ\s+nguyên|còn|có\s+hiệu\s+lực|hiệu\s+lực|thi\s+hành"
        r"|áp\s+dụng|thực\s+hiện)){2,6}\s*\Z"
    ),
    re.IGNORECASE,
)
_REST = _spaced(
    r"(?:toàn\s+bộ\s+)?(?:các|những|phần)\s+(?:(?P<provisions>(?:điều|khoản|điểm)"
    r"(?:\s?,\s+(?:điều|khoản|điểm)){0,2})|quy\s+định|nội\s+dung)(?:\s+khác)?\s+còn\s+lại"
    r"(?:\s+(?:của|tại|trong)\s+(?:\w+\s+){1,4}(?:này|đó|trên|nêu\s+trên))?"
)
_JOINT = _spaced(r"\s*[,;]\s+(?:và\s+)?(?:đồng\s+thời\s+)?")
_ENDS_REST = re.compile(
    _JOINT + _spaced(rf"(?P<verb>bãi\s+bỏ|h[uủ][ỷy]\s+bỏ)\s+{_REST}"),
    re.IGNORECASE,
)
_REST_ENDS = re.compile(
    _JOINT
    + _spaced(
        rf"{_REST}\s+(?:đều\s+|thì\s+)?(?P<verb>hết\s+hiệu\s+lực(?:\s+thi\s+hành)?"
        r"|(?:bị|được)\s+bãi\s+bỏ)"
    ),
    re.IGNORECASE,
)


def remainder_of(said: Said) -> Remainder | None:
    """Return what a sentence ends of a document but for what it keeps, if it does."""
    text = said.text
    rests = (
        each.search(text, said.start, said.end) for each in (_ENDS_REST, _REST_ENDS)
    )
    rest = next(filter(None, rests), None)
    kept = _kept(said, rest.start()) if rest is not None else None
    if rest is None or kept is None:
        return None
    verb = Verb(
        RelationKind.REPEALS,
        *rest.span("verb"),
        is_passive=rest.re is _REST_ENDS,
        subject_end=rest.start("verb"),
    )
    attached = kept.document is not None and kept.document.attached
    if not rest["provisions"] or "điều" in rest["provisions"].lower():
        return Remainder(verb, kept, Extent.ATTACHED if attached else Extent.WHOLE)
    steps = common_steps(each.steps[:-1] for each in kept.provisions)
    if not steps or steps[-1].kind.rank < StepKind.ARTICLE.rank:
        return None
    return Remainder(verb, kept, Extent.PROVISIONS, (CitedProvision(steps),))


def _kept(said: Said, end: int) -> Citation | None:
    """Return what a sentence keeps up to a place, where it says nothing else."""
    text, before = said.text, [each for each in said.cited if each.end <= end]
    keeps = _KEEPS.match(text, said.start, end)
    begin = keeps.end() if keeps is not None else said.start
    found = with_larger_levels(text, acted_on(text, begin, end, before), before)
    if len(found) != 1 or found[0].document is None or found[0].document.is_this:
        return None
    (kept,) = found
    behind = text[kept.end : end]
    begins_with_it = not text[begin : kept.start].strip()
    said_so = not behind.strip() if keeps is not None else _KEPT.fullmatch(behind)
    return kept if kept.provisions and begins_with_it and said_so else None
