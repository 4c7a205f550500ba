package org.zhijia.imports;

import java.util.List;
import java.util.OptionalLong;
import org.zhijia.spi.DocumentDraft.Remark;

/**
 * What became of one document.
 *
 * @param name  of the file within the bundle
 * @param url   path of the public page below the portal; empty while it is not public
 * @param waits whether it refers to documents of the same bundle that were no entries yet
 * @param error in Chinese; empty unless it failed
 */
public record Outcome(String name, State state, OptionalLong entryId, String url, List<Remark> report, boolean waits, String error) {

    /** What was done. */
    public enum State { CREATED, UPDATED, UNCHANGED, FAILED }

    static Outcome failed(String name, String error) {
        return new Outcome(name, State.FAILED, OptionalLong.empty(), "", List.of(), false, error);
    }
}
