"""Circles in a graph: sets of nodes that reach each other (Tarjan, 1972)."""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Set as AbstractSet


def circles(graph: Mapping[str, AbstractSet[str]]) -> Iterator[frozenset[str]]:
    """Yield the sets of nodes that reach each other, those they point to first.

    ``graph`` maps every node to the nodes it points to, all of which it holds. A node
    in no circle is a set of its own. Without recursion: chains may be of any length.
    """
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    path: list[str] = []
    left: set[str] = set()
    for root in sorted(graph):
        work = [] if root in order else [root]
        while work:
            node = work[-1]
            if node not in order:
                order[node] = low[node] = len(order)
                path.append(node)
            # Taking the keys off would walk all of them at each step.
            ahead = {step for step in graph[node] if step not in order}
            if ahead:
                work.append(min(ahead))
                continue
            work.pop()
            low[node] = min(low[step] for step in {node, *graph[node]} - left)
            if low[node] == order[node]:
                circle: set[str] = set()
                while node not in circle:
                    circle.add(path.pop())
                left |= circle
                yield frozenset(circle)
