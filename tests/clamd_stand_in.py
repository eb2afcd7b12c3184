"""What ClamAV's daemon answers over its socket: the EICAR test file is harmful.

Before a release that daemon itself is asked, knowing that one signature alone.
"""

from collections.abc import Iterator
from contextlib import contextmanager
import os
from pathlib import Path
import pytest
import shutil
import socket
from socketserver import StreamRequestHandler
from socketserver import ThreadingTCPServer
import struct
import subprocess
from tempfile import TemporaryDirectory
import threading


# In parts, so that no scanner takes this file for one.
HARMFUL = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + b"ANTIVIRUS-TEST-FILE!$H+H*"
NAME = "Eicar-Test-Signature"
CONFIGURATION = """\
Foreground yes
DatabaseDirectory {folder}
LogFile {folder}/log
TCPSocket {port}
TCPAddr 127.0.0.1
"""


class Clamd(StreamRequestHandler):
    """One `INSTREAM`: chunks with their lengths, up to an empty one."""

    def handle(self) -> None:
        assert self.rfile.readline() == b"nINSTREAM\n"
        data = b""
        while size := struct.unpack("!L", self.rfile.read(4))[0]:
            data += self.rfile.read(size)
        found = f"{NAME} FOUND".encode() if HARMFUL in data else b"OK"
        self.wfile.write(b"stream: " + found + b"\n")


@contextmanager
def clamd_on_a_port() -> Iterator[str]:
    """Its host and port."""
    with ThreadingTCPServer(("localhost", 0), Clamd) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"localhost:{server.server_address[1]}"
        server.shutdown()


@contextmanager
def real_clamd() -> Iterator[str]:
    """Host and port of ClamAV's own daemon."""
    binary = os.environ.get("CLAMD_BINARY") or shutil.which("clamd")
    if not binary:
        pytest.skip("no clamd here. On Debian: apt install clamav-daemon")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with TemporaryDirectory() as folder:
        signature = f"{NAME}:0:0:{HARMFUL.hex()}\n"
        (Path(folder) / "eicar.ndb").write_text(signature)
        file = Path(folder) / "clamd.conf"
        user = "User root\n" if os.geteuid() == 0 else ""
        file.write_text(CONFIGURATION.format(folder=folder, port=port) + user)
        server = subprocess.Popen([binary, "-c", str(file)], stdout=subprocess.DEVNULL)
        try:
            while True:
                assert server.poll() is None, "clamd ended"
                with socket.socket() as tried:
                    if tried.connect_ex(("127.0.0.1", port)) == 0:
                        break
            yield f"127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(20)
