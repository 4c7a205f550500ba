package org.zhijia.imports;

import java.util.List;
import org.zhijia.spi.DocumentDraft.Remark;

/**
 * What became of a clipboard.
 *
 * @param markdown the whole text
 * @param pictures ids in the media library, in the order of the text
 * @param note     what was kept, dropped or wants a look
 */
public record Pasted(String markdown, List<Long> pictures, List<Remark> note) {

    public Pasted {
        pictures = List.copyOf(pictures);
        note = List.copyOf(note);
    }
}
