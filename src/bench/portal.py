"""A running portal as the benchmark sees it: from outside, by its jar, its addresses and /proc."""

import html, json, os, pathlib, re, subprocess, threading, time, urllib.parse, urllib.request

SEARCH = {"sv": "sok", "nb": "sok", "nn": "sok", "en": "search"}
ARTICLES = {"sv": "artiklar", "nb": "artikler", "nn": "artiklar", "en": "articles"}


def processes(pid):
    """The process and all below it."""
    children = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            stat = pathlib.Path("/proc", name, "stat").read_text()
            children.setdefault(int(stat.rsplit(")", 1)[1].split()[1]), []).append(int(name))
        except OSError:
            pass  # it has just ended
    found, waiting = [], [pid]
    while waiting:
        found.append(waiting.pop())
        waiting += children.get(found[-1], [])
    return found


def memory(pid):
    """(PSS, RSS) in MB of the process and all below it."""
    total = {"Pss": 0, "Rss": 0}
    for each in processes(pid):
        try:
            rollup = pathlib.Path("/proc", str(each), "smaps_rollup").read_text()
            for key in total:
                total[key] += int(re.search(rf"^{key}:\s+(\d+)", rollup, re.M)[1])
        except (OSError, TypeError):
            pass
    return total["Pss"] / 1024, total["Rss"] / 1024


def heap(pid):
    """MB of the server's heap in use, what nobody needs any more included; 0 when it doesn't tell."""
    server = processes(pid)[-1]
    told = subprocess.run([java_home(pid) / "bin" / "jcmd", str(server), "GC.heap_info"], capture_output=True, text=True)
    young_and_old = re.findall(r"^ ?(?:DefNew|Tenured).*?used (\d+)K", told.stdout, re.M)
    return sum(map(int, young_and_old)) / 1024


def java_home(pid):
    """Of the Java that runs the server below this process."""
    return pathlib.Path("/proc", str(processes(pid)[-1]), "exe").resolve().parent.parent


class Portal:
    """Starts the portal; as a context, ends it again."""

    def __init__(self, jar, content, data, port, *settings):
        self.url = f"http://127.0.0.1:{port}"
        self.peak, self.started = (0.0, 0.0), time.monotonic()
        self.log = pathlib.Path(data, "console.log")
        self.log.parent.mkdir(parents=True, exist_ok=True)
        # Whatever is named SAMSPEL_… is a setting to the portal, and the benchmark's own are none.
        clean = {name: value for name, value in os.environ.items() if not name.startswith("SAMSPEL_")}
        with open(self.log, "w") as log:
            self.process = subprocess.Popen(
                ["java", "-jar", jar, f"samspel.content={content}", f"samspel.data={data}",
                 f"samspel.port={port}", *settings],
                stdout=log, stderr=subprocess.STDOUT, env=clean, start_new_session=True)
        threading.Thread(target=self._watch_memory, daemon=True).start()

    def _watch_memory(self):
        while self.process.poll() is None:
            self.peak = tuple(map(max, self.peak, memory(self.process.pid)))
            time.sleep(0.25)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(120)

    def get(self, path, timeout=20):
        with urllib.request.urlopen(self.url + path, timeout=timeout) as answer:
            return answer.read().decode()

    def drain(self, path):
        """Reads an answer to its end and forgets it: how many bytes it had."""
        size, buffer = 0, bytearray(1 << 20)
        with urllib.request.urlopen(self.url + urllib.parse.quote(path), timeout=60) as answer:
            while read := answer.readinto(buffer):
                size += read
        return size

    def until(self, path, text, most=600):
        """Seconds since now until the page holds the text."""
        begun = time.monotonic()
        while time.monotonic() - begun < most:
            try:
                if text in html.unescape(self.get(path)):
                    return time.monotonic() - begun
            except OSError:
                pass
            if self.process.poll() is not None:
                break
            time.sleep(0.02)
        raise SystemExit(f"{path} never showed “{text}”; the console said:\n"
                         + self.log.read_text()[-2000:])

    def first_page(self):
        """Seconds from the start of the process to the first page."""
        self.until("/en/", "<html")
        return time.monotonic() - self.started

    def until_found(self, text):
        """Seconds from the start until this text's page is served and a search for its title finds it."""
        self.until(text.address, text.title)
        self.until(text.search(text.title), text.address)
        return time.monotonic() - self.started

    def works(self):
        """How many works the portal says it serves."""
        checks = json.loads(self.get("/health/ready"))["checks"]
        return int(next(c["data"]["works"] for c in checks if c["name"] == "site"))

    def extraction_ended(self):
        """Waits until the process that reads files has ended."""
        while len(processes(self.process.pid)) > 2:
            time.sleep(0.2)


class Text:
    """A translation of an article, by its file."""

    def __init__(self, file):
        self.file = pathlib.Path(file)
        self.language = self.file.name.split(".")[1]
        text = self.file.read_text(encoding="utf-8")
        slug = re.search(r'^slug: "?([^"\n]+)', text, re.M)
        self.title = re.search(r'^title: "?(.+?)"?$', text, re.M)[1]
        self.slug = slug[1] if slug else self.file.parent.name
        self.address = f"/{self.language}/{ARTICLES[self.language]}/{self.slug}/"

    def search(self, words):
        return f"/{self.language}/{SEARCH[self.language]}/?q={urllib.parse.quote(words)}"

    def append(self, words):
        with open(self.file, "a", encoding="utf-8") as file:
            file.write(f"\n\n{words}\n")


def texts(content):
    """All translations of all articles, in order."""
    return [Text(file) for file in sorted(pathlib.Path(content, "articles").glob("*/index.*.md"))]
