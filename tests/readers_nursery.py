"""A process from which those that read files are forked; see `quick_readers`.

It has one thread, so that forking is safe, and keeps what a reader imports. Asked on a
socket by the name of a module and arguments, with the ends of two pipes, it answers with
the number of the new process.
"""

import importlib
import json
import os
import runpy
import signal
import socket
import sys


LONGEST = 65_536


def serve(asked: socket.socket) -> None:
    """Until nobody can ask any more."""
    # Nobody waits for the children here.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while True:
        said, ends, _flags, _address = socket.recv_fds(asked, LONGEST, 2)
        if not said:
            return
        module, arguments = json.loads(said)
        importlib.import_module(module)
        child = os.fork()
        if child == 0:
            asked.close()
            become(module, arguments, ends)
        for end in ends:
            os.close(end)
        asked.sendall(b"%d\n" % child)


def become(module: str, arguments: list[str], ends: list[int]) -> None:
    """What `python -m module …` is, with the ends as standard input and output."""
    status = 1
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        for number, end in enumerate(ends):
            os.dup2(end, number)
            os.close(end)
        sys.argv = [module, *arguments]
        runpy.run_module(module, run_name="__main__", alter_sys=True)
        sys.stdout.flush()
        status = 0
    finally:
        os._exit(status)


if __name__ == "__main__":
    serve(socket.socket(fileno=int(sys.argv[1])))
