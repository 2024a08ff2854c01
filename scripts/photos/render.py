"""blender -b --factory-startup -P render.py -- SCENE OUT.png [SCALE SAMPLES]: renders one scene."""

import pathlib
import sys
import tempfile

sys.path.append(str(pathlib.Path(__file__).parent))

import bpy
import numpy as np
import scenes
import studio
from develop import Lens, develop

name, target, *rest = sys.argv[sys.argv.index("--") + 1 :]
scale, samples = float(rest[0]) if rest else 1.0, int(rest[1]) if len(rest) > 1 else None

studio.clear()
scene = scenes.SCENES[name]
scene["build"]()

settings = bpy.context.scene
width, height = (round(part * scale) for part in scene.get("size", (1152, 768)))
settings.render.resolution_x, settings.render.resolution_y = width, height
settings.render.resolution_percentage = 100
settings.render.engine = "CYCLES"
settings.cycles.samples = samples or scene.get("samples", 14)
settings.cycles.use_adaptive_sampling = True
settings.cycles.adaptive_threshold = 0.02
settings.cycles.use_denoising = False
settings.cycles.max_bounces = 4
settings.cycles.diffuse_bounces = 2
settings.cycles.glossy_bounces = 2
settings.cycles.sample_clamp_indirect = 3
settings.cycles.caustics_reflective = settings.cycles.caustics_refractive = False
settings.cycles.blur_glossy = 1
layer = settings.view_layers[0]
layer.cycles.denoising_store_passes = True

with tempfile.TemporaryDirectory() as folder:
    settings.use_nodes = True
    nodes, links = settings.node_tree.nodes, settings.node_tree.links
    nodes.clear()
    source = nodes.new("CompositorNodeRLayers")
    sink = nodes.new("CompositorNodeOutputFile")
    sink.base_path = folder
    sink.format.file_format = "OPEN_EXR"
    sink.format.color_depth = "32"
    sink.file_slots.clear()
    passes = {"light": "Image", "albedo": "Denoising Albedo", "normal": "Denoising Normal", "depth": "Denoising Depth"}
    for slot, output in passes.items():
        sink.file_slots.new(slot)
        links.new(source.outputs[output], sink.inputs[slot])
    bpy.ops.render.render()

    def read(slot):
        image = bpy.data.images.load(str(next(pathlib.Path(folder).glob(f"{slot}*.exr"))))
        values = np.empty(width * height * image.channels, np.float32)
        image.pixels.foreach_get(values)
        return values.reshape(height, width, image.channels)[..., :3]

    optics = settings.camera.data
    lens = Lens(optics.lens / 1000, optics.dof.aperture_fstop, optics.dof.focus_distance, optics.sensor_width / 1000)
    picture = develop(read("light"), read("albedo"), read("normal"), read("depth")[..., 0], lens, **scene.get("film", {}))

out = bpy.data.images.new("out", width, height)
out.pixels.foreach_set(np.dstack([picture, np.ones((height, width))]).astype(np.float32).ravel())
out.filepath_raw = target
out.file_format = "PNG"
out.save()
