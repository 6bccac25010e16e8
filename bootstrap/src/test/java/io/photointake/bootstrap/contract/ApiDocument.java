package io.photointake.bootstrap.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.photointake.adapter.http.HttpApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** An OpenAPI document. */
public final class ApiDocument {
    private static final String ADDRESS = "https://photos.example/openapi.yaml";
    private static final Set<String> METHODS =
            Set.of("get", "head", "post", "put", "delete", "options", "patch", "trace");

    private final JsonNode root;
    private final SchemaRegistry registry;
    private final List<Operation> operations;

    private ApiDocument(JsonNode root) {
        this.root = root;
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ADDRESS, root.toString())));
        this.operations =
                root.get("paths").propertyStream().flatMap(this::operations).toList();
    }

    /** The one that the service serves. */
    public static ApiDocument served() {
        try (InputStream yaml = HttpApi.class.getResourceAsStream("site/openapi.yaml")) {
            return new ApiDocument(new YAMLMapper().readTree(Objects.requireNonNull(yaml, "openapi.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all operations, such as {@code GET /api/v1/UploadImage/GetImageSettings}. */
    public Set<String> operationNames() {
        return operations.stream().map(Operation::name).collect(Collectors.toSet());
    }

    /** The name of the operation that answers; empty where nothing is. */
    public Optional<String> operationName(String method, String path) {
        return find(method, path).map(Operation::name);
    }

    JsonNode root() {
        return root;
    }

    Optional<Operation> find(String method, String path) {
        return operations.stream().filter(each -> each.answers(method, path)).findFirst();
    }

    boolean hasPath(String path) {
        return operations.stream().anyMatch(each -> each.hasPath(path));
    }

    /** The node itself, or what it refers to. */
    JsonNode resolved(JsonNode node) {
        return node.path("$ref").isString()
                ? root.at(node.get("$ref").asString().substring(1))
                : node;
    }

    /** What a value is to be like; its references are looked up in this document. */
    Schema schema(JsonNode node) {
        return node.path("$ref").isString()
                ? registry.getSchema(
                        SchemaLocation.of(ADDRESS + node.get("$ref").asString()))
                : registry.getSchema(node);
    }

    private Stream<Operation> operations(Map.Entry<String, JsonNode> path) {
        return path.getValue()
                .propertyStream()
                .filter(member -> METHODS.contains(member.getKey()))
                .flatMap(member -> Operation.of(
                        member.getKey(),
                        path.getKey(),
                        choices(path.getValue()),
                        member.getValue().get("responses")));
    }

    private Map<String, List<String>> choices(JsonNode path) {
        Map<String, List<String>> choices = new TreeMap<>();
        path.path("parameters").valueStream().map(this::resolved).forEach(parameter -> {
            JsonNode values = parameter.path("schema").path("enum");
            if (parameter.path("in").asString().equals("path") && values.isArray()) {
                choices.put(
                        parameter.get("name").asString(),
                        values.valueStream().map(JsonNode::asString).toList());
            }
        });
        return choices;
    }
}
