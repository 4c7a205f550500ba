package org.zhijia.policy.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhijia.spi.Clause;
import org.zhijia.testkit.Examples;

class OfficialTextExamplesTest {

    @TestFactory
    Stream<DynamicTest> elementsAreNamed() {
        return Examples.hold(OfficialTextExamplesTest.class, "elements.txt", markdown -> {
            OfficialText text = OfficialText.read(markdown);
            return Stream.concat(text.elements().stream().map(OfficialTextExamplesTest::shown), findings(text)).collect(Collectors.joining("\n"));
        });
    }

    @TestFactory
    Stream<DynamicTest> clausesAreOutlined() {
        return Examples.hold(OfficialTextExamplesTest.class, "clauses.txt", markdown -> {
            OfficialText text = OfficialText.read(markdown);
            return Stream.concat(text.clauses().stream().map(OfficialTextExamplesTest::shown), findings(text)).collect(Collectors.joining("\n"));
        });
    }

    /** Documents as they come, where a folder of them lies beside the repository. */
    @TestFactory
    Stream<DynamicTest> realDocumentsAreUnderstood() throws IOException {
        return realDocuments().stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            OfficialText text = OfficialText.read(Files.readString(file));
            assertTrue(Forms.isTitle(text.title()), text.title());
            assertTrue(text.clauses().stream().filter(Clause::unit).count() > 5);
            assertTrue(text.confidence() > 0.7, () -> text.doubts().toString());
            assertFalse(text.findings().stream().anyMatch(finding -> finding.kind() == Finding.Kind.NUMBERING), () -> text.findings().toString());
        }));
    }

    private static List<Path> realDocuments() throws IOException {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path documents = folder.resolveSibling("shared").resolve("documents");
            if (Files.isDirectory(documents)) {
                try (Stream<Path> files = Files.list(documents)) {
                    return files.filter(file -> file.toString().matches(".*\\.(md|txt)") && !file.endsWith("README.md")).sorted().toList();
                }
            }
        }
        return List.of();
    }

    private static String shown(Element element) {
        String part = element.part().isEmpty() ? "" : "〔" + element.part() + "〕 ";
        String words = element.kind() == Element.Kind.BODY ? "·" : element.kind() == Element.Kind.LEFTOVER ? "---" : element.text().replace("\n", "⏎");
        return element.kind().title() + " " + part + words;
    }

    private static String shown(Clause clause) {
        String headings = String.join(" / ", clause.headings());
        return (clause.unit() ? "+ " : "- ") + clause.anchor() + " | " + clause.citation() + (clause.citation().isEmpty() ? "| " : " | ")
                + headings + (headings.isEmpty() ? "| " : " | ") + clause.text().replace("\n", "⏎");
    }

    private static Stream<String> findings(OfficialText text) {
        return text.findings().stream().map(finding -> "! " + finding.kind().title() + " " + finding.message());
    }
}
