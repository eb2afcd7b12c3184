"""What tests ask of a tree."""

from bacgiang.policy.law.identity import number_of
from bacgiang.policy.law.parsing.markers import heading_marker
from bacgiang.policy.law.tree import all_provisions
from bacgiang.policy.law.tree import articles
from bacgiang.policy.law.tree import BlockKind
from bacgiang.policy.law.tree import LegalText
from bacgiang.policy.law.tree import Level
from bacgiang.policy.law.tree import Part
from bacgiang.policy.law.tree import pieces
from bacgiang.policy.law.tree import Provision
from bacgiang.policy.law.tree import walk


Clauses = list[tuple[str, list[str]]]


def squeeze(text: str) -> str:
    """Text without its white space."""
    return "".join(text.split())


def text_of(tree: LegalText) -> str:
    """All text of a tree without white space."""
    return squeeze("".join(pieces(tree)))


def numbers(part: Part, level: Level = Level.ARTICLE) -> list[str]:
    """Numbers of the provisions of one level, in order."""
    return [number_of(each.num) for each in walk(part.body) if each.level is level]


def points_of(provision: Provision) -> list[str]:
    """Letters of the points right below a provision."""
    return [
        number_of(each.num) for each in provision.children if each.level is Level.POINT
    ]


def clauses_of(provision: Provision) -> Clauses:
    """Clauses below a provision with their points, "1.1" in the order of the text."""
    levels = (Level.PARAGRAPH, Level.SUBPARAGRAPH)
    below = [each for each in walk(provision.children) if each.level in levels]
    return [(number_of(each.num).replace("-", "."), points_of(each)) for each in below]


def article(part: Part, number: str) -> Provision:
    """The first article of a number."""
    return next(each for each in articles(part) if number_of(each.num) == number)


def quoted_articles(tree: LegalText) -> list[str]:
    """Numbers of the articles that stand in quotes."""
    found = []
    for provision in all_provisions(tree):
        for block in (*provision.intro, *provision.wrap_up):
            if block.kind is not BlockKind.QUOTED:
                continue
            marker = heading_marker(block.text.lstrip("“”\"' "))
            opened = marker and marker.level is Level.ARTICLE
            if marker and opened and (marker.sign in (".", ":") or not marker.rest):
                found.append(marker.value)
    return found
