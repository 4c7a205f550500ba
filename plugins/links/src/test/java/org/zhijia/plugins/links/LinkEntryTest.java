package org.zhijia.plugins.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkEntryTest {

    @Test
    void spacesAroundWhatWasTypedDoNotCount() {
        var link = new LinkEntry(" 友情链接 ", "市图书馆　", " https://lib.example/ ");
        assertEquals(new LinkEntry("友情链接", "市图书馆", "https://lib.example/"), link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "//elsewhere.example/", "lib.example", "data:text/html,x", "https://a b", ""})
    void onlyWebAddressesAndPathsOfTheSiteAreTaken(String url) {
        var refusal = assertThrows(UnfitLink.class, () -> new LinkEntry("友情链接", "市图书馆", url));
        assertTrue(refusal.getMessage().contains("市图书馆"), refusal.getMessage());
    }
}
