#!/usr/bin/env python3
"""Measures `connections watch` while it goes on: how much of a core it takes, and whether its memory grows.

    mvn -q package -DskipTests
    src/scripts/watch_soak.py postgresql://postgres@127.0.0.1:5432/postgres

Needs Linux and a server that may be asked a hundred times a second. Ends with 1 when a bar is not held.
"""

import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent.parent
TICKS = os.sysconf("SC_CLK_TCK")
WARM_SECONDS = 10
MEASURED_SECONDS = 60
MOST_SHARE = 0.01
MOST_GROWTH_MIB = 5.0
SAMPLES = 20


def cpu_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def resident_mib(pid):
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


def started(launcher, url, *options):
    line = [str(launcher), "connections", "watch", "--url", url, *options]
    return subprocess.Popen(line, stdout=subprocess.PIPE, text=True)


def share_of_a_core(launcher, url):
    """At the usual pace, after the compiler has done its work."""
    watch = started(launcher, url, "--format", "text")
    try:
        time.sleep(WARM_SECONDS)
        before, start = cpu_seconds(watch.pid), time.monotonic()
        time.sleep(MEASURED_SECONDS)
        if watch.poll() is not None:
            sys.exit(f"watch_soak: ended with {watch.returncode}")
        return (cpu_seconds(watch.pid) - before) / (time.monotonic() - start)
    finally:
        watch.terminate()
        watch.communicate()


def memory(launcher, url, rounds, folder):
    """The resident memory again and again; a round is a line."""
    watch = started(
        launcher, url, "--every", "10ms", "--rounds", str(rounds), "--format", "text",
        "--metrics", str(folder / "slipway.prom"),
    )  # fmt: skip
    samples, start = [], time.monotonic()
    for number, _ in enumerate(watch.stdout, 1):
        if number % (rounds // SAMPLES) == 0 and number < rounds:
            samples.append(resident_mib(watch.pid))
    if watch.wait() != 0:
        sys.exit(f"watch_soak: ended with {watch.returncode}")
    return samples, time.monotonic() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("url", help="of a server, as Prisma writes it")
    parser.add_argument("--rounds", type=int, default=10_000)
    parser.add_argument("--launcher", type=pathlib.Path, default=REPOSITORY / "target/slipway/bin/slipway")
    options = parser.parse_args()
    share = share_of_a_core(options.launcher, options.url)
    print(f"every 5 s: {share:.2%} of a core over {MEASURED_SECONDS} s, bar {MOST_SHARE:.0%}")
    with tempfile.TemporaryDirectory() as folder:
        samples, seconds = memory(options.launcher, options.url, options.rounds, pathlib.Path(folder))
    third = len(samples) // 3
    early, late = statistics.mean(samples[third : 2 * third]), statistics.mean(samples[-third:])
    print(f"{options.rounds:,} rounds in {seconds:.0f} s: {early:.1f} MiB in the second third of them, {late:.1f} MiB in the last")
    print("all of them: " + " ".join(f"{sample:.0f}" for sample in samples))
    return 0 if share < MOST_SHARE and late - early < MOST_GROWTH_MIB else 1


if __name__ == "__main__":
    sys.exit(main())
