"""The blueprint that all errands of the employer's door hang on."""

from flask import Blueprint

door = Blueprint("team", __name__, url_prefix="/team")
