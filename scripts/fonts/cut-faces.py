"""Cuts the faces of this blog (src/css/faces) from those in its packages, to what nearly every page needs of them.

apt-get install python3-fonttools python3-brotli && /usr/bin/python3 scripts/fonts/cut-faces.py

Letters that a page needs besides are in the whole files, which browsers fetch when they meet one (src/css/fonts.css). The
licence of both (OFL 1.1) lets a font be cut and passed on. "Source" is a reserved name: a cut has to have another.
"""

import io
import pathlib

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.varLib import instancer

ROOT = pathlib.Path(__file__).parents[2]
PACKAGES = ROOT / "node_modules"
TARGET = ROOT / "src/css/faces"

# ASCII, punctuation, a few signs and arrows, and invisible characters, such as the zero width space of the links beside
# headings: they would fetch a whole file.
BASIC = [
    (0x20, 0x7E), (0xA0, 0xA0), (0xA9, 0xA9), (0xAD, 0xAD), (0xB7, 0xB7), (0x2002, 0x200D), (0x2010, 0x2015), (0x2018, 0x201E),
    (0x2022, 0x2022), (0x2026, 0x2026), (0x202F, 0x202F), (0x2060, 0x2060), (0x2190, 0x2193),
]
# The letters of German and the Nordic languages, and the most frequent ones of French, Spanish and Dutch.
ACCENTED = [
    (0xC4, 0xC6), (0xC9, 0xC9), (0xD6, 0xD6), (0xD8, 0xD8), (0xDC, 0xDC), (0xDF, 0xE1), (0xE4, 0xEB), (0xED, 0xED), (0xEF, 0xEF),
    (0xF1, 0xF1), (0xF3, 0xF3), (0xF6, 0xF6), (0xF8, 0xF8), (0xFC, 0xFC), (0x20AC, 0x20AC),
]


def cut(source, target, characters, features, family=None, weights=None):
    # The time of the cut would be in the file.
    font = TTFont(PACKAGES / source, recalcTimestamp=False)
    if weights:
        font = instancer.instantiateVariableFont(font, {"wght": weights})
        keep_one_kerning(font)
        font = reopen(font)
    round_kerning(font)
    options = subset.Options()
    options.layout_features = features
    options.hinting = False
    # Only the names of the family and the font: the notices are in static/licenses.
    options.name_IDs = [1, 2, 4, 6]
    options.flavor = "woff2"
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for first, last in characters for code in range(first, last + 1)])
    cutter.subset(font)
    if family:
        for record in font["name"].names:
            if record.nameID in (1, 4, 16):
                record.string = family
            elif record.nameID == 6:
                record.string = family.replace(" ", "") + ("-Italic" if "italic" in source else "-Regular")
    font.flavor = "woff2"
    font.save(TARGET / target)
    print(target, (TARGET / target).stat().st_size)


def reopen(font):
    """The same font as a file has it: glyphs that don't vary have an entry of their own there, which the cutter asks for."""
    written = io.BytesIO()
    font.save(written)
    return TTFont(written, recalcTimestamp=False)


def keep_one_kerning(font):
    """Kerning that changes with the weight is half of the file, and nobody sees it: all weights get the heaviest's."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            for value in values_of(getattr(table, "ExtSubTable", table)):
                for name in [name for name in vars(value) if name.endswith("Device")]:
                    delattr(value, name)


def round_kerning(font):
    """Rounds kerning to hundredths of an em. The file is a tenth smaller, and the difference is invisible."""
    step = font["head"].unitsPerEm / 100
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            for value in values_of(getattr(table, "ExtSubTable", table)):
                if hasattr(value, "XAdvance"):
                    value.XAdvance = round(round(value.XAdvance / step) * step)


def values_of(table):
    """The values of a table of pairs, by letters or by classes of letters; of other tables none."""
    if not isinstance(table, otTables.PairPos):
        return
    table.ValueFormat1 &= 0xF
    table.ValueFormat2 &= 0xF
    records = (
        [record for pairs in table.PairSet for record in pairs.PairValueRecord]
        if table.Format == 1
        else [record for row in table.Class1Record for record in row.Class2Record]
    )
    for record in records:
        yield from filter(None, (record.Value1, record.Value2))


TARGET.mkdir(exist_ok=True)
cut(
    "@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2",
    "bricolage-grotesque.woff2",
    BASIC + ACCENTED,
    ["kern", "tnum"],
    weights=(400, 750),
)
# Italic words seldom have accents. Docusaurus inlines fonts below 10 kB, so this one must not be smaller.
for style, characters in (("normal", BASIC + ACCENTED), ("italic", BASIC)):
    cut(
        f"@fontsource/source-serif-4/files/source-serif-4-latin-400-{style}.woff2",
        f"text-{style}.woff2",
        characters,
        ["kern", "liga"],
        family="Event Writeups Serif",
    )
