"""Archives for the benchmark, of bytes that compress as those of real ones do."""

import gzip
import io
import json
import random
import tarfile
import zipfile

LAYERS = 4
FILE = 64 << 10
BLOCK = 1 << 20


def half_random(seed):
    """A mebibyte that gzip makes about half as large: random bytes and repeated ones by turns."""
    source = random.Random(seed)
    return b"".join(source.randbytes(512) + b"module.exports = require('./x');\n" * 16 for _ in range(BLOCK // 1040 + 1))[:BLOCK]


def add(tar, name, content, mode=0o644):
    info = tarfile.TarInfo(name)
    info.size, info.mode = len(content), mode
    tar.addfile(info, io.BytesIO(content))


def image(folder, megabytes):
    """Writes app.tar as docker save does, with compressed layers, and the layers beside it; returns their paths."""
    folder.mkdir()
    blocks = [half_random(seed) for seed in range(8)]
    paths = []
    for number in range(LAYERS):
        path = folder / f"layer{number}.tar.gz"
        with gzip.open(path, "wb", compresslevel=6) as packed, tarfile.open(fileobj=packed, mode="w|") as tar:
            add(tar, "etc/os-release", b"ID=debian\nVERSION_ID=12\n")
            for n in range(megabytes * BLOCK // LAYERS // FILE):
                at = n % (BLOCK // FILE) * FILE
                add(tar, f"app/node_modules/p{n // 16}/f{number}-{n}.js", blocks[n % 8][at : at + FILE])
        paths.append(path)
    config = json.dumps({"os": "linux", "architecture": "amd64"}).encode()
    manifest = [{"Config": "config.json", "RepoTags": ["app:1"], "Layers": [path.name for path in paths]}]
    with tarfile.open(folder / "app.tar", "w") as tar:
        for path in paths:
            tar.add(path, arcname=path.name)
        add(tar, "config.json", config)
        add(tar, "repositories", b"{}")
        add(tar, "manifest.json", json.dumps(manifest).encode())
    return paths


def package(path, entries, megabytes):
    """Writes a zip whose files have so many megabytes together; returns its path."""
    content = half_random(1)
    size = megabytes * BLOCK // entries
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for n in range(entries):
            info = zipfile.ZipInfo(f"node_modules/p{n // 20}/dist/f{n}.js")
            info.external_attr, info.compress_type = 0o100644 << 16, zipfile.ZIP_DEFLATED
            at = n * 997 % (BLOCK - size)
            packed.writestr(info, content[at : at + size])
    return path
