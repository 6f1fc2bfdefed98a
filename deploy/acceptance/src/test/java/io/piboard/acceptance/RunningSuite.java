package io.piboard.acceptance;

import io.piboard.acceptance.suite.Suite;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one suite of this build: started by whoever asks first, stopped after the last test. */
public final class RunningSuite implements ParameterResolver {

    private static final ExtensionContext.Namespace ALL_TESTS = ExtensionContext.Namespace.create(RunningSuite.class);

    private record Started(Suite suite) implements AutoCloseable {

        static Started now() {
            Path repository = Path.of(System.getProperty("piboard.repository"));
            return new Started(
                    Suite.start(repository, Path.of("target", "suite").toAbsolutePath()));
        }

        @Override
        public void close() {
            suite.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Suite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ALL_TESTS)
                .computeIfAbsent(Started.class, key -> Started.now(), Started.class)
                .suite();
    }
}
