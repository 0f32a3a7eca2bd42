#!/usr/bin/env python3
"""Serves a trained reward model to Slingshot's verifier of kind http-json.

    python serve.py mtrm --port 9000

    verifiers:
      trm: {kind: http-json, settings: {url: "http://localhost:9000/score", reads: solutions, version: "1"}}

A GPU box serves the same folder faster: vllm serve mtrm --runner pooling, and the verifier
`classifier` with `map: sigmoid` reads it (docs/training.md).
"""
import argparse
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from heads import Reader


def handler(reader, place):
    one_at_a_time = threading.Lock()

    class Scorer(BaseHTTPRequestHandler):
        def do_POST(self):
            try:
                asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                with one_at_a_time:
                    chances, tokens = reader.read(asked["question"], "\n\n".join(asked["steps"]))
                said = {"scores": [chances[place]], "usage": {"prompt_tokens": tokens}}
            except (KeyError, TypeError, ValueError) as wrong:
                said = {"error": f"{type(wrong).__name__}: {wrong}"}
            body = json.dumps(said).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    return Scorer


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", help="what reward.py or mtrm.py wrote")
    parser.add_argument("--label", default="right", help="which label is the score")
    parser.add_argument("--port", type=int, default=9000)
    args = parser.parse_args()
    reader = Reader(args.folder)
    place = reader.place(args.label)
    server = ThreadingHTTPServer(("127.0.0.1", args.port), handler(reader, place))
    print(f"http://localhost:{server.server_port}/score", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
