package org.zhijia.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupReviewTest {

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<SCRIPT src=/media/a.js></SCRIPT>", "<img src=\"a.png\" onerror=\"alert(1)\">",
            "<a href=\"javascript:alert(1)\">", "<iframe src=\"/\">", "<base href=\"/\">", "<meta http-equiv=\"refresh\">",
            "<img src=\"https://other.example/a.png\">", "<link href='//other.example/a.css'>", "<p style=\"color: red\">", "<style>p {}</style>"})
    void markupThatBrowsersRefuseIsFound(String markup) {
        assertEquals(List.of(2), MarkupReview.template("layouts/home.peb", "<p>\n" + markup).stream().map(Finding::line).distinct().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script src=\"{{ asset(\"js/site.js\") }}\" defer></script>", "<script defer src=\"{{ asset(\"js/site.js\") }}\"></script>",
            "<a href=\"https://other.example/\">", "<img src=\"{{ image.src }}\">", "{% if a < b %}<p>on = 1</p>{% endif %}"})
    void ordinaryMarkupIsNot(String markup) {
        assertEquals(List.of(), MarkupReview.template("layouts/home.peb", markup));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@import 'https://other.example/a.css';", "@import url(//other.example/a.css);", "p { background: url(https://other.example/a.png) }",
            "p { background: URL( '/media/a.png' ) }", "p { background: url(data:text/html,x) }", "p { background: url(javascript:x) }"})
    void sheetThatAsksElsewhereIsFound(String rule) {
        assertEquals(List.of(3), MarkupReview.sheet("assets/css/a.css", "/* a\n b */\n" + rule).stream().map(Finding::line).distinct().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"@import 'tokens.css';", "p { background: url(../img/a.png) }", "p { mask: url(#shape) }", "/* url(https://other.example/) */",
            "p { background: url(\"data:image/svg+xml,%3Csvg%3E\") }"})
    void sheetOfItsOwnIsNot(String rule) {
        assertEquals(List.of(), MarkupReview.sheet("assets/css/a.css", rule));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg><script>alert(1)</script></svg>", "<svg onload='alert(1)'/>", "<svg><foreignObject/></svg>",
            "<svg><use href='https://other.example/a.svg#x'/></svg>", "<svg><a xlink:href='javascript:alert(1)'/></svg>", "<svg><animate attributeName='href'/></svg>",
            "<!DOCTYPE svg [<!ENTITY x 'y'>]><svg/>"})
    void drawingThatDoesMoreThanDrawIsFound(String drawing) {
        assertEquals(false, MarkupReview.drawing("assets/a.svg", drawing).isEmpty());
    }

    @Test
    void drawingIsNot() {
        assertEquals(List.of(), MarkupReview.drawing("assets/a.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><defs><linearGradient id='g'/></defs><path d='M0 0' fill='url(#g)'/><use href='#g'/></svg>"));
    }

    @Test
    void endlessBeginningsTakeNoTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            MarkupReview.sheet("a.css", "/*".repeat(500_000));
            MarkupReview.sheet("a.css", "@import" + " ".repeat(1_000_000));
            MarkupReview.sheet("a.css", "url(".repeat(250_000));
            MarkupReview.template("a.peb", "<a on".repeat(12_000));
            MarkupReview.template("a.peb", "<link ".repeat(10_000));
        });
    }
}
