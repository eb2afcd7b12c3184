"""What is asked of the catalog and beside it tells it (`base/asked`), and how long
questions take (`base/catalog_time`).
"""

from ..base.asked import asked_of_site
from ..base.asked import of_thread
from ..base.asked import question
from ..base.asked import rests_on
from ..base.catalog_time import asking
from .catalog_use import ask_again
from .catalog_use import found_by
from plone.app.uuid import utils
from typing import Any


def search(
    self: Any,
    query: Any,
    sort_index: Any = None,
    reverse: Any = False,
    limit: int | None = None,
    merge: bool = True,
) -> Any:
    """`Products.ZCatalog.Catalog.Catalog.search`."""
    with question() as noted_by:
        with asking():
            results = self._old_search(query, sort_index, reverse, limit, merge)
        if noted_by is not None:
            ask = ask_again(query, sort_index, reverse, limit, merge)
            noted_by.note(self, ask, found_by(results))
    return results


def item_at(self: Any, index: Any) -> Any:
    """`Products.ZCatalog.Catalog.Catalog.__getitem__`."""
    if _is_for_nobody_else():
        return self._old___getitem__(index)
    with question() as noted_by:
        if noted_by is not None:
            noted_by.note_item(self, index[2] if isinstance(index, tuple) else index)
        return self._old___getitem__(index)


def path_of(self: Any, rid: int) -> str:
    """`Products.ZCatalog.ZCatalog.ZCatalog.getpath`."""
    path: str
    if _is_for_nobody_else():
        path = self._old_getpath(rid)
        return path
    with question() as noted_by:
        path = self._old_getpath(rid)
        if noted_by is not None:
            noted_by.note_path(self._catalog, rid, path)
    return path


def index_named(self: Any, name: str) -> Any:
    """`Products.ZCatalog.Catalog.Catalog.getIndex`.

    Whoever asks for an index outside of a question reads its trees.
    """
    if of_thread.noted_by is not None and not of_thread.depth:
        of_thread.noted_by.reads_indexes = True
    return self._old_getIndex(name)


def counter_of(self: Any) -> int:
    """`Products.CMFPlone.CatalogTool.CatalogTool.getCounter`.

    What somebody kept of a page is true as long as this says the same.
    """
    counted: int = self._old_getCounter()
    if self._counter is not None:
        rests_on(self._counter)
    return counted


def path_by_uuid(uuid: str) -> str | None:
    """`plone.app.uuid.utils.uuidToPhysicalPath`, which reads the index by itself."""
    ask = utils._old_uuidToPhysicalPath
    found: str | None
    found = ask(uuid) if _nobody_notes() else asked_of_site(lambda: ask(uuid))
    return found


def number_of(self: Any, *args: Any) -> Any:
    """`five.intid.intid.IntIds.getId`.

    Numbers stand in trees with those of others; what is there keeps its own. That is
    no question that could be answered otherwise.
    """
    with question():
        return self._old_getId(*args)


def object_of(self: Any, number: int) -> Any:
    """`zope.intid.IntIds.getObject`; the object itself is used as any is."""
    with question():
        reference = self.refs.get(number)
    return self._old_getObject(number) if reference is None else reference()


def _is_for_nobody_else() -> bool:
    """Of what is kept by nobody it need not be known which records it shows."""
    return _nobody_notes() or of_thread.noted_by.is_for_nobody_else  # type: ignore[union-attr]


def _nobody_notes() -> bool:
    return of_thread.noted_by is None or bool(of_thread.depth)
