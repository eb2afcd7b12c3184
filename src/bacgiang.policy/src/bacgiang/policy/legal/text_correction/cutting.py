"""A provision cut in two at a line, as the form shows its lines (`pieces.text_of`)."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...law import tree
from ...law.parsing.markers import heading_marker
from ...law.parsing.markers import item_markers
from ...law.parsing.markers import Marker
from .pieces import text_of
from bacgiang.policy import _
from dataclasses import dataclass
from dataclasses import replace


LONGEST_HEADING = 200


@dataclass(frozen=True)
class Rest:
    """What stands after the cut, in the order of the text."""

    intro: tuple[tree.Block, ...] = ()
    children: tuple[tree.Provision, ...] = ()
    wrap_up: tuple[tree.Block, ...] = ()


def cut(
    provision: tree.Provision, line: int, number: str
) -> tuple[tree.Provision, tree.Provision]:
    """The provision before a line (1: after the first), and a new one from it on.

    The new one bears the number its first line begins with, else `number`. Neither has
    its identities yet. Raises Refused.
    """
    if not 0 < line < len(text_of(provision).split("\n")):
        raise Refused(NO_LINE)
    first, rest = _cut(provision, line)
    return first, _numbered(provision.level, rest, number)


def _cut(provision: tree.Provision, line: int) -> tuple[tree.Provision, Rest]:
    own = [provision.heading, *(block.text for block in provision.intro)]
    count = max(sum(1 for line in own if line), 1 if provision.num else 0)
    children, wrap_up = provision.children, provision.wrap_up
    if line < count:
        at = line - (1 if provision.heading else 0)
        intro = tuple(one for one in provision.intro if one.text)
        first = replace(provision, intro=intro[:at], children=(), wrap_up=())
        return first, Rest(intro[at:], children, wrap_up)
    line -= count
    for index, child in enumerate(children):
        size = len(text_of(child).split("\n"))
        if line < size:
            return _cut_at_child(provision, index, line)
        line -= size
    return replace(provision, wrap_up=wrap_up[:line]), Rest(wrap_up[line:])


def _cut_at_child(
    provision: tree.Provision, index: int, line: int
) -> tuple[tree.Provision, Rest]:
    before, after = provision.children[:index], provision.children[index:]
    if line == 0:
        first = replace(provision, children=before, wrap_up=())
        return first, Rest((), after, provision.wrap_up)
    kept, rest = _cut(after[0], line)
    if rest.wrap_up and len(after) > 1:
        # Text behind points would come to stand behind the clauses that follow it.
        if rest.children:
            raise Refused(CUT_AT_CLAUSE)
        rest = Rest((*rest.intro, *rest.wrap_up))
    first = replace(provision, children=(*before, kept), wrap_up=())
    children = (*rest.children, *after[1:])
    return first, Rest(rest.intro, children, (*rest.wrap_up, *provision.wrap_up))


def _numbered(level: tree.Level, rest: Rest, number: str) -> tree.Provision:
    new = tree.Provision(level, "", "", rest.intro, rest.children, rest.wrap_up)
    if level is tree.Level.UNNUMBERED:
        return new
    marker = _marker(level, rest.intro[0].text) if rest.intro else None
    if marker is not None:
        begun = replace(rest.intro[0], text=marker.rest, spans=())
        intro = ((begun,) if marker.rest else ()) + rest.intro[1:]
        new = replace(new, num=marker.num, intro=intro)
    else:
        given = _marker(level, f"{_printed(level, number)} …")
        if given is None:
            raise Refused(NUMBER_NEEDED)
        new = replace(new, num=given.num)
    return _with_heading(new) if level is tree.Level.ARTICLE else new


def _printed(level: tree.Level, number: str) -> str:
    """The number as the text has it, also where somebody gave the figure alone."""
    if not number[:1].isalnum() or number[-1:] in ".)" or " " in number:
        return number
    return f"Điều {number}." if level is tree.Level.ARTICLE else f"{number}."


def _with_heading(article: tree.Provision) -> tree.Provision:
    """A short first line that is no sentence is the heading."""
    if len(article.intro) + len(article.children) < 2 or not article.intro:
        return article
    first, *others = article.intro
    is_short = len(first.text) <= LONGEST_HEADING and first.text[-1:] not in ".;:,"
    if first.kind is not tree.BlockKind.PARAGRAPH or not is_short:
        return article
    return replace(article, heading=first.text, intro=tuple(others))


def _marker(level: tree.Level, text: str) -> Marker | None:
    """The number of this level that a line begins with."""
    heading = heading_marker(text)
    if heading is not None:
        return heading if heading.level is level else None
    return next((one for one in item_markers(text) if one.level is level), None)


NO_LINE = Refusal(
    "no_such_line",
    _(
        "refusal_cut_no_line",
        default="Choose the line with which the second provision begins.",
    ),
    "line",
)
CUT_AT_CLAUSE = Refusal(
    "cut_at_clause",
    _(
        "refusal_cut_at_clause",
        default="Cut there the order of the text would change. Choose the beginning of "
        "a clause, or correct the text itself first.",
    ),
    "line",
)
NUMBER_NEEDED = Refusal(
    "number_needed",
    _(
        "refusal_cut_number",
        default="Give the number of the second provision, as the text has it: Điều 6.",
    ),
    "number",
)
