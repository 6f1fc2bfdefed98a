package io.piboard.clientdriver;

import io.piboard.jira.JiraSite;
import io.piboard.jira.JiraWebhooks;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which operations of the client were called; its own types say which there are. */
final class Coverage {

    private static final List<Class<?>> ALL = List.of(JiraSite.class, JiraWebhooks.class);

    private final Set<String> called = new TreeSet<>();

    void called(String operation) {
        called.add(operation);
    }

    List<String> missing() {
        return ALL.stream()
                .flatMap(Coverage::operations)
                .filter(name -> !called.contains(name))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> operations(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName);
    }
}
