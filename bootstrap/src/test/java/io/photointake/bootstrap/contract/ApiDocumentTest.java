package io.photointake.bootstrap.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The document itself, whatever the service answers. */
final class ApiDocumentTest {
    private static final String OPENAPI_3_1 = "https://spec.openapis.org/oas/3.1/schema-base/2025-09-15";

    private final ApiDocument document = ApiDocument.served();
    private final JsonNode root = document.root();

    @Test
    void isAnOpenApi31Document() {
        assertEquals(List.of(), metaSchema().validate(root));
    }

    @Test
    void isNotOneWithAWordThatOpenApiDoesNotKnow() {
        ObjectNode wrong = (ObjectNode) root.deepCopy();
        ((ObjectNode) wrong.at("/paths/~1healthz/get")).put("operationID", "getHealth");
        assertNotEquals(List.of(), metaSchema().validate(wrong));
    }

    @Test
    void isNotOneWithASchemaThatJsonSchemaDoesNotKnow() {
        ObjectNode wrong = (ObjectNode) root.deepCopy();
        ((ObjectNode) wrong.at("/components/schemas/UserId")).put("maxLength", "128");
        assertNotEquals(List.of(), metaSchema().validate(wrong));
    }

    @Test
    void refersToNothingThatIsMissing() {
        assertEquals(
                List.of(),
                references()
                        .filter(each -> root.at(each.substring(1)).isMissingNode())
                        .toList());
    }

    @Test
    void hasNoPartThatNothingRefersTo() {
        Set<String> unused = new TreeSet<>();
        root.get("components")
                .forEachEntry((kind, parts) ->
                        parts.propertyNames().forEach(part -> unused.add("#/components/" + kind + "/" + part)));
        references().forEach(unused::remove);
        unused.removeIf(each -> each.startsWith("#/components/securitySchemes/"));
        unused.removeIf(each -> each.startsWith("#/components/responses/Protocol"));
        assertEquals(Set.of(), unused);
    }

    @Test
    void namesEachOperationOnce() {
        List<String> ids = root.findValuesAsString("operationId");
        assertEquals(ids.size(), new HashSet<>(ids).size());
        assertEquals(
                ids.size(),
                root.get("paths")
                        .valueStream()
                        .mapToLong(path -> path.valueStream()
                                .filter(method -> method.has("responses"))
                                .count())
                        .sum());
    }

    @Test
    void hasExamplesThatAreAsItSays() {
        assertTrue(media().flatMap(this::examples).count() > 15);
        assertEquals(
                Map.of(),
                media().filter(each -> each.has("examples"))
                        .flatMap(each -> examples(each).map(example -> Map.entry(example, problems(each, example))))
                        .filter(each -> !each.getValue().isEmpty())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Test
    void describesEveryBodyThatIsJson() {
        assertTrue(root.get("components")
                .get("responses")
                .propertyStream()
                .map(response -> response.getValue().at("/content/application~1json"))
                .filter(JsonNode::isObject)
                .allMatch(media -> media.at("/schema/$ref").isString()));
    }

    private Stream<JsonNode> media() {
        return root.at("/components/responses").valueStream().map(each -> each.at("/content/application~1json"));
    }

    private Stream<JsonNode> examples(JsonNode media) {
        return media.path("examples").valueStream().map(document::resolved).map(each -> each.get("value"));
    }

    private List<Error> problems(JsonNode media, JsonNode example) {
        return document.schema(media.get("schema")).validate(example);
    }

    private Stream<String> references() {
        return root.findValuesAsString("$ref").stream();
    }

    private static Schema metaSchema() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaIdResolvers(
                        resolvers -> resolvers.mapPrefix("https://spec.openapis.org/oas/", "classpath:openapi/")));
        return registry.getSchema(SchemaLocation.of(OPENAPI_3_1));
    }
}
