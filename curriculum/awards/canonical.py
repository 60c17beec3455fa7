"""One text for one meaning: strict JSON in, canonical JSON and canonical RDF out."""

import json
from typing import Any

from curriculum.awards import contexts

DEEPEST = 24
LARGEST = 256 * 1024


class NotJson(Exception):
    """The bytes are not the strict JSON we accept; the message says why."""


class UnsignedTerm(Exception):
    """A property that no context defines: it would stand in the document without being signed."""


def read_object(data: bytes) -> dict[str, Any]:
    """Return the JSON object in `data`; refuses doubled keys, NaN, deep nesting and large texts."""
    if len(data) > LARGEST:
        raise NotJson(f"The JSON is larger than {LARGEST // 1024} KiB.")
    try:
        value = json.loads(
            data.decode("utf-8"), object_pairs_hook=_pairs, parse_constant=_no_constant
        )
    except (ValueError, RecursionError) as wrong:
        raise NotJson(f"Not readable as JSON: {wrong}") from wrong
    if not isinstance(value, dict):
        raise NotJson("The JSON is not an object.")
    if _depth(value) > DEEPEST:
        raise NotJson("The JSON is nested too deeply.")
    return value


def canonical_json(value: object) -> bytes:
    """Return the one byte form of a value of text, whole numbers, lists and objects."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def canonical_rdf(document: dict[str, Any], loader: Any = contexts.load) -> bytes:
    """Return the RDFC-1.0 form of a JSON-LD document.

    Raises UnsignedTerm when a property would be dropped and UnknownContext for other contexts.
    """
    from pyld import jsonld  # 0.1 s to import, and only signing and checking need it

    dropped: list[str] = []

    def note(name: object, *_rest: object) -> None:
        dropped.append(str(name))

    processor = jsonld.JsonLdProcessor(on_property_dropped=note)
    options = {
        "algorithm": "URDNA2015",
        "format": "application/n-quads",
        "documentLoader": loader,
    }
    try:
        quads = processor.normalize(document, options)
    except jsonld.JsonLdError as refused:
        raise _cause(refused) from refused
    if dropped:
        raise UnsignedTerm(dropped[0])
    return str(quads).encode()


def _cause(error: BaseException) -> Exception:
    step: BaseException | None = error
    while step is not None:
        if isinstance(step, contexts.UnknownContext | contexts.ContextTampered):
            return step
        step = step.__cause__
    return NotJson(f"The linked data cannot be read: {error}")


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice in one object")
    return found


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not a JSON number")


def _depth(value: object) -> int:
    level, here = 0, [value]
    while here:
        level += 1
        below: list[object] = []
        for one in here:
            if isinstance(one, dict):
                below.extend(one.values())
            elif isinstance(one, list):
                below.extend(one)
        here = below
    return level
