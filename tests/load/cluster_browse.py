"""Visitors browse behind Varnish while an editor saves: how much of it Varnish gives.

    make bench-browse DATA=… PORT=… [ARGS="--seconds 30"]

Asks a private cluster that runs (`make cluster`) for all pages that its home page and its
sections lead to, in turns, with `wrk`; what Varnish and the instances did is read from
Varnish's own counters. Pages that the editor adds are thrown away with the cluster.
"""

from argparse import ArgumentParser
from cluster_people import ask
from cluster_people import Editor
import json
from pathlib import Path
import re
import subprocess
import tempfile


LINKS = re.compile(rb'href="https?://[^/"]+(/(?:vi|en)[^"#?@]*)"')
LUA = """
local at = math.random(0, {count})
local paths = {{ {paths} }}
request = function()
    at = at % #paths + 1
    return wrk.format("GET", paths[at], {{ ["Accept"] = "text/html" }})
end
"""
COUNTERS = ("cache_hit", "cache_miss", "s_pass", "s_fetch", "fetch_304", "client_req")


def paths_of(port: int, most: int) -> list[str]:
    """Pages that answer, from the home page on, those nearest to it first."""
    found, left = [], ["/vi", "/en"]
    seen = set(left)
    while left and len(found) < most:
        path = left.pop(0)
        status, body = ask(port, "GET", path, {"Accept": "text/html"})
        if status != 200:
            continue
        found.append(path)
        for link in dict.fromkeys(LINKS.findall(body)):
            other = link.decode()
            if other not in seen and "." not in other and "/++" not in other:
                seen.add(other)
                left.append(other)
    return found


def counters(folder: Path) -> dict[str, int]:
    told = subprocess.run(
        ["varnishstat", "-j", "-n", str(folder)],
        check=True,
        capture_output=True,
        text=True,
    )
    said = json.loads(told.stdout)["counters"]
    return {name: int(said[f"MAIN.{name}"]["value"]) for name in COUNTERS}


def browse(port: int, paths: list[str], seconds: int) -> str:
    """Eight visitors, as fast as they are answered; what wrk says of it."""
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        quoted = ", ".join(json.dumps(one) for one in paths)
        script.write(LUA.format(count=len(paths), paths=quoted))
        script.flush()
        done = subprocess.run(
            ["wrk", "-t1", "-c8", f"-d{seconds}s", "--timeout", "30s"]
            + ["-s", script.name, f"http://localhost:{port}"],
            check=True,
            capture_output=True,
            text=True,
        )
    return done.stdout


def main() -> None:
    parser = ArgumentParser(description="A mixed browse behind Varnish.")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--port", type=int, required=True, help="of the cluster")
    parser.add_argument("--seconds", type=int, default=30)
    parser.add_argument("--pages", type=int, default=100)
    chosen = parser.parse_args()
    varnish = chosen.port + 2
    paths = paths_of(varnish, chosen.pages)
    password = (chosen.data / "admin-password").read_text(encoding="utf-8").strip()
    editor = Editor(varnish, password, pause=1.0)
    before = counters(chosen.data / "run" / "varnish")
    editor.start()
    said = browse(varnish, paths, chosen.seconds)
    editor.finish()
    after = counters(chosen.data / "run" / "varnish")
    did = {name: after[name] - before[name] for name in COUNTERS}
    asked = did["cache_hit"] + did["cache_miss"]
    print(said)
    print(f"{len(paths)} pages; saved by the editor: {len(editor.saved)}")
    print(f"Varnish gave {did['cache_hit'] / max(asked, 1):.1%} of {asked} by itself;")
    print(f"instances were asked {did['s_fetch']} times,")
    print(f"of which {did['fetch_304']} were answered “still right”.")


if __name__ == "__main__":
    main()
