package org.zhijia.plugins.search.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhijia.plugins.search.query.Facet;
import org.zhijia.plugins.search.query.Level;
import org.zhijia.plugins.search.query.Scope;
import org.zhijia.plugins.search.query.Sort;

class InquiryTest {

    private static Inquiry forgiving(String query) {
        return Inquiry.forgiving(QueryString.of(query)::get);
    }

    @Test
    void addressSaysWhatIsAsked() {
        var inquiry = forgiving("q=%E6%95%99%E4%BB%A3%E4%BC%9A&issuer=%E5%B8%82%E6%80%BB&year=2019&repealed=true&asof=2024-09-01&sort=date&page=3");
        var question = inquiry.question(7, Scope.TREE, Level.ENTRY, inquiry.filter((facet, value) -> value), 10);
        assertEquals("教代会", question.typed());
        assertEquals(Map.of(Facet.ISSUER, Set.of("市总"), Facet.YEAR, Set.of("2019")), question.filter().chosen());
        assertTrue(question.repealed());
        assertEquals(Optional.of(LocalDate.of(2024, 9, 1)), question.asOf());
        assertEquals(Sort.DATE, question.sort());
        assertEquals(3, question.page());
    }

    @Test
    void whateverChangesBeginsOnTheFirstPage() {
        assertEquals("?q=a&year=2019", forgiving("q=a&page=4").with(Parameter.YEAR, "2019").query());
        assertEquals("?q=a&page=5", forgiving("q=a&page=4").with(Parameter.PAGE, "5").query());
        assertEquals("", forgiving("q=a").without(Parameter.Q).query());
    }

    @Test
    void addressIsReadBackAsItWasWritten() {
        var inquiry = Inquiry.of("“教代会” & 100% +#?");
        assertEquals(inquiry, forgiving(inquiry.query().substring(1)));
    }

    @Test
    void linksRepeatOnlyWhatIsRead() {
        var pasted = Inquiry.of(" " + "教职工疗休养".repeat(833));
        assertEquals("教职工疗休养".repeat(833), pasted.words().strip(), "the box keeps it");
        var linked = forgiving(pasted.with(Parameter.YEAR, "2019").query().substring(1));
        assertEquals("教职工疗休养".repeat(34).substring(0, 200), linked.words());
        assertTrue(linked.says(Parameter.YEAR, "2019"));
        assertEquals("a".repeat(199), forgiving(Inquiry.of("a".repeat(199) + "𠮷").query().substring(1)).words(), "no half of a character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page=-1", "page=1e9", "year=19", "asof=2024-13-01", "asof=yesterday", "sort=up", "scope=world", "level=x", "size=0",
            "size=101", "validity=%E6%97%A0", "repealed=yes", "site=../x", "type=%3Cscript%3E", "page=%zz", "issuer=%20"})
    void wrongValuesAreForgivenOnThePageAndRefusedToPrograms(String query) {
        assertEquals(Map.of(), forgiving(query).said());
        var refusal = assertThrows(WrongParameter.class, () -> Inquiry.strict(QueryString.of(query)::get));
        assertEquals(400, refusal.getResponse().getStatus());
        assertTrue(refusal.getMessage().startsWith("参数 " + query.substring(0, query.indexOf('=')) + " 的值"), refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"q=%,%", "q=%E6,\ufffd", "q=a%zzb,a%zzb", "q=1+2,1 2", "q=a=b,a=b", "&&q=x&,x"})
    void nothingInAQueryIsAnError(String query, String words) {
        assertEquals(words, forgiving(query).words());
    }
}
