"""The blueprint that all errands of the operator's door hang on."""

from flask import Blueprint

door = Blueprint("admin", __name__, url_prefix="/admin")
