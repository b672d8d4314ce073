"""A server of one folder on this machine, for as long as a block runs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

SECONDS_FOR_A_REQUEST = 10


class Handler(SimpleHTTPRequestHandler):
    timeout = SECONDS_FOR_A_REQUEST

    def do_GET(self) -> None:
        """Browsers ask for an icon by themselves, which no page names."""
        if self.path == "/favicon.ico":
            self.send_response(HTTPStatus.NO_CONTENT)
            self.end_headers()
        else:
            super().do_GET()

    def log_message(self, *_: object) -> None:
        """Says nothing; what goes wrong shows in the browser."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The URL of a folder, with a slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
