#!/usr/bin/env python3
"""In which order a llama-server is best asked about the steps of one path: upwards, downwards, or all at once.

Starts the server that SLINGSHOT_LLAMA_SERVER names with the model of SLINGSHOT_MODEL, asks for one token behind each
step of random paths, the orders in turns, and prints per path: tokens computed, CPU-seconds of the server, seconds.
    harness/src/bench/http/label-order.py [ROUNDS] [STEPS] [TOKENS_PER_STEP] [SUFFIX]
SUFFIX tokens stand behind each step in its prompt alone, as in a judge's dialogue; 0 makes each prompt a beginning of
the next.
"""
import json
import os
import random
import subprocess
import sys
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor

ROUNDS, STEPS, TOKENS, SUFFIX = [int(a) for a in sys.argv[1:]] + [8, 10, 40, 0][len(sys.argv) - 1:]
LABELS = [27, 29]
PORT = 18541
URL = f"http://127.0.0.1:{PORT}"
TICKS = os.sysconf("SC_CLK_TCK")


def post(prompt):
    body = {"prompt": prompt, "n_predict": 1, "cache_prompt": True, "logit_bias": [[label, 100] for label in LABELS]}
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(URL + "/completion", json.dumps(body).encode(), headers)
    try:
        with urllib.request.urlopen(request) as reply:
            return json.load(reply)["timings"]["prompt_n"]
    except urllib.error.HTTPError as refused:
        sys.exit(f"{refused}: {refused.read().decode()}")


def ready(server):
    while True:
        try:
            urllib.request.urlopen(URL + "/health").close()
            return
        except OSError:
            if server.poll() is not None:
                sys.exit("the server ended; see its output above")
            time.sleep(0.2)


def cpu(server):
    with open(f"/proc/{server.pid}/stat") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def up(places):
    return [post(place) for place in places]


def down(places):
    return [post(place) for place in reversed(places)]


def at_once(places):
    with ThreadPoolExecutor(len(places)) as pool:
        return list(pool.map(post, places))


server = subprocess.Popen(
    [os.environ["SLINGSHOT_LLAMA_SERVER"], "-m", os.environ["SLINGSHOT_MODEL"], "-ngl", "0", "-t", "1", "-np", "16", "-c", "16384",
     "--host", "127.0.0.1", "--port", str(PORT)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    ready(server)
    sums = {order.__name__: [0, 0.0, 0.0] for order in (up, down, at_once)}
    draw = random.Random(7)
    for _ in range(ROUNDS):
        for order in (up, down, at_once):
            path = [draw.randrange(300, 40000) for _ in range(STEPS * TOKENS)]
            suffix = [draw.randrange(300, 40000) for _ in range(SUFFIX)]
            places = [path[:(i + 1) * TOKENS] + suffix for i in range(STEPS)]
            used, start = cpu(server), time.time()
            tokens = sum(order(places))
            sum_ = sums[order.__name__]
            sum_[0] += tokens
            sum_[1] += cpu(server) - used
            sum_[2] += time.time() - start
    for name, (tokens, seconds, wall) in sums.items():
        print(f"{name:8} {tokens / ROUNDS:7.0f} tokens  {seconds / ROUNDS:6.2f} CPU-s  {wall / ROUNDS:6.2f} s")
finally:
    server.terminate()
    server.wait()
