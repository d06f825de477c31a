"""The latent space: paths through it, and the point in it that a person steers."""
