package io.piboard.embedded.quarkus;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;

/** Gives a {@code @QuarkusTest} its Kafka, PostgreSQL and identity provider; all tests of one JVM share them. */
public class EmbeddedSuite implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return suiteProperties();
    }

    /**
     * Quarkus loads its test resources anew for each test profile and closes the old class loader. Servers must outlive
     * that, so they live in the JVM's own class loader.
     */
    @SuppressWarnings("unchecked")
    private static Map<String, String> suiteProperties() {
        var current = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            Class<?> suite = ClassLoader.getSystemClassLoader().loadClass(SuiteServers.class.getName());
            return (Map<String, String>) suite.getMethod("properties").invoke(null);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The embedded suite does not start", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("piboard-embedded is not on the class path of the tests", e);
        } finally {
            Thread.currentThread().setContextClassLoader(current);
        }
    }

    @Override
    public void stop() {
        // the servers stay for the next test class and stop with the JVM
    }
}
