"""How many published opinions stand at each provision of the newest version."""

from ..versions.links import follow
from ..versions.version import DraftVersion
from collections import Counter
from collections.abc import Mapping
from collections.abc import Sequence


def counts_at(
    counts: Mapping[str, int],
    parents: Mapping[str, str],
    versions: Sequence[DraftVersion],
) -> Counter[str]:
    """Counts by identity, what is below a provision included.

    `counts`: by the identity an opinion named, which an older version may have had.
    `parents`: of each provision of the newest version what it stands in, "" for none.
    """
    found: Counter[str] = Counter()
    for wid, count in counts.items():
        if not count:
            continue
        places = (wid,) if wid in parents else _places(wid, versions)
        # An opinion on what was split is counted once where the parts meet again.
        above = {one for place in places for one in _upwards(place, parents)}
        for one in above:
            found[one] += count
    return found


def _places(wid: str, versions: Sequence[DraftVersion]) -> tuple[str, ...]:
    places: tuple[str, ...] = (wid,)
    for version in versions:
        places = tuple(new for one in places for new in follow(one, version.links))
    return places


def _upwards(wid: str, parents: Mapping[str, str]) -> tuple[str, ...]:
    way = []
    while wid:
        way.append(wid)
        wid = parents.get(wid, "")
    return tuple(way)
