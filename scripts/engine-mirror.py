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
import struct
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from typing import NamedTuple


class Target(NamedTuple):
    """What a binary target is built for."""

    form: str  # elf, pe or macho
    cpu: str  # x64 or arm64
    libc: str  # glibc, musl, static or none
    ssl: str  # the suffix of libssl.so, or nothing


TARGETS = {
    "darwin": Target("macho", "x64", "none", ""),
    "darwin-arm64": Target("macho", "arm64", "none", ""),
    "windows": Target("pe", "x64", "none", ""),
    "debian-openssl-1.0.x": Target("elf", "x64", "glibc", "1.0.0"),
    "debian-openssl-1.1.x": Target("elf", "x64", "glibc", "1.1"),
    "debian-openssl-3.0.x": Target("elf", "x64", "glibc", "3"),
    "rhel-openssl-1.0.x": Target("elf", "x64", "glibc", "10"),
    "rhel-openssl-1.1.x": Target("elf", "x64", "glibc", "1.1"),
    "rhel-openssl-3.0.x": Target("elf", "x64", "glibc", "3"),
    "linux-arm64-openssl-1.0.x": Target("elf", "arm64", "glibc", "1.0.0"),
    "linux-arm64-openssl-1.1.x": Target("elf", "arm64", "glibc", "1.1"),
    "linux-arm64-openssl-3.0.x": Target("elf", "arm64", "glibc", "3"),
    "linux-musl": Target("elf", "x64", "musl", "1.1"),
    "linux-musl-openssl-3.0.x": Target("elf", "x64", "musl", "3"),
    "linux-musl-arm64-openssl-1.1.x": Target("elf", "arm64", "musl", "1.1"),
    "linux-musl-arm64-openssl-3.0.x": Target("elf", "arm64", "musl", "3"),
    "linux-static-x64": Target("elf", "x64", "static", ""),
    "linux-static-arm64": Target("elf", "arm64", "static", ""),
}
COMMON = (
    "debian-openssl-1.1.x,debian-openssl-3.0.x,rhel-openssl-1.0.x,rhel-openssl-3.0.x,"
    "linux-musl-openssl-3.0.x,linux-arm64-openssl-3.0.x,darwin-arm64,windows"
).split(",")
LIBRARY = "libquery"
ENGINES = [LIBRARY, "query-engine", "schema-engine", "migration-engine", "introspection-engine", "prisma-fmt"]
TRIPLES = {"x64": "x86_64", "arm64": "aarch64"}


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


def aligned(data, boundary):
    return data + bytes(-len(data) % boundary)


def needed_libraries(target):
    if target.libc == "static":
        return []
    cpu = TRIPLES[target.cpu]
    libc = ["libc.so.6"] if target.libc == "glibc" else [f"libc.musl-{cpu}.so.1"]
    return [f"libssl.so.{target.ssl}", f"libcrypto.so.{target.ssl}"] + libc


def loader(target):
    cpu = TRIPLES[target.cpu]
    if target.libc == "musl":
        return f"/lib/ld-musl-{cpu}.so.1"
    return "/lib64/ld-linux-x86-64.so.2" if target.cpu == "x64" else "/lib/ld-linux-aarch64.so.1"


def elf(target, is_library, line, pad):
    """An ELF64 file by hand: one loadable segment, and a dynamic section that names the needed libraries."""
    libraries = needed_libraries(target)
    has_loader = bool(libraries) and not is_library
    program_headers = 1 + bool(libraries) + has_loader
    base = 0 if libraries else 0x400000
    text = aligned(line + b"\0", 8)

    names, offsets = b"\0", []
    for name in libraries:
        offsets.append(len(names))
        names += name.encode() + b"\0"
    interpreter = loader(target).encode() + b"\0" if has_loader else b""

    at_names = 64 + 56 * program_headers
    at_interpreter = at_names + len(names)
    head_end = at_interpreter + len(interpreter)
    at_symbols = head_end + -head_end % 8
    at_hash = at_symbols + 24
    at_dynamic = at_hash + 24
    entries = [(1, offset) for offset in offsets]
    entries += [(4, at_hash), (5, at_names), (6, at_symbols), (10, len(names)), (11, 24), (0, 0)]
    dynamic = b"".join(struct.pack("<QQ", tag, value) for tag, value in entries) if libraries else b""
    at_text = at_dynamic + len(dynamic)
    body = names + interpreter
    body += bytes(at_symbols - head_end) + bytes(24) + struct.pack("<IIIIII", 1, 1, 0, 0, 0, 0)
    body += dynamic + text + pad
    size = at_names + len(body)

    section_names = b"\0.dynstr\0.dynamic\0.rodata\0.shstrtab\0"
    at_section_names = size
    sections_start = size + len(section_names)
    sections_start += -sections_start % 8

    def section(name, kind, flags, offset, length, link=0, align=1, entry=0):
        index = section_names.index(name + b"\0") if name else 0
        address = base + offset if flags else 0
        return struct.pack("<IIQQQQIIQQ", index, kind, flags, address, offset, length, link, 0, align, entry)

    sections = [section(b"", 0, 0, 0, 0)]
    if libraries:
        sections.append(section(b".dynstr", 3, 2, at_names, len(names)))
        sections.append(section(b".dynamic", 6, 3, at_dynamic, len(dynamic), 1, 8, 16))
    sections.append(section(b".rodata", 1, 2, at_text, size - at_text))
    sections.append(section(b".shstrtab", 3, 0, at_section_names, len(section_names)))

    def segment(kind, offset, length, align):
        return struct.pack("<IIQQQQQQ", kind, 5, offset, base + offset, base + offset, length, length, align)

    segments = segment(3, at_interpreter, len(interpreter), 1) if has_loader else b""
    segments += segment(1, 0, size, 0x1000)
    segments += segment(2, at_dynamic, len(dynamic), 8) if libraries else b""
    ident = b"\x7fELF" + bytes([2, 1, 1, 0]) + bytes(8)
    machine = {"x64": 62, "arm64": 183}[target.cpu]
    header = ident + struct.pack(
        "<HHIQQQIHHHHHH", 3 if libraries else 2, machine, 1, 0 if is_library else base + at_text, 64,
        sections_start, 0, 64, 56, program_headers, 64, len(sections), len(sections) - 1,
    )
    image = header + segments + body + section_names
    return aligned(image, 8) + b"".join(sections)


def pe(is_library, line, pad):
    """A PE32+ file by hand: MZ stub, COFF and optional header, one section."""
    file_alignment, page = 512, 0x1000
    content = line + b"\0" + pad
    raw = aligned(content, file_alignment)
    virtual = len(content) + -len(content) % page
    coff = struct.pack("<HHIIIHH", 0x8664, 1, 0, 0, 0, 240, 0x2022 if is_library else 0x22)
    optional = struct.pack("<HBBIII", 0x20B, 14, 0, 0, len(raw), 0)
    optional += struct.pack("<IIQII", page, page, 0x180000000, page, file_alignment)
    optional += struct.pack("<HHHHHHI", 6, 0, 0, 0, 6, 0, 0)
    optional += struct.pack("<IIIHH", page + virtual, file_alignment, 0, 3, 0x160)
    optional += struct.pack("<QQQQII", 1 << 20, page, 1 << 20, page, 0, 16) + bytes(16 * 8)
    section = b".rdata\0\0" + struct.pack("<IIIIIIHHI", len(content), page, len(raw), file_alignment, 0, 0, 0, 0, 0x40000040)
    stub = b"MZ" + bytes(58) + struct.pack("<I", 64)
    return aligned(stub + b"PE\0\0" + coff + optional + section, file_alignment) + raw


def macho(target, is_library, line, pad):
    """A 64-bit Mach-O file by hand: one segment, the platform it is built for, the system library."""
    arm = target.cpu == "arm64"

    def dylib(command, name):
        path = aligned(name + b"\0", 8)
        return struct.pack("<IIIIII", command, 24 + len(path), 24, 2, 0x10000, 0x10000) + path

    def commands(start, length):
        address = 0 if is_library else 1 << 32
        segment = struct.pack("<II16sQQQQiiII", 0x19, 72, b"__TEXT", address, -(-length // 16384) * 16384, 0, length, 5, 5, 0, 0)
        built_for = struct.pack("<IIIIII", 0x32, 24, 1, (11 if arm else 10) << 16 | (0 if arm else 15 << 8), 12 << 16, 0)
        found = [segment, built_for, dylib(0xC, b"/usr/lib/libSystem.B.dylib")]
        found.append(dylib(0xD, b"libquery_engine.dylib") if is_library else struct.pack("<IIQQ", 0x80000028, 24, start, 0))
        return found

    content = line + b"\0" + pad
    start = 32 + sum(map(len, commands(0, 0)))
    found = commands(start, start + len(content))
    cpu, subtype = (0x0100000C, 0) if arm else (0x01000007, 3)
    header = struct.pack("<IIIIIIII", 0xFEEDFACF, cpu, subtype, 6 if is_library else 2, len(found), start - 32, 0x85, 0)
    return header + b"".join(found) + content


MODULE_SOURCE = r"""
#include <stddef.h>
/* Node-API, as far as one function needs it; Node itself provides these at load time. */
typedef struct environment *env;
typedef struct handle *value;
typedef value (*native_function)(env, void *);
#define OPTIONAL __attribute__((weak))
int OPTIONAL napi_create_object(env, value *);
int OPTIONAL napi_create_string_utf8(env, const char *, size_t, value *);
int OPTIONAL napi_set_named_property(env, value, const char *, value);
int OPTIONAL napi_create_function(env, const char *, size_t, native_function, void *, value *);
extern const char engine_padding[];
static void put(env e, value object, const char *key, const char *text) {
  value made;
  napi_create_string_utf8(e, text, NAPI_AUTO, &made);
  napi_set_named_property(e, object, key, made);
}
static value version(env e, void *info) {
  value answer;
  (void)info;
  napi_create_object(e, &answer);
  put(e, answer, "commit", COMMIT);
  put(e, answer, "version", "stand-in");
  return answer;
}
value napi_register_module_v1(env e, value exports) {
  value made;
  napi_create_function(e, "version", NAPI_AUTO, version, (void *)engine_padding, &made);
  napi_set_named_property(e, exports, "version", made);
  return exports;
}
"""

PROGRAM_SOURCE = r"""
#include <stdio.h>
extern const char engine_padding[];
int main(void) { return puts(LINE) == EOF || engine_padding == NULL; }
"""

PADDING_SOURCE = """
.section .rodata
.globl engine_padding
engine_padding:
.incbin "padding"
.byte 0
.section .note.GNU-stack,"",@progbits
"""


def compiled(target, is_library, commit, line, pad):
    """A stand-in that works on an x64 glibc host which has the libraries of the target."""
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        (scratch / "padding").write_bytes(pad)
        (scratch / "padding.s").write_text(PADDING_SOURCE)
        (scratch / "engine.c").write_text(MODULE_SOURCE if is_library else PROGRAM_SOURCE)
        (scratch / "empty.c").write_text("int provided_by_the_host;\n")

        def gcc(*arguments):
            subprocess.run(["gcc", "-Os", "-fPIC", "-Wl,--build-id=none", *arguments], cwd=scratch, check=True)

        stubs = [name for name in needed_libraries(target) if not name.startswith("libc.")]
        for name in stubs:
            gcc("-shared", "-nostdlib", f"-Wl,-soname,{name}", "-o", name, "empty.c")
        words = [f'-DCOMMIT="{commit}"', f'-DLINE="{line.decode()}"', "-DNAPI_AUTO=((size_t)-1)"]
        kind = ["-shared"] if is_library else []
        gcc(*kind, *words, "-o", "engine", "engine.c", "padding.s", "-Wl,--no-as-needed", *stubs)
        return (scratch / "engine").read_bytes()


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
