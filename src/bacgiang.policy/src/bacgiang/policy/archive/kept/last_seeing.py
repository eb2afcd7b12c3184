"""Before an item goes for good, keep what was last there (7.2g)."""

from ...base.dates import now_utc
from ...editorial.deleted.forgetting import GoneForGood
from ..contents.archived_item import from_bin
from ..contents.last_seen import last_seen_store
from ..contents.last_seen import LastSeen
from ..contents.values import NotWritten
from ..package.writing import packed_object
import logging
from pathlib import Path
from tempfile import TemporaryDirectory


logger = logging.getLogger(__name__)


def keep_last_seen(event: GoneForGood) -> None:
    """What a ground of 4.2a closed is not kept: it should never have been there."""
    one = from_bin(event.kept)
    if one is None or one.is_closed:
        return
    item = one.item
    told = (one.uid, item.Title(), item.portal_type, one.path, one.unit)
    seen = LastSeen(*told, now_utc())
    with TemporaryDirectory(prefix="archive-") as folder:
        try:
            seen.keep(packed_object(one, Path(folder)))
        except NotWritten:
            logger.exception("No form for what %s holds: it is not archived", one.uid)
            return
    last_seen_store().add(seen)
