"""A process that ends with the one that started it: none may stay behind and hold a port."""

import os
from threading import Thread
from time import sleep

EVERY_S = 0.5


def end_with(parent: int) -> None:
    """End this process at once when its parent, of that number, is gone.

    What was acknowledged is committed; what is under way was not acknowledged.
    """
    Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        sleep(EVERY_S)
    os._exit(1)
