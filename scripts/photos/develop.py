"""From the light that a scene sends to a picture: noise out, glow round what is bright, a film's curve, grain."""

from typing import NamedTuple

import numpy as np


class Lens(NamedTuple):
    """In metres. `stop` is the aperture as photographers count it."""

    length: float
    stop: float
    focus: float
    film: float


def develop(light, albedo, normal, depth, lens, exposure=1.0, warmth=0.0, bloom=0.08, grain=0.016, vignette=0.3, seed=1):
    picture = defocus(denoise(light, albedo, normal), depth, lens) * 2.0**exposure
    picture += bloom * (spread(np.minimum(picture, 24), 0.012) * 0.6 + spread(np.minimum(picture, 24), 0.045) * 0.4)
    picture *= np.array([1 + warmth, 1, 1 - warmth])
    picture *= falloff(picture.shape, vignette)
    picture = film(picture)
    return np.clip(picture + specks(picture, grain, seed), 0, 1)


def denoise(light, albedo, normal, levels=4):
    """Edge-avoiding wavelets: averages neighbours that have the same colour, direction and, roughly, light."""
    tint = np.maximum(albedo, 0.02)
    falling = np.minimum(light, 30) / tint
    for level in range(levels):
        step = 2**level
        smooth = np.log(blur(falling.mean(axis=2)) + 0.02)
        total = np.zeros_like(falling)
        weights = np.zeros(falling.shape[:2], np.float32)
        for dy, across in zip((-2, -1, 0, 1, 2), KERNEL):
            for dx, along in zip((-2, -1, 0, 1, 2), KERNEL):
                move = lambda data: shifted(data, dy * step, dx * step)
                apart = (
                    np.abs(move(smooth) - smooth) / (0.5 / (1 + level))
                    + np.sum((move(albedo) - albedo) ** 2, axis=2) / 0.004
                    + np.sum((move(normal) - normal) ** 2, axis=2) / 0.03
                )
                weight = across * along * np.exp(-apart)
                total += move(falling) * weight[..., None]
                weights += weight
        falling = total / weights[..., None]
    return falling * tint


KERNEL = (1 / 16, 4 / 16, 6 / 16, 4 / 16, 1 / 16)


def defocus(picture, depth, lens, steps=9):
    """Blurs what is out of focus, in layers from far to near, each by the disc that the lens makes of a point."""
    height, width = picture.shape[:2]
    depth = np.clip(depth, lens.length * 2, 1e4)
    size = lens.length**2 / lens.stop / (lens.focus - lens.length) * (depth - lens.focus) / depth
    radius = size / lens.film * width / 2
    limit = 0.045 * width
    spread_out = np.sign(radius) * np.sqrt(np.minimum(np.abs(radius), limit) / limit)
    edges = np.linspace(-1, 1, 2 * steps + 1)
    total, cover = np.zeros_like(picture), np.zeros((height, width, 1))
    for middle in edges[::-1]:
        share = np.clip(1 - np.abs(spread_out - middle) * steps, 0, 1)[..., None]
        if share.max() == 0:
            continue
        reach = middle**2 * limit
        part, alpha = disc_blur(picture * share, reach), disc_blur(share, reach)
        alpha = np.clip(alpha, 0, 1)
        total, cover = total * (1 - alpha) + part, cover * (1 - alpha) + alpha
    return np.maximum(total / np.maximum(cover, 1e-3), 0)


def disc_blur(data, radius):
    if radius < 0.6:
        return data
    height, width = data.shape[:2]
    margin = int(radius) + 2
    padded = np.pad(data, ((margin, margin), (margin, margin), (0, 0)), mode="edge")
    tall, wide = padded.shape[:2]
    y = np.minimum(np.arange(tall), tall - np.arange(tall))[:, None]
    x = np.minimum(np.arange(wide), wide - np.arange(wide))[None, :]
    disc = np.clip(radius + 0.5 - np.hypot(y, x), 0, 1)
    mask = np.fft.rfft2(disc / disc.sum())
    parts = [np.fft.irfft2(np.fft.rfft2(padded[..., part]) * mask, s=(tall, wide)) for part in range(data.shape[2])]
    return np.stack(parts, axis=2)[margin : margin + height, margin : margin + width]


def shifted(data, dy, dx):
    padding = [(abs(dy), abs(dy)), (abs(dx), abs(dx))] + [(0, 0)] * (data.ndim - 2)
    height, width = data.shape[:2]
    padded = np.pad(data, padding, mode="edge")
    return padded[abs(dy) + dy : abs(dy) + dy + height, abs(dx) + dx : abs(dx) + dx + width]


def blur(data):
    for axis in (0, 1):
        data = (np.roll(data, 1, axis) + 2 * data + np.roll(data, -1, axis)) / 4
    return data


def spread(picture, size):
    """A Gaussian blur, as wide as a part of the picture's width."""
    height, width = picture.shape[:2]
    up = np.fft.fftfreq(height)[:, None] * height
    across = np.fft.rfftfreq(width)[None, :] * width
    sigma = size * width
    mask = np.exp(-2 * (np.pi * sigma) ** 2 * ((up / height) ** 2 + (across / width) ** 2))
    return np.stack(
        [np.fft.irfft2(np.fft.rfft2(picture[..., part]) * mask, s=(height, width)) for part in range(3)], axis=2
    )


def falloff(shape, amount):
    height, width = shape[:2]
    y, x = np.mgrid[0:height, 0:width]
    distance = ((x / width - 0.5) ** 2 + (y / height - 0.5) ** 2) / 0.5
    return (1 - amount * distance)[..., None]


def film(light):
    """The ACES curve, as Narkowicz fitted it, with light that bleaches, and the values of a screen."""
    light = np.maximum(light, 0)
    grey = light.mean(axis=2, keepdims=True)
    light = light + (grey - light) * np.clip((grey - 1.2) / 6, 0, 0.7)
    curved = np.clip((light * (2.51 * light + 0.03)) / (light * (2.43 * light + 0.59) + 0.14), 0, 1)
    screen = np.where(curved <= 0.0031308, curved * 12.92, 1.055 * curved ** (1 / 2.4) - 0.055)
    return 0.012 + screen * 0.985


def specks(picture, amount, seed):
    height, width = picture.shape[:2]
    noise = blur(np.random.default_rng(seed).normal(size=(height, width))) * 1.9
    grey = picture.mean(axis=2)
    return (noise * amount * (0.35 + 1.3 * np.sqrt(grey) * (1 - grey)))[..., None]
