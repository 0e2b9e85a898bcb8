#!/usr/bin/env python3
"""Makes the fonts of the page, and the table of widths by which charts measure text.

Both families are open fonts under the SIL Open Font License 1.1 (`public/fonts/LICENSE.txt`):

* Inter (The Inter Project Authors), npm `inter-ui`: the whole of it, with the arrows and thin
  spaces that `@fontsource-variable/inter` leaves out; optical size pinned at 14.
* Source Serif 4 (Adobe), npm `@fontsource-variable/source-serif-4`; optical size pinned at 20.
  "Source" is a reserved name that a changed font must not bear: ours is called Explorer Serif.

Both keep one axis, weight 400 to 650, and of the features kerning, tabular figures and the
placing of accents. Each is cut in four files, of which `fonts.css` lets a browser fetch those
that a text needs.

    pip install fonttools brotli
    npm install --prefix /tmp/fonts inter-ui@4.1.1 @fontsource-variable/source-serif-4@5.3.0
    python3 style/fonts.py /tmp/fonts/node_modules
"""

import pathlib
import sys

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = pathlib.Path(__file__).resolve().parent.parent
SERIF = "@fontsource-variable/source-serif-4/files/source-serif-4-{}-opsz-normal.woff2"
INTER = "inter-ui/variable/InterVariable.woff2"


def span(first, last):
    return set(range(first, last + 1))


def of(text):
    return {ord(char) for char in text}


# Signs that few texts have.
SIGNS = of("#$*<=>@[\\]^_`{|}~©°†‚‹›€")
# What English needs.
LATIN = (span(0x20, 0x7E) | of("\u00a0 «»·×–—‘’“”„…→←↗↑↓−✓\u2009\u2011\u202f")) - SIGNS
# What names in it carry (Perú, Malmö, Orléans), and Vietnamese has more of.
ACCENTS = SIGNS | of("ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåçèéêëìíîïñòóôõöøùúûüý")
VIETNAMESE = of("ĂăĐđĨĩŨũƠơƯư₫") | span(0x1EA0, 0x1EF9) | of("\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323")
CYRILLIC = span(0x0400, 0x045F) | of("№")
SUBSETS = {"latin": LATIN, "accents": ACCENTS, "vietnamese": VIETNAMESE, "cyrillic": CYRILLIC}
# In which of its files the serif comes with them.
SERIF_FILES = {"accents": "latin"}


def cut(path, chars, features, opsz):
    """What `chars` need of a font, with weights 400 to 650 at one optical size."""
    font = with_tabular_digits(TTFont(path, recalcTimestamp=False))
    options = Options()
    options.layout_features = list(features)
    options.hinting = False
    options.desubroutinize = True
    options.notdef_outline = False
    options.glyph_names = False
    options.legacy_cmap = False
    options.name_IDs = [0, 1, 2, 14]
    options.name_languages = [0x409]
    options.drop_tables += ["STAT", "MVAR", "BASE", "DSIG", "meta", "gasp", "prep"]
    options.recalc_timestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=chars)
    subsetter.subset(font)
    for record in font["name"].names:
        if record.nameID == 1 and "Source" in record.toUnicode():
            record.string = "Explorer Serif"
    return with_one_kerning(instancer.instantiateVariableFont(font, {"wght": (400, 400, 650), "opsz": opsz}))


def with_tabular_digits(font):
    """The font with tabular forms of digits alone: no other sign of ours is to stand under its like."""
    digits = {font.getBestCmap().get(code) for code in of("0123456789")}
    gsub = font["GSUB"].table
    for feature in gsub.FeatureList.FeatureRecord:
        if feature.FeatureTag == "tnum":
            for index in feature.Feature.LookupListIndex:
                for part in gsub.LookupList.Lookup[index].SubTable:
                    part = getattr(part, "ExtSubTable", part)
                    part.mapping = {one: other for one, other in part.mapping.items() if one in digits}
    return font


def with_one_kerning(font):
    """The font with the kerning of weight 400 in all weights: up to 650 it differs by a few hundredths of an em
    at most, and says so for two thousand pairs."""
    lookups = font["GPOS"].table.LookupList.Lookup if "GPOS" in font else []
    for lookup in lookups:
        for part in lookup.SubTable:
            part = getattr(part, "ExtSubTable", part)
            if part.LookupType != 2:
                continue
            if part.Format == 1:
                values = [pair.Value1 for pairs in part.PairSet for pair in pairs.PairValueRecord]
            else:
                values = [second.Value1 for first in part.Class1Record for second in first.Class2Record]
            for value in values:
                if hasattr(value, "XAdvDevice"):
                    del value.XAdvDevice
            part.ValueFormat1 &= ~0x40
    return font


def write(font, name):
    font.flavor = "woff2"
    path = ROOT / "public/fonts" / f"{name}.woff2"
    path.parent.mkdir(parents=True, exist_ok=True)
    font.save(path)
    print(f"{path.stat().st_size:7} {path.name}")
    return path


def advances(path, weight):
    """Advance width of each character in em, its digits tabular."""
    font = instancer.instantiateVariableFont(TTFont(path), {"wght": weight})
    tabular = {}
    gsub = font["GSUB"].table
    for feature in gsub.FeatureList.FeatureRecord:
        if feature.FeatureTag == "tnum":
            for index in feature.Feature.LookupListIndex:
                for part in gsub.LookupList.Lookup[index].SubTable:
                    tabular |= part.mapping
    em = font["head"].unitsPerEm
    widths = {}
    for code, glyph in font.getBestCmap().items():
        glyph = tabular.get(glyph, glyph) if chr(code).isdigit() else glyph
        widths[code] = font["hmtx"][glyph][0] / em
    return widths


SAMPLES = [
    "Terrorism and transnational crime",
    "Chống khủng bố và tội phạm xuyên quốc gia",
    "Продовольственная безопасность и сельское хозяйство",
    "year not told",
    "không rõ năm",
    "год не указан",
    "2018–2021 · 4 / 12",
]


def table(regular, bold):
    """The Rust file: runs of characters, and the two widths of each in steps of 1/200 em."""
    codes = sorted(regular)
    runs = []
    for code in codes:
        if runs and code == runs[-1][0] + runs[-1][1]:
            runs[-1][1] += 1
        else:
            runs.append([code, 1])
    pairs = [(round(regular[code] * 200), round(bold[code] * 200)) for code in codes]

    def rows(items, size):
        return "".join("    " + " ".join(items[at : at + size]) + "\n" for at in range(0, len(items), size))

    samples = "".join(
        f'    ("{text}", {sum(regular[ord(c)] for c in text):.4f}, {sum(bold[ord(c)] for c in text):.4f}),\n'
        for text in SAMPLES
    )
    return f"""//! How wide the characters of Inter are. Written by `style/fonts.py`; do not edit.

/// Steps per em in [`WIDTHS`].
pub const PER_EM: f64 = 200.0;

/// Runs of characters that follow each other: the first, and how many.
#[rustfmt::skip]
pub static RUNS: [(u16, u8); {len(runs)}] = [
{rows([f"(0x{code:x}, {count})," for code, count in runs], 7)}];

/// The characters of all runs, in order: how wide in weight 400, and in 600.
#[rustfmt::skip]
pub static WIDTHS: [(u8, u8); {len(pairs)}] = [
{rows([f"({a}, {b})," for a, b in pairs], 9)}];

/// Texts, and their widths in em as fontTools adds them up, in weight 400 and 600.
#[cfg(test)]
#[rustfmt::skip]
pub const SAMPLES: [(&str, f64, f64); {len(SAMPLES)}] = [
{samples}];
"""


def main(modules):
    regular, bold = {}, {}
    for subset, chars in SUBSETS.items():
        path = write(cut(modules / INTER, chars, ["kern", "tnum", "mark", "mkmk", "ccmp"], 14), f"inter-{subset}")
        regular |= advances(path, 400)
        bold |= advances(path, 600)
        serif_file = modules / SERIF.format(SERIF_FILES.get(subset, subset))
        serif = cut(serif_file, chars, ["kern", "liga", "mark", "mkmk", "ccmp"], 20)
        write(serif, f"serif-{subset}")
    (ROOT / "src/chart/font_table.rs").write_text(table(regular, bold), encoding="utf-8")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
