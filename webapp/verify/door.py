"""The blueprint that all errands of the verifier's door hang on."""

from flask import Blueprint

door = Blueprint("verify", __name__)
