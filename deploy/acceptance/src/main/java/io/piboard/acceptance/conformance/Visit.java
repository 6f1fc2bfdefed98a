package io.piboard.acceptance.conformance;

import java.util.List;

/**
 * What a visitor did.
 *
 * @param readBacks writes that were seen through another endpoint
 * @param complaints what was not as it has to be
 * @param remarks what a reader of the result should know
 */
public record Visit(int readBacks, List<String> complaints, List<String> remarks) {}
