"""Archives for the benchmark, of bytes that compress as those of real ones do."""

import gzip
import io
import json
import pathlib
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


CLIENT = """\
const {{ getPrismaClient }} = require('@prisma/client/runtime/library.js')
const config = {{
  "generator": {{ "provider": {{ "value": "prisma-client-js" }}, "config": {{ "engineType": "library" }},
    "binaryTargets": [{{ "fromEnvVar": null, "value": "rhel-openssl-3.0.x" }}] }},
  "relativePath": "../../../prisma", "clientVersion": "6.19.3", "engineVersion": "{hash}",
  "inlineDatasources": {{ "db": {{ "url": {{ "fromEnvVar": "DATABASE_URL", "value": null }} }} }}
}}
exports.PrismaClient = getPrismaClient(config)
"""
SCHEMA = """\
generator client {
  provider      = "prisma-client-js"
  binaryTargets = ["native", "rhel-openssl-3.0.x"]
}
datasource db {
  provider = "postgresql"
  url      = env("DATABASE_URL")
}
"""
ENGINE_MB = 16
STAND_IN = pathlib.Path(__file__).resolve().parent.parent.parent / (
    "examples/mirror/all_commits/0123456789abcdef0123456789abcdef01234567/rhel-openssl-3.0.x/libquery_engine.so.node.gz"
)


def function(path, entries, megabytes):
    """Writes the zip of a function: a client, the examples' engine in the size of a real one, and what a package() has."""
    package(path, entries, megabytes - ENGINE_MB)
    client = "node_modules/.prisma/client/"
    files = {
        "index.js": b"const { PrismaClient } = require('@prisma/client')\n",
        "node_modules/@prisma/client/package.json": b'{"version": "6.19.3"}',
        client + "index.js": CLIENT.format(hash="c2990dca591cba766e3b7ef5d9e8a84796e47ab7").encode(),
        client + "schema.prisma": SCHEMA.encode(),
        client + "libquery_engine-rhel-openssl-3.0.x.so.node": gzip.decompress(STAND_IN.read_bytes()) + half_random(2) * ENGINE_MB,
    }
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for name, content in files.items():
            info = zipfile.ZipInfo(name)
            info.external_attr, info.compress_type = 0o100755 << 16, zipfile.ZIP_DEFLATED
            packed.writestr(info, content)
    return path


def monorepo(folder, packages, files):
    """Makes a workspace of so many packages with so many files each, a schema in the last of them; returns its path."""
    folder.mkdir()
    (folder / "package.json").write_text('{"name": "all", "private": true, "workspaces": ["packages/*"]}')
    (folder / "serverless.yml").write_text(
        "service: all\nprovider: {name: aws, runtime: nodejs22.x}\nfunctions:\n  api: {handler: packages/p0/src/f0.handler}\n"
    )
    for number in range(packages):
        source = folder / f"packages/p{number}/src"
        source.mkdir(parents=True)
        last = number == packages - 1
        needs = '{"@prisma/client": "6.19.3"}' if last else '{"p0": "*"}'
        (source.parent / "package.json").write_text(f'{{"name": "p{number}", "dependencies": {needs}}}')
        for n in range(files - 1):
            (source / f"f{n}.ts").write_text(f"export const f{n} = () => {n}\n")
    schema = folder / f"packages/p{packages - 1}/prisma/schema.prisma"
    schema.parent.mkdir()
    schema.write_text(SCHEMA)
    return folder
