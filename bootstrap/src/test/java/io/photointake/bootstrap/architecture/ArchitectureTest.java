package io.photointake.bootstrap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    private static final JavaClasses PRODUCTION = House.production();
    private static final JavaClasses RUIN = House.ruin();

    @TestFactory
    Stream<DynamicTest> theHouseKeepsEveryRule() {
        return ArchitectureRules.of(House.OURS).entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().check(PRODUCTION)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleBitesWhoeverBreaksIt() {
        return ArchitectureRules.of(House.RUINED).entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey(), () -> {
                    EvaluationResult result = rule.getValue().evaluate(RUIN);
                    String report = result.getFailureReport().toString();
                    assertTrue(result.hasViolation(), "the rule lets everything pass");
                    for (String culprit : Culprits.of(rule.getKey())) {
                        assertTrue(report.contains(culprit), () -> culprit + " is not in: " + report);
                    }
                }));
    }

    @Test
    void everyViolationIsOfARule() {
        assertEquals(ArchitectureRules.of(House.OURS).keySet(), Culprits.ofRules());
    }

    @Test
    void looksAtAllModulesAndAtNoTest() {
        Stream.of(
                        "domain.image.UploadedImage",
                        "application.upload.UploadImageService",
                        "adapter.http.HttpApi",
                        "adapter.imaging.ImagingEngine",
                        "adapter.persistence.Database",
                        "adapter.storage.FilesystemImageStore",
                        "bootstrap.Main")
                .forEach(name -> assertTrue(PRODUCTION.contain("io.photointake." + name), name));
        assertTrue(PRODUCTION.stream()
                .noneMatch(type -> type.getSimpleName().endsWith("Test")
                        || type.getSimpleName().startsWith("InMemory")));
    }
}
