package io.photointake.adapter.http.parameter;

import io.photointake.adapter.http.live.FuzzSeeds;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class QueryFuzzingTest {
    @TestFactory
    List<DynamicTest> answersToAKeptFile() {
        return FuzzSeeds.fed("query", QueryFuzzing::fuzzerTestOneInput);
    }
}
