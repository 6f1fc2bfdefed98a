package io.piboard.jirasim.mischief;

/** Something that hits requests: which ones, how often by the dice, and after how many it ends (0 for never). */
sealed interface Strike permits Fault, Trick {

    Target target();

    double rate();

    int times();
}
