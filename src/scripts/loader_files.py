"""Makes native files for loaders to judge: small ones of gcc's, forms of a real engine, and files of npm and Java packages."""

import json
import pathlib
import re
import shutil
import struct
import subprocess

from loader_roots import TRIPLE, put, run

MAGICS = (b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"MZ")
LARGEST = 60 << 20
MOST_OF_A_PACKAGE = 8

SOURCES = {
    "plain": "int plain(void){return 1;}",
    "dep": "int dep(void){return 2;}",
    "use": "extern int dep(void); int use(void){return dep();}",
    "mid": "extern int dep(void); int mid(void){return dep();}",
    "top": "extern int mid(void); int top(void){return mid();}",
    "self": "int here(void){return 1;} int call(void){return here();} int data=5; int *to=&data;",
    "nobody": "extern int nobody(void); int use(void){return nobody();}",
    "nodata": "extern int nodata; int *use(void){return &nodata;}",
    "weak": "extern int nobody(void) __attribute__((weak)); int use(void){return nobody?nobody():0;}",
    "v1": "int v1(void){return 1;}",
    "v2": "int v1(void){return 1;} int v2(void){return 2;}",
    "usev2": "extern int v2(void); int use(void){return v2();}",
    "weakv2": "extern int v2(void) __attribute__((weak)); int use(void){return v2?v2():0;}",
    "ifunc": "static int one(void){return 1;} static void *choose(void){return one;}"
             "int f(void) __attribute__((ifunc(\"choose\"))); int g(void){return f();}",
    "main": "int main(void){return 0;} void _start(void){}",
    "tls64": "static __thread char t[64]={1}; char *at(int i){return &t[i];}",
    "tls64k": "static __thread char t[65536]={1}; char *at(int i){return &t[i];}",
    "strdup": "char *__strdup(const char*); char *use(void){return __strdup(\"\");}",
    "thread": "int pthread_key_create(void*,void*); int use(void){return pthread_key_create(0,0);}",
    "stat": "int stat64(const char*,void*); int use(void){return stat64(\"\",0);}",
    "hook": "extern void *__malloc_hook; void **use(void){return &__malloc_hook;}",
}
MAPS = {"v1": "V_1 { global: v1; local: *; };", "v2": "V_1 { global: v1; local: *; }; V_2 { global: v2; } V_1;"}
OLD, NEW = "-Wl,--disable-new-dtags", "-Wl,--enable-new-dtags"

# A library, its source, and how it is linked; {d} is the folder of helpers.
LIBRARIES = [
    ("deps/libdep.so.1", "dep", ["-Wl,-soname,libdep.so.1"]),
    ("mid/libmid.so.1", "mid", ["{d}/deps/libdep.so.1", "-Wl,-soname,libmid.so.1"]),
    ("mid/libstop.so.1", "mid", ["{d}/deps/libdep.so.1", "-Wl,-soname,libstop.so.1", NEW, "-Wl,-rpath,/nowhere"]),
    ("lib/x86_64-linux-gnu/liblib.so.1", "dep", ["-Wl,-soname,liblib.so.1"]),
    # What $PLATFORM is: that of Intel's CPUs with AVX2, that of some with AVX-512, that of all others (glibc, cpu_features.c).
    ("haswell/libcpu.so.1", "dep", ["-Wl,-soname,libcpu.so.1"]),
    ("xeon_phi/libcpu.so.1", "dep", ["-Wl,-soname,libcpu.so.1"]),
    ("x86_64/libcpu.so.1", "dep", ["-Wl,-soname,libcpu.so.1"]),
    ("deps/libabsolute.so", "dep", ["-Wl,-soname,/t/made/deps/libabsolute.so"]),
    ("deps/liborigin.so", "dep", ["-Wl,-soname,$ORIGIN/deps/liborigin.so"]),
    ("deps/libstack.so.1", "dep", ["-Wl,-soname,libstack.so.1", "-Wl,-z,execstack"]),
    ("new/libver.so.1", "v2", ["-Wl,-soname,libver.so.1", "-Wl,--version-script={v2}"]),
    ("old/libver.so.1", "v1", ["-Wl,-soname,libver.so.1", "-Wl,--version-script={v1}"]),
    ("deps/libusesold.so.1", "usev2", ["{d}/new/libver.so.1", "-Wl,-soname,libusesold.so.1", "-Wl,-rpath,$ORIGIN/../old"]),
    ("plain.so", "plain", []),
    ("no-path.so", "use", ["{d}/deps/libdep.so.1"]),
    ("rpath.so", "use", ["{d}/deps/libdep.so.1", OLD, "-Wl,-rpath,/t/made/deps"]),
    ("runpath.so", "use", ["{d}/deps/libdep.so.1", NEW, "-Wl,-rpath,/t/made/deps"]),
    ("origin.so", "use", ["{d}/deps/libdep.so.1", "-Wl,-rpath,$ORIGIN/deps"]),
    ("braces.so", "use", ["{d}/deps/libdep.so.1", "-Wl,-rpath,${ORIGIN}/deps/"]),
    ("no-token.so", "use", ["{d}/deps/libdep.so.1", "-Wl,-rpath,$ORIGINS/deps"]),
    ("lib.so", "use", ["{d}/lib/x86_64-linux-gnu/liblib.so.1", "-Wl,-rpath,$ORIGIN/$LIB"]),
    ("platform.so", "use", ["{d}/x86_64/libcpu.so.1", "-Wl,-rpath,$ORIGIN/$PLATFORM"]),
    ("inherited-rpath.so", "top", ["{d}/mid/libmid.so.1", OLD, "-Wl,-rpath,/t/made/deps:/t/made/mid"]),
    ("inherited-runpath.so", "top", ["{d}/mid/libmid.so.1", NEW, "-Wl,-rpath,/t/made/deps:/t/made/mid"]),
    ("stopped-rpath.so", "top", ["{d}/mid/libstop.so.1", OLD, "-Wl,-rpath,/t/made/deps:/t/made/mid"]),
    ("needs-absolute.so", "use", ["{d}/deps/libabsolute.so"]),
    ("needs-origin.so", "use", ["{d}/deps/liborigin.so"]),
    ("stack.so", "plain", ["-Wl,-z,execstack"]),
    ("needs-stack.so", "use", ["{d}/deps/libstack.so.1", "-Wl,-rpath,$ORIGIN/deps"]),
    ("no-open.so", "plain", ["-Wl,-z,nodlopen"]),
    ("no-default.so", "plain", ["-Wl,-z,nodefaultlib", "-Wl,--no-as-needed", "-l:libz.so.1"]),
    ("version-there.so", "usev2", ["{d}/new/libver.so.1", "-Wl,-rpath,$ORIGIN/new"]),
    ("version-gone.so", "usev2", ["{d}/new/libver.so.1", "-Wl,-rpath,$ORIGIN/old"]),
    ("weak-version-gone.so", "weakv2", ["{d}/new/libver.so.1", "-Wl,-rpath,$ORIGIN/old"]),
    ("far-version-gone.so", "plain", ["-Wl,--no-as-needed", "{d}/deps/libusesold.so.1", "-Wl,-rpath,$ORIGIN/deps"]),
    ("self.so", "self", []),
    ("undefined.so", "nobody", ["-Wl,-z,lazy"]),
    ("undefined-data.so", "nodata", []),
    ("undefined-weak.so", "weak", []),
    ("tls-64.so", "tls64", ["-ftls-model=initial-exec"]),
    ("tls-64k.so", "tls64k", ["-ftls-model=initial-exec"]),
    ("tls-dynamic.so", "tls64k", ["-ftls-model=global-dynamic"]),
    ("ifunc.so", "ifunc", []),
    ("strdup.so", "strdup", []),
    ("thread.so", "thread", []),
    ("stat.so", "stat", []),
    ("hook.so", "hook", []),
]


def made(folder, inputs, scratch):
    """Small libraries, programs, and what is neither."""
    for name, source in SOURCES.items():
        put(scratch / f"{name}.c", source.encode())
    maps = {name: scratch / f"{name}.map" for name in MAPS}
    for name, text in MAPS.items():
        put(maps[name], text.encode())
    for name, source, flags in LIBRARIES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        linked = [flag.replace("{d}", str(folder)).replace("{v1}", str(maps["v1"])).replace("{v2}", str(maps["v2"])) for flag in flags]
        run("gcc", "-shared", "-fPIC", "-O1", "-w", "-nostdlib", "-fno-builtin", "-fno-stack-protector", "-Wl,--allow-shlib-undefined",
            scratch / f"{source}.c", *linked, "-o", folder / name)
    run("gcc", "-pie", "-fPIE", "-nostdlib", scratch / "main.c", "-o", folder / "pie")
    run("gcc", "-no-pie", "-static", "-nostdlib", scratch / "main.c", "-o", folder / "static")
    (folder / "linked").mkdir()
    (folder / "linked/origin.so").symlink_to("../origin.so")
    (folder / "dangling.so").symlink_to("nowhere")
    (folder / "loop.so").symlink_to("loop.so")
    (folder / "folder.so").mkdir()
    for name, content in (("empty", b""), ("text", b"text\n" * 50), ("page.html", b"<html>"), ("magic", b"\x7fELF")):
        put(folder / name, content)
    headers(folder, (folder / "self.so").read_bytes())


def headers(folder, whole):
    """One library with one byte or two of its header changed, or without its end."""
    changes = {
        "osabi-3": (7, b"\x03"), "osabi-9": (7, b"\x09"), "osabi-255": (7, b"\xff"), "abiversion-1": (8, b"\x01"),
        "class-1": (4, b"\x01"), "order-2": (5, b"\x02"), "padding": (10, b"\x01"), "version-0": (20, b"\0"),
        "machine-183": (18, b"\xb7\0"), "type-1": (16, b"\x01"), "type-4": (16, b"\x04"), "header-size": (54, b"\x20"),
        "no-headers": (56, b"\0\0"), "sections": (40, b"\xff" * 6),
    }  # fmt: skip
    for name, (at, changed) in changes.items():
        put(folder / f"{name}.so", whole[:at] + changed + whole[at + len(changed):])
    end = segments_end(whole)
    put(folder / "stackless.so", without_segment(whole, 0x6474_E551))
    put(folder / "appended.so", whole + b"more" * 2000)
    put(folder / "without-sections.so", whole[:end])
    put(folder / "cut.so", whole[: end - 5000])
    put(folder / "short.so", whole[:60])


def program_headers(whole):
    table, count = struct.unpack_from("<Q", whole, 32)[0], struct.unpack_from("<H", whole, 56)[0]
    return [table + 56 * i for i in range(count)]


def segments_end(whole):
    loaded = [at for at in program_headers(whole) if struct.unpack_from("<I", whole, at)[0] == 1]
    return max(sum(struct.unpack_from("<Q", whole, at + field)[0] for field in (8, 32)) for at in loaded)


def without_segment(whole, kind):
    changed = bytearray(whole)
    for at in program_headers(whole):
        if struct.unpack_from("<I", whole, at)[0] == kind:
            struct.pack_into("<I", changed, at, 0)
    return bytes(changed)


def engines(folder, inputs):
    """The real engine, cut and linked anew."""
    (real,) = (inputs / "engine").iterdir()
    whole = real.read_bytes()
    put(folder / real.name, whole)
    end = segments_end(whole)
    for name, content in {
        "cut-at-64": whole[:64], "cut-at-100000": whole[:100_000], "cut-at-the-end": whole[: end - 5000],
        "without-sections": whole[:end], "appended": whole + b"tail" * 1000,
        "needs-openssl-3": whole.replace(b"libssl.so.1.1\0", b"libssl.so.3\0\0\0"),
        "needs-nobody": whole.replace(b"libz.so.1\0", b"libq.so.1\0"),
        "needs-glibc-2.99": whole.replace(b"GLIBC_2.18\0", b"GLIBC_2.99\0"),
        "of-freebsd": whole[:7] + b"\x09" + whole[8:], "of-arm64": whole[:18] + b"\xb7\0" + whole[20:],
    }.items():  # fmt: skip
        put(folder / f"{name}.node", content)
    shutil.copytree(inputs / "ssl11" / TRIPLE, folder / "ssl", ignore=shutil.ignore_patterns("engines*"))
    for name, change in {
        "runpath": ["--set-rpath", "/opt/ssl"], "rpath": ["--force-rpath", "--set-rpath", "/opt/ssl"],
        "beside": ["--set-rpath", "$ORIGIN/ssl"], "absolute": ["--replace-needed", "libssl.so.1.1", "/opt/ssl/libssl.so.1.1"],
        "without-libssl": ["--remove-needed", "libssl.so.1.1"],
    }.items():  # fmt: skip
        shutil.copy(real, folder / f"{name}.node")
        run("patchelf", *change, folder / f"{name}.node")


def published(folder, inputs):
    """Files of packages, where npm would install them: some find their libraries from there."""
    for package in sorted((inputs / "natives").iterdir()):
        manifest = package / "package/package.json"
        name = json.loads(manifest.read_text())["name"] if manifest.exists() else package.name
        natives = [path for path in package.rglob("*") if is_native(path)]
        for path in sorted(natives, key=strangeness)[:MOST_OF_A_PACKAGE]:
            below = path.relative_to(package / "package" if manifest.exists() else package)
            copy = folder / "node_modules" / name / below
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, copy)
    jemalloc = folder / "jemalloc"
    (deb,) = (inputs / "debian-bookworm-amd64").glob("libjemalloc2_*.deb")
    run("dpkg-deb", "--extract", deb, jemalloc)
    shutil.rmtree(jemalloc / "usr/share")


def is_native(path):
    if path.is_symlink() or not path.is_file() or path.stat().st_size > LARGEST:
        return False
    with path.open("rb") as file:
        return file.read(4).startswith(MAGICS)


def strangeness(path):
    """Files for the roots' own CPUs come first."""
    with path.open("rb") as file:
        start = file.read(20)
    machine = struct.unpack_from("<H", start, 18)[0] if start.startswith(MAGICS[0]) and len(start) == 20 else 0
    return {62: 0, 183: 1}.get(machine, 2), str(path)


def node_api(folder):
    """The functions of Node-API that any of the files takes from who opens it."""
    listed = subprocess.run(
        ["bash", "-c", f"find '{folder}' -type f -exec nm --dynamic --undefined-only {{}} + 2> /dev/null"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return sorted(set(re.findall(r"\bU ((?:napi|node_api)_\w+)", listed.stdout)))


def make(inputs, folder, scratch):
    """All files, below one folder."""
    (folder / "made").mkdir(parents=True)
    (folder / "engine").mkdir()
    inputs = pathlib.Path(inputs)
    made(folder / "made", inputs, scratch)
    engines(folder / "engine", inputs)
    published(folder / "published", inputs)
