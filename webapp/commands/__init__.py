"""The commands of `ytterby`, one module each, with `run(argv) -> int`."""
