#!/usr/bin/env python3
"""Measures Slipway beside what it is compared with, as whole processes.

In every round each command of a case runs once, one after the other, so that a noisy machine slows
both sides alike; the ratios of the medians are what counts. One round before the first is thrown away.

    mvn -q package -DskipTests
    src/scripts/real-inputs.sh target/real
    src/scripts/benchmark.py --write          # all bars, into docs/benchmarks.md
    src/scripts/benchmark.py --only platform  # one case, to the terminal

Needs Linux, node, curl and Python 3.9 or later. Ends with 1 when a bar is not held.
"""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import made_archives
from measuring import OURS, Bar, Case, Command, judge, machine, measure, print_medians, table, write_into

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent.parent
HASH_619 = "c2990dca591cba766e3b7ef5d9e8a84796e47ab7"
LARGE_HASH = "1" * 40
LARGE_MB = 160
PLANNED = 500
IMAGE_MB = 1024
PACKAGE_MB = 250
PACKED = 30_000
FUNCTION_MB = 113
FUNCTION_FILES = 8_000
ONE = ["rhel-openssl-3.0.x"]
EIGHT = [
    "debian-openssl-1.1.x", "debian-openssl-3.0.x", "rhel-openssl-1.0.x", "rhel-openssl-3.0.x",
    "linux-musl-openssl-3.0.x", "linux-arm64-openssl-3.0.x", "darwin-arm64", "windows",
]  # fmt: skip


class Bench:
    """The scratch folder, the server and the paths that the cases are made of."""

    def __init__(self, inputs, launcher, scratch):
        self.inputs, self.launcher, self.scratch = inputs, launcher, scratch
        self.home = scratch / "home"
        self.project = scratch / "project"
        self.client = self.project / "node_modules/.prisma/client"
        self.peer_engines = scratch / "engines"
        self.servers = []
        for folder in (self.home, self.peer_engines):
            folder.mkdir()
        shutil.copytree(inputs / "app-6.19", self.project, symlinks=True)
        self.ask_for_one_target()

    def ask_for_one_target(self):
        """In the schema too, so that the same engines are fetched whoever decides."""
        schema = self.project / "prisma/schema.prisma"
        schema.write_text(schema.read_text().replace('"native", ', ""))

    def start_server(self, folder):
        argv = [sys.executable, str(REPOSITORY / "src/scripts/file_server.py"), str(folder)]
        process = subprocess.Popen(argv, stdout=subprocess.PIPE, text=True)
        self.servers.append(process)
        return f"http://127.0.0.1:{int(process.stdout.readline())}"

    def close(self):
        for process in self.servers:
            process.terminate()
            process.wait()

    def environment(self, more):
        kept = {name: os.environ[name] for name in ("PATH", "JAVA_HOME", "LANG") if name in os.environ}
        cache = {"HOME": str(self.home), "XDG_CACHE_HOME": str(self.home / ".cache")}
        return {**kept, **cache, "CHECKPOINT_DISABLE": "1", "PRISMA_HIDE_UPDATE_MESSAGE": "1", "CI": "1", **more}

    def forget_everything(self):
        """No cache, no engine, no generated client: what a fresh CI machine has."""
        for folder in (self.home, self.peer_engines, self.client):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)

    def slipway(self, *arguments, prepare=lambda: None):
        return Command(OURS, [str(self.launcher), *arguments], prepare)

    def node(self, label, script, prepare=lambda: None, environment=None):
        return Command(label, ["node", "-e", script], prepare, environment or {})

    def package(self, name):
        return str(self.project / "node_modules" / name)

    def run(self, command):
        return measure(command, self.environment(command.environment), self.project)


def get_platform(bench):
    package = bench.package("@prisma/get-platform")
    script = f"require({package!r}).getBinaryTargetForCurrentPlatform().then((target) => console.log(target))"
    return bench.node("get-platform", script)


def platform_case(bench):
    prisma = Command("prisma -v", ["node", bench.package("prisma/build/index.js"), "-v"], environment=bench.offline)
    return Case(
        "platform",
        [bench.slipway("engine", "platform", "--prisma", "6.19.3"), get_platform(bench), prisma],
        [Bar("`engine platform`", 1.1, "get-platform"), Bar("`engine platform`", 0.2, "prisma -v")],
    )


def verify_case(bench):
    """One engine against a whole root, that of this machine, with the OpenSSL that it needs."""
    engine = next((bench.inputs / "engine").glob("*.node"))
    libraries = bench.inputs / "ssl11/usr/lib/x86_64-linux-gnu"
    platform = Command("engine platform", [str(bench.launcher), "engine", "platform", "--root", "/", "--prisma", "6.19.3"])
    return Case(
        "verify",
        [bench.slipway("engine", "verify", str(engine), "--root", "/", "--library-path", str(libraries)), platform],
        [Bar("`engine verify` of one engine", 1.5, "engine platform")],
    )


def limit_case(bench):
    """Where there is no project; in one it does what check does."""
    nothing = bench.scratch / "nothing"
    nothing.mkdir()
    limit = bench.slipway("deploy-check", "lambda", "--instance", "m5.large", "--project", str(nothing))
    commands = [limit, get_platform(bench)]
    return Case("limit", commands, [Bar("`deploy-check lambda --instance m5.large`", 1.3, "get-platform")])


def check_case(bench):
    """In an example as it is cloned, without node_modules."""
    example = bench.scratch / "example"
    shutil.copytree(REPOSITORY / "examples/lambda-postgres", example)
    commands = [bench.slipway("check", "--project", str(example)), get_platform(bench)]
    return Case("check", commands, [Bar("`check` in an example", 1.5, "get-platform")])


def java():
    return os.path.join(os.environ["JAVA_HOME"], "bin/java") if "JAVA_HOME" in os.environ else "java"


def version_case(bench):
    commands = [bench.slipway("--version"), Command("java -version", [java(), "-version"])]
    return Case("version", commands, [Bar("`--version`", 2.2, "java -version")])


def fetch_commands(bench, targets, prepare):
    mirror = bench.mirror
    ours = bench.slipway(
        "engine", "fetch", "--project", str(bench.project), "--platform", ",".join(targets), "--mirror", mirror,
        prepare=prepare,
    )  # fmt: skip
    script = f"""require({bench.package('@prisma/fetch-engine')!r}).download({{
        binaries: {{ 'libquery-engine': {str(bench.peer_engines)!r} }},
        binaryTargets: {targets!r}, version: {HASH_619!r}, showProgress: false,
    }}).catch((error) => {{ console.error(error); process.exit(1) }})"""
    peer = bench.node("fetch-engine", script, prepare, {"PRISMA_ENGINES_MIRROR": mirror})
    return [
        ours._replace(leaves=(bench.client, len(targets))),
        peer._replace(leaves=(bench.peer_engines, len(targets))),
    ]


def one_case(bench):
    commands = fetch_commands(bench, ONE, bench.forget_everything)
    return Case(
        "one",
        commands,
        [Bar("one engine of 40 MB", 0.8, "fetch-engine"), Bar("one engine of 40 MB: peak memory", 100)],
    )


def floor_command(bench):
    def address(target):
        name = {"windows": "query_engine.dll.node", "darwin-arm64": "libquery_engine.dylib.node"}
        return f"{bench.mirror}/all_commits/{HASH_619}/{target}/{name.get(target, 'libquery_engine.so.node')}.gz"

    urls = "\\n".join(map(address, EIGHT))
    one = 'curl -fsS "$0" | gunzip | sha256sum'
    return Command("curl, gunzip, sha256sum", ["sh", "-c", f"printf '{urls}\\n' | xargs -n 1 -P 2 sh -c '{one}'"])


def eight_case(bench):
    commands = fetch_commands(bench, EIGHT, bench.forget_everything) + [floor_command(bench)]
    return Case(
        "eight",
        commands,
        [
            Bar("eight engines", 0.75, "fetch-engine"),
            Bar("eight engines", 1.3, "curl, gunzip, sha256sum"),
            Bar("eight engines: peak memory", 100),
        ],
    )


def present_case(bench):
    ready = set()

    def once(label, command):
        def prepare():
            if label not in ready:
                command.prepare()
                bench.run(command._replace(prepare=lambda: None))
                ready.add(label)

        return prepare

    cold = fetch_commands(bench, ONE, lambda: None)
    cold[0] = cold[0]._replace(prepare=bench.forget_everything)
    commands = [command._replace(prepare=once(command.label, command)) for command in cold]
    return Case("present", commands, [Bar("an engine that is already right", 0.8, "fetch-engine")])


def large_case(bench):
    """An engine four times as large: memory must not grow with it."""
    folder = bench.scratch / "large"
    maker = [str(REPOSITORY / "src/scripts/engine-mirror.py"), str(folder), "--hash", LARGE_HASH, "--targets", ONE[0]]
    sizes = ["--engines", "libquery", "--unpacked-mb", str(LARGE_MB), "--packed-mb", str(LARGE_MB * 0.36)]
    subprocess.run(maker + sizes, check=True, stdout=subprocess.DEVNULL)
    ours = bench.slipway(
        "engine", "fetch", "--hash", LARGE_HASH, "--platform", ONE[0], "--to", str(bench.peer_engines),
        "--mirror", bench.start_server(folder), prepare=bench.forget_everything,
    )  # fmt: skip
    ours = ours._replace(leaves=(bench.peer_engines, 1))
    return Case("large", [ours], [Bar(f"one engine of {LARGE_MB} MB: peak memory", 100)])


def plan_case(bench):
    """A large serverless.yml: every function is read, counted and given a number."""
    folder = bench.scratch / "plan"
    folder.mkdir()
    functions = "".join(
        f"  function{n}:\n    handler: src/{n}.handler # {n}\n    memorySize: 512\n    reservedConcurrency: 2\n"
        f"    events:\n      - httpApi: {{ method: GET, path: /{n} }}\n"
        for n in range(PLANNED)
    )
    head = "service: shop\nprovider:\n  name: aws\n  environment:\n    DATABASE_URL: ${env:DATABASE_URL}\n"
    (folder / "serverless.yml").write_text(f"{head}functions:\n{functions}")
    ours = bench.slipway("connections", "plan", "--project", str(folder), "--max-connections", "12000", "--connection-limit", "5")
    return Case("plan", [ours], [Bar(f"`connections plan`, {PLANNED} functions", 0.5, unit="s")])


def schema_case(bench):
    """The same command on schemas of rising size: what a larger one takes beyond a smaller one is the parsing."""
    commands = []
    for models in (10, 10_000, 20_000):
        project = bench.scratch / f"models-{models}"
        (project / "prisma").mkdir(parents=True)
        (project / "package.json").write_text('{"name": "models"}\n')
        (project / "prisma/schema.prisma").write_text(schema_of(models))
        show = bench.slipway("datasource", "show", "--project", str(project))
        commands.append(show._replace(label=f"{models:,} models"))
    return Case(
        "schema",
        commands,
        [
            Bar("a schema of 10,000 models", 0.5, "10 models", "s", "10,000 models"),
            Bar("a schema of 20,000 models", 0.5, "10,000 models", "s", "20,000 models"),
        ],
    )


def schema_of(models):
    head = 'datasource db {\n  provider = "sqlite"\n  url      = "file:./dev.db"\n}\n'
    model = "\nmodel M{0} {{\n  id    Int     @id @default(autoincrement())\n  name  String? // of {0}\n  other String[]\n}}\n"
    return head + "".join(model.format(number) for number in range(models))


def image_case(bench):
    """An image of 1 GB as docker save writes it, its layers compressed, in a heap of 256 MiB."""
    folder = bench.scratch / "image"
    layers = made_archives.image(folder, IMAGE_MB)
    ours = bench.slipway("engine", "platform", "--prisma", "6.19.3", "--image", str(folder / "app.tar"))
    ours = ours._replace(environment={**ours.environment, "SLIPWAY_OPTS": "-Xmx256m"})
    peer = Command("gzip -dc", ["sh", "-c", 'for layer; do gzip -dc "$layer"; done >/dev/null', "sh", *map(str, layers)])
    label = f"an image of {IMAGE_MB} MB"
    return Case("image", [ours, peer], [Bar(label, 1.3, "gzip -dc"), Bar(f"{label}: peak memory", 256)])


def package_case(bench):
    """Zips of 250 MB with twice as many entries each time; what more of them take is compared with the step before."""
    commands = []
    for entries in (PACKED // 2, PACKED, 2 * PACKED):
        zip_file = made_archives.package(bench.scratch / f"package-{entries}.zip", entries, PACKAGE_MB)
        judged = bench.slipway("engine", "platform", "--prisma", "6.19.3", "--image", str(zip_file))
        commands.append(judged if entries == PACKED else judged._replace(label=f"{entries:,} entries"))
    less, more = commands[0].label, commands[2].label
    bars = [
        Bar(f"a zip of {PACKAGE_MB} MB, {PACKED:,} entries", 1.0, unit="s"),
        Bar(f"{PACKED:,} entries", 0.4, less, "s"),
        Bar(more, 0.8, OURS, "s", more),
    ]
    return Case("package", commands, bars)


def deploy_case(bench):
    """A function of 60 MB as it is deployed, all of it judged; unzip -t reads each of its bytes."""
    zip_file = made_archives.function(bench.scratch / "function.zip", FUNCTION_FILES, FUNCTION_MB)
    (bench.scratch / "nothing").mkdir(exist_ok=True)
    judged = bench.slipway(
        "deploy-check", "lambda", "--project", str(bench.scratch / "nothing"), "--package", str(zip_file),
        "--runtime", "nodejs22.x",
    )  # fmt: skip
    twice = f"unzip -tqq '{zip_file}' && unzip -tqq '{zip_file}' && exec '{java()}' -version"
    peer = Command("unzip -t twice, java -version", ["sh", "-c", twice])
    size = round(zip_file.stat().st_size / 1e6)
    return Case("deploy", [judged, peer], [Bar(f"`deploy-check lambda --package` of {size} MB", 1.0, peer.label)])


def monorepo_case(bench):
    """A workspace of 1,000 packages with 50 files each, one of which has the schema; at its root a serverless.yml."""
    folder = made_archives.monorepo(bench.scratch / "monorepo", 1000, 50)
    judged = bench.slipway("check", "--project", str(folder))
    return Case("monorepo", [judged], [Bar("`check` of 1,000 packages, 50,000 files", 3, unit="s")])


def bytes_case(bench):
    """Images of twice as many bytes each time, beside the step before."""
    sizes = [IMAGE_MB // 4, IMAGE_MB // 2, IMAGE_MB]
    commands = []
    for size in sizes:
        folder = bench.scratch / f"image-{size}"
        made_archives.image(folder, size)
        judged = bench.slipway("engine", "platform", "--prisma", "6.19.3", "--image", str(folder / "app.tar"))
        commands.append(judged._replace(label=f"{size} MB"))
    labels = [command.label for command in commands]
    bars = [Bar(f"an image of {more}", 2.2, less, ours=more) for less, more in zip(labels, labels[1:])]
    return Case("bytes", commands, bars)


def simulated_day(bench, *more):
    return bench.slipway("connections", "simulate", "--rps", "500", "--duration", "200", "--hours", "24", *more)


def simulate_case(bench):
    """43.2 million requests; nothing is beside it."""
    day = "a day at 500 requests/s"
    return Case("simulate", [simulated_day(bench)], [Bar(day, 3, unit="s"), Bar(f"{day}: peak memory", 100)])


def saturated_case(bench):
    """The same with as much reserved concurrency as there are requests in work on average."""
    day = "the same with `--reserved 100`"
    return Case("saturated", [simulated_day(bench, "--reserved", "100")], [Bar(day, 3, unit="s")])


CASES = {
    "platform": platform_case,
    "verify": verify_case,
    "limit": limit_case,
    "check": check_case,
    "plan": plan_case,
    "version": version_case,
    "one": one_case,
    "eight": eight_case,
    "present": present_case,
    "large": large_case,
    "schema": schema_case,
    "image": image_case,
    "package": package_case,
    "bytes": bytes_case,
    "deploy": deploy_case,
    "monorepo": monorepo_case,
    "simulate": simulate_case,
    "saturated": saturated_case,
}


def rounds(bench, case, runs):
    samples = {command.label: [] for command in case.commands}
    for number in range(runs + 1):
        for command in case.commands:
            sample = bench.run(command)
            if number > 0:
                samples[command.label].append(sample)
    return samples


def run_cases(options, bench):
    bench.mirror = bench.start_server(bench.inputs / "mirror")
    bench.offline = {"PRISMA_ENGINES_MIRROR": bench.mirror}
    results = []
    for name in options.only or CASES:
        case = CASES[name](bench)
        if options.peers_only:
            case = case._replace(commands=[c for c in case.commands if c.label != OURS], bars=[])
        samples = rounds(bench, case, options.runs)
        print_medians(case, samples)
        results += [judge(case, bar, samples) for bar in case.bars]
    return results


def parsed_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=11, help="measured rounds of each case (default 11)")
    parser.add_argument("--only", action="append", choices=CASES, help="one case; may be given several times")
    parser.add_argument("--inputs", type=pathlib.Path, default=REPOSITORY / "target/real", help="from real-inputs.sh")
    parser.add_argument("--launcher", type=pathlib.Path, default=REPOSITORY / "target/slipway/bin/slipway")
    parser.add_argument("--peers-only", action="store_true", help="measure the other side alone")
    parser.add_argument("--write", action="store_true", help="put the table into docs/benchmarks.md; all cases, 10 runs or more")
    return parser, parser.parse_args()


def main():
    parser, options = parsed_options()
    if options.write and (options.only or options.peers_only or options.runs < 10):
        parser.error("--write wants all cases and 10 runs or more")
    if not options.peers_only and not options.launcher.exists():
        sys.exit(f"benchmark: {options.launcher} is not there; build it with: mvn -q package -DskipTests")
    if not (options.inputs / "mirror").is_dir():
        sys.exit(f"benchmark: {options.inputs} is not filled; run: src/scripts/real-inputs.sh {options.inputs}")
    with tempfile.TemporaryDirectory(prefix="benchmark-") as scratch:
        bench = Bench(options.inputs.resolve(), options.launcher.resolve(), pathlib.Path(scratch))
        try:
            results = run_cases(options, bench)
        finally:
            bench.close()
    section = f"{machine()}; medians of {options.runs} runs.\n\n{table(results)}"
    print(f"\n{section}" if results else "")
    if options.write:
        write_into(REPOSITORY / "docs/benchmarks.md", section)
    return 0 if all(row.held for row in results) else 1


if __name__ == "__main__":
    sys.exit(main())
