/**
 * The switchboard of faults, over HTTP and in Java, with seeded dice: {@link io.piboard.jirasim.mischief.Mischief}; and
 * what people do meanwhile: {@link io.piboard.jirasim.mischief.BehindOurBack}.
 */
package io.piboard.jirasim.mischief;
