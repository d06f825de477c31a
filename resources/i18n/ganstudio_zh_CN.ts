<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name></name>
    <message>
        <source>Trains GANs, live. Without a command it opens the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open this run in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} (see {} --help)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a run&apos;s folder, a checkpoint, or a file as `sample` writes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many images to draw from a run, or to take from a file [10000]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the latents [0]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--n must be at least 2 (it is {}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--seed must not be below 0 (it is {}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no judge for the data set {!r} yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a run&apos;s folder or a checkpoint file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many images [100]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILE.npz: arrays images and labels; FILE.png: a sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only this class, such as 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same seed gives the same images [0]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{:,} images of step {:,} in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the points to pass through, such as 1,2,3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many images in all [60]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILE.gif: an animation; FILE.png: a strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only this class; else the classes of a conditional run in turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how to go between two points [slerp]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} frames of step {:,} in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--label: this run was trained without classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--label: there is no class {!r}; there are {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--seeds: {!r} is no list of whole numbers such as 1,2,3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--seeds: give at least two numbers, none below 0 (it is {!r}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--out: {} must end in {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--out: the folder {} does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: {} is too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss D {:.3f} G {:.3f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{:,.0f} images/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete configurations for a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what to watch for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (the default)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display to open {} in. Continue it with ganstudio train --resume {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display, so the preset {} trains here for a minute instead of in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a named configuration, see `ganstudio presets`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a configuration, such as a run&apos;s config.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>continue a run folder, or branch off at a checkpoint with --out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new run&apos;s folder [{}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop at step N, counted from the run&apos;s start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop after M minutes of training in this call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--{} must be more than 0 (it is {}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run is already at step {:,}; ask for more with --steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is fixed once training has started; make a new run to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {:,}, {:.0f} s of training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  samples   {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  run       {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  continue  ganstudio train --resume {} --steps {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  window    ganstudio --open {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks and game</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the run folder&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The real images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real images, and as many generated ones, in each update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the images of each epoch in a new order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Game</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who trains whom on what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The architecture of generator and discriminator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latent size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many numbers the generator starts from (width of z).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditioning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether both networks know the class, and how D uses it: joined to its input, or compared with its features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class embedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the learned class vector joined to z; 0 joins the plain one-hot label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pair of losses that G and D play for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is added to the objective.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Augmentations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is done to the images that D sees, real and generated ones alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of both networks. RMSprop takes β₂ as its memory, SGD β₁ as its momentum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generator learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step size of G&apos;s optimiser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step size of D&apos;s optimiser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discriminator learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam β₁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of the mean gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam β₂</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of the squared gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam ε</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the root of the squared gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates decay towards this step, and the window stops there; training can go on after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How both learning rates fall from their start to the floor at the planned length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the rates that is left at the planned length and after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EMA half-life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown and scored is a moving average of G; it forgets half within so many images. 0: no average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a checkpoint so often, and when the run stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older checkpoints are removed, marked ones never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample sheet every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a PNG of the fixed latents so often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed on the same machine gives the same run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to train; auto takes a GPU where there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0: as many as there are cores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is damaged: it is no JSON ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is damaged: its MD5 is not that of the original. Install GAN Studio again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} holds {} dimensions; images need 3 (count, rows, columns).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} holds {} dimensions; labels need 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} holds {:,} images but {} holds {:,} labels; the two must belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is damaged: it cannot be unpacked ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is no IDX file: it starts with {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} holds values of type {:#04x}; only unsigned bytes (0x08) are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is cut off in its header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} has {:,} bytes where its header announces {:,}: it is cut off or has something appended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which digits to use, as a list without spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt needs system libraries that are missing. Install them: sudo apt-get install {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt cannot be loaded ({}). Install GAN Studio again: pip install --force-reinstall PySide6-Essentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it again: pip install --force-reinstall torch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} · {} threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room, or set GANSTUDIO_RUNS to a folder on another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{:.1f} GiB for runs in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{:,} images, intact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{:.2%} on the test digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A covariance needs at least 2 samples; there are {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features must have two axes (samples, dimensions), not {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features hold NaN or infinity; a Fréchet distance of them means nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moments need the tensors count, mean and covariance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The moments&apos; count, mean and covariance do not fit each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features of {} and of {} dimensions cannot be compared; they come from different judges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds another network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The judge reads images of type uint8 with values 0–255; these are {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The judge reads images of shape (N, {}); these are ({}). Scale them to 28×28 grey first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is missing. Install GAN Studio again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not the description of a judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its SHA-256 is not the one on the judge&apos;s card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is damaged: {}. Install GAN Studio again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is damaged: {}. Install GAN Studio again, or make it anew: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} has no array &quot;images&quot;; it holds: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is no NumPy archive; make one with numpy.savez(path, images=..., labels=...).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The array &quot;{}&quot; in {} is damaged or holds Python objects ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images in {} are {}; expected is uint8 with values 0–255 (0 black, 255 white).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images in {} have the shape {}; expected is (N, 28, 28), (N, 28, 28, 1) or (N, 1, 28, 28).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The labels in {} are {}; expected are integers 0–9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The labels in {} have the shape {}; expected is ({},), one for each image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The labels in {} reach from {} to {}; expected are 0–9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reference needs at least 2 images to train on and 2 held out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fréchet distance {} from {:,} images; {} from {:,} real test images (the floor); {} times the floor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The judge reads: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge {}: right on {:.2f} % of real test images; weights {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No class was asked for, so there is no accuracy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{:.1f} % of the asked class, judged on {:,} images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Fréchet distance needs at least 2 images, and means little below 1,000; there are {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels must be int64 with one axis; these are {} with {} axes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {:,} labels for {:,} images; each image needs one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels must be digits 0–9; these reach from {} to {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {} of {}: loss {:.4f}, {:.0f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy {:.2f} % on {:,} training images held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains the judge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try the recipe on N training images; writes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy {:.2f} % on {:,} test images; floor {:.4g}; written to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} could not be written: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise → image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D updates per step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the discriminator learns before the generator does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One batch for D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D sees real and generated images in one batch, so that they share BatchNorm&apos;s statistics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fakes by running statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images for D are made with G&apos;s BatchNorm in inference mode, and G learns from others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up a new run with this preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a run folder: finished, crashed or made in the shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this step and keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the shown sample grid, every pixel as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Morphed image as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the image of the latent panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the shown plot as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write all curves as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show run &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder of this run in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the run and leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last change of a hyperparameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset &amp;all to preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All hyperparameters as the preset has them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find hyperparameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the search field of the hyperparameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start training, or go on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause: not one weight changes until you go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train one single step, then pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and end the run; its network stays playable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark as the system is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys on one page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions, devices, free disk, bundled data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About GAN Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training engine could not be loaded. Run ganstudio doctor in a shell to see what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in the program: {}. The run is not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some hyperparameters cannot be. They are marked: mend them, then start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a class in the latent panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a generative adversarial network, watch the game live, and steer what the generator makes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIT licence. The bundled MNIST digits are under CC BY-SA 3.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About GAN Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run could not be saved, so the window stays open. Make room and close again, or close again to leave without saving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up a new run from a preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write pictures and tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blend of two classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of each class (double click: the first alone)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (key {})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl + click: blend it with the chosen class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blended in equal parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl + click another class to blend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing: how much of the running average is kept at each value. At 0 the values themselves are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The generated image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy enlarged ({}×)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save enlarged ({}×) as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no image to save yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sliders appear once directions have been found in the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction {}: arrow keys move finely, Page keys coarsely, a double click back to zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this cannot be read; write it like {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shell: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only settings whose name, shell option or help has these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show advanced settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all settings to the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set before training starts; make a new run to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting matches “{}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training: greyed settings belong to this run and stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start training or open a run, then drag the sliders to morph a digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another random latent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All directions back to zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the image as PNG, in true pixels or enlarged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic scale: shows only values above zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all and follow new values (double click in the plot, or Home)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit and follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save values as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture (PNG) or the values (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the curve {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide this curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No values yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves appear here when training starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raw {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Start: the generator&apos;s samples appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrangement of the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many samples to show, and in what order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the samples as a picture (PNG, lossless)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no samples to save yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore this image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy this image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all images…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all images enlarged…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: the same seed always gives the same latent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Morph from A to B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Morph from A to B (double click: back to A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap A and B; the image stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A named configuration: start from it, then change what you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real images of the data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, class {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates of the generator since the run&apos;s start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often every real image has been seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real images per second, over the last two seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until the planned length, at the run&apos;s mean speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training time; pauses do not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{:,.0f} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of the whole program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress to the planned length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step of the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look back at earlier samples (arrow keys: sheet by sheet; End: live)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show live samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what the generator makes now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is open already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample sheet of step {:,} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {:,} is saved and will be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the last checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} lies in no run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the technical details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select and copy this when you report the problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be above {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be at least {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be below {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be at most {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write decimals with a point, such as 0.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a number; write one such as {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide these settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discriminator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D(x), real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D(G(z)), generated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has failed; go back to a checkpoint or start a new run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: {:,} images of {}×{}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, in G&apos;s loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of augmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the run trains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images of {0}×{0} do not fit this network: 28, 32, 64 or 128 do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact convolutional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels of the layer nearest the image; doubled inwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaky slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope of D&apos;s LeakyReLU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initial weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DCGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generator width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels of G&apos;s layer nearest the image; doubled inwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discriminator width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels of D&apos;s layer nearest the image; doubled inwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of all convolution kernels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope of LeakyReLU for negative inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of D&apos;s features set to zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BatchNorm in D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalise D&apos;s features over the batch. Does not go with gradient penalties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BatchNorm after activation in D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Else before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout at the end only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before D&apos;s last layer instead of after each convolution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BatchNorm ε</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the variance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BatchNorm momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the new batch in the running statistics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fully connected (MLP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units of the narrower hidden layer; the other has twice as many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimax (saturating)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non-saturating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such part; known are {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be on or off (it is {})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such hyperparameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no {tag}; known are {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kind is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} (it is {value})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preset {!r}; known are {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R1 gradient penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight γ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&apos;s loss gains γ/2 · |∇D|², summed over pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute it every k-th step, with k times the weight: cheaper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of γ at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>γ falls to this share of itself along a cosine until the planned length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no device {!r} here; there is {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data set has {:,} images, fewer than one batch of {:,}. Choose a smaller batch size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is damaged or no checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is damaged: its checksums are wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is no checkpoint of GAN Studio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} was written by a newer GAN Studio; install the newest version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is no whole checkpoint: it lacks {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 × 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 × 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} lies in no run. Continue it in a new folder with --out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} has newer checkpoints than step {:,}. Give the folder to go on there, or --out for a branch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {:,} was not saved: {} Training goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run was trained on {} and goes on on {}: from here its random numbers are others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training diverged at step {:,}: {} became NaN or infinite. Likely causes: a learning rate that is too high, or no gradient penalty. The last good checkpoint is {}; resume from it with a lower rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is no whole checkpoint: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} exists and is not empty. Choose another folder, or continue the run in it with --resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is no run: it has no config.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is being trained by another window or shell. Stop it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} has no checkpoint yet: it ended before its first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is no run: give a run&apos;s folder or one of its checkpoints (.pt).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is fixed once training has started; make a new run to change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this data set has no classes; set the conditioning to none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training stopped by an error in the program: {}. What was saved before is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AC-GAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D does not see the label but has to name it, for real and generated images; G is paid for images whose class is clear. Digits become very legible, sometimes too uniform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditional DCGAN, classifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the conditional DCGAN, and D also has to name the digit: its class loss is plotted under Terms and falls within the first minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditional DCGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both networks are told the digit. In the 10 × 10 layout each row is a class and each column one latent: watch the style stay while the digit changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DCGAN with label noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&apos;s targets tremble, and real and generated images share one batch and its statistics. Both losses hover near 0.7 per batch; samples sharpen slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DCGAN, stabilised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The DCGAN with every early remedy at once: one-sided label smoothing, clipped gradients, spectral normalisation and falling rates. Compare its losses with plain DCGAN: D can no longer become sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convolutions make strokes instead of speckles. It learns slowly and steadily: expect shapes after some minutes and digits after an hour on a CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DRAGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plain game with D&apos;s slope held at 1 around the real images: the sudden collapses of the first GAN stay away. The penalty is plotted under Terms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first GAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two fully connected networks play the game of 2014. Noise turns into smudged digits within a minute; the losses wander, and some digits are drawn far more often than others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SNGAN with hinge loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spectral normalisation keeps D from growing steep, and the hinge stops it from caring about what it has right. Watch how calm D&apos;s scores stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InfoGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody tells the networks what a digit is, yet one code comes to choose it and two others slant and width. Watch the codes&apos; loss under Terms fall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LSGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores are drawn to 0 and 1 by springs instead of judged by a sigmoid. D(x) and D(G(z)) meet near 0.5; gradients do not die when D is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PacGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D judges two images together, so a generator that always draws the same is found out. The class counts even out while the samples look like DCGAN&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick digits, without classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The default without telling the networks what the digits are: it has to find the ten shapes itself, and takes longer. Compare the two after a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits of the class you ask for appear within seconds. Both losses stay near the middle: neither network wins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R3GAN, small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs instead of single images, R1 and R2 on every step, no BatchNorm and no tricks: the modern baseline. Losses lie near 0.69, and every mode is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WGAN-GP with two rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The critic learns three times as fast as G instead of five times as often: one critic update a step suffices. Compare its images per second with WGAN-GP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unrolled GAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G plays against the discriminator five moves ahead, and learns through those moves. Slow, but classes that the first GAN forgets come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WGAN-GP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gradient penalty in place of clipping: the same meaningful loss, but the critic may use all its strength. Minus the critic&apos;s loss falls steadily.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WGAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The critic&apos;s loss is minus a distance: it starts strongly negative and rises towards 0 as the digits get better, which no earlier loss did. Learning is slow, because clipping keeps the critic simple.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adaptive augmentation (ADA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean sign of D(real) above which more is augmented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 0 to 1 in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many images it takes the probability to rise all the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DiffAugment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to this share of the image&apos;s side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side of the square that is blanked, as a share; 0: none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brightness, saturation, contrast; of colour images only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizontal flips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instance noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation; images reach from -1 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faded at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the planned length at which the noise has gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels nearest the image; doubled inwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks per size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residual blocks at each image size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalisation in G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixel norm scales each pixel&apos;s features to length one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hinge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least squares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relativistic pairing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target for real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.9 is one-sided label smoothing: D may not become too sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target for generated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above 0 the smoothing is two-sided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So much times a number from 0 to 1 is added to each target of D.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wasserstein</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not go with BatchNorm in D: the penalty assumes that D judges each image by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class loss (AC-GAN)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the cross-entropy in both networks&apos; losses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs classes: set the conditioning to auxiliary, or to another but none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned codes (InfoGAN)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of the categorical code; 0: none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continuous codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each from -1 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight, categorical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight, continuous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs at least one code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the codes are more numbers than z has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DRAGAN penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight λ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&apos;s loss gains λ · (|∇D(x + δ)| - 1)².</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>δ is uniform up to so many standard deviations of the batch&apos;s pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient norm clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest gradient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of G and of D, each by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient penalty (WGAN-GP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&apos;s loss gains λ · (|∇D(x̂)| - centre)².</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slope that is asked for: 1, or 0 for a flat D.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient value clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minibatch standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode seeking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G&apos;s loss gains λ · |z - z&apos;| / |G(z) - G(z&apos;)|, both mean differences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packing (PacGAN)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>m: how many images D judges together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not go with classes: D would judge images of different classes as one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the batch size {} is no multiple of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R2 gradient penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spectral normalisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of G too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalise the generator&apos;s layers as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unrolled discriminator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many updates of D G looks ahead; each costs one more pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit c</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights stay between -c and c.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
