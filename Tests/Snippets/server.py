"""A server on this machine that remembers the requests it gets, for as long as a test runs."""
import http.server
import json
import threading
from dataclasses import dataclass


@dataclass(frozen=True)
class Arrived:
    method: str
    path: str
    headers: dict
    body: str


class Recorder:
    """Answers every request with 200 and an empty object, and with its versions at its root, which the SDK asks for."""

    def __init__(self):
        arrived = self.arrived = []
        recorder = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def answer(self):
                length = int(self.headers.get("Content-Length") or 0)
                headers = {name.lower(): value for name, value in self.headers.items()}
                body = b"{}"
                if self.path.rstrip("/") == "/root":
                    body = recorder.versions()
                else:
                    arrived.append(Arrived(self.command, self.path, headers, self.rfile.read(length).decode()))
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                if self.command != "HEAD":
                    self.wfile.write(body)

            do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = answer

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/root"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def versions(self):
        """A version document of the Compute API: its one version with the range of its microversions."""
        version = {"id": "v2.1", "status": "CURRENT", "version": "2.999", "min_version": "2.1",
                   "links": [{"rel": "self", "href": self.address}]}
        return json.dumps({"version": version}).encode()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.shutdown()
