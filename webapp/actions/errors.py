"""Why an action did not happen, named as facts. The shell turns each into one kind of answer."""


class Missing(Exception):
    """There is no such thing, or it is not yours: the two look alike."""


class Refused(Exception):
    """The rules do not allow this now; the message says which rule and what can be done."""


class Stale(Exception):
    """Someone was faster: the text you changed is no longer the newest. Neither text is lost."""

    def __init__(self, message: str, *, theirs: str = "", yours: str = "") -> None:
        super().__init__(message)
        self.theirs = theirs
        self.yours = yours
