"""The blueprint that every page of this door hangs on."""

from flask import Blueprint

door = Blueprint("browse", __name__)
