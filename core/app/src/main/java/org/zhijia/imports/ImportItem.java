package org.zhijia.imports;

import java.util.List;
import java.util.OptionalLong;

/**
 * One document of an import, and what became of it. All words are Chinese, for the officer.
 *
 * @param place   counting from 1
 * @param name    of the file
 * @param state   created, updated, unchanged or failed
 * @param entryId empty when it failed, or when the entry is gone
 * @param url     path of the public page below the portal; empty while it is not public
 * @param kept    what was kept and is worth telling
 * @param dropped what was left out
 * @param warnings what looks wrong
 * @param error   why it failed; empty unless it did
 */
public record ImportItem(int place, String name, String state, OptionalLong entryId, String url, List<String> kept, List<String> dropped,
                         List<String> warnings, String error) {

    public boolean isFailed() {
        return state.equals("failed");
    }
}
