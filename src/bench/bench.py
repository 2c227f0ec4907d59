"""The measurements of run.sh, each printed as it is made; see there."""

import argparse, http.client, os, pathlib, re, shutil, signal, socket, statistics, subprocess, sys, threading, time
import portal, searching
from portal import Portal

ROUNDS = 5
EDITS = 10
SLOW_READERS = 100
WARMING_PARTS = 500
PARTS = ["start", "pages", "downloads", "works", "search"]
NO_CACHE = "samspel.aot=false"


def line(what, value, aim=""):
    print(f"  {what:52} {value:34} {aim}".rstrip(), flush=True)


def spread(values, unit):
    return f"{statistics.median(values):.2f} {unit} ({min(values):.2f}–{max(values):.2f})"


def megabytes(pair):
    return f"{pair[0]:.0f} MB PSS, {pair[1]:.0f} MB RSS"


class Bench:
    def __init__(self, arguments):
        self.jar, self.port, self.n = arguments.jar, arguments.port, arguments.works
        self.searched = arguments.searched
        self.work, self.peers = pathlib.Path(arguments.work), arguments.peers

    def portal(self, content, data, *settings):
        return Portal(self.jar, content, self.work / data, self.port, *settings)

    def demonstration(self):
        """A copy of the demonstration site, to be edited."""
        copy = self.work / "demonstration"
        return copy if copy.exists() else pathlib.Path(shutil.copytree("content", copy))

    def start(self):
        print("Start, demonstration site")
        content = self.demonstration()
        with self.portal(content, "data") as first:
            line("the very first: unpacks, reads, trains the cache", f"{first.first_page():.1f} s")
            first.extraction_ended()
        for name, settings, aim in (("without AOT cache", [NO_CACHE], ""), ("with AOT cache", [], "aim: 8 s")):
            seconds, memories = [], []
            for _ in range(ROUNDS):
                with self.portal(content, "data", *settings) as running:
                    seconds.append(running.first_page())
                    memories.append(portal.memory(running.process.pid))
            line(f"first page, {name}", spread(seconds, "s"), aim)
            line(f"resident then, {name}", megabytes(list(map(statistics.median, zip(*memories)))),
                 "aim: under 400 MB")

    def pages(self):
        print("A ready page per second, and a change, demonstration site")
        with self.portal(self.demonstration(), "data") as running:
            running.first_page()
            self.ready_page(running)
            line("resident after that", megabytes(portal.memory(running.process.pid)), "aim: under 400 MB")
            self.changes(running, self.demonstration())

    def ready_page(self, running):
        script = self.peers and self.peers / "bench_pages.py"
        if not script or not shutil.which("wrk") or not shutil.which("nginx"):
            line("left out", "needs the peers, wrk and nginx")
            return
        article = max(portal.texts(self.demonstration()), key=lambda text: len(running.get(text.address)))
        size = len(running.get(article.address).encode())
        print(f"  {article.address}, {size} bytes; nginx serves the same bytes", flush=True)
        site = pathlib.Path(os.environ["SITE"])
        site.mkdir(parents=True, exist_ok=True)
        (site / "article.html").write_text(running.get(article.address), encoding="utf-8")
        subprocess.run(["gzip", "-9kf", site / "article.html"], check=True)
        (site / "big.bin").touch()  # else the peers make one of a gigabyte
        targets = self.peers / "nginx" / "targets"
        targets.write_text("".join(re.findall(r"^nginx-static\t.*\n", targets.read_text(), re.M)))
        try:
            subprocess.run([self.peers / "nginx" / "start.sh"], check=True, capture_output=True)
            product = f"samspel {running.url}{article.address} {running.process.pid}"
            subprocess.run([sys.executable, script, "-r", str(ROUNDS), "-d", "3", "-o", self.work / "pages.csv", "nginx"],
                           env=os.environ | {"PRODUCT": product}, check=True)
        finally:
            subprocess.run([self.peers / "nginx" / "stop.sh"], check=True)

    def downloads(self):
        print("A file of 1 GiB from the page cache: whole, in ranges of 16 MiB, and by 8 readers at once")
        content = self.demonstration()
        file = content / "documents" / "big.bin"
        with open(file, "wb") as big:
            for _ in range(1024):
                big.write(os.urandom(1 << 20))
        try:
            with self.portal(content, "data") as first:  # leaves the start-up cache, as on any later day
                first.extraction_ended()
            with self.portal(content, "data") as running:
                running.first_page()
                running.extraction_ended()
                self.one_file(running, file)
                line("resident after that", megabytes(portal.memory(running.process.pid)), "aim: under 400 MB")
                self.slow_readers(running)
        finally:
            file.unlink()
        self.five_gibibytes(content)

    def five_gibibytes(self, content):
        """A file with nothing in it, and the archive of its folder: what sending them takes of memory."""
        file = content / "documents" / "Five" / "hole.bin"
        file.parent.mkdir()
        try:
            with open(file, "wb") as hole:
                hole.truncate(5 << 30)
            with self.portal(content, "data") as running:
                running.first_page()
                running.until("/en/documents/Five/", "hole.bin")
                running.extraction_ended()
                self.memory_while(running, "a file of 5 GiB", "/files/Five/hole.bin")
                self.memory_while(running, "the archive of its folder", "/en/documents/Five.zip")
        finally:
            shutil.rmtree(file.parent)

    def memory_while(self, running, what, path):
        before, running.peak = portal.memory(running.process.pid), (0.0, 0.0)
        heaps, sent = [portal.heap(running.process.pid)], threading.Event()

        def watch():
            while not sent.wait(0.5):
                heaps.append(portal.heap(running.process.pid))

        watching = threading.Thread(target=watch)
        watching.start()
        begun = time.monotonic()
        try:
            size = running.drain(path)
        finally:
            sent.set()
            watching.join()
        line(f"{what}, sent", f"{size / 2**30:.2f} GiB, {size / 1e6 / (time.monotonic() - begun):.0f} MB/s")
        line("  heap in use meanwhile", f"{min(heaps):.0f}–{max(heaps):.0f} MB")
        line("  resident before, at most meanwhile", f"{megabytes(before)}; {megabytes(running.peak)}")

    def one_file(self, running, file):
        script = self.peers and self.peers / "bench_dl.py"
        if not script or not shutil.which("nginx"):
            line("left out", "needs the peers and nginx")
            return
        site = pathlib.Path(os.environ["SITE"])
        site.mkdir(parents=True, exist_ok=True)
        (site / "article.html").write_text("nginx is there", encoding="utf-8")
        (site / "big.bin").unlink(missing_ok=True)
        os.link(file, site / "big.bin")
        self.warm(running)
        try:
            subprocess.run([self.peers / "nginx" / "start.sh"], check=True, capture_output=True)
            product = f"samspel {running.url}/files/big.bin {running.process.pid}"
            subprocess.run([sys.executable, script, "-r", str(ROUNDS), "-o", self.work / "downloads.csv", "nginx"],
                           env=os.environ | {"PRODUCT": product}, check=True)
            line("aim, CPU beside nginx", "1.3 whole, 1.6 in ranges")
        finally:
            subprocess.run([self.peers / "nginx" / "stop.sh"], check=True)
            (site / "big.bin").unlink()

    def warm(self, running):
        """What a day's readers do: by then the virtual machine has compiled the way of a part."""
        connection = http.client.HTTPConnection(running.url.removeprefix("http://"))
        for number in range(WARMING_PARTS):
            first = number % 64 << 24
            connection.request("GET", "/files/big.bin", headers={"Range": f"bytes={first}-{first + (1 << 24) - 1}"})
            answer = connection.getresponse()
            while answer.read(1 << 20):
                pass
        connection.close()

    def slow_readers(self, running):
        address = running.url.removeprefix("http://").split(":")
        before, readers = portal.memory(running.process.pid), []
        for _ in range(SLOW_READERS):
            readers.append(socket.create_connection((address[0], int(address[1]))))
            readers[-1].sendall(b"GET /files/big.bin HTTP/1.1\r\nHost: localhost\r\n\r\n")
        time.sleep(3)
        seconds = []
        for _ in range(EDITS):
            begun = time.monotonic()
            running.get("/en/")
            seconds.append(time.monotonic() - begun)
        more = (portal.memory(running.process.pid)[0] - before[0]) / SLOW_READERS
        line(f"a page beside {SLOW_READERS} readers who do not read", spread(seconds, "s"))
        line("more resident memory for each of them", f"{more:.2f} MB PSS")
        for reader in readers:
            reader.close()

    def changes(self, running, content):
        texts = portal.texts(content)
        visible, found = [], []
        for number in range(EDITS):
            text, word = texts[number * 7919 % len(texts)], f"ändring{time.time_ns()}"
            begun = time.monotonic()
            text.append(word)
            running.until(text.address, word)
            visible.append(time.monotonic() - begun)
            running.until(text.search(word), text.address)
            found.append(time.monotonic() - begun)
        line("a changed work is visible after", spread(visible, "s"), "aim: 1 s")
        line("and searchable after", spread(found, "s"), "aim: 1 s")

    def works(self):
        print(f"{self.n:,} generated texts")
        if not self.peers:
            line("left out", "needs the peers: they generate the texts")
            return
        content = self.generated(self.n)
        with self.portal(content, "many") as cold:
            self.served_and_found("cold, with nothing unpacked", cold, content)
        for kept in ("cache", "index", "history.git"):
            shutil.rmtree(self.work / "many" / kept)
        with self.portal(content, "many") as unread:
            self.served_and_found("cold, with the server unpacked", unread, content)
        with self.portal(content, "many") as warm:
            self.served_and_found("restarted", warm, content)
            self.changes(warm, content)
            line("resident then", megabytes(portal.memory(warm.process.pid)))
        self.hugo()

    def search(self):
        print(f"Searches on {self.searched:,} generated texts, one reader")
        if not self.peers:
            line("left out", "needs the peers: they generate the texts")
            return
        content = self.generated(self.searched)
        with self.portal(content, "searched") as running:
            self.served_and_found("cold", running, content)
            line("size of the index", f"{searching.folder_size(self.work / 'searched' / 'index'):.0f} MB")
            jdk = os.environ.get("JDK") or portal.java_home(running.process.pid)
            lucene = searching.Lucene(self.peers, self.searched, jdk)
            line("plain Lucene", lucene.built)
            try:
                searching.compare(searching.Searcher(running.url), lucene, line)
            finally:
                lucene.end()
            line("resident then", megabytes(portal.memory(running.process.pid)), "aim: under 512 MB")

    def generated(self, n):
        corpus = pathlib.Path(os.environ["DATA"], f"c{n}")
        pathlib.Path(os.environ["SITE"]).mkdir(parents=True, exist_ok=True)
        (pathlib.Path(os.environ["SITE"]) / "big.bin").touch()
        subprocess.run([self.peers / "corpus" / "setup.sh", str(n)], check=True, stdout=subprocess.DEVNULL)
        content = self.work / f"generated-{n}"
        subprocess.run([sys.executable, self.peers / "corpus" / "to_bundles.py", corpus, content], check=True)
        shutil.copy("content/site.yml", content)
        return content

    def served_and_found(self, name, running, content):
        texts = portal.texts(content)
        seconds = max(running.until_found(text) for text in (texts[0], texts[len(texts) // 2], texts[-1]))
        line(f"served and searchable, {name}", f"{seconds:.1f} s", f"{running.works():,} works")
        line("peak memory until then", megabytes(running.peak), "aim: under 768 MB")

    def hugo(self):
        for peer, script in (("Hugo", "hugo/build.sh"), ("Pagefind", "pagefind/index.sh")):
            done = subprocess.run([self.peers / script, str(self.n)], capture_output=True, text=True)
            # Before its figures a peer may say what it installs.
            figures = (done.stdout.strip().splitlines() or [""])[-1].split()
            if done.returncode or len(figures) < 4:
                line(f"{peer}: left out", (done.stderr.strip().splitlines() or ["it does not run here"])[-1])
            else:
                memory = figures[4] if peer == "Hugo" else figures[3]
                line(f"{peer} on the same texts", f"{figures[1]} s, {memory} MB RSS")


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--jar", required=True)
    arguments.add_argument("--work", required=True)
    arguments.add_argument("--peers", type=pathlib.Path)
    arguments.add_argument("--port", type=int, default=8300)
    arguments.add_argument("--works", type=int, default=10_000)
    arguments.add_argument("--searched", type=int, default=50_000)
    arguments.add_argument("parts", nargs="*", default=PARTS)
    chosen = arguments.parse_args()
    for part in chosen.parts or PARTS:
        getattr(Bench(chosen), part)()


main()
