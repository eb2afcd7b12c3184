"""What ClamAV's daemon answers over its socket: the EICAR test file is harmful."""

from collections.abc import Iterator
from contextlib import contextmanager
from socketserver import StreamRequestHandler
from socketserver import ThreadingTCPServer
import struct
import threading


HARMFUL = b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE"


class Clamd(StreamRequestHandler):
    """One `INSTREAM`: chunks with their lengths, up to an empty one."""

    def handle(self) -> None:
        assert self.rfile.readline() == b"nINSTREAM\n"
        data = b""
        while size := struct.unpack("!L", self.rfile.read(4))[0]:
            data += self.rfile.read(size)
        found = b"Eicar-Test-Signature FOUND" if HARMFUL in data else b"OK"
        self.wfile.write(b"stream: " + found + b"\n")


@contextmanager
def clamd_on_a_port() -> Iterator[str]:
    """Its host and port."""
    with ThreadingTCPServer(("localhost", 0), Clamd) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"localhost:{server.server_address[1]}"
        server.shutdown()
