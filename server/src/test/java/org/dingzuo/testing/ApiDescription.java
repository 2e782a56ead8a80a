package org.dingzuo.testing;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Springdoc's file made exact: what a record declares without {@code @Nullable} is always there, names are short, the order is
 *  fixed. */
public final class ApiDescription {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");
    private static final String HOUSE = "org.dingzuo.";

    private ApiDescription() {}

    public static String of(String raw) {
        var description = (ObjectNode) JSON.readTree(raw);
        // The test's own address and port.
        description.remove("servers");
        description.path("components").path("schemas").properties().forEach(schema -> {
            if (schema.getValue() instanceof ObjectNode object) {
                nameWhatIsAlwaysThere(schema.getKey(), object);
            }
        });
        description.path("paths").properties().forEach(path -> declareWhatThePathNames(path.getKey(), path.getValue()));
        return JSON.writeValueAsString(sorted(description)).replace(HOUSE, "") + "\n";
    }

    /** A handler need not take what another part of the house has read from the address; a caller must say it all the same. */
    private static void declareWhatThePathNames(String path, JsonNode operations) {
        var named = NAMED.matcher(path).results().map(match -> match.group(1)).toList();
        for (var operation : operations) {
            var parameters = ((ObjectNode) operation).withArray("parameters");
            var declared = parameters.findValuesAsString("name");
            for (var name : named) {
                if (!declared.contains(name)) {
                    var parameter = parameters.addObject();
                    parameter.put("name", name).put("in", "path").put("required", true);
                    parameter.putObject("schema").put("type", "string");
                }
            }
        }
    }

    private static void nameWhatIsAlwaysThere(String className, ObjectNode schema) {
        var record = recordNamed(className);
        if (record == null) {
            return;
        }
        var required = JSON.createArrayNode();
        for (var component : record.getRecordComponents()) {
            var property = schema.path("properties").path(component.getName());
            if (!(property instanceof ObjectNode described)) {
                continue;
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                allowNull(described);
            } else {
                required.add(component.getName());
            }
        }
        schema.set("required", required);
    }

    private static @Nullable Class<?> recordNamed(String canonical) {
        // Packages begin small, classes large; a class inside another is joined to it by a dollar sign.
        var binary = canonical.replaceAll("(?<=\\.[A-Z]\\w{0,80})\\.", "\\$");
        try {
            var found = Class.forName(binary);
            return found.isRecord() ? found : null;
        } catch (ClassNotFoundException notOurs) {
            return null;
        }
    }

    private static void allowNull(ObjectNode property) {
        var ownType = property.path("type");
        if (property.has("$ref")) {
            var reference = JSON.createObjectNode().set("$ref", property.remove("$ref"));
            property.set("anyOf", JSON.createArrayNode().add(reference).add(typeNull()));
        } else if (ownType.isString()) {
            property.set(
                    "type", JSON.createArrayNode().add(ownType.stringValue()).add("null"));
        }
    }

    private static ObjectNode typeNull() {
        return JSON.createObjectNode().put("type", "null");
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var byName = new TreeMap<String, JsonNode>();
            object.properties().forEach(property -> byName.put(property.getKey(), sorted(property.getValue())));
            return JSON.createObjectNode().setAll(byName);
        }
        if (node instanceof ArrayNode array) {
            var items = array.valueStream().map(ApiDescription::sorted).toArray(JsonNode[]::new);
            return JSON.createArrayNode().addAll(Arrays.asList(items));
        }
        return node;
    }
}
