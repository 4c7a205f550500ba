package org.zhijia.plugins.search.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhijia.plugins.search.query.Found;
import org.zhijia.plugins.search.query.Hit;

class MeantTest {

    @ParameterizedTest
    @CsvSource({"疗休养管理办法, true", "《疗休养管理办法》, true", "疗休养管理办法。, true", "疗休养？, true", "没有编制的人, true", "没有“编制”的人, true", "桐教工[2024]12号, true",
            "印发疗休养, false", "印发 家属, true", "《印发》　家属！, true", "疗休养管里办法, false", "报名 没有编制, false"})
    void whatStandsInAResultDoesSoWhateverThePunctuation(String asked, boolean stands) {
        var first = hit("印发《桐洲市教职工疗休养管理办法》", "桐教工〔2024〕12号", "", List.of(hit("", "", "可带<mark>家属</mark>，&quot;没有<mark>编制</mark>&quot;的人也是", List.of())));
        var found = new Found(2, List.of(first, hit("报名", "", "", List.of())), Map.of(), Optional.empty(), Optional.empty(), true, false, 1);
        assertEquals(stands, Finder.isLiterallyIn(found, asked));
    }

    private static Hit hit(String title, String number, String snippet, List<Hit> below) {
        return new Hit(1, 1, "", "/1", "", "", title, title, number, "", LocalDate.EPOCH, "", List.of(), "", "", "", snippet, "", "", 1, below);
    }
}
