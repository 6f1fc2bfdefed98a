package io.piboard.benchmarks.figure;

import io.piboard.benchmarks.Bench;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Measures the figures that belong into the same minutes. */
public interface Session {

    String name();

    /** Each with what it is. */
    Map<String, String> figures();

    /** @param wished some of {@link #figures()} */
    List<Finding> run(Bench bench, Set<String> wished) throws Exception;
}
