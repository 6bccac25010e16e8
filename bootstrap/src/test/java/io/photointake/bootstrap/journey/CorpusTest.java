package io.photointake.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.photointake.bootstrap.harness.Answer;
import io.photointake.bootstrap.harness.Data;
import io.photointake.bootstrap.harness.PostedFile;
import io.photointake.bootstrap.harness.ServerProcess;
import io.photointake.bootstrap.harness.ShopClient;
import io.photointake.bootstrap.harness.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Uploads every file of a corpus of real images, sound and broken. The corpus is in the folder that the property
 * {@code photointake.corpus} names, else beside the repository; without it there is nothing to test.
 */
final class CorpusTest {
    private static final Path CORPUS = Path.of(System.getProperty("photointake.corpus", "../../shared/corpus/open"));

    @TempDir
    private Path folder;

    @Test
    void judgesEveryFileAsItsTruthSays() throws IOException {
        assumeTrue(Files.exists(CORPUS.resolve("truth.jsonl")), "no corpus at " + CORPUS);
        List<CorpusFile> files = CorpusFile.all(CORPUS);
        assertTrue(files.size() > 50);
        Site site = Site.onSqlite(folder);
        List<String> failures = new ArrayList<>();

        try (ServerProcess server = site.server().start()) {
            ShopClient shop = ShopClient.of(site, server);
            Data data = new Data(site);
            for (CorpusFile file : files) {
                Answer answer =
                        shop.v4("corpus", PostedFile.of(file.name(), Files.readAllBytes(CORPUS.resolve(file.name()))));
                failures.addAll(judge(file, answer, shop, data));
            }
            assertEquals(3 * data.photos(), data.pictures().size());
            assertEquals(List.of(), data.staged());
        }

        assertEquals(List.of(), failures);
    }

    private static List<String> judge(CorpusFile file, Answer answer, ShopClient shop, Data data) throws IOException {
        boolean accepted = answer.json().path("Response").asString().equals("Success");
        if (!accepted) {
            return file.mayBeRefused()
                            && answer.status() < 500
                            && answer.errorCode().equals("262")
                    ? List.of()
                    : List.of(file.name() + " refused: " + answer.json());
        }
        if (!file.mayBeAccepted()) {
            return List.of(file.name() + " accepted");
        }
        JsonNode stored = answer.data();
        Map<String, Object> row = data.photo(stored.get("Id").asLong());
        List<String> failures = new ArrayList<>(file.disagreements(stored));
        if (((Number) row.getOrDefault("bytes", -1)).longValue() != Files.size(CORPUS.resolve(file.name()))) {
            failures.add(file.name() + " is recorded with " + row.get("bytes") + " bytes");
        }
        Answer standard = shop.get(stored.get("StandardURL").asString());
        if (standard.status() != 200
                || standard.body().length != ((Number) row.getOrDefault("standard_bytes", -1)).longValue()) {
            failures.add(file.name() + " has a Standard of " + standard.status());
        }
        return failures;
    }
}
