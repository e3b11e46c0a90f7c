#!/usr/bin/env python3
"""Serves a folder on a free port of 127.0.0.1 until it is ended, and prints the port: file_server.py DIR"""

import http.server
import os
import pathlib
import socket
import sys


class FileHandler(http.server.BaseHTTPRequestHandler):
    """Serves one folder with sendfile; the same server for everybody who is measured."""

    protocol_version = "HTTP/1.1"
    root = pathlib.Path(".")

    def do_GET(self):
        path = (self.root / self.path.lstrip("/")).resolve()
        if self.root not in path.parents or not path.is_file():
            self.send_response(404)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            self.send_response(200)
            self.send_header("Content-Length", str(size))
            self.end_headers()
            self.wfile.flush()
            self.connection.sendfile(file)

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def get_request(self):
        connection, address = super().get_request()
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return connection, address

    def handle_error(self, *_):
        pass  # a client that has read enough closes its connection


def main():
    FileHandler.root = pathlib.Path(sys.argv[1]).resolve()
    server = Server(("127.0.0.1", 0), FileHandler)
    print(server.server_address[1], flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
