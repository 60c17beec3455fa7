"""The blueprint that all errands of the author's and the assessor's door hang on."""

from flask import Blueprint

door = Blueprint("teach", __name__, url_prefix="/teach")
