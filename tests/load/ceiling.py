"""WSGI filter of the measured portal: one page as bytes from memory, and nothing else.

What waitress does with it is as fast as it can be; the first answer to `/vi` is kept and
given at CEILING, in both codings, with its headers.
"""

from typing import Any


CEILING = "/as-fast-as-waitress"
PAGE = "/vi"


def make_filter(app: Any, global_config: dict[str, str]) -> Any:
    """Paste filter-app factory."""
    kept: dict[bool, tuple[Any, list[bytes]]] = {}

    def answer(environ: dict[str, Any], start_response: Any) -> Any:
        if environ["PATH_INFO"] != CEILING:
            return app(environ, start_response)
        packed = "gzip" in environ.get("HTTP_ACCEPT_ENCODING", "")
        if packed not in kept:

            def start(status: str, headers: Any, *more: Any) -> None:
                kept[packed] = (headers, [])

            made = app({**environ, "PATH_INFO": PAGE}, start)
            kept[packed][1].append(b"".join(made))
        headers, body = kept[packed]
        start_response("200 OK", headers)
        return body

    return answer
