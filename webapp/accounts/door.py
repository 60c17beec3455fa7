"""The blueprint that all errands of the accounts' door hang on."""

from flask import Blueprint

door = Blueprint("accounts", __name__)
