"""What every scene is made of: materials, simple solids, lamps, a camera. Lengths are metres."""

import math
import pathlib
import random

import bpy
from mathutils import Vector

FONTS = pathlib.Path(__file__).parents[2] / "src/plugin/events/socialCard/fonts"


def clear():
    bpy.ops.wm.read_factory_settings(use_empty=True)
    random.seed(7)


def material(colour, rough=0.6, metal=0.0, glow=0.0, glass=0.0, bump=0.0, grain=40.0, deep=0.02, varied=0.0, coat=0.0):
    """A surface. `glow` makes it a lamp, `bump` uneven, as `deep` as given, `varied` mottles its colour; `grain` is how fine."""
    made = bpy.data.materials.new("surface")
    made.use_nodes = True
    nodes, links = made.node_tree.nodes, made.node_tree.links
    surface = nodes["Principled BSDF"]
    surface.inputs["Base Color"].default_value = (*rgb(colour), 1)
    surface.inputs["Roughness"].default_value = rough
    surface.inputs["Metallic"].default_value = metal
    surface.inputs["Transmission"].default_value = glass
    surface.inputs["Clearcoat"].default_value = coat
    if glow:
        surface.inputs["Emission"].default_value = (*rgb(colour), 1)
        surface.inputs["Emission Strength"].default_value = glow
    if bump or varied:
        place = nodes.new("ShaderNodeTexCoord")
        noise = nodes.new("ShaderNodeTexNoise")
        noise.inputs["Scale"].default_value = grain
        noise.inputs["Detail"].default_value = 6
        links.new(place.outputs["Object"], noise.inputs["Vector"])
        if bump:
            uneven = nodes.new("ShaderNodeBump")
            uneven.inputs["Strength"].default_value = bump
            uneven.inputs["Distance"].default_value = deep
            links.new(noise.outputs["Fac"], uneven.inputs["Height"])
            links.new(uneven.outputs["Normal"], surface.inputs["Normal"])
        if varied:
            mix(made, noise.outputs["Fac"], colour, varied)
    return made


def wood(colour="#7a4d2b", rough=0.42, scale=1.0, along=0):
    """Boards with a grain that runs along an axis (0 is x, 1 is y)."""
    made = material(colour, rough, coat=0.15)
    nodes, links = made.node_tree.nodes, made.node_tree.links
    place = nodes.new("ShaderNodeTexCoord")
    stretch = nodes.new("ShaderNodeMapping")
    stretch.inputs["Scale"].default_value = (2 * scale, 30 * scale, 8) if along == 0 else (30 * scale, 2 * scale, 8)
    noise = nodes.new("ShaderNodeTexNoise")
    noise.inputs["Scale"].default_value = 1.6
    noise.inputs["Detail"].default_value = 8
    noise.inputs["Distortion"].default_value = 0.8
    links.new(place.outputs["Object"], stretch.inputs["Vector"])
    links.new(stretch.outputs["Vector"], noise.inputs["Vector"])
    mix(made, noise.outputs["Fac"], colour, 0.55)
    uneven = nodes.new("ShaderNodeBump")
    uneven.inputs["Strength"].default_value = 0.12
    uneven.inputs["Distance"].default_value = 0.01
    links.new(noise.outputs["Fac"], uneven.inputs["Height"])
    links.new(uneven.outputs["Normal"], nodes["Principled BSDF"].inputs["Normal"])
    return made


def mix(made, factor, colour, amount):
    nodes, links = made.node_tree.nodes, made.node_tree.links
    ramp = nodes.new("ShaderNodeValToRGB")
    light = rgb(colour)
    ramp.color_ramp.elements[0].position = 0.3
    ramp.color_ramp.elements[1].position = 0.7
    ramp.color_ramp.elements[0].color = (*(part * (1 - amount) for part in light), 1)
    ramp.color_ramp.elements[1].color = (*light, 1)
    links.new(factor, ramp.inputs["Fac"])
    links.new(ramp.outputs["Color"], nodes["Principled BSDF"].inputs["Base Color"])


def rgb(colour):
    """From the sRGB of a style sheet to the light that it stands for."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    return tuple(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)


def box(at, size, surface, bevel=0.0, turn=(0, 0, 0)):
    bpy.ops.mesh.primitive_cube_add(size=1, location=at, rotation=turn)
    solid = bpy.context.object
    solid.scale = size
    bpy.ops.object.transform_apply(location=False, rotation=False, scale=True)
    return finish(solid, surface, bevel)


def tube(at, radius, height, surface, bevel=0.0, turn=(0, 0, 0), sides=48, top=None):
    """A cylinder, or with another radius at its `top` a cone."""
    bpy.ops.mesh.primitive_cone_add(
        vertices=sides, radius1=radius, radius2=radius if top is None else top, depth=height, location=at, rotation=turn
    )
    solid = finish(bpy.context.object, surface, bevel)
    smooth(solid)
    return solid


def ball(at, radius, surface, squash=(1, 1, 1)):
    bpy.ops.mesh.primitive_uv_sphere_add(segments=48, ring_count=32, radius=radius, location=at)
    solid = finish(bpy.context.object, surface)
    solid.scale = squash
    smooth(solid)
    return solid


def bokeh(at, radius, colour, glow):
    """A small lamp in the distance, which is seen but lights nothing: that would only be noise."""
    dot = ball(at, radius, material(colour, glow=glow))
    dot.visible_diffuse = dot.visible_glossy = dot.visible_transmission = False


def ring(at, radius, thickness, surface, turn=(0, 0, 0)):
    bpy.ops.mesh.primitive_torus_add(
        major_radius=radius, minor_radius=thickness, major_segments=64, location=at, rotation=turn
    )
    solid = finish(bpy.context.object, surface)
    smooth(solid)
    return solid


def sheet(at, size, surface, turn=(0, 0, 0)):
    bpy.ops.mesh.primitive_plane_add(size=1, location=at, rotation=turn)
    flat = bpy.context.object
    flat.scale = (*size, 1)
    bpy.ops.object.transform_apply(location=False, rotation=False, scale=True)
    return finish(flat, surface)


def cable(points, thickness, surface):
    """A round cable through points."""
    curve = bpy.data.curves.new("cable", "CURVE")
    curve.dimensions = "3D"
    curve.bevel_depth = thickness
    curve.bevel_resolution = 4
    curve.resolution_u = 16
    line = curve.splines.new("BEZIER")
    line.bezier_points.add(len(points) - 1)
    for knot, point in zip(line.bezier_points, points):
        knot.co = point
        knot.handle_left_type = knot.handle_right_type = "AUTO"
    made = bpy.data.objects.new("cable", curve)
    bpy.context.collection.objects.link(made)
    curve.materials.append(surface)
    return made


def words(text, at, size, surface, turn=(0, 0, 0), weight="Bold", align="CENTER", depth=0.0):
    bpy.ops.object.text_add(location=at, rotation=turn)
    made = bpy.context.object
    made.data.body = text
    made.data.font = bpy.data.fonts.load(str(FONTS / f"EventWriteupsSans-{weight}.otf"), check_existing=True)
    made.data.size = size
    made.data.align_x = align
    made.data.align_y = "CENTER"
    made.data.extrude = depth
    made.data.materials.append(surface)
    return made


def finish(solid, surface, bevel=0.0):
    solid.data.materials.append(surface)
    if bevel:
        rounded = solid.modifiers.new("rounded", "BEVEL")
        rounded.width = bevel
        rounded.segments = 4
        rounded.limit_method = "ANGLE"
        smooth(solid)
    return solid


def smooth(solid):
    for face in solid.data.polygons:
        face.use_smooth = True
    solid.data.use_auto_smooth = True
    solid.data.auto_smooth_angle = math.radians(40)


def lamp(at, towards, power, colour="#fff1dd", size=1.0):
    light = bpy.data.lights.new("lamp", "AREA")
    light.energy = power
    light.color = rgb(colour)
    light.size = size
    return aim(bpy.data.objects.new("lamp", light), at, towards)


def spot(at, towards, power, colour="#fff1dd", angle=40, soft=0.1, blend=0.5):
    light = bpy.data.lights.new("spot", "SPOT")
    light.energy = power
    light.color = rgb(colour)
    light.spot_size = math.radians(angle)
    light.spot_blend = blend
    light.shadow_soft_size = soft
    return aim(bpy.data.objects.new("spot", light), at, towards)


def sun(turn, power, colour="#ffe2bd", soft=1.0):
    light = bpy.data.lights.new("sun", "SUN")
    light.energy = power
    light.color = rgb(colour)
    light.angle = math.radians(soft)
    made = bpy.data.objects.new("sun", light)
    made.rotation_euler = [math.radians(part) for part in turn]
    bpy.context.collection.objects.link(made)


def aim(thing, at, towards):
    thing.location = at
    thing.rotation_euler = (Vector(towards) - Vector(at)).to_track_quat("-Z", "Y").to_euler()
    bpy.context.collection.objects.link(thing)
    return thing


def sky(*stops, strength=1.0):
    """The light all round: colours by height, from below the horizon (-1) to overhead (1)."""
    world = bpy.data.worlds.new("sky")
    bpy.context.scene.world = world
    world.use_nodes = True
    nodes, links = world.node_tree.nodes, world.node_tree.links
    place = nodes.new("ShaderNodeTexCoord")
    parts = nodes.new("ShaderNodeSeparateXYZ")
    half = nodes.new("ShaderNodeMath")
    half.operation = "MULTIPLY_ADD"
    half.inputs[1].default_value = half.inputs[2].default_value = 0.5
    ramp = nodes.new("ShaderNodeValToRGB")
    while len(ramp.color_ramp.elements) < len(stops):
        ramp.color_ramp.elements.new(0.5)
    for element, (height, colour) in zip(ramp.color_ramp.elements, stops):
        element.position = height / 2 + 0.5
        element.color = (*rgb(colour), 1)
    links.new(place.outputs["Generated"], parts.inputs[0])
    links.new(parts.outputs["Z"], half.inputs[0])
    links.new(half.outputs[0], ramp.inputs["Fac"])
    links.new(ramp.outputs["Color"], nodes["Background"].inputs["Color"])
    nodes["Background"].inputs["Strength"].default_value = strength


def camera(at, towards, lens=50, focus=None, stop=2.8):
    """A full-frame camera, focused on the point `focus`. What's out of focus is blurred in development, without noise."""
    lenses = bpy.data.cameras.new("camera")
    lenses.lens = lens
    lenses.clip_end = 2000
    lenses.clip_start = 0.01
    lenses.dof.focus_distance = (Vector(focus or towards) - Vector(at)).length
    lenses.dof.aperture_fstop = stop
    made = aim(bpy.data.objects.new("camera", lenses), at, towards)
    bpy.context.scene.camera = made
    return made
