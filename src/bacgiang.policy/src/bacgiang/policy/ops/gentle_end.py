"""The end of an instance: nobody new is let in, who is being answered is answered.

waitress by itself leaves its loop, and with it what is being written to somebody.
"""

from collections.abc import Iterator
import signal
from time import monotonic
from typing import Any
from waitress import wasyncore
from waitress.channel import HTTPChannel
from waitress.server import BaseWSGIServer


PATIENCE = 20.0
"""Seconds; systemd waits for 30."""
TURN = 0.1
Sockets = dict[int, Any]


def run_until_told(server: Any, sockets: Sockets) -> None:
    """Serve until SIGTERM or Ctrl-C. `sockets`: what the server was made with (map)."""
    signal.signal(signal.SIGTERM, _leave_the_loop)
    use_poll = server.adj.asyncore_use_poll
    try:
        wasyncore.loop(server.adj.asyncore_loop_timeout, use_poll, sockets)
    except (SystemExit, KeyboardInterrupt):
        _let_nobody_in(sockets)
    end = monotonic() + PATIENCE
    while any([*_answered(sockets)]) and monotonic() < end:
        wasyncore.loop(TURN, use_poll, sockets, count=1)
    server.task_dispatcher.shutdown()
    wasyncore.close_all(sockets)


def _leave_the_loop(*_signal: Any) -> None:
    raise SystemExit


def _let_nobody_in(sockets: Sockets) -> None:
    for one in [*sockets.values()]:
        if isinstance(one, BaseWSGIServer):
            # Not `close`, which ends what wakes the loop up, too.
            one.del_channel()
            one.socket.close()


def _answered(sockets: Sockets) -> Iterator[HTTPChannel]:
    """Connections on which an answer is made or written; the others are closed."""
    for one in [*sockets.values()]:
        if not isinstance(one, HTTPChannel):
            continue
        if one.requests or one.total_outbufs_len:
            yield one
        else:
            one.handle_close()
