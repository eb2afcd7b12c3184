"""A provision joined with the one before it, which goes on."""

from ...law.tree import Block
from ...law.tree import Provision
from dataclasses import replace


def join(before: Provision, provision: Provision, keep_number: bool) -> Provision:
    """`before` with everything the other says behind it.

    `keep_number`: the number stays as text, where it never was one; else it goes.
    """
    joined = _append(before, _own_lines(provision, keep_number))
    if provision.children and joined.wrap_up:
        # Nothing of the text changes its order: the closing words end the last clause.
        joined = _append(replace(joined, wrap_up=()), joined.wrap_up)
    return replace(
        joined,
        children=(*joined.children, *provision.children),
        wrap_up=(*joined.wrap_up, *provision.wrap_up),
    )


def _own_lines(provision: Provision, keep_number: bool) -> tuple[Block, ...]:
    intro = provision.intro
    head = [provision.num] if keep_number and provision.num else []
    if provision.heading:
        head.append(provision.heading)
    elif head and intro:
        head.append(intro[0].text)
        intro = intro[1:]
    return ((Block(" ".join(head)),) if head else ()) + intro


def _append(provision: Provision, blocks: tuple[Block, ...]) -> Provision:
    """Text behind everything a provision says."""
    if provision.wrap_up:
        return replace(provision, wrap_up=(*provision.wrap_up, *blocks))
    if not provision.children:
        return replace(provision, intro=(*provision.intro, *blocks))
    *others, last = provision.children
    return replace(provision, children=(*others, _append(last, blocks)))
