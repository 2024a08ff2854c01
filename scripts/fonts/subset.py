"""Makes the fonts of the social cards (src/plugin/events/socialCard/fonts) of Inter, as Debian has it.

apt-get install fonts-inter python3-fonttools && /usr/bin/python3 scripts/fonts/subset.py

The licence (OFL 1.1) lets a font be cut and passed on with its licence beside it. The family has a name of its own, so
that an Inter of the machine is never taken in its place.
"""

import io
import pathlib

from fontTools import subset
from fontTools.ttLib import TTFont

SOURCE = pathlib.Path("/usr/share/fonts/opentype/inter")
TARGET = pathlib.Path(__file__).parents[2] / "src/plugin/events/socialCard/fonts"
FAMILY = "Event Writeups Sans"

# Latin with Vietnamese, Greek, Cyrillic, punctuation, currencies, a few arrows and signs.
CHARACTERS = [
    (0x20, 0x7E), (0xA0, 0x17F), (0x192, 0x192), (0x1A0, 0x1A1), (0x1AF, 0x1B0), (0x1C4, 0x1DC), (0x1E6, 0x1E7),
    (0x1F4, 0x1F5), (0x1FA, 0x21B), (0x237, 0x237), (0x2BB, 0x2BC), (0x2C6, 0x2C7), (0x2D8, 0x2DD), (0x300, 0x304),
    (0x306, 0x30C), (0x323, 0x323), (0x327, 0x328), (0x37E, 0x37E), (0x384, 0x38A), (0x38C, 0x38C), (0x38E, 0x3A1),
    (0x3A3, 0x3CE), (0x400, 0x45F), (0x490, 0x491), (0x1E80, 0x1E85), (0x1EA0, 0x1EF9), (0x2002, 0x200A), (0x202F, 0x202F), (0x2010, 0x2011), (0x2013, 0x2015),
    (0x2018, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026), (0x2030, 0x2030), (0x2032, 0x2033), (0x2039, 0x203A),
    (0x20A6, 0x20A6), (0x20A9, 0x20A9), (0x20AB, 0x20AC), (0x20B9, 0x20BA), (0x20BD, 0x20BD), (0x2116, 0x2116),
    (0x2122, 0x2122), (0x2190, 0x2193), (0x2212, 0x2212), (0x2248, 0x2248), (0x2260, 0x2260), (0x2264, 0x2265),
]


def cut(weight):
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.hinting = False
    options.desubroutinize = True
    # The time of the cut would be in the file.
    font = TTFont(SOURCE / f"Inter-{weight}.otf", recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for first, last in CHARACTERS for code in range(first, last + 1)])
    cutter.subset(font)
    for record in font["name"].names:
        if record.nameID in (1, 16):
            record.string = FAMILY
        elif record.nameID == 4:
            record.string = f"{FAMILY} {weight}"
        elif record.nameID == 6:
            record.string = f"EventWriteupsSans-{weight}"
    cff = font["CFF "].cff
    cff.fontNames = [f"EventWriteupsSans-{weight}"]
    cff.topDictIndex[0].FamilyName = FAMILY
    cff.topDictIndex[0].FullName = f"{FAMILY} {weight}"
    written = io.BytesIO()
    font.save(written)
    (TARGET / f"EventWriteupsSans-{weight}.otf").write_bytes(written.getvalue())
    return set(font.getBestCmap())


def ranges(codes):
    found = []
    for code in sorted(codes):
        if found and code == found[-1][1] + 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return found


covered = cut("Bold") & cut("Medium")
pairs = "".join(f"  [0x{first:04x}, 0x{last:04x}],\n" for first, last in ranges(covered))
(TARGET / "characters.ts").write_text(
    "/** The characters that the fonts have, from the first of each range to its last. Made by scripts/fonts/subset.py. */\n"
    f"export const CHARACTERS: readonly (readonly [number, number])[] = [\n{pairs}];\n"
)
