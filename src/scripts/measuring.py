"""Processes to measure, what may come out, and the table of what did."""

import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from typing import Callable, Dict, List, NamedTuple, Optional, Tuple

OURS = "slipway"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


class Command(NamedTuple):
    """A process to measure, what has to be put right before each of its runs, and what must be there after it."""

    label: str
    argv: List[str]
    prepare: Callable[[], None] = lambda: None
    environment: Dict[str, str] = {}
    leaves: Optional[Tuple[pathlib.Path, int]] = None  # a folder, and how many engines it then holds


class Bar(NamedTuple):
    """How much of the peer's median ours may take, or how many seconds beyond it; without a peer, how many MiB or seconds."""

    what: str
    limit: float
    peer: Optional[str] = None
    unit: str = "MiB"
    ours: str = OURS


class Case(NamedTuple):
    name: str
    commands: List[Command]
    bars: List[Bar]


class Sample(NamedTuple):
    seconds: float
    peak_mib: float


class Result(NamedTuple):
    """One row of the table."""

    case: str
    what: str
    ours: str
    peer: str
    ratio: str
    bar: str
    held: bool


def measure(command, environment, folder):
    """Wall-clock time and peak memory of a process, as the kernel reports them when it is waited for."""
    command.prepare()
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            command.argv, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=output
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            text = output.read().decode(errors="replace")
            sys.exit(f"benchmark: {' '.join(command.argv)} ended with {process.returncode}\n{text}")
    check_what_is_left(command)
    return Sample(seconds, usage.ru_maxrss / 1024)


def check_what_is_left(command):
    """Doing nothing is fast: a run counts only when its engines are there."""
    if command.leaves is None:
        return
    folder, expected = command.leaves
    found = sorted(file.name for file in folder.glob("*.node") if file.stat().st_size > 1e6)
    if len(found) != expected:
        sys.exit(f"benchmark: {command.label} left {found} in {folder} where {expected} engines were asked for")


def median_seconds(samples):
    return statistics.median(sample.seconds for sample in samples)


def duration(seconds):
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.2f} s"


def judge(case, bar, samples):
    if bar.peer is None and bar.unit == "s":
        ours = median_seconds(samples[OURS])
        return Result(case.name, bar.what, duration(ours), "", "", f"under {bar.limit:g} s", ours < bar.limit)
    if bar.peer is None:
        peak = max(sample.peak_mib for sample in samples[OURS])
        return Result(case.name, bar.what, f"{peak:.0f} MiB", "", "", f"under {bar.limit:.0f} MiB", peak < bar.limit)
    ours, theirs = median_seconds(samples[bar.ours]), median_seconds(samples[bar.peer])
    peer = f"{bar.peer}: {duration(theirs)}"
    if bar.unit == "s":
        beyond = ours - theirs
        return Result(case.name, bar.what, duration(ours), peer, "", f"{bar.limit:g} s beyond it", beyond <= bar.limit)
    ratio = ours / theirs
    return Result(case.name, bar.what, duration(ours), peer, f"{ratio:.2f}", f"at most {bar.limit}", ratio <= bar.limit)


def table(results):
    lines = ["| case | what | slipway | beside it | ratio | bar | held |", "|---|---|---|---|---|---|---|"]
    for row in results:
        cells = (row.case, row.what, row.ours, row.peer, row.ratio, row.bar, "yes" if row.held else "**no**")
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def said_by(argv):
    ran = subprocess.run(argv, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    return ran.stdout.splitlines()[0].strip() if ran.stdout else "unknown"


def machine():
    model = platform.processor() or platform.machine()
    info = pathlib.Path("/proc/cpuinfo")
    if info.exists():
        names = [line.split(":", 1)[1].strip() for line in info.read_text().splitlines() if line.startswith("model name")]
        model = names[0] if names else model
    cores = len(os.sched_getaffinity(0))
    return f"{time.strftime('%d %B %Y')}; {cores} x {model}; {said_by(['java', '-version'])}; Node {said_by(['node', '--version'])}"


def write_into(document, section):
    text = document.read_text()
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    if not rest:
        sys.exit(f"benchmark: {document} has no line {BEGIN}")
    document.write_text(f"{before}{BEGIN}\n{section}\n{END}{after}")


def print_medians(case, samples):
    for label, taken in samples.items():
        times = [sample.seconds for sample in taken]
        peak = max(sample.peak_mib for sample in taken)
        spread = f"{duration(min(times))} to {duration(max(times))}"
        print(f"  {case.name:9} {label:24} {duration(median_seconds(taken)):>8}  ({spread}; {peak:.0f} MiB)", flush=True)
