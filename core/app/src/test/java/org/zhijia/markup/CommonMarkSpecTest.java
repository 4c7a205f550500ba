package org.zhijia.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What we do for Chinese changes nothing that the specification of CommonMark shows. */
class CommonMarkSpecTest {

    private static final List<Example> EXAMPLES = ExampleReader.readExamples(TestResources.getSpec());

    private final ChineseMarkdown markdown = new ChineseMarkdown(List.of());

    @TestFactory
    Stream<DynamicTest> examplesOfTheSpecificationHold() {
        return EXAMPLES.stream().map(example -> DynamicTest.dynamicTest(example.toString(),
                () -> assertEquals(tabs(example.getHtml()), markdown.html(tabs(example.getSource())))));
    }

    // The specification shows tabs as arrows.
    private static String tabs(String text) {
        return text.replace('→', '\t');
    }

    @Test
    void theWholeSpecificationIsRead() {
        assertEquals(652, EXAMPLES.size());
    }
}
