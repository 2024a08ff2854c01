"""Every scene by its name: how to build it, and how to expose it."""

from . import harbour, hall, northlight, quayside, workbench

SCENES = {**harbour.SCENES, **hall.SCENES, **northlight.SCENES, **quayside.SCENES, **workbench.SCENES}
