package org.zhijia.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Starting, stopping, starting again. */
class LifecycleIT {

    @Test
    void secondStartKeepsTheDataEvenAfterAKill() throws Exception {
        try (var product = Product.demo()) {
            var before = everything(product);
            assertFalse(before.isEmpty());
            product.kill();
            product.restart();
            assertEquals(before, everything(product));
        }
    }

    private static List<String> everything(Product product) throws Exception {
        var entries = new ArrayList<String>();
        for (var site : PublicPages.SITES) {
            PublicPages.entries(product, site).forEach(path -> entries.add(site + path));
        }
        return List.copyOf(entries);
    }
}
