package io.piboard.clientdriver;

import io.piboard.jira.JiraSite;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which operations of the client were called; the class itself says which there are. */
final class Coverage {

    private final Set<String> called = new TreeSet<>();

    void called(String operation) {
        called.add(operation);
    }

    List<String> missing() {
        return Arrays.stream(JiraSite.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .filter(name -> !called.contains(name))
                .distinct()
                .sorted()
                .toList();
    }
}
