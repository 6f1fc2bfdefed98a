/** The switchboard of faults, over HTTP and in Java, with seeded dice. */
package io.piboard.jirasim.mischief;
