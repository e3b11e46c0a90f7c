"""What ships of real projects, packed as their tools pack it, with one thing missing in each that shall not start."""

import hashlib
import io
import json
import pathlib
import shutil
import tarfile
import zipfile

from loader_roots import FIRST, TRIPLE, put, run

TODAY = "rhel-openssl-3.0.x"
OLD = "debian-openssl-1.1.x"
CLIENT = "node_modules/.prisma/client"
SERVERLESS = """\
service: shop
provider:
  name: aws
  runtime: nodejs22.x
functions:
  shop:
    handler: index.handler
    reservedConcurrency: 5
"""
WEBPACK = """\
require('webpack')({{ mode: '{}', target: 'node', entry: './index.js', output: {{ path: '{}', filename: 'index.js',
  libraryTarget: 'commonjs2' }} }}, (failure, stats) => {{
  if (failure || stats.hasErrors()) {{ console.error(failure || stats.toString()); process.exit(1) }} }})
"""


NFT = """\
const { nodeFileTrace } = require('@vercel/nft'), fs = require('fs'), path = require('path');
nodeFileTrace(['index.js'], { base: process.cwd() }).then(({ fileList }) => fileList.forEach((file) => {
  const to = path.join(process.argv[1], file);
  fs.mkdirSync(path.dirname(to), { recursive: true });
  fs.copyFileSync(file, to) }));
"""
NETLIFY = """\
import('@netlify/zip-it-and-ship-it').then(({ zipFunctions }) => zipFunctions('netlify/functions', 'out', {
  basePath: process.cwd(), archiveFormat: 'none', config: { '*': { nodeBundler: process.argv[2],
    externalNodeModules: ['@prisma/client'], includedFiles: ['node_modules/.prisma/client/**'], includedFilesBasePath: '.' } } }))
"""
ROLLUP = """\
const plugins = ['node-resolve', 'commonjs', 'json'].map((name) => require('@rollup/plugin-' + name)).map((it) => it.default || it);
require('rollup').rollup({ input: 'index.js', onwarn() {}, plugins: [
  plugins[0]({ preferBuiltins: true, exportConditions: ['node'] }), plugins[1]({ ignoreDynamicRequires: true }), plugins[2]() ] })
  .then((bundle) => bundle.write({ file: process.argv[2], format: process.argv[1], inlineDynamicImports: true }));
"""


def library(target):
    return f"libquery_engine-{target}.so.node"


def pruned(project, folder, *keep):
    """Its sources, its client and the engines that are kept, as a packager with the right patterns leaves them."""
    (folder / "node_modules/@prisma").mkdir(parents=True)
    for name in ("index.js", "package.json"):
        shutil.copy(project / name, folder / name)
    run("cp", "-al", project / "prisma", folder / "prisma")
    run("cp", "-al", project / "node_modules/@prisma/client", folder / "node_modules/@prisma/client")
    run("cp", "-al", project / "node_modules/.prisma", folder / "node_modules/.prisma")
    for other in (folder / "node_modules/@prisma/client/runtime").iterdir():
        if "_bg." in other.name or other.suffix == ".map":
            other.unlink()
    for engine in (folder / CLIENT).glob("libquery_engine-*"):
        if engine.name not in map(library, keep):
            engine.unlink()
    return folder


def zipped(folder, path, windows=False):
    """Windows' tools keep no modes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for file in sorted(folder.rglob("*")):
            name = file.relative_to(folder).as_posix()
            if file.is_symlink() and not windows:
                info = zipfile.ZipInfo(name)
                info.external_attr = 0o120777 << 16
                packed.writestr(info, str(file.readlink()))
            elif file.is_file():
                info = zipfile.ZipInfo.from_file(file, name)
                info.compress_type = zipfile.ZIP_DEFLATED
                if windows:
                    info.create_system, info.external_attr = 0, 0
                packed.writestr(info, file.read_bytes())


def truncate(path):
    put(path, path.read_bytes()[:200_000])


def close(path):
    """To all but its owner; a file that is shared stays as it is."""
    put(path, path.read_bytes())
    path.chmod(0o600)


def lambda_case(bench, roots, name, project, shipped, user=0, windows=False, start=True, entry="index.js"):
    """The package of a project, and its start below /var/task."""
    put(project / "serverless.yml", SERVERLESS.encode())
    zipped(shipped, project / "dist.zip", windows)
    root = roots.copy("amazon2023", name) if start else None
    if root:
        (root / "var").mkdir(exist_ok=True)
        run("cp", "-al", shipped, root / "var/task")
    bench.case(project, "check --package dist.zip", root, user=user, entry=entry)


def left(bench, name, app, *keep, targets=("native", TODAY)):
    project = bench.project(name, app, targets)
    return project, pruned(project, bench.folder / f"{name}-shipped", *keep)


def plain(bench, roots):
    for app in ("app-5.22", "app-6.19"):
        name = f"plain-{app[4:]}"
        lambda_case(bench, roots, name, *left(bench, name, app, TODAY))
    lambda_case(bench, roots, "engine-left-out", *left(bench, "engine-left-out", "app-5.22"))
    name = "generated-elsewhere"
    lambda_case(bench, roots, name, *left(bench, name, "app-6.19", "debian-openssl-3.0.x", targets=()))
    for name, change in (
        ("not-generated", lambda shipped: shutil.rmtree(shipped / "node_modules/.prisma")),
        ("half-an-engine", lambda shipped: truncate(shipped / CLIENT / library(TODAY))),
        ("unreadable", lambda shipped: close(shipped / CLIENT / library(TODAY))),
    ):
        project, shipped = left(bench, name, "app-5.22", TODAY)
        change(shipped)
        lambda_case(bench, roots, name, project, shipped, user=1000)
    project, shipped = left(bench, "for-graviton", "app-5.22", TODAY)
    foreign = left(bench, "graviton", "app-5.22", "linux-arm64-openssl-3.0.x", targets=("native", "linux-arm64-openssl-3.0.x"))[1]
    put(shipped / CLIENT / library(TODAY), (foreign / CLIENT / library("linux-arm64-openssl-3.0.x")).read_bytes())
    lambda_case(bench, roots, "for-graviton", project, shipped)
    project, shipped = left(bench, "stale", "app-6.19", TODAY)
    schema = project / "prisma/schema.prisma"
    put(schema, (schema.read_text() + "\nmodel Later {\n  id Int @id\n}\n").encode())
    lambda_case(bench, roots, "stale", project, shipped)
    lambda_case(bench, roots, "old-openssl", *left(bench, "old-openssl", "app-4.7", TODAY))
    project, shipped = left(bench, "windows", "app-5.22", TODAY)
    lambda_case(bench, roots, "windows", project, shipped, windows=True, start=False)
    project = bench.project("unpruned", "app-6.19", ("native", TODAY))
    lambda_case(bench, roots, "unpruned", project, project, start=False)


def sevens(bench, roots):
    for name in ("seven", "seven-without-compiler"):
        project, shipped = left(bench, name, "app-7", targets=())
        if name != "seven":
            for file in (shipped / CLIENT).glob("*wasm*"):
                file.unlink()
        lambda_case(bench, roots, name, project, shipped, start=False)


def esbuild(bench, project, folder):
    binary = bench.bundlers / "esbuild/bin/esbuild"
    bench.call("node", binary, "index.js", "--bundle", "--platform=node", f"--outfile={folder}/index.js", cwd=project)


def webpack(bench, project, folder):
    """Minified, which takes a quarter of a minute, for one version alone."""
    mode = "production" if "6.19" in project.name else "none"
    bench.call("node", "-e", WEBPACK.format(mode, folder), cwd=project, NODE_PATH=str(bench.bundlers))


def bundled(bench, roots):
    for bundler in (esbuild, webpack):
        for app in ("app-5.22", "app-6.19"):
            bundle = bench.folder / f"{bundler.__name__}-{app}-bundle"
            for beside in (True, False):
                name = f"{bundler.__name__}-{app[4:]}" + ("" if beside else "-alone")
                project = bench.project(name, app, ("native", TODAY))
                if beside:
                    bundler(bench, project, bundle)
                shipped = bench.folder / f"{name}-shipped"
                run("cp", "-al", bundle, shipped)
                if beside:
                    shutil.copy(project / CLIENT / library(TODAY), shipped)
                    shutil.copy(project / CLIENT / "schema.prisma", shipped)
                lambda_case(bench, roots, name, project, shipped)


def traced(bench, roots):
    """What Vercel's tracing finds to be needed, and what Netlify makes of a function; each once without the engine."""
    tools = {"NODE_PATH": str(bench.bundlers)}
    for name in ("traced", "traced-without"):
        project = bench.project(name, "app-5.22", ("native", TODAY))
        shipped = bench.folder / f"{name}-shipped"
        if name == "traced":
            (project / CLIENT / library("debian-openssl-3.0.x")).unlink()
        else:
            (project / CLIENT / library(TODAY)).unlink()
        bench.call("node", "-e", NFT, shipped, cwd=project, **tools)
        lambda_case(bench, roots, name, project, shipped)
    (bench.bundlers.parent / "netlify.mjs").write_text(NETLIFY)
    for bundler in ("esbuild", "nft", "zisi"):
        for beside in (True, False):
            name = f"netlify-{bundler}" + ("" if beside else "-without")
            project = bench.project(name, "app-5.22", ("native", TODAY))
            (project / CLIENT / library("debian-openssl-3.0.x" if beside else TODAY)).unlink()
            (project / "netlify/functions").mkdir(parents=True)
            (project / "index.js").rename(project / "netlify/functions/shop.js")
            bench.call("node", bench.bundlers.parent / "netlify.mjs", bundler, cwd=project)
            shipped = project / "out/shop"
            zipped(shipped, project / "dist.zip")
            root = roots.copy("amazon2023", name)
            (root / "var").mkdir(exist_ok=True)
            run("cp", "-a", shipped, root / "var/task")
            bench.case(project, "check --platform netlify --package dist.zip", root, entry="netlify/functions/shop.js")


def rolled(bench, roots):
    """By rollup, as CommonJS and as an ES module; the latter has no __dirname, and esbuild's no require either."""
    for name, entry in (("rollup", "index.js"), ("rollup-module", "index.mjs"), ("esbuild-module", "index.mjs")):
        project = bench.project(name, "app-5.22", ("native", TODAY))
        shipped = bench.folder / f"{name}-shipped"
        if name.startswith("rollup"):
            style = "es" if entry.endswith(".mjs") else "cjs"
            bench.call("node", "-e", ROLLUP, style, shipped / entry, cwd=project, NODE_PATH=str(bench.bundlers))
        else:
            binary = bench.bundlers / "esbuild/bin/esbuild"
            bench.call("node", binary, "index.js", "--bundle", "--platform=node", "--format=esm", f"--outfile={shipped / entry}", cwd=project)
        shutil.copy(project / CLIENT / library(TODAY), shipped)
        shutil.copy(project / CLIENT / "schema.prisma", shipped)
        lambda_case(bench, roots, name, project, shipped, entry=entry)


def packages(bench, roots):
    plain(bench, roots)
    sevens(bench, roots)
    bundled(bench, roots)
    traced(bench, roots)
    rolled(bench, roots)


class Blobs:
    """Layers by their digests, shared between the images."""

    def __init__(self, folder):
        self.folder = folder
        folder.mkdir()

    def add(self, content):
        digest = hashlib.sha256(content).hexdigest()
        path = self.folder / digest
        if not path.exists():
            path.write_bytes(content)
        return digest

    def layer(self, source, at, gone=()):
        """The files of a folder, or none, and the whiteouts of paths."""
        packed = io.BytesIO()
        with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar:
            if source:
                tar.add(source, arcname=at or ".")
            for path in gone:
                tar.addfile(tarfile.TarInfo(str(pathlib.PurePosixPath(path).with_name(".wh." + pathlib.PurePosixPath(path).name))))
        return self.add(packed.getvalue())

    def image(self, folder, layers, user, environment):
        run_as = {"User": str(user), "Env": ["PATH=/usr/local/bin", *environment], "WorkingDir": "/app", "Cmd": ["node", "index.js"]}
        config = self.add(json.dumps({"os": "linux", "architecture": "amd64", "config": run_as}).encode())
        manifest = self.add(json.dumps({
            "config": {"mediaType": "application/vnd.oci.image.config.v1+json", "digest": f"sha256:{config}"},
            "layers": [{"digest": f"sha256:{layer}"} for layer in layers],
        }).encode())  # fmt: skip
        (folder / "blobs/sha256").mkdir(parents=True)
        for digest in {config, manifest, *layers}:
            (folder / "blobs/sha256" / digest).hardlink_to(self.folder / digest)
        (folder / "oci-layout").write_text('{"imageLayoutVersion":"1.0.0"}')
        (folder / "index.json").write_text(json.dumps({"manifests": [{"digest": f"sha256:{manifest}"}]}))


class Images:
    def __init__(self, bench, roots):
        self.bench = bench
        self.roots = roots
        self.blobs = Blobs(bench.folder / "blobs")
        self.digests = {}

    def base(self, name):
        if name not in self.digests:
            self.digests[name] = self.blobs.layer(self.roots.folder / name, "")
        return self.digests[name]

    def case(self, name, base, project, app, more=(), gone=(), user=0, environment=(), start=True):
        """
        An image whose second layer is the application, with files and whiteouts in a third.

        more: pairs of a path in the image and the file that is there
        """
        layers = [self.base(base), self.blobs.layer(app, "app")]
        root = self.roots.copy(base, name)
        run("cp", "-al", app, root / "app")
        if more or gone:
            third = self.bench.folder / f"{name}-third"
            for path, file in more:
                put(third / path, pathlib.Path(file).read_bytes())
                (third / path).chmod(0o755)
                put(root / path, pathlib.Path(file).read_bytes())
                (root / path).chmod(0o755)
            for path in gone:
                (root / path).unlink()
            layers.append(self.blobs.layer(third if more else None, "", gone))
        self.blobs.image(project / "image", layers, user, environment)
        pairs = [each.split("=", 1) for each in environment]
        self.bench.case(project, "check --platform image --image image", root if start else None, "/app", user=user, environment=pairs)


def images(bench, roots):
    images = Images(bench, roots)
    made = bench.project("template", "app-4.7", ("native", OLD))
    engine = made / CLIENT / library(OLD)
    inside = f"app/{CLIENT}/{library(OLD)}"

    def case(name, base, *keep, change=None, **how):
        project = bench.folder / name
        run("cp", "-al", made, project)
        app = pruned(project, bench.folder / f"{name}-app", *keep)
        if change:
            change(app / CLIENT)
        images.case(name, base, project, app, **how)

    case("bullseye", "debian11", OLD)
    case("bullseye-without", "debian11")
    case("bookworm", "debian12", OLD, "debian-openssl-3.0.x")
    case("bookworm-both", "debian12-both", OLD, "debian-openssl-3.0.x")
    case("bookworm-bare", "debian12-bare", OLD, "debian-openssl-3.0.x")
    case("deleted-later", "debian11", OLD, gone=[inside])
    case("not-copied", "debian11", OLD, change=lambda client: shutil.rmtree(client))
    half = bench.folder / "half"
    half.write_bytes(engine.read_bytes()[:200_000])
    case("replaced-later", "debian11", OLD, more=[(inside, half)])
    case("closed", "debian11", OLD, change=lambda client: close(client / library(OLD)), user=1000)
    case("open", "debian11", OLD, user=1000)
    case("in-tmp", "debian11", more=[(f"tmp/prisma-engines/{library(OLD)}", engine)])
    case("above-the-runtime", "debian11", more=[(f"app/node_modules/@prisma/client/{library(OLD)}", engine)])
    case("named", "debian11", more=[("engines/e.node", engine)], environment=["PRISMA_QUERY_ENGINE_LIBRARY=/engines/e.node"])
    case("named-in-vain", "debian11", OLD, environment=["PRISMA_QUERY_ENGINE_LIBRARY=/engines/e.node"])
    case("without-schema", "debian11", OLD, change=lambda client: (client / "schema.prisma").unlink())
    zlib = next(path for path in (roots.folder / "debian11" / FIRST).glob("libz.so.1") )
    case("without-zlib", "debian11", OLD, gone=[f"{FIRST}/{zlib.name}"])
    for bundler in (esbuild, webpack):
        bundle = bench.folder / f"{bundler.__name__}-image-bundle"
        bundler(bench, made, bundle)
        for beside in (True, False):
            name = f"image-{bundler.__name__}" + ("" if beside else "-alone")
            project = bench.folder / name
            run("cp", "-al", made, project)
            app = bench.folder / f"{name}-app"
            run("cp", "-al", bundle, app)
            if beside:
                shutil.copy(engine, app)
                shutil.copy(made / CLIENT / "schema.prisma", app)
            images.case(name, "debian11", project, app)
    deployed(bench, images)
    musl(bench, images, made)


def deployed(bench, images):
    """pnpm leaves what was generated where it is; the second one generates in what was deployed."""
    pnpm = bench.bundlers / "pnpm/bin/pnpm.cjs"
    for name in ("pnpm-deploy", "pnpm-deploy-generated"):
        workspace = bench.folder / f"{name}-workspace"
        run("cp", "-a", bench.inputs / "workspace", workspace)
        (workspace / "api/index.js").write_text((bench.folder / "template/index.js").read_text())
        app = bench.folder / f"{name}-app"
        bench.call("node", pnpm, "--filter", "api", "--prod", "--offline", "--ignore-scripts", "--store-dir", workspace / ".store",
                   "deploy", app, cwd=workspace)  # fmt: skip
        if name.endswith("generated"):
            prisma = bench.folder / "template/node_modules/prisma/build/index.js"
            bench.call("node", prisma, "generate", cwd=app)
            for engine in app.rglob("libquery_engine-debian-openssl-3.0.x.so.node"):
                engine.unlink()
        project = bench.folder / name
        run("cp", "-al", workspace / "api", project)
        shutil.copy(workspace / "pnpm-lock.yaml", project)
        images.case(name, "debian11", project, app)


def musl(bench, images, made):
    """Node for musl is not at hand: its loader is asked whether it would load the engine."""
    target = "linux-musl-openssl-3.0.x"
    name = "alpine"
    project = bench.folder / name
    run("cp", "-al", made, project)
    app = pruned(project, bench.folder / f"{name}-app", OLD)
    client = app / CLIENT
    (client / library(OLD)).rename(client / library(target))
    images.case(name, "musl", project, app, start=False)


def natives(bench):
    """Packages as npm installs them for several platforms, in a package for Lambda on x64 and in one for its arm64."""
    for installed in sorted((bench.inputs / "installed").iterdir()):
        for cpu in ("x64", "arm64"):
            project = bench.folder / f"natives-{installed.name}-on-{cpu}"
            project.mkdir()
            shutil.copy(installed / "package.json", project)
            shutil.copy(installed / "package-lock.json", project)
            serverless = SERVERLESS.replace("nodejs22.x\n", "nodejs22.x\n  architecture: " + ("x86_64" if cpu == "x64" else cpu) + "\n")
            (project / "serverless.yml").write_text(serverless)
            (project / "dist").symlink_to(installed)
            bench.case(project, "check --package dist")
