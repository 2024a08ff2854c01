"""Water: a harbour at dusk, a bollard in the morning, a bridge."""

import math
import random

import bpy
from studio import ball, bokeh, box, cable, camera, lamp, material, ring, sheet, sky, sun, tube


def water(y=60, size=400, waves=0.35, grain=2.2, deep=0.02):
    surface = material("#0b1a26", 0.06, bump=waves, grain=grain, deep=deep)
    sheet((0, y, 0), (size, size), surface)


def windows(at, size, chance=0.4, tint="#ffcf7d", walls=("#1d2133", "#262433", "#1a2530")):
    """A building by night, some of whose windows are lit. It's seen from -y."""
    x, y, z = at
    wide, deep, high = size
    box((x, y, z + high / 2), size, material(random.choice(walls), 0.8))
    verts = []
    for column in range(int(wide / 1.3)):
        for floor in range(int(high / 1.5)):
            if random.random() < chance:
                left, low = x - wide / 2 + 0.45 + column * 1.3, z + 0.65 + floor * 1.5
                verts += [(left + du, y - deep / 2 - 0.02, low + dv) for du, dv in ((0, 0), (0.55, 0), (0.55, 0.75), (0, 0.75))]
    mesh = bpy.data.meshes.new("windows")
    mesh.from_pydata(verts, [], [range(first, first + 4) for first in range(0, len(verts), 4)])
    mesh.materials.append(material(tint, glow=random.uniform(2.5, 5)))
    bpy.context.collection.objects.link(bpy.data.objects.new("windows", mesh))


def crane(at, scale, surface):
    x, y, _ = at
    for leg in (-2.5, 2.5):
        for depth in (-1.5, 1.5):
            box((x + leg * scale, y + depth, 6 * scale), (0.5 * scale, 0.5 * scale, 12 * scale), surface, 0, (0, leg * 0.025, 0))
    box((x, y, 11.6 * scale), (7 * scale, 3.4, 0.7 * scale), surface)
    box((x, y, 14 * scale), (3 * scale, 3, 4 * scale), surface)
    tilt = math.radians(-38)
    box((x + 9 * scale, y, 20.5 * scale), (21 * scale, 0.6, 0.8 * scale), surface, 0, (0, tilt, 0))
    box((x + 9.4 * scale, y, 18.6 * scale), (19 * scale, 0.3, 0.25 * scale), surface, 0, (0, tilt * 0.93, 0))
    cable([(x + 17 * scale, y, 27 * scale), (x + 17 * scale, y, 11 * scale)], 0.09 * scale, surface)
    box((x + 17 * scale, y, 10.3 * scale), (1.4 * scale, 1, 1.2 * scale), surface)


def dusk():
    sky((-1, "#17161f"), (-0.02, "#33242c"), (0.015, "#f2a468"), (0.09, "#cf8f84"), (0.22, "#7f7a9a"), (0.45, "#3f4f7c"), (1, "#141c3c"), strength=0.8)
    water(100, 500, 0.5, 0.9, 0.05)
    dark = material("#0f1018", 0.8)
    box((0, 74, 0.6), (400, 8, 1.6), dark)
    x = -70
    while x < 70:
        wide = random.choice([6.5, 9.1, 11.7])
        windows((x + wide / 2, 80 + random.uniform(0, 6), 1.2), (wide, 6, random.uniform(5, 11)), 0.16)
        x += wide + random.uniform(0.5, 5)
    crane((-13, 71, 0), 1.25, dark)
    crane((7, 73, 0), 0.95, dark)
    for post in range(-9, 10):
        box((post * 6.5 + 1, 70, 3.4), (0.14, 0.14, 4.6), dark)
        ball((post * 6.5 + 1, 69.8, 5.9), 0.3, material("#ffc574", glow=45))
    box((0, 1.1, 1.05), (30, 2.2, 0.5), material("#5b5550", 0.7, bump=0.4, grain=12, varied=0.3))
    iron = material("#20242c", 0.35, 0.6)
    for post in range(-4, 5):
        tube((post * 1.3 + 0.45, 2.0, 1.82), 0.03, 1.05, iron)
        ball((post * 1.3 + 0.45, 2.0, 2.36), 0.05, iron)
    for height in (1.65, 2.0, 2.28):
        cable([(-8, 2.0, height), (8, 2.0, height)], 0.018, iron)
    lamp((-1.2, -1.0, 4.2), (0.3, 2, 1.4), 130, "#ffb566", 0.3)
    camera((-0.75, -1.0, 2.62), (-1.0, 40, 5.0), 45, (-0.6, 2.0, 2.2), 1.6)


def bollard():
    sky((-1, "#39424e"), (0.0, "#f6c28f"), (0.12, "#f1b596"), (0.45, "#9fb4d2"), (1, "#5d7fb5"), strength=0.75)
    water(80, 300, 0.45, 1.6)
    stone = material("#807a72", 0.75, bump=0.7, grain=9, varied=0.45)
    for slab in range(-4, 5):
        box((slab * 1.22, 0, 0.9), (1.2, 1.5, 0.4), stone, 0.03)
    iron = material("#23303a", 0.42, 0.5, bump=0.25, grain=60, varied=0.4)
    tube((0, 0.15, 1.12), 0.25, 0.05, iron, 0.012)
    tube((0, 0.15, 1.32), 0.15, 0.42, iron, top=0.13)
    tube((0, 0.15, 1.56), 0.14, 0.1, iron, 0.02, top=0.22)
    ball((0, 0.15, 1.6), 0.225, iron, (1, 1, 0.42))
    rope = material("#c9a878", 0.85, bump=1.0, grain=120, varied=0.4)
    for turn, (height, radius) in enumerate([(1.18, 0.187), (1.233, 0.184), (1.287, 0.182), (1.342, 0.18)]):
        ring((random.uniform(-0.004, 0.004), 0.15, height), radius, 0.029, rope, (random.uniform(-0.05, 0.05), random.uniform(-0.08, 0.08), 0))
    cable([(0.17, 0.08, 1.3), (0.4, 0.5, 1.22), (1.6, 2.6, 1.55), (3.6, 5.4, 2.6)], 0.029, rope)
    cable([(-0.18, 0.08, 1.19), (-0.35, -0.2, 1.13), (-0.65, -0.3, 1.13), (-0.8, 0.0, 1.13), (-0.55, 0.12, 1.135), (-0.42, -0.1, 1.16), (-0.75, -0.36, 1.13), (-1.3, -0.2, 1.13)], 0.028, rope)
    hull, red = material("#e9e4d8", 0.35, coat=0.6), material("#8c2b22", 0.4, coat=0.6)
    verts = [(2.6, 9, 0), (9, 7, 0), (9, 11, 0), (1.7, 9, 2.6), (9, 6.2, 2.2), (9, 11.8, 2.2)]
    mesh = bpy.data.meshes.new("bow")
    mesh.from_pydata(verts, [], [(0, 1, 4, 3), (0, 3, 5, 2), (3, 4, 5), (1, 2, 5, 4)])
    mesh.materials.append(hull)
    bpy.context.collection.objects.link(bpy.data.objects.new("bow", mesh))
    box((6.2, 9, 2.5), (4.4, 3.0, 0.16), red)
    box((7.0, 9, 3.2), (2.4, 2.2, 1.3), hull, 0.05)
    tube((6.2, 9, 4.6), 0.05, 3.4, material("#6a5038"))
    x = -40
    while x < 30:
        wide = random.uniform(3.5, 6)
        high = random.uniform(5, 8)
        tint = random.choice(["#a8452f", "#d8c9a4", "#c98a3a", "#7d2f28", "#e6ddcb"])
        box((x, 46, high / 2), (wide, 5, high), material(tint, 0.8))
        tube((x, 46, high + 0.9), wide * 0.72, 2.2, material("#4a3a34", 0.8), turn=(0, 0, math.radians(45)), sides=4, top=0.05)
        x += wide + 0.15
    hill = material("#44586b", 1.0)
    for place, wide, high in ((-50, 50, 22), (-5, 60, 30), (48, 55, 24)):
        ball((place, 110, -4), 1, hill, (wide, 20, high))
    sun((62, 0, 118), 4.2, "#ffc38a", 1.0)
    camera((-0.62, -1.75, 1.62), (0.25, 1.2, 1.4), 50, (-0.02, 0.02, 1.3), 2.0)


def bridge():
    sky((-1, "#191a26"), (-0.01, "#46373f"), (0.02, "#f0a05c"), (0.08, "#d98f6c"), (0.18, "#97808f"), (0.34, "#56688f"), (1, "#1a2547"), strength=0.75)
    water(400, 2600, 0.6, 0.3, 0.7)
    stone = material("#2b2429", 0.9, bump=0.4, grain=1.0)
    for x in (-62, 62):
        tower(x, stone)
    steel = material("#17151f", 0.6)
    for y in (-6, 6):
        main_cable(y, steel)
    box((0, 0, 19.0), (460, 13, 1.0), steel)
    box((0, -6.4, 20.2), (460, 0.25, 1.6), steel)
    for lantern in range(-22, 23):
        bokeh((lantern * 8.5 + 2, -6.6, 22.6), 0.3, "#ffd9a0", 30)
        box((lantern * 8.5 + 2, -6.5, 21.3), (0.12, 0.12, 2.4), steel)
    for car in range(14):
        bokeh((random.uniform(-150, 150), -5, 20.7), 0.22, random.choice(["#fff3dd", "#ff4a38"]), 24)
    x = -500
    while x < 900:
        wide = random.choice([18.2, 23.4, 32.5])
        high = random.choice([22, 28, 36, 50, 84, 120])
        windows((x + wide / 2, 620 + random.uniform(0, 120), 0), (wide, 16, high), 0.1, "#ffd694", ("#3b3442", "#433a48", "#37323f"))
        x += wide + random.uniform(0, 16)
    camera((-196, -92, 5.5), (-14, 16, 24.5), 32, (-62, 0, 30), 11)


def tower(x, stone):
    """Seen along the deck it has two pointed arches."""
    curve = bpy.data.curves.new("tower", "CURVE")
    curve.dimensions = "2D"
    curve.fill_mode = "BOTH"
    curve.extrude = 3.4
    outlines = [[(-9.5, -2), (9.5, -2), (8.8, 20), (8.6, 50), (9.4, 50), (9.4, 53), (-9.4, 53), (-9.4, 50), (-8.6, 50), (-8.8, 20)]]
    for middle in (-3.9, 3.9):
        arch = [(middle - 2.6, 19.6), (middle - 2.6, 37)]
        arch += [(middle - 2.6 + 2.6 * part / 6, 37 + 6.5 * math.sin(part / 6 * math.pi / 2)) for part in range(1, 7)]
        arch += [(middle + 2.6 - 2.6 * part / 6, 37 + 6.5 * math.sin(part / 6 * math.pi / 2)) for part in range(5, -1, -1)]
        outlines.append(arch + [(middle + 2.6, 19.6)])
    for outline in outlines:
        spline = curve.splines.new("POLY")
        spline.points.add(len(outline) - 1)
        for point, (across, up) in zip(spline.points, outline):
            point.co = (across, up, 0, 1)
        spline.use_cyclic_u = True
    made = bpy.data.objects.new("tower", curve)
    made.location = (x, 0, 0)
    made.rotation_euler = (math.radians(90), 0, math.radians(90))
    curve.materials.append(stone)
    bpy.context.collection.objects.link(made)
    box((x, 0, 3), (11, 24, 6), stone, 0.3)


def main_cable(y, steel):
    height = lambda x: 22 + 29 * (x / 62) ** 2 if abs(x) <= 62 else max(20, 51 - (abs(x) - 62) * 0.36)
    steps = [(x * 2.0) for x in range(-80, 81)]
    cable([(x, y, height(x)) for x in steps], 0.34, steel)
    for x in steps:
        if height(x) > 21 and abs(abs(x) - 62) > 2:
            box((x, y, (height(x) + 19.5) / 2), (0.1, 0.1, height(x) - 19.5), steel)
    for side in (-62, 62):
        for stay in range(1, 13):
            for direction in (-1, 1):
                cable([(side, y, 50), (side + direction * stay * 3.6, y, 20)], 0.06, steel)


SCENES = {
    "harbour": {"build": dusk, "size": (756, 1008), "film": {"exposure": 0.8, "bloom": 0.14}},
    "bollard": {"build": bollard, "film": {"exposure": 0.9}},
    "bridge": {"build": bridge, "size": (1440, 576), "film": {"exposure": 0.6, "bloom": 0.015}},
}
