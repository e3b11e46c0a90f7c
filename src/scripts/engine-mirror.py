#!/usr/bin/env python3
"""Makes a folder in the layout of a Prisma engine mirror, filled with stand-ins.

    DIR/all_commits/<hash>/<target>/<file>.gz           the packed engine
    DIR/all_commits/<hash>/<target>/<file>.gz.sha256    digest of the packed engine
    DIR/all_commits/<hash>/<target>/<file>.sha256       digest of the unpacked engine

Any web server can serve the folder, and a file: address can point to it. The stand-ins are no
engines: each has the native header of its target (ELF, PE or Mach-O), the libraries that target
links to, a line with its name and hash, and padding of the asked size. With gcc, those for x64
glibc really work: executables answer, and the library is a Node-API module whose version()
names its hash. Without gcc, or with --pure, every file is written by hand and is about 1 KB.

The same arguments give the same unpacked bytes. Files that are already complete are left alone,
so that an interrupted run can be repeated.

    engine-mirror.py mirror --hash c2990dca591cba766e3b7ef5d9e8a84796e47ab7 --unpacked-mb 40 --packed-mb 14
    engine-mirror.py tiny --pure --targets all --engines libquery --hash c2990dca591cba766e3b7ef5d9e8a84796e47ab7
    engine-mirror.py mirror --real <hash>/debian-openssl-1.1.x/libquery=libquery_engine.so.node
"""

import argparse
import gzip
import hashlib
import os
import pathlib
import random
import re
import shutil
import sys
from concurrent.futures import ProcessPoolExecutor
from typing import NamedTuple

from compiled_engine import compiled
from native_headers import TARGETS, elf, macho, pe

COMMON = (
    "debian-openssl-1.1.x,debian-openssl-3.0.x,rhel-openssl-1.0.x,rhel-openssl-3.0.x,"
    "linux-musl-openssl-3.0.x,linux-arm64-openssl-3.0.x,darwin-arm64,windows"
).split(",")
LIBRARY = "libquery"
ENGINES = [LIBRARY, "query-engine", "schema-engine", "migration-engine", "introspection-engine", "prisma-fmt"]


def file_name(engine, target):
    """The name in the mirror, which does not hold the target."""
    if engine != LIBRARY:
        return engine + (".exe" if target == "windows" else "")
    if target == "windows":
        return "query_engine.dll.node"
    return "libquery_engine." + ("dylib" if target.startswith("darwin") else "so") + ".node"


def is_published(engine, target):
    return not (engine == LIBRARY and "static" in target)


def padding(seed, size, packed):
    """Bytes that gzip to roughly the packed size: noise, and phrases that come again within the window."""
    phrase_cost = 0.115
    noise_share = max(0.0, (packed / size - phrase_cost) / (1 - phrase_cost)) if size else 0.0
    source = random.Random(seed)
    phrases = source.randbytes(4096)
    block = 1 << 16
    noise = int(block * noise_share)
    blocks = []
    for _ in range(-(-size // block)):
        parts, left = [source.randbytes(noise)], block - noise
        while left > 0:
            start, length = source.randrange(4000), source.randrange(12, 40)
            parts.append(phrases[start : start + length])
            left -= len(parts[-1])
        blocks.append(b"".join(parts)[:block])
    return b"".join(blocks)[:size]


def stand_in(job):
    target = TARGETS[job.target]
    is_library = job.engine == LIBRARY
    line = f"{job.engine} {job.commit}".encode()
    pad = padding(f"{job.commit}/{job.target}/{job.engine}", job.unpacked, job.packed)
    if target.form == "pe":
        return pe(is_library, line, pad)
    if target.form == "macho":
        return macho(target, is_library, line, pad)
    if job.compile and target.libc == "glibc" and target.cpu == "x64":
        return compiled(target, is_library, job.commit, line, pad)
    return elf(target, is_library, line, pad)


class Job(NamedTuple):
    """One file of the mirror."""

    folder: pathlib.Path
    commit: str
    target: str
    engine: str
    unpacked: int
    packed: int
    compile: bool
    real: str


def write(path, content):
    partial = path.with_name(path.name + ".part")
    partial.write_bytes(content)
    os.replace(partial, path)


def place(job):
    """Writes the three files of an engine; the digest of the unpacked bytes comes last and marks it complete."""
    folder = job.folder / job.commit / job.target
    name = file_name(job.engine, job.target)
    if (folder / f"{name}.sha256").exists():
        return 0
    content = pathlib.Path(job.real).read_bytes() if job.real else stand_in(job)
    packed = gzip.compress(content, 6, mtime=0)
    folder.mkdir(parents=True, exist_ok=True)
    write(folder / f"{name}.gz", packed)
    write(folder / f"{name}.gz.sha256", f"{hashlib.sha256(packed).hexdigest()}  {name}.gz\n".encode())
    write(folder / f"{name}.sha256", f"{hashlib.sha256(content).hexdigest()}  {name}\n".encode())
    return 1


def named(text, known, what):
    names = list(known) if text == "all" else text.split(",")
    for name in names:
        if name not in known:
            sys.exit(f"engine-mirror: unknown {what} {name!r}; known: {', '.join(known)}")
    return names


def commit_hash(text):
    if not re.fullmatch("[0-9a-f]{40}", text):
        raise argparse.ArgumentTypeError(f"{text!r} is not 40 lower-case hex digits")
    return text


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path, metavar="DIR")
    parser.add_argument("--hash", action="append", default=[], type=commit_hash, help="engine hash; may be given several times")
    parser.add_argument("--targets", default="common", help=f"all, a comma list, or common (the default): {', '.join(COMMON)}")
    parser.add_argument("--engines", default="libquery,query-engine,schema-engine", help=f"all, or a comma list of {', '.join(ENGINES)}")
    parser.add_argument("--unpacked-mb", type=float, default=0, help="padding of each file, in 10^6 bytes")
    parser.add_argument("--packed-mb", type=float, default=0, help="what that padding should roughly gzip to")
    parser.add_argument("--pure", action="store_true", help="no gcc: headers by hand only")
    parser.add_argument("--real", action="append", default=[], metavar="HASH/TARGET/ENGINE=FILE", help="place this file, not a stand-in")
    parser.add_argument("--channel", default="all_commits", choices=["all_commits", "master"], help="master: up to Prisma 2.0.0")
    return parser.parse_args()


def jobs(options):
    folder = options.folder / options.channel
    compile_them = not options.pure and shutil.which("gcc") is not None
    for text in options.real:
        place_text, _, file = text.partition("=")
        parts = place_text.split("/")
        if len(parts) != 3 or not os.path.isfile(file):
            sys.exit(f"engine-mirror: --real {text!r} is not HASH/TARGET/ENGINE=FILE with a file that exists")
        commit, target, engine = commit_hash(parts[0]), named(parts[1], TARGETS, "target")[0], named(parts[2], ENGINES, "engine")[0]
        yield Job(folder, commit, target, engine, 0, 0, False, file)
    sizes = int(options.unpacked_mb * 1e6), int(options.packed_mb * 1e6)
    targets = COMMON if options.targets == "common" else named(options.targets, TARGETS, "target")
    for commit in options.hash:
        for target in targets:
            for engine in named(options.engines, ENGINES, "engine"):
                if is_published(engine, target):
                    yield Job(folder, commit, target, engine, *sizes, compile_them, "")


def main():
    options = arguments()
    work = list(jobs(options))
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        made = sum(pool.map(place, work))
    print(f"{options.folder}: {made} engines made, {len(work) - made} were there")


if __name__ == "__main__":
    main()
