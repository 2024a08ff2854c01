"""Rooms: a lecture hall after the last talk, a stage with two chairs, a corridor."""

import math
import random

import bpy
from studio import ball, box, cable, camera, lamp, material, sheet, sky, spot, sun, tube, wood, words


def chair(at, turn, surface, legs):
    """A stacking chair. Copies share their meshes."""
    parts = [
        box((0, 0, 0.45), (0.44, 0.42, 0.03), surface, 0.014),
        box((0, -0.22, 0.74), (0.42, 0.03, 0.34), surface, 0.014, (math.radians(9), 0, 0)),
    ]
    for x in (-0.19, 0.19):
        parts.append(tube((x, -0.19, 0.36), 0.011, 0.72, legs, sides=10))
        parts.append(tube((x, 0.18, 0.22), 0.011, 0.44, legs, sides=10))
    holder = bpy.data.objects.new("chair", None)
    bpy.context.collection.objects.link(holder)
    for part in parts:
        part.parent = holder
    holder.location, holder.rotation_euler = at, (0, 0, turn)
    return holder


def copy_of(holder, at, turn):
    again = bpy.data.objects.new("chair", None)
    bpy.context.collection.objects.link(again)
    for part in holder.children:
        twin = part.copy()
        bpy.context.collection.objects.link(twin)
        twin.parent = again
    again.location, again.rotation_euler = at, (0, 0, turn)


def lecture_hall():
    sky((-1, "#0a0b10"), (1, "#141a2c"), strength=0.15)
    box((0, 6, -0.05), (14, 24, 0.1), wood("#4a3222", 0.22, 0.3, 1))
    wall = material("#57505a", 0.8, bump=0.1)
    box((0, 14, 2.5), (14, 0.2, 5), wall)
    for side in (-5.6, 5.6):
        box((side, 6, 2.5), (0.2, 24, 5), material("#4d4146", 0.75))
        for panel in range(7):
            box((side * 0.985, -1 + panel * 2.2, 1.7), (0.06, 1.5, 2.2), wood("#6a452c", 0.4, 0.5), 0.02)
    box((0, 6, 4.4), (14, 24, 0.1), material("#3a3840", 0.9))
    sheet((0, 13.86, 2.35), (5.2, 2.93), material("#dfe8ff", glow=1.3), (math.radians(90), 0, 0))
    words("Questions?", (0, 13.8, 2.5), 0.82, material("#20285c", glow=0.05), (math.radians(90), 0, 0))
    words("maren@northlight.example", (0, 13.8, 1.75), 0.2, material("#4453c9", glow=0.12), (math.radians(90), 0, 0), "Medium")
    box((0, 12.6, 0.15), (8, 2.2, 0.3), wood("#5f4029", 0.3, 0.4), 0.02)
    box((-3.1, 12.5, 0.85), (0.55, 0.45, 1.1), wood("#3b281b", 0.4), 0.02)
    cable([(-3.0, 12.3, 1.4), (-2.95, 12.2, 1.6), (-2.98, 12.05, 1.66)], 0.008, material("#111111"))
    seat, legs = material("#8a2f2a", 0.6), material("#9a9aa0", 0.25, 1)
    model = chair((0, -60, 0), 0, seat, legs)
    for row in range(9):
        for place in range(12):
            if abs(place - 5.5) < 0.6:
                continue
            x = (place - 5.5) * 0.62
            wobble = random.uniform(-0.05, 0.05)
            copy_of(model, (x + wobble, 1.4 + row * 1.1 + random.uniform(-0.06, 0.06), 0), random.gauss(0, 0.06))
    copy_of(model, (0.18, 4.0, 0), 0.7)
    box((-1.55, 2.46, 0.478), (0.22, 0.3, 0.012), material("#f2ede0", 0.8), 0.001, (0, 0, 0.3))
    tube((0.95, 1.62, 0.5), 0.035, 0.1, material("#efe9dc", 0.7), 0.004, top=0.042)
    for x in (-4.9, 4.9):
        for y in (2.5, 6.9, 11.3):
            lamp((x, y, 3.5), (x * 1.15, y, 0.5), 60, "#ffb872", 0.3)
    lamp((0, 13.5, 2.4), (0, 0, 0.6), 260, "#c9d8ff", 4)
    lamp((0, -1.2, 3.6), (0, 6, 0), 60, "#8ea2e8", 2)
    camera((0.85, -0.9, 1.42), (0.05, 9, 1.3), 32, (0.4, 4.2, 0.8), 2.0)


def stage():
    sky((-1, "#08080c"), (1, "#101426"), strength=0.1)
    box((0, 0, -0.25), (12, 6, 0.5), wood("#3b2a1f", 0.28, 0.35), 0.02)
    verts, faces, folds = [], [], 260
    for fold in range(folds):
        x = -6 + fold * 12 / (folds - 1)
        y = 2.2 + 0.11 * math.sin(fold * 0.63) + 0.04 * math.sin(fold * 1.7)
        verts += [(x, y, 0), (x, y, 5)]
        if fold:
            faces.append((fold * 2 - 2, fold * 2 - 1, fold * 2 + 1, fold * 2))
    mesh = bpy.data.meshes.new("curtain")
    mesh.from_pydata(verts, [], faces)
    for face in mesh.polygons:
        face.use_smooth = True
    curtain = bpy.data.objects.new("curtain", mesh)
    mesh.materials.append(material("#5a62a8", 0.8))
    bpy.context.collection.objects.link(curtain)
    for x, turn, tint in ((-0.85, 0.4, "#b8482f"), (0.85, -0.4, "#c08a35")):
        armchair((x, 0.1, 0), turn, material(tint, 0.85, bump=0.15, grain=200))
    tube((0, 0.05, 0.42), 0.24, 0.025, wood("#7a4d2b"), 0.006)
    tube((0, 0.05, 0.21), 0.018, 0.42, material("#18181c", 0.4, 1))
    tube((0, 0.05, 0.01), 0.16, 0.02, material("#18181c", 0.4, 1), 0.004)
    glass = material("#ffffff", 0.02, glass=1.0)
    for x in (-0.09, 0.1):
        tube((x, 0.0, 0.49), 0.03, 0.11, glass, 0.002)
    tube((0.0, 0.12, 0.5), 0.034, 0.13, glass, 0.002)
    dark = material("#15151a", 0.4, 0.8)
    tube((-0.02, -0.08, 0.45), 0.016, 0.16, dark, 0.003, (math.radians(90), 0, 0.9))
    ball((0.05, -0.13, 0.452), 0.025, material("#8a8a90", 0.4, 1))
    for x, tint, power in ((-1.6, "#ffcf95", 420), (1.6, "#ffdcae", 420)):
        spot((x, -2.2, 4.2), (x * 0.45, 0.1, 0.4), power, tint, 30, 0.06, 0.6)
    spot((-4, 0.6, 0.2), (-2.0, 2.2, 2.2), 700, "#aab6ff", 80, 0.1, 1)
    spot((4, 0.6, 0.2), (2.0, 2.2, 2.2), 600, "#c9b8ff", 80, 0.1, 1)
    spot((0.4, 1.9, 4.6), (0, 0, 0.5), 380, "#9db4ff", 40, 0.1, 0.8)
    crowd = material("#0c0b10", 0.9)
    for seat in range(8):
        x = -2.5 + seat * 0.72 + random.uniform(-0.1, 0.1)
        y = -3.7 + random.uniform(-0.15, 0.15)
        ball((x, y, 0.52 + random.uniform(-0.05, 0.06)), 0.105, crowd, (0.92, 1, 1.18))
        ball((x, y, 0.14), 0.25, crowd, (1.05, 0.7, 1))
    camera((-0.35, -5.3, 0.86), (0.0, 0, 0.62), 50, (0, 0, 0.5), 1.6)


def armchair(at, turn, cloth):
    parts = [
        box((0, 0, 0.34), (0.62, 0.6, 0.2), cloth, 0.07),
        box((0, 0.3, 0.62), (0.66, 0.16, 0.62), cloth, 0.07, (math.radians(-10), 0, 0)),
        box((-0.36, 0.0, 0.44), (0.13, 0.62, 0.34), cloth, 0.06),
        box((0.36, 0.0, 0.44), (0.13, 0.62, 0.34), cloth, 0.06),
    ]
    wooden = wood("#6a4426")
    for x in (-0.28, 0.28):
        for y in (-0.22, 0.24):
            parts.append(tube((x, y, 0.12), 0.016, 0.24, wooden, top=0.022))
    holder = bpy.data.objects.new("armchair", None)
    bpy.context.collection.objects.link(holder)
    for part in parts:
        part.parent = holder
    holder.location, holder.rotation_euler = at, (0, 0, turn)


def corridor():
    sky((-1, "#6c7484"), (0.1, "#f4e2c4"), (1, "#8fb4e6"), strength=1.0)
    plaster = material("#e9e4da", 0.85)
    box((0, 9, -0.05), (3, 26, 0.1), material("#8b7a66", 0.12, bump=0.03, grain=6, varied=0.25))
    box((1.35, 9, 1.5), (0.1, 26, 3), plaster)
    box((0, 9, 3.05), (3, 26, 0.1), plaster)
    box((-1.35, 9, 0.4), (0.22, 26, 0.8), plaster)
    box((-1.35, 9, 2.75), (0.22, 26, 0.5), plaster)
    frame = material("#3a3026", 0.5)
    for pane in range(12):
        y = -3 + pane * 2.2
        box((-1.35, y, 1.65), (0.24, 0.7, 1.75), plaster)
        box((-1.38, y + 1.1, 1.65), (0.05, 0.05, 1.75), frame)
        box((-1.38, y + 1.1, 1.9), (0.05, 1.5, 0.05), frame)
    box((0, 21.8, 1.5), (3, 0.1, 3), plaster)
    box((0.1, 21.7, 1.05), (1.0, 0.06, 2.1), wood("#5a3b24"), 0.01)
    for door in (4.2, 9.4, 14.6):
        box((1.29, door, 1.05), (0.04, 1.0, 2.1), wood("#6b452a", 0.4, 1, 1), 0.01)
        ball((1.24, door - 0.4, 1.0), 0.03, material("#c9a052", 0.25, 1))
    box((0.72, 2.9, 0.62), (0.62, 0.02, 0.9), material("#20285c", 0.5), 0.008, (math.radians(-9), 0, -0.25))
    face = (math.radians(81), 0, -0.25)
    words("Restore\nroom", (0.715, 2.88, 0.78), 0.13, material("#f8f5ee", 0.7), face)
    words("bring a backup", (0.7, 2.836, 0.48), 0.064, material("#ffd27a", 0.7, glow=0.25), face)
    for x in (0.47, 0.97):
        tube((x, 3.02 - (x - 0.72) * 0.25, 0.3), 0.014, 0.62, material("#202020", 0.4), turn=(math.radians(12), 0, 0))
    sun((0, -58, 24), 5.5, "#ffd29a", 0.6)
    camera((0.02, -1.5, 1.25), (-0.05, 8, 0.92), 34, (0.7, 2.9, 0.7), 2.4)


SCENES = {
    "lecture-hall": {"build": lecture_hall, "film": {"exposure": 1.0, "bloom": 0.1}},
    "stage": {"build": stage, "film": {"exposure": 0.8, "bloom": 0.12}},
    "corridor": {"build": corridor, "size": (756, 1008), "film": {"exposure": 0.2}},
}
