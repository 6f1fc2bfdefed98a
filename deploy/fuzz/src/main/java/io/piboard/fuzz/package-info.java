/**
 * Coverage-guided fuzzing of what strangers send: a {@link io.piboard.fuzz.Check} per target, the same for the fuzzer and
 * for the {@link io.piboard.fuzz.Corpus} that is kept. The checks themselves lie in the packages of what they check.
 */
package io.piboard.fuzz;
