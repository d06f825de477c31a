"""GAN Studio: train a generative adversarial network, watch the game live, and steer what the generator makes."""

__version__ = "0.1.0"
