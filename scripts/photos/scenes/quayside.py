"""An evening about pagers: a phone at night, an egg timer, a radiator, printed pages with dots."""

import math
import random

from mathutils import Vector
from studio import ball, bokeh, box, cable, camera, lamp, material, ring, sheet, sky, spot, tube, wood, words


def phone():
    sky((-1, "#0b1020"), (1, "#2a3a6c"), strength=0.3)
    box((0, 0, -0.02), (1.6, 1.0, 0.04), wood("#5a3820"), 0.006)
    turn = (0, 0, math.radians(14))
    box((0, 0, 0.0045), (0.077, 0.158, 0.009), material("#101218", 0.25, coat=1), 0.004, turn)
    lit = material("#0d1430", 0.2, glow=0.9)
    box((0, 0, 0.0091), (0.071, 0.15, 0.0006), lit, 0, turn)
    place = lambda x, y: (x * math.cos(turn[2]) - y * math.sin(turn[2]), x * math.sin(turn[2]) + y * math.cos(turn[2]), 0.0098)
    white = material("#f4f6ff", glow=5)
    words("03:12", place(0, 0.042), 0.026, white, turn)
    words("Thursday", place(0, 0.061), 0.0066, white, turn, "Medium")
    for line, (title, detail) in enumerate([("Disk almost full", "storage · page 1 of 2"), ("Disk almost full", "platform · page 2 of 2")]):
        y = 0.004 - line * 0.03
        box(place(0, y), (0.064, 0.026, 0.0004), material("#39456f", 0.4, glow=1.0), 0, turn)
        words(title, (*place(-0.027, y + 0.005)[:2], 0.0103), 0.0072, white, turn, "Bold", "LEFT")
        words(detail, (*place(-0.027, y - 0.006)[:2], 0.0103), 0.0052, material("#b9c4f5", glow=2.5), turn, "Medium", "LEFT")
        box((*place(-0.0305, y)[:2], 0.0101), (0.0016, 0.02, 0.0004), material("#ff6a4a", glow=5), 0, turn)
    glass = material("#ffffff", 0.02, glass=1.0)
    tube((0.13, 0.17, 0.055), 0.034, 0.11, glass, 0.002)
    tube((0.13, 0.17, 0.042), 0.031, 0.07, material("#dfe9ff", 0.0, glass=1.0))
    cable([(-0.04, -0.085, 0.006), (-0.09, -0.14, 0.004), (-0.22, -0.1, 0.004), (-0.4, 0.05, 0.004)], 0.0022, material("#e8e8ea", 0.5))
    box((-0.16, 0.2, 0.014), (0.17, 0.12, 0.028), material("#7a2f2b", 0.7), 0.003, (0, 0, 0.3))
    box((-0.16, 0.2, 0.014), (0.165, 0.122, 0.022), material("#e6dcc8", 0.9), 0.001, (0, 0, 0.3))
    for x, y, z, tint in ((-0.5, 2.2, 0.5, "#ffb25e"), (0.1, 2.6, 0.62, "#ffcf8a"), (0.55, 2.4, 0.42, "#ff8d4d"), (-1.0, 2.5, 0.7, "#9db8ff"), (0.95, 2.7, 0.66, "#ffe0b0"), (-0.2, 3.0, 0.35, "#ff9a5c"), (0.35, 3.1, 0.85, "#8fb0ff")):
        bokeh((x, y, z), 0.014, tint, 60)
    lamp((-1.2, 0.7, 0.8), (0, 0, 0), 9, "#7f9bff", 0.7)
    lamp((0.7, 0.55, 0.35), (0, 0.1, 0), 5, "#ffab61", 0.15)
    camera((-0.02, -0.24, 0.135), (0.022, 0.035, 0.012), 44, (0.0, 0.02, 0.01), 6.5)


def egg_timer():
    sky((-1, "#140f10"), (0.2, "#3a2a26"), (1, "#1c1d2c"), strength=0.35)
    box((0, 0, -0.02), (2.4, 1.6, 0.04), wood("#8a5a34"), 0.004)
    red = material("#c9301f", 0.22, coat=1)
    upright = (math.radians(90), 0, 0)
    tube((0, 0.026, 0.05), 0.05, 0.05, red, 0.006, upright)
    tube((0, -0.001, 0.05), 0.0455, 0.006, material("#f6f1e4", 0.35), 0.001, upright)
    ink = material("#221c1a", 0.6)
    for minute in range(60):
        angle = math.radians(minute * 6)
        long = 0.006 if minute % 5 == 0 else 0.003
        out = 0.0435 - long / 2
        box((math.sin(angle) * out, -0.0042, 0.05 + math.cos(angle) * out), (0.0006 if minute % 5 else 0.0012, 0.0006, long), ink, 0, (0, angle, 0))
        if minute % 5 == 0:
            words(str(minute), (math.sin(angle) * 0.0315, -0.0044, 0.05 + math.cos(angle) * 0.0315), 0.0072, ink, upright)
    tube((0, -0.008, 0.05), 0.019, 0.012, red, 0.003, upright)
    box((0.0042, -0.0155, 0.0668), (0.0035, 0.004, 0.034), material("#f6f1e4", 0.4), 0.0012, (0, math.radians(14), 0))
    for foot in (-0.025, 0.025):
        box((foot, 0.026, 0.002), (0.014, 0.03, 0.006), ink, 0.002)
    tube((-0.17, 0.22, 0.045), 0.038, 0.09, material("#29406b", 0.3, coat=1), 0.004)
    ring((-0.125, 0.215, 0.048), 0.024, 0.006, material("#29406b", 0.3, coat=1), upright)
    box((0.24, 0.3, 0.006), (0.3, 0.2, 0.012), material("#9a9da6", 0.35, 1), 0.004, (0, 0, -0.2))
    box((0.27, 0.4, 0.1), (0.3, 0.008, 0.2), material("#8d9099", 0.35, 1), 0.004, (-0.25, 0, -0.2))
    for index in range(16):
        bokeh((random.uniform(-1.2, 1.2), random.uniform(1.6, 2.8), random.uniform(0.12, 0.85)), 0.016, random.choice(["#ffb864", "#ffd9a0", "#ff9a58"]), 26)
    lamp((-0.5, -0.35, 0.55), (0, 0, 0.04), 7, "#ffd8a8", 0.3)
    lamp((0.6, 0.5, 0.5), (0, 0, 0.05), 6, "#8aa6ff", 0.25)
    camera((-0.1, -0.36, 0.105), (0.012, 0.02, 0.052), 62, (0, -0.01, 0.05), 3.2)


def radiator():
    sky((-1, "#20242c"), (1, "#8ea4c4"), strength=0.18)
    wall = material("#d8cdb8", 0.9, bump=0.25, grain=14, varied=0.12)
    box((0, 0.14, 0.8), (6, 0.04, 2.4), wall)
    box((0, 0, -0.02), (6, 4, 0.04), wood("#6b4a30", 0.3, 0.35))
    box((0, 0.112, 0.05), (6, 0.02, 0.1), material("#ece6da", 0.4), 0.004)
    white = material("#efe9dc", 0.32, coat=0.4)
    for rib in range(13):
        x = -0.62 + rib * 0.062
        for y in (-0.035, 0.035):
            tube((x, y, 0.36), 0.017, 0.5, white, 0.004)
        for z in (0.61, 0.11):
            box((x, 0, z), (0.056, 0.12, 0.056), white, 0.026)
    brass = material("#b8863b", 0.28, 1)
    tube((0.19, 0, 0.11), 0.013, 0.1, brass, 0.002, (0, math.radians(90), 0))
    tube((0.24, 0, 0.055), 0.011, 0.12, brass)
    tube((0.262, 0, 0.11), 0.026, 0.03, brass, 0.005, (0, math.radians(90), 0), 6)
    tube((0.318, 0, 0.11), 0.03, 0.075, material("#26262a", 0.45, coat=0.3), 0.008, (0, math.radians(90), 0), 12)
    sheet((0.36, -0.06, 0.215), (0.09, 0.06), material("#ffe27a", 0.8), (math.radians(80), 0, 0.25))
    note = words("no off\n(asked)", (0.359, -0.0665, 0.216), 0.019, material("#2b2b35", 0.7), (math.radians(80), 0, 0.25), "Medium")
    note.data.space_line = 0.9
    cable([(0.36, -0.055, 0.24), (0.355, -0.03, 0.17), (0.33, -0.01, 0.142)], 0.0012, material("#888888", 0.4, 1))
    for pane in range(4):
        spot((2.4, -2.2, 1.3 + pane * 0.001), (-0.15 + pane * 0.02, 0, 0.42), 26, "#ffb774", 30, 0.05, 0.15)
    for bar in range(5):
        box((1.28 + bar * 0.09, -1.2 + bar * 0.05, 0.85), (0.02, 0.02, 1.2), material("#222222"))
    camera((0.74, -0.92, 0.42), (0.1, 0, 0.27), 55, (0.3, -0.02, 0.13), 2.0)


def pages():
    sky((-1, "#2b2e38"), (1, "#a9b4cc"), strength=0.25)
    box((0, 0.03, 0), (6, 0.04, 3), material("#5d6470", 0.9, bump=0.3, grain=60))
    paper, ink = material("#f3efe6", 0.85), material("#5b5d68", 0.8)
    green, coral = material("#2f9e6c", 0.5), material("#e0472f", 0.5)
    pin = material("#d8b13c", 0.3, coat=1)
    colours = [green, coral, coral, green, coral, green, green, coral, green, coral, green, green]
    for index, dot in enumerate(colours):
        column, row = index % 4, index // 4
        lean = math.radians(random.uniform(-3, 3))
        x, z = -0.42 + column * 0.27 + random.uniform(-0.01, 0.01), 0.36 - row * 0.37
        tilt = math.radians(90 - random.uniform(2, 5))
        page = sheet((x, 0.0, z), (0.21, 0.297), paper, (tilt, lean, 0))
        local = lambda u, v, lift: page.matrix_basis @ Vector((u, v, lift))
        words(f"#{211 + index * 7}", local(-0.085, 0.118, 0.0015), 0.022, ink, (tilt, lean, 0), "Bold", "LEFT")
        for line in range(9):
            length = random.uniform(0.08, 0.165)
            box(local(-0.085 + length / 2, 0.085 - line * 0.019, 0.001), (length, 0.0045, 0.0004), ink, 0, (tilt, lean, 0))
        tube(local(0.066, -0.105, 0.0012), 0.017, 0.0006, dot, 0, (tilt, lean, 0))
        ball((x, -0.012, z + 0.137), 0.0065, pin)
    lamp((-1.6, -0.7, 0.9), (0, 0, 0), 38, "#ffd9a6", 0.5)
    lamp((1.8, -1.6, 0.2), (0.2, 0, 0), 10, "#9fb8ff", 1.2)
    camera((-0.62, -0.62, -0.02), (-0.02, 0, -0.03), 45, (-0.16, 0, 0.0), 1.8)


SCENES = {
    "phone": {"build": phone, "film": {"exposure": 0.9, "bloom": 0.08}},
    "egg-timer": {"build": egg_timer, "film": {"exposure": 0.9, "warmth": 0.03}},
    "radiator": {"build": radiator, "film": {"exposure": 1.3, "warmth": -0.03}},
    "pages": {"build": pages, "film": {"exposure": 0.9}},
}
