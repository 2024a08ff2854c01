"""A conference in the north: badges, a switch with cables, sticky notes, waffles."""

import math
import random

import bpy
from studio import ball, bokeh, box, cable, camera, finish, lamp, material, sky, smooth, tube, wood, words


def badges():
    sky((-1, "#221d1a"), (1, "#6d7fa0"), strength=0.2)
    box((0, 0.3, -0.02), (3, 2.4, 0.04), wood("#8d6239", 0.38), 0.004)
    people = [
        ("Maren Solberg", "SPEAKER", "#ef6a4c", (-0.03, -0.02), 0.16, 0.0),
        ("Tunde Bakker", "WORKSHOP", "#f7c052", (0.105, 0.09), -0.3, 0.0),
        ("Aili Somby", "CREW", "#6fc3a8", (-0.16, 0.13), 0.5, 0.0),
        ("Jonas Vik", "GUEST", "#4453c9", (-0.02, 0.21), -0.12, 0.0),
        ("Ines Duarte", "GUEST", "#4453c9", (0.21, 0.26), 0.35, 0.0),
        ("Petra Lind", "SPEAKER", "#ef6a4c", (-0.2, 0.36), -0.4, 0.0),
    ]
    white, ink = material("#f6f2e9", 0.35, coat=0.8), material("#1d2145", 0.6)
    for index, (name, role, tint, (x, y), turn, _) in enumerate(people):
        z = 0.003 + index * 0.0009
        face = (0, 0, turn)
        put = lambda u, v, lift: (x + u * math.cos(turn) - v * math.sin(turn), y + u * math.sin(turn) + v * math.cos(turn), z + lift)
        box((x, y, z), (0.1, 0.14, 0.003), white, 0.0012, face)
        box(put(0, -0.052, 0.0014), (0.1, 0.034, 0.0006), material(tint, 0.4), 0, face)
        box(put(0, 0.062, 0.0016), (0.018, 0.005, 0.0006), ink, 0, face)
        words(name.split()[0], put(-0.041, 0.022, 0.002), 0.021, ink, face, "Bold", "LEFT")
        words(name.split()[1], put(-0.041, 0.0, 0.002), 0.0145, ink, face, "Medium", "LEFT")
        words(role, put(-0.041, -0.0525, 0.0022), 0.0095, white, face, "Bold", "LEFT")
        cord = material(tint, 0.7)
        start = put(0, 0.064, 0.003)
        tube(put(0, 0.071, 0.002), 0.004, 0.004, material("#b8b8be", 0.25, 1))
        for side in (-1, 1):
            loops = [start, put(side * 0.02, 0.1, 0.006), put(side * (0.09 + index * 0.01), 0.15 + 0.02 * index, 0.004), put(side * 0.05, 0.24, 0.006), put(0.02 * side + 0.05, 0.27, 0.004)]
            cable(loops, 0.0034, cord)
    tube((-0.33, 0.18, 0.05), 0.042, 0.1, material("#efe7d8", 0.3, coat=0.8), 0.004, top=0.045)
    tube((-0.33, 0.18, 0.094), 0.04, 0.012, material("#2a1710", 0.1))
    lamp((-1.1, 0.9, 0.75), (0, 0.1, 0), 24, "#ffdcb0", 0.45)
    lamp((1.0, -0.4, 0.9), (0, 0.1, 0), 5, "#a9c0ff", 0.9)
    camera((0.09, -0.4, 0.235), (-0.012, 0.075, 0), 52, (-0.04, -0.02, 0), 2.0)


def cables():
    sky((-1, "#0c0d12"), (1, "#2c3550"), strength=0.2)
    box((0, 0.2, -0.02), (2.4, 2.0, 0.04), wood("#74492a", 0.35), 0.004)
    box((0, 0.15, 0.028), (0.44, 0.2, 0.044), material("#20232b", 0.4, 0.6, bump=0.05, grain=300), 0.003)
    well, lip = material("#050506", 0.6), material("#3a3d45", 0.5)
    tints = ["#f2c230", "#3f6fd8", "#ee5d3f", "#e9e6de", "#47a37c"]
    for port in range(12):
        x = -0.17 + port * 0.025 + (0.012 if port > 5 else 0)
        box((x, 0.052, 0.026), (0.018, 0.01, 0.016), lip, 0.001)
        box((x, 0.0475, 0.026), (0.0135, 0.004, 0.0115), well)
        tint = "#5dff8a" if port % 5 else "#ffb03a"
        if port not in (4, 9):
            box((x - 0.004, 0.0495, 0.0405), (0.004, 0.002, 0.0025), material(tint, glow=22))
        if port in (0, 1, 3, 6, 7, 8, 10):
            sleeve = material(tints[port % 5], 0.45)
            box((x, 0.036, 0.026), (0.0115, 0.026, 0.0095), material("#dfe6ec", 0.1, glass=0.6), 0.001)
            box((x, 0.016, 0.026), (0.0105, 0.018, 0.009), sleeve, 0.003)
            far = random.uniform(-0.25, 0.25)
            cable([(x, 0.01, 0.026), (x + far * 0.1, -0.05, 0.02), (x + far * 0.6, -0.14, 0.006), (x + far, -0.26, 0.0045), (x + far * 2.2, -0.5, 0.0045)], 0.0031, sleeve)
    for index, tint in enumerate(tints):
        points = []
        for step in range(26):
            angle = step / 25 * 2 * math.pi * 2.4 + index
            radius = 0.07 + 0.011 * math.sin(step * 1.7 + index)
            points.append((0.33 + math.cos(angle) * radius, 0.02 + index * 0.012 + math.sin(angle) * radius * 0.8, 0.006 + index * 0.006 + 0.002 * math.sin(step)))
        cable(points, 0.0031, material(tint, 0.45))
    box((0.02, 0.105, 0.0513), (0.11, 0.045, 0.0004), material("#f1e9c9", 0.8), 0, (0, 0, 0.06))
    words("OURS", (0.02, 0.105, 0.052), 0.03, material("#20242c", 0.7), (0, 0, 0.06))
    box((-0.36, 0.42, 0.1), (0.34, 0.01, 0.22), material("#3b3f4a", 0.35, 0.8), 0.004, (-0.25, 0, 0.4))
    for light in range(14):
        bokeh((random.uniform(-1.2, 1.2), random.uniform(1.4, 2.4), random.uniform(0.05, 0.7)), 0.012, random.choice(["#ffb864", "#7fa2ff", "#ffd9a0"]), 30)
    lamp((-0.7, -0.35, 0.5), (0, 0.05, 0), 9, "#ffd3a0", 0.25)
    lamp((0.7, 0.8, 0.5), (0, 0.1, 0), 9, "#7f9dff", 0.4)
    camera((-0.27, -0.27, 0.12), (0.012, 0.05, 0.03), 50, (-0.06, 0.04, 0.028), 2.4)


def note(at, tint, text, lean):
    """A sticky note whose lower edge comes away from the wall."""
    size, steps = 0.076, 12
    verts, faces = [], []
    for row in range(steps + 1):
        v = row / steps
        lift = 0.022 * (1 - v) ** 2.2
        for column in range(steps + 1):
            u = column / steps
            verts.append(((u - 0.5) * size, -lift * (1 + 0.4 * (u - 0.5)) - 0.001, (v - 0.5) * size))
            if row and column:
                here = row * (steps + 1) + column
                faces.append((here, here - 1, here - steps - 2, here - steps - 1))
    mesh = bpy.data.meshes.new("note")
    mesh.from_pydata(verts, [], faces)
    made = bpy.data.objects.new("note", mesh)
    bpy.context.collection.objects.link(made)
    finish(made, material(tint, 0.85))
    smooth(made)
    made.location, made.rotation_euler = at, (0, lean, 0)
    pen = words(text, (0, -0.0052, 0.012), 0.0135, material("#1c2340", 0.6), (math.radians(86), 0, 0), "Medium")
    pen.data.space_line = 0.92
    pen.parent = made


def notes():
    sky((-1, "#3a3d48"), (1, "#b8c2d8"), strength=0.22)
    box((0, 0.021, 0), (5, 0.04, 3), material("#ebe6da", 0.35, bump=0.04, grain=30))
    yellow, pink, blue, green = "#ffe066", "#ff8fa3", "#86c5ff", "#9be3a8"
    columns = [
        ("WORKED", green, ["the man\nwho kept\nsaying\nwhy", "pairs!", "breaking\nthings\non purpose", "snacks", "the map\nof roles"]),
        ("STUCK", pink, ["network", "netwerk", "wifi???", "kubectl\nversion", "nettverk", "which\nnamespace"]),
        ("NEXT TIME", yellow, ["pipeline\ntoken\nfirst", "swap\nseats", "own\nrouter", "longer\nend"]),
    ]
    ink = material("#2b3170", 0.5)
    for column, (head, tint, texts) in enumerate(columns):
        x = -0.26 + column * 0.24
        words(head, (x + 0.045, -0.0005, 0.255), 0.032, ink, (math.radians(90), 0, 0))
        box((x + 0.045, 0, 0.228), (0.17, 0.002, 0.003), ink)
        for index, text in enumerate(texts):
            note(
                (x + (index % 2) * 0.092 + random.uniform(-0.006, 0.006), 0, 0.165 - index // 2 * 0.1 + random.uniform(-0.008, 0.008)),
                random.choice([tint, tint, blue]) if column != 1 else tint,
                text,
                random.uniform(-0.09, 0.09),
            )
    lamp((-1.3, -0.32, 0.85), (0, 0, 0.05), 20, "#ffd8a0", 0.16)
    lamp((1.4, -1.5, 0.3), (0, 0, 0), 5, "#a8beff", 1.0)
    camera((0.5, -0.52, 0.06), (0.035, 0, 0.075), 44, (0.08, 0, 0.1), 2.0)


def waffles():
    sky((-1, "#2a2523"), (1, "#aab8d0"), strength=0.3)
    box((0, 0.2, -0.02), (3, 2.4, 0.04), wood("#5f4530", 0.5), 0.004)
    china = material("#eef0ee", 0.18, coat=1)
    tube((0, 0, 0.007), 0.07, 0.014, china, 0.004, top=0.12)
    tube((0, 0, 0.0148), 0.118, 0.004, china, 0.002)
    for layer, (dx, dy, turn) in enumerate([(0, 0, 0.2), (0.012, 0.006, 0.75), (-0.006, -0.004, 0.35)]):
        waffle((dx, dy, 0.022 + layer * 0.017), turn)
    jam = material("#8c1020", 0.12, coat=1, bump=0.3, grain=60)
    ball((0.0, -0.006, 0.068), 0.026, jam, (1.25, 1.0, 0.38))
    for drop in range(5):
        ball((random.uniform(-0.035, 0.035), random.uniform(-0.035, 0.02), 0.067), random.uniform(0.006, 0.009), jam, (1, 1, 0.7))
    ball((0.014, 0.012, 0.078), 0.022, material("#fff8ea", 0.5), (1.2, 1, 0.72))
    ball((0.006, 0.01, 0.091), 0.013, material("#fff8ea", 0.5), (1.1, 1, 0.8))
    steel = material("#c9ccd2", 0.18, 1)
    box((0.165, 0.0, 0.003), (0.012, 0.16, 0.002), steel, 0.001, (0, 0, -0.15))
    for prong in (-1, 0, 1):
        box((0.181 + prong * 0.006, 0.1, 0.003), (0.003, 0.05, 0.002), steel, 0.0008, (0, 0, -0.15))
    iron = material("#141417", 0.35, 0.7)
    tube((-0.2, 0.42, 0.05), 0.13, 0.1, iron, 0.02)
    box((-0.02, 0.5, 0.07), (0.2, 0.03, 0.025), iron, 0.008, (0, 0, 0.5))
    tube((0.26, 0.3, 0.05), 0.042, 0.1, material("#d2553a", 0.3, coat=1), 0.004)
    lamp((-0.9, 0.75, 0.6), (0, 0, 0.05), 20, "#ffe6c4", 0.5)
    lamp((0.8, -0.5, 0.5), (0, 0, 0.05), 4, "#9fb9ff", 0.6)
    camera((-0.07, -0.37, 0.2), (0.012, 0.01, 0.043), 62, (0, -0.03, 0.07), 2.8)


def waffle(at, turn):
    crust = material("#c07f38", 0.55, bump=0.5, grain=90, varied=0.45)
    x, y, z = at
    box((x, y, z - 0.003), (0.15, 0.15, 0.008), crust, 0.003, (0, 0, turn))
    for bar in range(8):
        offset = (bar - 3.5) * 0.0205
        for axis in (0, 1):
            dx, dy = (offset, 0) if axis == 0 else (0, offset)
            place = (x + dx * math.cos(turn) - dy * math.sin(turn), y + dx * math.sin(turn) + dy * math.cos(turn), z + 0.003)
            box(place, (0.0075, 0.151, 0.013) if axis == 0 else (0.151, 0.0075, 0.013), crust, 0.003, (0, 0, turn))


SCENES = {
    "badges": {"build": badges, "film": {"exposure": 0.8}},
    "cables": {"build": cables, "film": {"exposure": 0.8, "bloom": 0.14}},
    "notes": {"build": notes, "film": {"exposure": 0.8}},
    "waffles": {"build": waffles, "film": {"exposure": 0.9, "warmth": 0.02}},
}
