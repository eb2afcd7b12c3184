"""What was made of files, with the site: by what the file is, and by who uses it.

A working copy and the published layer share it as long as their file is the same, so
that nothing is made when a copy is merged.
"""

from ....base.stores.site_store import SiteStore
from ..reading.placing import Box
from .feature_file import FeatureFile
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from persistent import Persistent
from ZODB.blob import Blob


class MadeMap(Persistent):
    """`box` in degrees; `count` of features, 0 of a picture. `classes`: values with how
    many have them. `tiles`: a PMTiles file, None where none was cut (yet).
    """

    tiles: Blob | None = None
    tiles_size = 0

    def __init__(
        self, key: str, box: Box, count: int, classes: tuple[tuple[str, int], ...]
    ) -> None:
        self.key = key
        self.box = box
        self.count = count
        self.classes = classes
        self.data = Blob()

    @property
    def is_picture(self) -> bool:
        return not self.count

    def keep_tiles(self, path: Path) -> None:
        """The file is taken away from where it lies."""
        self.tiles_size, self.tiles = path.stat().st_size, Blob()
        self.tiles.consumeFile(str(path))

    @contextmanager
    def features(self) -> Iterator[FeatureFile]:
        with self.data.open("r") as data, FeatureFile.at(data.name) as found:
            yield found


class MapStore(Persistent):
    """Made maps by key, keys by the UID of a layer, and what waits for tiles."""

    def __init__(self) -> None:
        self._key_of: OOBTree = OOBTree()
        self._made: OOBTree = OOBTree()
        self._waiting: OOTreeSet = OOTreeSet()

    def of(self, uid: str) -> MadeMap | None:
        return self.made(self._key_of.get(uid, ""))

    def made(self, key: str) -> MadeMap | None:
        found: MadeMap | None = self._made.get(key)
        return found

    def use(self, uid: str, made: MadeMap) -> None:
        """A layer shows it from now on, and no other."""
        if self._key_of.get(uid) == made.key:
            return
        self.drop(uid)
        self._key_of[uid] = made.key
        if made.key not in self._made:
            self._made[made.key] = made
            if not made.is_picture:
                self._waiting.insert(made.key)

    def drop(self, uid: str) -> None:
        """A layer is gone, or its file; what nobody uses goes, too."""
        key = self._key_of.pop(uid, None)
        if key is not None and key not in self._key_of.values():
            self._made.pop(key, None)
            self.settle(key)

    @property
    def waiting(self) -> MadeMap | None:
        """One whose tiles are to be cut."""
        return next((self._made[key] for key in self._waiting), None)

    def settle(self, key: str) -> None:
        """Its tiles wait no more."""
        if key in self._waiting:
            self._waiting.remove(key)


map_store = SiteStore("bacgiang.policy.maps", MapStore)
