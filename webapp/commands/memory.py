"""How the processes of a site hold memory: shared where they can, given back when freed."""

import ctypes
import gc

M_MMAP_THRESHOLD, M_ARENA_MAX = -3, -8  # of malloc.h of glibc
BIG = 128 * 1024
ARENAS = 2
SELDOM = 10_000  # new objects between two searches for rubbish; Python's own 700 suit a script


def give_back() -> None:
    """Have big blocks returned to the system when freed; holds for children too.

    Hashing a password takes 19 MB for a moment. By itself glibc learns to keep such blocks, in an
    arena for each thread, and a site that had signed in a class stayed at 500 MB.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # other systems' libraries have none
    if mallopt is not None:
        mallopt(M_MMAP_THRESHOLD, BIG)
        mallopt(M_ARENA_MAX, ARENAS)


def share_what_is_loaded() -> None:
    """Keep the collector off what is loaded so far: pages it never touches stay shared by all.

    It does not look for rubbish first: there are hundreds of objects among 150,000, a fifth of a
    second's search. What comes later it searches less often: a tenth of a certificate's cost.
    """
    gc.freeze()
    gc.set_threshold(SELDOM)
