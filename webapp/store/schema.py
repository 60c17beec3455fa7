"""Every table in one place: imported where all of them must be known."""

from webapp.store import (
    attempts,
    awards,
    check_lists,
    jobs,
    marking,
    people,
    sharing,
    sources,
    study,
    teams,
    trail,
)
from webapp.store.base import Base

METADATA = Base.metadata
ROOMS = (
    attempts,
    awards,
    check_lists,
    jobs,
    marking,
    people,
    sharing,
    sources,
    study,
    teams,
    trail,
)
