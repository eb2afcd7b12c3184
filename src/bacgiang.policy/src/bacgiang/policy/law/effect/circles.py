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
    on_path: set[str] = set()
    for root in sorted(graph):
        if root in order:
            continue
        work = [(root, iter(sorted(graph[root])))]
        _enter(root, order, low, path, on_path)
        while work:
            node, following = work[-1]
            step = next(following, None)
            if step is None:
                work.pop()
                if work:
                    parent = work[-1][0]
                    low[parent] = min(low[parent], low[node])
                if low[node] == order[node]:
                    yield _leave(node, path, on_path)
            elif step not in order:
                _enter(step, order, low, path, on_path)
                work.append((step, iter(sorted(graph[step]))))
            elif step in on_path:
                low[node] = min(low[node], order[step])


def _enter(
    node: str,
    order: dict[str, int],
    low: dict[str, int],
    path: list[str],
    on_path: set[str],
) -> None:
    order[node] = low[node] = len(order)
    path.append(node)
    on_path.add(node)


def _leave(node: str, path: list[str], on_path: set[str]) -> frozenset[str]:
    found = set()
    while node not in found:
        last = path.pop()
        on_path.discard(last)
        found.add(last)
    return frozenset(found)
