"""What does this mean? Two sentences for each curve and metric, for the objective at hand: what it is, and how a healthy
one looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ganstudio.params import N_, kind_of, tr

if TYPE_CHECKING:
    from ganstudio.config import TrainConfig

Texts = dict[str, str]

_CROSS_ENTROPY: Texts = {
    "loss/d": N_(
        "How wrong the discriminator is about real and generated images, as a cross-entropy: 1.39 is guessing, 0 is being "
        "sure and right. Healthy: it settles between about 0.5 and 1.38; near 0 for long means that D wins and G learns "
        "nothing."
    ),
    "loss/g": N_(
        "How far the generator is from being believed: 0.69 where D cannot tell its images from real ones, more where D "
        "sees through them. Healthy: between about 0.7 and 3, and it need not fall, since D becomes better too."
    ),
    "score/real": N_(
        "The probability, 0 to 1, that D gives real images of being real. Healthy: between 0.5 and 0.9; stuck at 1 with "
        "the curve of generated images at 0 means that D has won."
    ),
    "score/fake": N_(
        "The probability, 0 to 1, that D gives generated images of being real. Healthy: between 0.1 and 0.5, below that of "
        "real images and slowly drawing nearer to it."
    ),
}

_MINIMAX: Texts = _CROSS_ENTROPY | {
    "loss/g": N_(
        "The zero-sum game's loss, which the generator pushes down: -0.69 where D cannot tell its images from real ones, "
        "near 0 where D is sure. Healthy: clearly below 0; at 0 it is flat, and G is no longer told how to improve."
    ),
}

_LEAST_SQUARES: Texts = {
    "loss/d": N_(
        "How far D's scores are from their targets, 1 for real and 0 for generated images, as half the squared error: 0.25 "
        "is guessing, 0 is perfect. Healthy: between about 0.05 and 0.25; near 0 for long means that D wins."
    ),
    "loss/g": N_(
        "How far the scores of generated images are from 1, as half the squared distance: 0.125 where D is at a loss, 0.5 "
        "where D is right. Healthy: between about 0.12 and 0.5; above 0.5 and rising means that G falls behind."
    ),
    "score/real": N_(
        "D's score of real images, which is pulled to 1; it is no probability and may leave the range from 0 to 1. "
        "Healthy: between 0.5 and 1, above that of generated images."
    ),
    "score/fake": N_(
        "D's score of generated images: D pulls it to 0, G to 1. Healthy: between 0 and 0.5, and slowly drawing nearer to "
        "that of real images."
    ),
}

_WASSERSTEIN: Texts = {
    "loss/d": N_(
        "The critic's mean score of generated images less that of real ones; with its sign turned it estimates how far G "
        "still is. Healthy: it falls below 0 at first, then rises slowly towards 0 as the images become better; growing "
        "without end means that nothing holds the critic's slope."
    ),
    "loss/g": N_(
        "The critic's mean score of generated images with its sign turned. Its height means nothing, since the scores have "
        "no zero point; healthy is any slow drift without leaps."
    ),
    "score/real": N_(
        "The critic's mean score of real images, which has neither zero point nor unit. Only the gap to that of generated "
        "images counts: healthy is a positive gap that shrinks slowly."
    ),
    "score/fake": N_(
        "The critic's mean score of generated images, which has neither zero point nor unit. Only the gap to that of real "
        "images counts: healthy is to lie below it and to come slowly nearer."
    ),
}

_HINGE: Texts = {
    "loss/d": N_(
        "How far images are on the wrong side of D's margins, 1 for real and -1 for generated ones: 2 is guessing, 0 is "
        "right with room to spare. Healthy: between about 0.5 and 1.9; at 0 D has nothing left to learn, and G little."
    ),
    "loss/g": N_(
        "D's mean score of generated images with its sign turned. Healthy: it moves about between -1 and 1.5 and need not "
        "fall; rising far above that means that D leaves G behind."
    ),
    "score/real": N_(
        "D's mean score of real images, which counts as right from 1 on. Healthy: between 0 and 1.5, above that of "
        "generated images."
    ),
    "score/fake": N_(
        "D's mean score of generated images, which D counts as seen through from -1 down. Healthy: between -1.5 and 0.5, "
        "below that of real images but not far."
    ),
}

_RELATIVISTIC: Texts = {
    "loss/d": N_(
        "How wrong D is about which of a pair is the real image: 0.69 is guessing, 0 is always right. Healthy: between "
        "about 0.3 and 0.69, and rising towards 0.69 as the images become better."
    ),
    "loss/g": N_(
        "How far a generated image is from being taken for the more real one of a pair: 0.69 where D is at a loss, more "
        "where it is right. Healthy: between 0.69 and 2, and falling towards 0.69."
    ),
    "score/real": N_(
        "D's mean score of real images; only its difference from that of generated ones is trained, so its height means "
        "nothing. Healthy: a little above the curve of generated images, and slowly drawing nearer to it."
    ),
    "score/fake": N_(
        "D's mean score of generated images; only its difference from that of real ones is trained, so its height means "
        "nothing. Healthy: a little below the curve of real images, and slowly drawing nearer to it."
    ),
}

FAMILIES: dict[str, Texts] = {
    "non_saturating": _CROSS_ENTROPY,
    "minimax": _MINIMAX,
    "least_squares": _LEAST_SQUARES,
    "wasserstein": _WASSERSTEIN,
    "hinge": _HINGE,
    "relativistic": _RELATIVISTIC,
}

_TERMS: Texts = {
    "r1": N_(
        "What R1 adds to D's loss: D's squared slope around real images, weighted. Healthy: small beside the loss and "
        "steady; where it rises and stays high, D is growing steep."
    ),
    "r2": N_(
        "What R2 adds to D's loss: D's squared slope around generated images, weighted. Healthy: small beside the loss and "
        "steady; where it rises and stays high, D is growing steep."
    ),
    "gradient_penalty": N_(
        "What the gradient penalty adds to the critic's loss: how far its slope is from the one asked for, between real and "
        "generated images. Healthy: it falls from a high start to below about 1 and stays there; leaps mean that the rate "
        "is too high."
    ),
    "dragan": N_(
        "What the DRAGAN penalty adds to D's loss: how far D's slope around real images is from 1. Healthy: it falls early "
        "to a small, steady value."
    ),
    "class_loss": N_(
        "D's cross-entropy in naming the class of real and of generated images, times the weight; guessing among ten gives 4.6 "
        "for both together, times the weight. Healthy: it falls below a fifth of that within the first epochs and stays there."
    ),
    "codes": N_(
        "How badly D reads the codes from generated images, as cross-entropy and squared error. Healthy: it falls steadily; "
        "where it stays as it began, G makes no use of the codes."
    ),
    "mode_seeking": N_(
        "What mode seeking adds to G's loss: large where different latents give nearly the same image. Healthy: it falls "
        "early and stays steady; a rise is an early sign of mode collapse."
    ),
}
_TERMS_OF_G: Texts = {
    "class_loss": N_(
        "How badly D reads from generated images the class that was asked for; guessing among ten gives 2.3 times the weight. "
        "Healthy: it falls below a fifth of that, soon after the discriminator's own class loss has fallen."
    ),
    "codes": N_(
        "How badly the codes can be read from G's images, as G's own loss sees it. Healthy: it falls together with "
        "D's; where it stays high, G makes no use of the codes."
    ),
    "mode_seeking": _TERMS["mode_seeking"],
}

_OTHERS: Texts = {
    "gradient/d": N_(
        "The length of D's whole gradient at its update. Healthy: it moves about one level; a steady rise by tens comes "
        "before divergence."
    ),
    "gradient/g": N_(
        "The length of G's whole gradient at its update: how much G is told. Healthy: it moves about one level; falling "
        "to a thousandth of its start means that it vanishes, a steady rise by tens that training diverges."
    ),
    "augmentation/adaptive": N_(
        "The probability, 0 to 1, with which images are augmented before D sees them. Healthy: near 0 with plenty of "
        "images, and settling somewhere below 0.8 with few; at 1 D overfits all the same."
    ),
    "quality/distance": N_(
        "The distance between generated and real images in the judge's features; comparable only at the same number of "
        "images and with the same judge. Healthy: it falls fast at first and then ever slower; twice its best is a "
        "warning."
    ),
    "quality/energy": N_(
        "The energy distance between generated and real points, in the plane's units; comparable only at the same number of "
        "points. Healthy: it falls fast at first and then ever slower, towards that of real points among themselves."
    ),
    "quality/share": N_(
        "The share of generated points that lie within 3σ of a mode; of real points it is 0.99. Healthy: it rises towards "
        "that; alone it proves little, since points that all lie on one mode have 1."
    ),
    "quality/modes_share": N_(
        "The share of all modes that the generated points catch, 0 to 1. Healthy: it rises to 1 and stays; a fall is mode "
        "collapse."
    ),
    "quality/floor_ratio": N_(
        "How many times the distance is that which real images have among themselves: 1 is as good as it gets. Healthy: it "
        "falls towards 1; for digits below 10 looks good and below 3 very good. The band is how far chance in drawing "
        "the images may have moved it (95 % confidence)."
    ),
    "quality/accuracy": N_(
        "The share of images in which the judge reads the class that was asked for. Healthy: it rises above 0.9; alone it "
        "proves little, since one fixed image per class has 1."
    ),
    "quality/diversity": N_(
        "How different images of one class are, as a share of how different real ones are. Healthy: it rises towards 1; a low "
        "one means that latents make no difference, which is mode collapse within each class."
    ),
    "quality/overfitting": N_(
        "How far D tells real images that it has never seen from those that it trains on: 0 not at all, 1 as surely as "
        "generated ones. Healthy: it stays below about 0.3; a steady rise means that D learns the images by heart."
    ),
    "quality/score": N_(
        "How clear the single images are and how varied all of them together, from 1 up to the number of classes. Healthy: "
        "it rises towards that number; a fall is an early sign of mode collapse."
    ),
    "quality/kernel_distance": N_(
        "The kernel distance (KID) between generated and real images, which has no bias by the number of images. Healthy: "
        "it falls towards 0 and may dip a little below it by chance."
    ),
    "quality/precision": N_(
        "The share of generated images that lie among real ones: how real the single image looks. Healthy: it rises "
        "towards 1; high precision with low recall is a sign of mode collapse."
    ),
    "quality/recall": N_(
        "The share of real images that lie among generated ones: how much of the variety G covers. Healthy: it rises with "
        "precision; a fall is a sign of mode collapse."
    ),
    "quality/density": N_(
        "How densely real images surround each generated one, 1 as for real ones; it may be more. Healthy: it rises towards "
        "1; far above 1 G draws only what is most usual."
    ),
    "quality/coverage": N_(
        "The share of real images that have a generated one near them. Healthy: it rises towards 1; a fall is a sign of "
        "mode collapse."
    ),
    "quality/modes": N_(
        "How many classes or clusters appear among the generated images. Healthy: it rises to all there are and stays; a "
        "fall is mode collapse."
    ),
}

_QUALITY = N_(
    "A figure of how good and varied the generated images are, taken now and then. Healthy: it becomes better fast at first "
    "and then ever slower; a lasting turn for the worse is a warning."
)
_OTHER_TERM = N_(
    "What this term adds to the loss of its network. Healthy: steady and small beside the loss itself, without leaps."
)
_OTHER = N_(
    "A figure that is recorded at every step. Healthy: it moves about one level or drifts slowly; leaps and steady growth "
    "by tens are warnings."
)
_LOSS = N_(
    "What a network is trained to bring down, without the terms. Healthy: it moves about one level, since both networks "
    "become better together; leaps and steady growth are warnings."
)


def meaning(key: str, config: TrainConfig) -> str:
    """Two sentences on a curve or metric, in the person's language: what it is and how a healthy one looks.

    :param key: its name in the metrics, such as ``loss/d``, ``term/r1``, ``term/codes/g`` or ``quality/distance``
    :param config: of the run, since a loss reads differently for each objective
    """
    family = FAMILIES.get(kind_of(config.objective), {})
    if key in family:
        return tr(family[key])
    if key in _OTHERS:
        return tr(_OTHERS[key])
    head, _, rest = key.partition("/")
    if head == "term":
        return tr(_term(rest))
    return tr({"quality": _QUALITY, "loss": _LOSS}.get(head, _OTHER))


def _term(name: str) -> str:
    kind, _, network = name.partition("/")
    if network == "g" and kind in _TERMS_OF_G:
        return _TERMS_OF_G[kind]
    return _TERMS.get(kind, _OTHER_TERM)
