#!/usr/bin/env python3
"""Asks the loaders themselves: opens native files in roots of several kinds, each with that root's own dlopen.

    src/scripts/loader_judge.py INPUTS DIR

INPUTS is what real-inputs.sh made. DIR gets roots/NAME, each with all files in /t, and pairs.tsv: the root, the file, ok or no or
crash, and the loader's words. Needs root (for chroot), gcc, musl-gcc, aarch64-linux-gnu-gcc, patchelf and qemu-user-static.
"""

import os
import pathlib
import shutil
import subprocess
import sys

import loader_files
import loader_roots
from loader_roots import run

C = pathlib.Path(__file__).with_suffix(".c")
QEMU = shutil.which("qemu-aarch64-static")


def judges(folder, roots):
    """The program for each kind of root; it gives away the functions of Node-API, as Node does."""
    folder.mkdir()
    stubs = folder / "node-api.c"
    stubs.write_text("".join(f"void {name}(void) {{}}\n" for name in loader_files.node_api(roots / "debian12/t")))
    sources = ["-O1", "-w", "-rdynamic", C, stubs, "-o"]
    old = roots / "debian11/lib/x86_64-linux-gnu"
    run("gcc", *sources, folder / "new")
    # Before glibc 2.34 dlopen is in a library of its own.
    run("gcc", "-nodefaultlibs", "-fno-stack-protector", *sources, folder / "old",
        *(old / name for name in ("libc.so.6", "libdl.so.2", "ld-linux-x86-64.so.2")), "-lgcc")
    run("musl-gcc", *sources, folder / "musl")
    run("aarch64-linux-gnu-gcc", *sources, folder / "arm64")


def kind(root):
    if root.name.startswith(("musl", "alpine")):
        return "musl"
    if "arm64" in root.name:
        return "arm64"
    return "old" if root.name.startswith("debian11") else "new"


def paths(root):
    below = [path for path in (root / "t").rglob("*") if path.is_file() or path.is_symlink() or path.suffix == ".so"]
    return sorted("/" + str(path.relative_to(root)) for path in below)


def ask(root, judge):
    files = paths(root)
    if root.name == "nothing":
        return [f"{root.name}\t{path}\tno\tno loader" for path in files]
    tools = {"judge": judge / kind(root)}
    command = ["/judge"]
    if kind(root) == "arm64":
        tools["qemu"] = pathlib.Path(QEMU)
        command = ["/qemu", "/judge"]
        files = [path for path in files if "arm64" in path or "aarch" in path or path.startswith("/t/made/")]
    for name, tool in tools.items():
        shutil.copy(tool, root / name)
    said = subprocess.run(
        [shutil.which("chroot"), root, *command],
        input="".join(f"{path}\n" for path in files), capture_output=True, text=True, errors="replace", env={}, check=True,
    )  # fmt: skip
    for name in tools:
        (root / name).unlink()
    lines = said.stdout.splitlines()
    if len(lines) != len(files):
        sys.exit(f"{root.name}: {len(lines)} answers to {len(files)} questions: {said.stderr}")
    return [f"{root.name}\t{line}" for line in lines]


def main(inputs, folder):
    if os.geteuid() != 0:
        sys.exit("loader_judge.py needs root, for chroot")
    if folder.exists():
        shutil.rmtree(folder)
    roots = loader_roots.make(inputs, folder / "roots")
    loader_files.make(inputs, folder / "files", folder / "sources")
    for root in roots:
        run("cp", "-al", folder / "files", root / "t")
    judges(folder / "judges", folder / "roots")
    lines = [line for root in roots for line in ask(root, folder / "judges")]
    (folder / "pairs.tsv").write_text("".join(f"{line}\n" for line in lines))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve())
