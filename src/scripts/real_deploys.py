#!/usr/bin/env python3
"""Packs real projects as their users do, and starts them where they would run.

    src/scripts/real_deploys.py INPUTS DIR

INPUTS is what real-inputs.sh made. DIR gets a folder for each case, with the project and what ships of it, and cases.tsv: the
case, the line to be typed in the project's folder, whether the process starts there (ok, no, or - where it was not tried), and its
words. Packages start in a root that says that it is Amazon Linux 2023 and has its OpenSSL; images in their own layers. Needs root
(for chroot), node and what the inputs need.
"""

import functools
import http.server
import os
import pathlib
import shutil
import subprocess
import sys
import threading

import loader_roots
import real_packs
from loader_roots import TRIPLE, put, run

TODAY = "rhel-openssl-3.0.x"
NODE = pathlib.Path(shutil.which("node") or "node").resolve()
HANDLER = """\
const { PrismaClient } = require('@prisma/client');

const shop = new PrismaClient({ datasources: { db: { url: 'file:/tmp/shop.db' } } });

exports.handler = async () => `one is ${(await shop.$queryRawUnsafe('SELECT 1 AS one'))[0].one}`;
"""
# A file of its own: for "node -e" names like __dirname are global, and hide that an ES module has none.
START = """\
process.chdir('{0}');
import('{0}/{1}').then((entry) => (entry.handler || entry.default.handler)()).then(
  (said) => {{ console.log(said); process.exit(0) }}, (failure) => {{ console.log(failure.message); process.exit(1) }});
"""
# A stand-in has no engine inside: whoever gets as far as that has found and loaded it.
LOADED = "QueryEngineConstructor is not a constructor"


class Bench:
    def __init__(self, inputs, folder):
        self.inputs = inputs
        self.folder = folder
        self.bundlers = inputs / "bundlers/node_modules"
        handler = functools.partial(Quiet, directory=inputs / "mirror")
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def environment(self, **more):
        home = self.folder / "home"
        home.mkdir(exist_ok=True)
        mirror = f"http://127.0.0.1:{self.server.server_port}"
        return {"PATH": os.environ["PATH"], "HOME": str(home), "PRISMA_ENGINES_MIRROR": mirror, "CHECKPOINT_DISABLE": "1",
                "LD_LIBRARY_PATH": str(self.inputs / "ssl11" / TRIPLE), "PRISMA_HIDE_UPDATE_MESSAGE": "1", **more}  # fmt: skip

    def call(self, *command, cwd, **environment):
        done = subprocess.run(
            [str(part) for part in command], cwd=cwd, env=self.environment(**environment), capture_output=True, text=True
        )  # fmt: skip
        if done.returncode != 0:
            sys.exit(f"{command} in {cwd}: {done.stdout}{done.stderr}")
        return done.stdout

    def project(self, name, app, targets=()):
        """A generated project with a handler, in a folder of the case's name; its files are shared with others of its kind."""
        kind = "-".join(["made", app, *targets])
        if not (self.folder / kind).exists():
            self.template(self.folder / kind, app, targets)
        project = self.folder / name
        run("cp", "-al", self.folder / kind, project)
        return project

    def template(self, project, app, targets):
        run("cp", "-al", self.inputs / app, project)
        put(project / "index.js", HANDLER.encode())
        put(project / ".env", b"DATABASE_URL=file:./shop.db\n")
        schema = project / "prisma/schema.prisma"
        lines = [line for line in schema.read_text().splitlines() if "binaryTargets" not in line]
        if targets:
            lines.insert(2, "  binaryTargets = [" + ", ".join(f'"{target}"' for target in targets) + "]")
        put(schema, "\n".join([*lines, ""]).encode())
        self.generate(project)

    def generate(self, project):
        self.call("node", "node_modules/prisma/build/index.js", "generate", cwd=project)

    def case(self, project, words, root=None, at="/var/task", user=0, environment=(), entry="index.js"):
        """Notes a case, after an attempt to start it in its root."""
        started, said = self.start(root, f"{at}/{entry}", user, dict(environment)) if root else ("-", "")
        with (self.folder / "cases.tsv").open("a") as cases:
            cases.write("\t".join([project.name, words, started, said]) + "\n")

    def start(self, root, file, user, environment):
        folder, _, entry = file.rpartition("/")
        put(root / "start.cjs", START.format(folder, entry).encode())
        (root / "tmp").mkdir(exist_ok=True)
        (root / "tmp").chmod(0o1777)
        command = [shutil.which("chroot"), f"--userspec={user}:{user}", root, "/usr/local/bin/node", "/start.cjs"]
        done = subprocess.run(
            command, env={"PATH": "/usr/local/bin:/bin:/sbin", "HOME": "/nowhere", **environment}, capture_output=True, text=True, errors="replace"
        )  # fmt: skip
        words = " ".join((done.stdout + done.stderr).split())
        # Of a failure that nobody catches node shows the line of the source, which holds these words too: that is in stderr.
        return "ok" if done.returncode == 0 or LOADED in done.stdout else "no", words[:2000]


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """Nobody reads it."""


def bases(bench):
    """The roots that images begin with, and that of Lambda, each with node."""
    roots = loader_roots.Roots(bench.inputs, bench.folder / "roots")
    roots.unpack("debian12-bare", "bookworm-amd64", loader_roots.BASE)
    for name, suite, ssl in (("debian11", "bullseye-amd64", "libssl1.1"), ("debian12", "bookworm-amd64", "libssl3")):
        loader_roots.cache(roots.unpack(name, suite, [*loader_roots.BASE, ssl]))
    loader_roots.cache(roots.ssl11(roots.copy("debian12", "debian12-both"), TRIPLE))
    run("dpkg-deb", "--extract", next((bench.inputs / "busybox").iterdir()), bench.folder / "busybox")
    busybox = next((bench.folder / "busybox").rglob("busybox"))
    shutil.copy(NODE, bench.folder / "node")
    for root in roots.folder.iterdir():
        for applet in ("sh", "ls", "grep", "uname", "find", "cat"):
            shutil.copy(busybox, root / "bin" / applet)
        (root / "usr/local/bin").mkdir(parents=True, exist_ok=True)
        (root / "usr/local/bin/node").hardlink_to(bench.folder / "node")
    names = {"debian11": "11", "debian12": "12", "debian12-bare": "12", "debian12-both": "12"}
    for name, version in names.items():
        release = roots.folder / name / "etc/os-release"
        put(release, f'ID=debian\nVERSION_ID="{version}"\n'.encode())
        put(roots.folder / name / "etc/passwd", b"root:x:0:0::/root:/bin/sh\nnode:x:1000:1000::/home/node:/bin/sh\n")
    amazon = roots.copy("debian12", "amazon2023")
    put(amazon / "etc/os-release", b'NAME="Amazon Linux"\nID="amzn"\nID_LIKE="fedora"\nVERSION_ID="2023"\n')
    for library in ("libssl.so.3", "libcrypto.so.3"):
        shutil.copy(amazon / TRIPLE / library, amazon / "usr/lib64" / library)
    alpine = roots.unpack("musl", "bookworm-amd64", ["musl"])
    put(alpine / "etc/os-release", b"ID=alpine\nVERSION_ID=3.21.3\n")
    return roots


def main(inputs, folder):
    if os.geteuid() != 0:
        sys.exit("real_deploys.py needs root, for chroot")
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    bench = Bench(inputs, folder)
    roots = bases(bench)
    real_packs.packages(bench, roots)
    real_packs.images(bench, roots)
    real_packs.natives(bench)
    shutil.rmtree(folder / "roots")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve())
