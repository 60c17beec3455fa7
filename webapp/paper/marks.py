"""What the printer leaves out: the PDF/UA mark, one entry per attachment, what a header heads.

And what it puts in though PDF/A forbids it: pictures that a reader is to smooth.
"""

import re
from typing import Any

_EXTENSION = """<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\
<pdfuaid:part>1</pdfuaid:part></rdf:Description>\
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of ISO 14289 the file follows</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>\
</rdf:Description>"""

_END = re.compile(rb"</([A-Za-z0-9]+:)?RDF>")


def finish(_document: object, pdf: Any) -> None:
    """Write both claims, PDF/A and PDF/UA, into the one description the file has.

    A second description would be dropped by readers, and by the signature that follows.
    """
    for one in pdf.objects:
        extra = getattr(one, "extra", None) or {}
        if extra.get("Type") == "/Metadata":
            text = b"".join(_bytes(part) for part in one.stream)
            if b"www.w3.org/1999/02/22-rdf-syntax-ns#" in text:
                end = _END.search(text)
                if end is not None:
                    one.stream = [text[: end.start()], _described(text), text[end.start() :]]
        elif "Interpolate" in extra:
            extra["Interpolate"] = "false"  # ISO 19005-3, 6.2.8
    for one in pdf.objects:
        if isinstance(one, dict) and one.get("S") == "/TR":
            _head(one, pdf)
    files = pdf.catalog.get("AF")
    if files:
        kept = list(dict.fromkeys(files))
        files.clear()
        files.extend(kept)


def _head(row: Any, pdf: Any) -> None:
    """Say of a row's header cells whether they head columns or, beside other cells, the row.

    ISO 14289-1, 7.5: a reader is told with each value which header it stands under.
    """
    cells = [pdf.objects[int(str(bytes(one), "ascii").split()[0])] for one in row["K"]]
    names = {cell["S"] for cell in cells}
    for cell in cells:
        if cell["S"] == "/TH":
            cell["A"]["Scope"] = "/Column" if names == {"/TH"} else "/Row"


def _described(text: bytes) -> bytes:
    """The addition, in the prefix the document uses for RDF."""
    found = re.search(rb'xmlns:([A-Za-z0-9]+)="http://www.w3.org/1999/02/22-rdf-syntax-ns#"', text)
    prefix = found.group(1) if found else b"rdf"
    return _EXTENSION.encode().replace(b"rdf:", prefix + b":")


def _bytes(part: object) -> bytes:
    return part if isinstance(part, bytes) else str(part).encode()
