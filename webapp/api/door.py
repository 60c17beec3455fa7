"""The blueprint that all routes for programs hang on."""

from flask import Blueprint

door = Blueprint("api", __name__)
