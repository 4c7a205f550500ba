package org.zhijia.imports;

import java.util.List;
import org.zhijia.spi.DocumentDraft.Picture;

/**
 * What a browser hands over when somebody pastes; every part but one may be empty.
 *
 * @param html     as the program wrote it from which it was copied
 * @param rtf      Word and WPS put the pictures here, which their HTML names by paths on the writer's own disk
 * @param text     without any marks
 * @param pictures copied as such, or dropped as files
 */
public record Clipboard(String html, String rtf, String text, List<Picture> pictures) {

    public Clipboard {
        pictures = List.copyOf(pictures);
    }
}
