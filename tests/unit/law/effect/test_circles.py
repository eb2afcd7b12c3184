"""Circles of a graph, those they point to first."""

from bacgiang.policy.law.effect.circles import circles
from hypothesis import given
from hypothesis import strategies as st


NODES = "abcdef"
graphs = st.fixed_dictionaries(
    {node: st.sets(st.sampled_from(NODES)) for node in NODES}
)


def reach(graph: dict[str, set[str]], start: str) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for step in graph[waiting.pop()] - found:
            found.add(step)
            waiting.append(step)
    return found


@given(graphs)
def test_nodes_share_a_circle_if_each_reaches_the_other(
    graph: dict[str, set[str]],
) -> None:
    found = list(circles(graph))
    assert sorted(node for circle in found for node in circle) == sorted(NODES)
    for circle in found:
        for node in circle:
            mutual = {
                other for other in reach(graph, node) if node in reach(graph, other)
            }
            assert circle == mutual | {node}


@given(graphs)
def test_what_a_circle_points_to_comes_before_it(graph: dict[str, set[str]]) -> None:
    done: set[str] = set()
    for circle in circles(graph):
        for node in circle:
            assert graph[node] <= done | circle
        done |= circle


def test_a_chain_of_any_length() -> None:
    graph = {str(n): {str(n + 1)} for n in range(20_000)} | {"20000": set()}
    assert sum(1 for _ in circles(graph)) == 20_001
