"""What learners type, understood in exactly one way or asked for again: numbers, units, words."""


class BadResponse(Exception):
    """An answer that cannot be read. It costs no try; the message says what to write instead."""

    def __init__(self, message: str, field_name: str = "") -> None:
        self.field_name = field_name
        super().__init__(message)
