"""Searches on many works, over HTTP and inside, beside a plain Lucene loop of the same queries in the same run."""

import http.client, json, os, pathlib, random, statistics, subprocess, time, urllib.parse

WARM, ROUNDS = 2, 5
KINDS = ["term", "and2", "phrase", "prefix", "fuzzy"]

#: Searches of any kind that a facet narrows. All count the facets, and mark the words in a snippet of each hit.
NARROWED = "narrowed"


def written(kind, text):
    """A query of the peers as a visitor types it; a typing error needs no sign."""
    return {"phrase": f'"{text}"', "prefix": f"{text}*"}.get(kind, text)


class Searcher:
    """One reader with one connection, who asks for data, as of other search servers, or for pages."""

    ADDRESSES = {"as JSON": "/en/search.json", "as a page": "/en/search/"}

    def __init__(self, url):
        self.connection = http.client.HTTPConnection(url.removeprefix("http://"), timeout=60)

    def ask(self, address, kind, language, text):
        """Milliseconds: whole, and inside the server as it says itself; and how much came."""
        asked = {"q": written(kind, text)} | ({} if language == "*" else {"lang": language})
        begun = time.perf_counter()
        self.connection.request("GET", f"{address}?{urllib.parse.urlencode(asked)}")
        answer = self.connection.getresponse()
        size = len(answer.read())
        whole = (time.perf_counter() - begun) * 1000
        assert answer.status == 200, f"{answer.status} for {asked}"
        said = answer.getheader("Server-Timing", "").rpartition("dur=")[2]
        return whole, float(said) if said else float("nan"), size

    def round(self, queries):
        """All queries once: by name the times of each."""
        self.connection.close()  # the server ends one that rests for long; the next request opens another
        times = {"as JSON": {}, "as a page": {}, "inside": {}}
        for form, address in self.ADDRESSES.items():
            for kind, language, text in queries:
                whole, inside, _ = self.ask(address, kind, language, text)
                for name in [kind] if language == "*" else [kind, NARROWED]:
                    times[form].setdefault(name, []).append(whole)
                    if form == "as JSON":
                        times["inside"].setdefault(name, []).append(inside)
        return times


def quantile(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def folder_size(folder):
    return sum(file.stat().st_size for file in pathlib.Path(folder).rglob("*") if file.is_file()) / 1e6


class Lucene:
    """The peers' loop in one JVM, without a server: a line in is a round, a line out its figures."""

    def __init__(self, peers, works, jdk):
        subprocess.run([peers / "search" / "setup.sh"], check=True, stdout=subprocess.DEVNULL)
        built = subprocess.run([peers / "lucene" / "bench.sh", str(works), "1", "index"],
                               check=True, capture_output=True, text=True)
        self.built = built.stdout.strip()
        data = pathlib.Path(os.environ["DATA"])
        command = [f"{jdk}/bin/java", "-Xmx1g", "-XX:+UseSerialGC", "-cp",
                   f"{peers}/lucene/target/lucene-bench.jar:{peers}/lucene/target/lib/*",
                   "LuceneBench", "query", data / f"lucene-{works}", data / "queries.tsv"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, text=True)

    def round(self):
        self.process.stdin.write("go\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def end(self):
        self.process.stdin.close()
        self.process.wait(30)


def queries():
    file = pathlib.Path(os.environ["DATA"], "queries.tsv")
    return [tuple(line.split("\t")[1:]) for line in file.read_text(encoding="utf-8").splitlines()]


def compare(searcher, lucene, say):
    """Interleaved rounds; prints the median of the rounds' p50 and p99, of all queries and by kind."""
    asked = queries()
    for _ in range(WARM):
        searcher.round(asked), lucene.round()
    ours, plain = [], []
    for number in range(ROUNDS):
        for turn in random.Random(number).sample(["ours", "plain"], 2):
            ours.append(searcher.round(asked)) if turn == "ours" else plain.append(lucene.round())

    def median(name, kinds, part):
        return statistics.median(quantile(sum((times[name][kind] for kind in kinds), []), part) for times in ours)

    for name in ("as JSON", "as a page", "inside"):
        def both(kinds):
            return f"{median(name, kinds, .5):.1f} / {median(name, kinds, .99):.1f}"

        say(f"{name}, p50 / p99", f"{both(KINDS)} ms", ", ".join(f"{kind} {both([kind])}" for kind in KINDS + [NARROWED]))
    kinds = ", ".join(f"{kind} {statistics.median(r[kind] for r in plain):.1f}" for kind in KINDS)
    say("plain Lucene, p50 / p99", f"{statistics.median(r['p50'] for r in plain):.1f} / "
        f"{statistics.median(r['p99'] for r in plain):.1f} ms", f"p50: {kinds}")
    say("as JSON more than plain Lucene, p50", f"{median('as JSON', KINDS, .5) - statistics.median(r['p50'] for r in plain):.1f} ms",
        "aim: 2 ms; p99 under 25 ms")
