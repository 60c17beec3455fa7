"""Our closed profile of a credential: what is not named in the schema may not stand in it."""

import json
from functools import cache
from importlib.resources import files
from typing import Any


class NotOurProfile(Exception):
    """The document has a part that our profile does not know; `pointer` says where."""

    def __init__(self, pointer: str, message: str) -> None:
        self.pointer = pointer
        super().__init__(f"{pointer or '/'}: {message}")


def hold_to(document: dict[str, Any]) -> None:
    """Raise NotOurProfile unless the document is a credential of our profile, signed or not yet."""
    _hold(document, "credential")


def hold_list_to(document: dict[str, Any]) -> None:
    """Raise NotOurProfile unless the document is a status list of our profile."""
    _hold(document, "status")


def _hold(document: dict[str, Any], name: str) -> None:
    error = next(iter(_validator(name).iter_errors(document)), None)
    if error is not None:
        pointer = "".join(f"/{step}" for step in error.absolute_path)
        raise NotOurProfile(pointer, error.message[:200])


@cache
def _validator(name: str) -> Any:
    from jsonschema import Draft202012Validator

    schema = files("curriculum.awards").joinpath(f"{name}.schema.json").read_text("utf-8")
    return Draft202012Validator(json.loads(schema))
