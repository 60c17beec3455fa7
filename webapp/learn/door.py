"""The blueprint that all errands of the learner's door hang on."""

from flask import Blueprint

door = Blueprint("learn", __name__, url_prefix="/learn")
