"""Start one instance: the application, the site in it, the server."""

from ..base.packing.packer import put_back
from ..base.packing.packer import remove_left
from ..base.seed_files import province
from .fair_threads.dispatcher import FairDispatcher
from .fair_threads.limits import watch
from .gentle_end import run_until_told
from .large_pages import begin_large_pages
from .private_data import keep_private
from .private_data import kept_secret
from .quick_metadata import heads_alone
from .quick_metadata import tell_installed
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from contextlib import suppress
import gc
import logging
import os
from pathlib import Path
import sys
from typing import Any
from waitress import create_server
from Zope2.Startup.run import make_wsgi_app


logger = logging.getLogger(__name__)

THREADS = 4
"""Where wsgi.ini does not say how many."""
COUNTS = "counts"
"""File of secrets: keys the digests by which instances count together."""


def make_app(
    global_config: dict[str, str], zope_conf: str, processors: str = "all"
) -> Callable[..., Any]:
    """Paste application factory: Zope; the portal created, data upgraded where needed.

    `processors`: "one" keeps the instance to one processor (`keep_to_one_processor`).
    The environment says what to create: SITE (its id), SAMPLE ("1" with sample
    content); passwords are in files of DATA, as an environment can be read from
    outside as long as the process runs. Without CREATE_SITE nothing is created and no
    data are upgraded: of several instances one does it.
    """
    data = Path(os.environ["DATA"])
    keep_private(data)
    clear_up(data / "filestorage" / "Data.fs")
    if processors == "one":
        # Before any thread is started: threads inherit it.
        keep_to_one_processor(int(os.environ.get("PORT") or 0))
    with no_garbage(), heads_alone():
        tell_installed()
        app = make_wsgi_app(global_config, zope_conf)
    gc.set_threshold(*COLLECTED)
    # These import Plone, which must not happen before Zope has been configured.
    from ..units.people.sessions.writing import start_writing
    from ..upgrades.starting import ensure_current
    from .metrics.exporter import start_exporter
    from .other_connections import connecting
    from .shared_counts import share_counts
    from .shared_turns import share_turns
    import Zope2

    site_id = os.environ.get("SITE", "bacgiang")
    is_the_one = os.environ.get("CREATE_SITE") == "1"
    ensure_current(site_id, may_upgrade=is_the_one)
    if is_the_one:
        from .creating import ensure_site

        ensure_site(
            site_id,
            sample=os.environ.get("SAMPLE", "1") == "1",
            sample_password=kept_secret(data, "sample-password"),
            admin_password=kept_secret(data, "admin-password"),
        )
    start_writing(Zope2.DB)
    start_exporter()
    connect = connecting(Zope2.DB)
    share_counts(connect, kept_secret(data / "secrets", COUNTS))
    share_turns(connect)
    begin_large_pages()
    return app


def clear_up(database: Path) -> None:
    """After a process that was cut off, before the database is opened."""
    if put_back(database):
        logger.warning("Packing was cut off: the database is the one of before it.")
    # A folder that is read only is told of in words as the database is opened.
    with suppress(OSError):
        for name in remove_left(database):
            logger.info("Removed what a process has left that was cut off: %s", name)


COLLECTED = (5_000, 10, 50)
"""Objects more than before, collections of new ones, and of older ones, until the
collector looks through new, older, and all objects. By Python's own numbers (700, 10,
10) it looked through all after every thirtieth page, for a tenth of a second, and found
little: what is loaded of the database stays. It costs a tenth more memory
(docs/performance.md).
"""


@contextmanager
def no_garbage() -> Iterator[None]:
    """Let the collector of garbage rest while what is made stays with the process.

    It would look through all of it again and again, and later at each full collection.
    """
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        gc.enable()


def keep_to_one_processor(number: int) -> None:
    """Let this process run on one processor, where the system can do that.

    One interpreter runs one thread at a time. Where its threads are on several
    processors, each turn is a wake-up of another one that has none of the data near
    (docs/performance.md). `number`: instances with different ones (ports) spread over
    the processors; the variable PROCESSORS=all leaves it to the system.
    """
    if os.environ.get("PROCESSORS") == "all" or not hasattr(os, "sched_setaffinity"):
        return
    allowed = sorted(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {allowed[number % len(allowed)]})


def serve(
    app: Callable[..., Any], global_config: dict[str, str], **options: str
) -> int:
    """Paste server factory: waitress; tells where the portal answers once it does."""
    listen = options.get("listen", "")
    # The socket listens as soon as the server is made.
    sockets: dict[int, Any] = {}
    dispatcher = FairDispatcher(int(options.get("threads") or THREADS))
    watch(dispatcher)
    server = create_server(app, map=sockets, _dispatcher=dispatcher, **options)
    print(f"{province('portal')}: http://{listen}/  (Ctrl-C stops it)", flush=True)
    try:
        run_until_told(server, sockets)
    finally:
        sys.stdout.flush()
    return 0
