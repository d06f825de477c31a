"""What a person takes along: films of the latent space and of the training, and the generator itself for other programs.

All of it tells `ganstudio.progress` how far it is and can be stopped there; a file is written whole or not at all.
"""
