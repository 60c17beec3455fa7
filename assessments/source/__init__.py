"""The one Markdown dialect that authors write: YAML, headings, blocks, all with positions."""

from assessments.source.block import Block, Setting
from assessments.source.every_question import Common
from assessments.source.fields import Fields, Many, Node, Text, read_share
from assessments.source.front import read_front
from assessments.source.layout import Option, Row, Table
from assessments.source.outline import Outline, Slice
from assessments.source.sink import Sink, nearest

__all__ = [
    "Block",
    "Common",
    "Fields",
    "Many",
    "Node",
    "Option",
    "Outline",
    "Row",
    "Setting",
    "Sink",
    "Slice",
    "Table",
    "Text",
    "nearest",
    "read_front",
    "read_share",
]
