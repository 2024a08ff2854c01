"""Desks: a laptop on a light evening, a shelf of labelled tapes."""

import math
import random

from studio import ball, box, cable, camera, lamp, material, ring, sheet, sky, sun, tube, wood, words


def laptop():
    sky((-1, "#20242e"), (0.0, "#ffcf8f"), (0.14, "#f0a07c"), (0.5, "#7c88c2"), (1, "#39467f"), strength=0.5)
    box((0, 0.2, -0.02), (2.2, 1.1, 0.04), wood("#7b5231", 0.35), 0.005)
    metal = material("#8c9098", 0.32, 0.9)
    box((0, 0.12, 0.008), (0.32, 0.22, 0.014), metal, 0.004)
    lean = math.radians(-14)
    box((0, -0.013, 0.115), (0.32, 0.007, 0.215), metal, 0.003, (-lean, 0, 0))
    sheet((0, -0.0085, 0.115), (0.3, 0.19), material("#cfe0ff", glow=2.0), (math.radians(-90) - lean, 0, 0))
    face = (math.radians(90) - lean, 0, 0)
    put = lambda u, v, lift: (u, -0.0172 - lift + v * math.sin(-lean) * -1, 0.115 + v * math.cos(lean))
    for u, v, wide, high, tint, text, turn in (
        (-0.09, 0.045, 0.085, 0.042, "#ef6a4c", "NORTHLIGHT", 0.08),
        (0.07, 0.055, 0.07, 0.036, "#20285c", "on call", -0.12),
        (0.1, -0.03, 0.062, 0.05, "#f7c052", "44", 0.2),
        (-0.055, -0.04, 0.1, 0.032, "#f8f5ee", "it was DNS", -0.07),
        (-0.125, -0.012, 0.034, 0.034, "#6fc3a8", "!", 0.3),
    ):
        # Round ones are as straight as the lid.
        spun = (face[0], 0 if len(text) < 3 else turn, 0)
        dark = tint in ("#20285c", "#ef6a4c")
        if len(text) < 3:
            tube(put(u, v, 0), wide / 2, 0.0012, material(tint, 0.4, coat=0.6), turn=face)
        else:
            box(put(u, v, 0), (wide, 0.0012, high), material(tint, 0.4, coat=0.6), 0.0004, (-lean, turn, 0))
        words(text, put(u, v, 0.0011), high * (0.36 if len(text) > 8 else 0.46 if len(text) > 3 else 0.72), material("#ffffff" if dark else "#1d2145", 0.5), spun)
    mug = material("#e8dfce", 0.35, coat=0.7)
    tube((0.27, 0.02, 0.05), 0.042, 0.1, mug, 0.004)
    ring((0.318, 0.02, 0.05), 0.026, 0.006, mug, (math.radians(90), 0, 0))
    tube((-0.28, 0.1, 0.006), 0.0045, 0.17, material("#d9a441", 0.5), turn=(math.radians(90), 0, 0.6), sides=6)
    box((-0.27, 0.13, 0.002), (0.15, 0.2, 0.004), material("#f4efe2", 0.8), 0.001, (0, 0, 0.2))
    frame = material("#e9e2d4", 0.5)
    for x in (-1.3, -0.45, 0.4, 1.25):
        box((x, 1.15, 0.55), (0.05, 0.06, 1.5), frame, 0.005)
    for z in (-0.1, 0.42):
        box((0, 1.15, z), (3, 0.06, 0.05), frame, 0.005)
    tube((0.72, 0.95, 0.07), 0.06, 0.14, material("#b0583a", 0.8), 0.004, top=0.075)
    leaf = material("#2f6b42", 0.6)
    for stem in range(22):
        angle, reach = random.uniform(0, 6.28), random.uniform(0.05, 0.16)
        tip = (0.72 + math.cos(angle) * reach, 0.95 + math.sin(angle) * reach, 0.2 + random.uniform(0.0, 0.22))
        cable([(0.72, 0.95, 0.12), ((0.72 + tip[0]) / 2, (0.95 + tip[1]) / 2, tip[2]), tip], 0.009, leaf)
    hill = material("#3b5468", 1)
    for place, wide, high in ((-22, 26, 5.5), (6, 30, 4.2), (34, 26, 6.5)):
        ball((place, 60, -1.5), 1, hill, (wide, 6, high))
    sun((76, 0, 158), 2.6, "#ffb878", 1.0)
    lamp((-0.75, -0.55, 0.5), (0, 0, 0.1), 7, "#ffdcb2", 0.35)
    camera((-0.2, -0.66, 0.2), (0.045, 0.02, 0.125), 44, (-0.02, -0.02, 0.12), 2.0)


def tapes():
    sky((-1, "#15161c"), (1, "#4b5878"), strength=0.2)
    box((0, 0.12, -0.02), (3, 0.5, 0.04), wood("#5a3d28", 0.5), 0.004)
    box((0, 0.37, 0.3), (3, 0.02, 1), material("#3d4450", 0.8, bump=0.2))
    box((0, 0.12, 0.36), (3, 0.5, 0.03), wood("#5a3d28", 0.5), 0.004)
    shell, label, ink = material("#23262f", 0.45, bump=0.08, grain=300), material("#efe7d2", 0.8), material("#1d2145", 0.7)
    x = -0.62
    names = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"] * 3
    for index, name in enumerate(names):
        if index in (9,):
            x += 0.066
            continue
        lean = 0.16 if index == 10 else random.uniform(-0.008, 0.008)
        deep = random.uniform(-0.008, 0.008)
        box((x, 0.02 + deep, 0.108), (0.052, 0.2, 0.212), shell, 0.006, (0, lean, 0))
        box((x + lean * 0.02, -0.081 + deep, 0.125), (0.04, 0.001, 0.14), label, 0.0003, (0, lean, 0))
        words(name, (x + lean * 0.03, -0.0822 + deep, 0.15), 0.032, ink, (math.radians(90), lean + math.radians(-90), 0))
        words("restored?" if index == 8 else f"{index + 3:02d}", (x + lean * 0.0, -0.0822 + deep, 0.083), 0.014, ink, (math.radians(90), lean + math.radians(-90), 0), "Medium")
        x += 0.062 if index != 10 else 0.082
    lamp((-0.9, -0.7, 0.75), (0, 0, 0.1), 14, "#ffcf98", 0.25)
    lamp((0.9, -0.9, 0.3), (0.2, 0, 0.1), 3.5, "#8aa6ff", 0.5)
    camera((-0.39, -0.6, 0.165), (-0.035, 0, 0.115), 55, (-0.1, -0.08, 0.12), 2.0)


SCENES = {
    "laptop": {"build": laptop, "film": {"exposure": 0.5, "bloom": 0.12}},
    "tapes": {"build": tapes, "film": {"exposure": 1.3}},
}
