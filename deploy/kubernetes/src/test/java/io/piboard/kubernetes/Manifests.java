package io.piboard.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The base, parsed; a field that its type does not know is kept by the parser and told here. */
final class Manifests {

    private static final Map<String, Class<? extends HasMetadata>> STRIMZI = Map.of(
            "kafka.strimzi.io/v1 Kafka", Kafka.class,
            "kafka.strimzi.io/v1 KafkaNodePool", KafkaNodePool.class,
            "kafka.strimzi.io/v1 KafkaTopic", KafkaTopic.class);

    private static final Set<String> NOT_FIELDS =
            Set.of("getClass", "getFullResourceName", "getPlural", "getSingular", "getCRDName", "getOptionalMetadata");

    private static final KubernetesSerialization KUBERNETES = new KubernetesSerialization(new ObjectMapper(), true);

    private Manifests() {}

    static List<HasMetadata> all() {
        return Repository.manifestNames().stream()
                .flatMap(name -> Repository.documents(Repository.BASE.resolve(name)).stream())
                .filter(document -> !isCloudNativePg(document))
                .map(Manifests::parse)
                .toList();
    }

    static <T extends HasMetadata> Stream<T> all(Class<T> type) {
        return all().stream().filter(type::isInstance).map(type::cast);
    }

    static <T extends HasMetadata> T named(Class<T> type, String name) {
        return all(type)
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " " + name));
    }

    static Container container(String service) {
        return named(Deployment.class, service)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst();
    }

    static boolean isCloudNativePg(JsonNode document) {
        return document.path("apiVersion").asText().startsWith("postgresql.cnpg.io/");
    }

    static HasMetadata parse(JsonNode document) {
        String kind = document.path("apiVersion").asText() + " "
                + document.path("kind").asText();
        Class<? extends HasMetadata> strimzi = STRIMZI.get(kind);
        Object parsed = strimzi == null
                ? KUBERNETES.unmarshal(document.toString(), KubernetesResource.class)
                : KUBERNETES.unmarshal(document.toString(), strimzi);
        if (parsed.getClass().getSimpleName().equals("GenericKubernetesResource")) {
            throw new AssertionError("no such kind: " + kind);
        }
        return (HasMetadata) parsed;
    }

    /** Where in the object a field stands that the type does not have, e.g. {@code spec.template.spec.imagePullSecret}. */
    static Set<String> unknownFields(Object parsed) {
        Set<String> unknown = new TreeSet<>();
        walk("", parsed, unknown);
        return unknown;
    }

    private static void walk(String path, Object value, Set<String> unknown) {
        switch (value) {
            case null -> {}
            case Collection<?> many -> many.forEach(one -> walk(path + "[]", one, unknown));
            case Map<?, ?> map -> map.forEach((key, one) -> walk(path + "." + key, one, unknown));
            case Object model when isModel(model) -> walkModel(path, model, unknown);
            default -> {}
        }
    }

    private static boolean isModel(Object value) {
        String type = value.getClass().getName();
        return !value.getClass().isEnum() && (type.startsWith("io.fabric8.") || type.startsWith("io.strimzi."));
    }

    private static void walkModel(String path, Object model, Set<String> unknown) {
        for (Method getter : model.getClass().getMethods()) {
            if (getter.getParameterCount() > 0
                    || !getter.getName().startsWith("get")
                    || NOT_FIELDS.contains(getter.getName())) {
                continue;
            }
            Object value = call(getter, model);
            if (getter.getName().equals("getAdditionalProperties")) {
                ((Map<?, ?>) (value == null ? Map.of() : value)).keySet().forEach(key -> unknown.add(path + "." + key));
            } else {
                walk(path + "." + fieldName(getter), value, unknown);
            }
        }
    }

    private static boolean isField(Method getter) {
        return getter.getParameterCount() == 0
                && getter.getName().startsWith("get")
                && !NOT_FIELDS.contains(getter.getName());
    }

    private static String fieldName(Method getter) {
        String name = getter.getName().substring(3);
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static Object call(Method getter, Object model) {
        try {
            return getter.invoke(model);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(getter + " of a parsed manifest", e);
        }
    }
}
