"""What a tree of processes costs: processor seconds and memory, as the kernel counts them."""

import os
import re
from pathlib import Path

PROC = Path("/proc")
TICKS = os.sysconf("SC_CLK_TCK")
PSS = re.compile(r"^Pss:\s+(\d+) kB", re.MULTILINE)


def tree(root: int) -> list[int]:
    """Return a process and all that descend from it."""
    parents: dict[int, int] = {}
    for entry in PROC.iterdir():
        if entry.name.isdecimal() and (fields := _stat(int(entry.name))):
            parents[int(entry.name)] = int(fields[1])
    found = [root]
    for one in found:
        found.extend(child for child, parent in parents.items() if parent == one)
    return found


def processor_seconds(root: int) -> float:
    """Return what the tree has used so far, in user and system mode."""
    used = [fields for one in tree(root) if (fields := _stat(one))]
    return sum(int(fields[11]) + int(fields[12]) for fields in used) / TICKS


def memory_mb(process: int) -> float:
    """Return the proportional set size of one process: a shared page counts by its share."""
    try:
        found = PSS.search((PROC / str(process) / "smaps_rollup").read_text())
    except (FileNotFoundError, ProcessLookupError):  # it has ended meanwhile
        return 0.0
    return int(found.group(1)) / 1024 if found else 0.0


def _stat(number: int) -> list[str]:
    """Return the fields after the name of the command; empty when the process is gone."""
    try:
        text = (PROC / str(number) / "stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return []
    return text.rpartition(") ")[2].split()
